/**
 * Words that tell a name from what stands around it. Collected from what logs and events say, not from a word list.
 */
const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** Names of people and machines that are also words: they are masked where they are used as names, not everywhere. */
const NAME_LIKE_WORDS = words(
  'admin agent application build cache client code common computer component computername config data database',
  'default desktop device disk domain download driver drivers error event exchange failed failure file files group',
  'host hostname info install installer library local localhost logon machine main manager microsoft name network',
  'none office package policy print printer process program public report result root running scan script security',
  'server service session setup share software source start state status store support system target task temp test',
  'time trace true type unknown update upgrade user username users value version warning windows work workgroup',
  'workstation download downloads documents false null with from that this have been will not for and the',
  'account access address administrator backup boot bios certificate cluster connection control dump environment',
  'experience explorer firewall folder framework function handle health image index interface kernel level link list',
  'lock login logoff mail memory message migration mode module monitor node object operation option path performance',
  'permission plugin port power product profile property protocol provider proxy query queue reader record recovery',
  'registry remote request resource restore return role rule search sector sequence shell signature site snapshot',
  'socket stack stage step stop storage stream subject switch sync table thread token tool transaction transport tunnel',
  'input interface consent rights right action choice credential credentials group groups hive impersonation locale',
  'settings setting activity object identity principal interaction intervention feedback logon logons mapping accounts',
  'upload volume vault web worker writer zone hresult ntstatus win32 debug verbose notice critical fatal exception',
);

/** Words of sentences in logs, which do not continue a name: verbs for what happened, and small words. */
const SENTENCE_WORDS = words(
  'a about above after again all already also although always am among an and any are aren as at be because before being',
  'below but by can cannot could couldn did didn do does doesn doing don during each either else ever every for from had',
  'has hasn have having he her here him his how however i if in into is isn it its itself just last later least less may',
  'maybe me might more most must my near never next no nor not now of off on once one only onto or other our out over own',
  'per please same shall she should since so some still such than that the their them then there therefore these they',
  'this those through to too two under until up upon us via was wasn we were what when where whether which while who',
  'whose why will with within without won would yet you your zero first second third new old',
  'abort aborted aborting accepted accessed accessible activated active added adding allocated allowed and appears applied',
  'applying assigned attempt attempted attempting attempts authenticated available became becomes been began begin begins',
  'blocked bound broken busy called canceled cancelled changed changes checked checking closed closing committed complete',
  'completed completes configured confirmed connected connecting connects contains copied copying corrupt corrupted created',
  'creating deleted deleting denied detected did died disabled disconnected discovered dismounted does downloaded elevated',
  'empty enabled ended ends entered enrolled exceeded excluded executed executing exist existing exists exited expected',
  'expired expires extracted failed failing fails failure fatal finished force forced found full gave generated gets getting',
  'given gone got granted had hangs has held ignored illegal inaccessible included incorrect initialized initiated',
  'installed installing interactive interrupted invalid invoked is joined kept killed known lacks launched left limit',
  'loaded loading located lock locked logged logging logs lost made marked missing mismatch modified mounted moved need',
  'needed needs obtained occurred offline ok okay online opened opening ordinary overwritten owned owns pass passed',
  'paused pending performed permitted prevented processed prohibited protected provided queried quit quota ran reached',
  'read reading ready rebooted received recovered redirected refused registered rejected released remained removed',
  'removing renamed repaired replaced reported requested requires required reset resolved responded restarted restored',
  'result resulted resulting results resumed retried returned returns returning revoked rolled run running runs saved',
  'scanned secured sees selected sent set shared shut signed skipped started starting starts stopped stopping stored',
  'submitted succeeded success successful successfully supported suspended synced terminated timed took tried tries',
  'pid antivirus detailed products programs packages sessions session services drivers scanner another',
  'ask call check compare copy demote do download enable enter find give go ignore import install join leave look make open',
  'pick point points press print put remove rename repair replace reset see select send show sign step turn type use wait',
  'triggered tries trying turned unable unavailable unexpected uninstalled unknown unlocked unloaded unreachable updated',
  'updating uploaded used uses using verified violated wants was went write writing written wrong yes attached',
  // German, French, Spanish, Italian, Portuguese, Dutch: what most often follows a name.
  'aber als am an auf aus bei beim bereits bis das dass dem den der des die durch ein eine einem einen einer es fehlt für',
  'gegen gesperrt gibt hat hatte im in ist kann kein keine konnte konnten mit nach nicht noch nur oder ohne sein seit',
  'sich sind sowie um und unter verweigert vom von vor war waren warum weil wenn werden wie wird wurde wurden zu zum zur',
  'angemeldet abgemeldet geladen gefunden gelöscht gestartet beendet abgelaufen ungültig fehlgeschlagen gescheitert',
  'à au aux avec ce cette dans de déjà des du elle en est et été impossible introuvable la le les leur ne n’a non ou où',
  'par pas peut pour qui refusé sa sans ses son sont sur un une échoué chargé absent',
  'al con del desde el ella es está fue ha han los las lo no para pero por puede que se ser sin sobre su una y ya',
  'alla che da dal dalla di è ed fallito gli ha il lo ma nel nella nessun non per più può sono stata stato su tra',
  'ao as com da dos e em falhou foi não nas no nos o os ou pela pelo por são sem um uma',
  'aan bij een en geen het is kan met naar niet om op te van voor werd wordt zijn',
  'nie nije nem się nie może jest był zostało není byl nelze się hata değil için ile ve bir',
);

/** Small words within names, from many countries. */
const PARTICLES = words(
  'van von de der den del della di da dos das du la le ten ter te zu zum zur y e bin ibn al el ben bar af av mac mc st',
);

/** Whether a word in a log, in small letters, belongs to a sentence rather than to a name. */
export const isSentenceWord = (word: string): boolean => SENTENCE_WORDS.has(word);

/** What posts are called in front of an `@`: nobody's name. */
const ROLE_WORDS = words(
  'accounting alert alerts billing bot buchhaltung contact customer desk einkauf finance help hr info it jobs kontakt mail mailbox',
  'marketing monitor monitoring news newsletter no noreply office operations orders postmaster purchasing reply root sales scanner',
  'security service servicedesk support team technik test verkauf versand vertrieb verwaltung webmaster',
);

export const isRoleWord = (word: string): boolean => ROLE_WORDS.has(word);

/** Whether a name, in small letters, is also a common word in logs. */
export const isCommonWord = (word: string): boolean => NAME_LIKE_WORDS.has(word);

export const isParticle = (word: string): boolean => PARTICLES.has(word);
