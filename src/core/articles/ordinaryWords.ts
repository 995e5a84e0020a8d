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
