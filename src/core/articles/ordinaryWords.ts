/**
 * Single words that texts about computers are full of: in a list of where an error is seen they may well be meant, yet one of
 * them in the lines around a code says nothing. In small letters.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [
    'access account accounts activation adapter administrator agent app application apps archive audit authentication backup',
    'boot browser bundle burn cabinet cache certificate certificates client cluster component computer configuration connect',
    'connection console container copy crash credential credentials data database delete deployment desktop device devices',
    'directory disk disks display domain download driver drivers dump editor encryption enrollment enrolment event exchange',
    'explorer export extension feature file files firewall firmware folder folders forest group groups handler handle host',
    'identity image import install installation installer interface kernel key keys launch library licence license licensing',
    'list load log logon machine mail manager memory message migration misc mode module monitor mount negotiate network node',
    'notification object operation option package packages panel partition password path permission permissions personal',
    'policy port print printer printers printing privilege process product profile profiles program protocol provider proxy',
    'publish query queue reboot recovery register registration registry remote rename repair replication request reset',
    'resource restart restore retry role rollback root scan schedule scheduled script search secret security send server',
    'service services session setting settings setup share shared shell sign signature site snapshot socket source spooler',
    'stack start startup state storage store subscription sync system table target task tasks teams template tenant terminal',
    'ticket time tool transaction transfer trust tunnel uninstall unload unlock update updates upgrade upload user users vault',
    'verifier version video virtual volume volumes web wireless worker workgroup workspace write writer zone',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Words of any sentence that are written like abbreviations in capitals: BITS, LAPS, WAS. Such an abbreviation counts only in
 * capitals. In small letters.
 */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  [
    'act aid aim air all alps and any arc are arm art ask asp atom back bad ban bar base basic bat bed bid big bit bits bug',
    'can cap car care case cat chap chip clip close core cost cot cut dare dart dash date day dell did die dim dip dish does',
    'dot ear ease east eat edit else end era eve face fact fail fan far fast fat few fill fit fix flag for form from fun gap',
    'gas get give goes got grid had has have her here him his hit hot how hub ice idea ides idle ill image its jam jar join',
    'keen kit lab lamp lap laps last law lay led less let lie like line lips list lot made make man map mars mask mass may men',
    'met might mime mind mine miss mob more most move much must nap near net new next nice nor not now oath off old one only',
    'open opt oral our out over own pace pack pad page pan pap part pass pat pay peap peer per pet pick pie pin pip pit plan',
    'play point pop pot pub put race rack radius raid ram ran rap rare rat raw read real red rest rig rise risk rod row rule',
    'run safe said salt sam same sap save saw say seal sea seat see sense set she show side sip sit six size slip smart snap',
    'snip soap some son spin spot star stem step stop such sum sure swap tab tag take tap tar task tear tell ten than that the',
    'their them then they this tie tip too top toss toy trap tree try two use vast very via view vim wait wake war was wasp',
    'wave way weak web well went were west what when where who why wide will win wins wise wish with word work yes yet you zip',
  ].flatMap((line) => line.split(' ')),
);
