/**
 * The words in front of a number that say whether it is a code.
 *
 * - `error`: says "an error number follows" (error, hr, GetLastError, NTSTATUS, Fehler …).
 * - `exit`: the exit or return code of a process, often a program's own small number.
 * - `weak`: result, status, code, returned, failed: numbers of many kinds follow these.
 * - `bugcheck`: a stop code follows.
 * - `not`: the number is something else (flags, handle, address, reason code …).
 */
export type Cue = 'error' | 'exit' | 'weak' | 'bugcheck' | 'not';

export interface CueBefore {
  readonly cue: Cue | undefined;
  /** The deciding word, in lower case. */
  readonly word: string;
  /** True where the word is one for HRESULTs (hr, HRESULT). */
  readonly hresult: boolean;
}

/** Words that may stand between the cue and its number: "error *code* : 1008", "Erreur *système* 53". */
const FILLER = new Set(
  (
    'code codes number no nr num value status string is was of with the a an and de del du d von des l el la le sistema système system ' +
    'state wert nummer número numéro valeur valor text mit con avec hex decimal dec windows os occurred der die das installation from command id'
  ).split(' '),
);

/** Words for numbers that are never codes, though their values can look like some. */
const NOT_WORDS = new Set(
  (
    'reason reasoncode zeitstempel horodatage タイムスタンプ block sector lba irp installererror reportstatus ursachencode 理由コード hklm hkcu hkcr hku hkcc accent start timestamp stamp base root port line zeile ligne línea errno ' +
    'rate opcode http https sql mysql smtp ftp ora event at pid tid problemnumber problem product area country language ' +
    'locale lcid version build kb hkey_local_machine hkey_current_user hkey_classes_root hkey_users hkey_current_config'
  ).split(' '),
);

/** The same as endings of words: dwFlags, hHandle. */
const NOT_ENDINGS =
  'flag flags handle mode mask signature timestamp offset address addr color colour size length counter count cookie session index hash hashpart hashoptions hashvalue logonid processid handleid sessionid clientid deviceid subsysid userid objectid eventid messageid activityid crc checksum type guid seed attributes access options privileges style capabilities bytes thread threadid sid rva errors warnings failures'.split(
    ' ',
  );
const NOT_ENDS = new RegExp(`(?:${NOT_ENDINGS.join('|')}|hashpart\\d|bugcheckparameter\\d)$`);

const ERROR_WORDS = new Set(
  (
    'error err hr hresult win32 gle getlasterror lasterror winerror ntstatus errorcode errcode errorno errornumber errorstatus exception ' +
    'exceptioncode returning systemerror oserror win32error fehler fehlercode fehlernummer fehlerstatus systemfehler ausnahmecode laufzeitfehler ' +
    'erreur excepción excepcion resultcode'
  ).split(' '),
);

const WEAK_WORDS = new Set(
  (
    'code status substatus result returned returns return ret rc failed failure fail failing retval state codigo código ' +
    'ergebnis fehlgeschlagen rückgabewert résultat resultado estado échec échoué'
  ).split(' '),
);

const EXIT_WORDS = new Set(
  'exit exited exits exitcode returncode retcode beendigungscode rückgabecode sortie retour salida retorno'.split(' '),
);

const ERROR_ENDINGS =
  'error errorcode errcode errorstatus hresult ntstatus lasterror resultmapped mappedresult unmappedcode mappedcode callbackcode resultunmapped fehlercode fehler exception'.split(
    ' ',
  );
const ERROR_ENDS = new RegExp(`(?:${ERROR_ENDINGS.join('|')})$|(?:^|_)hr$`);
const BUGCHECK_ENDINGS = 'bugcheck bugcheckcode bugcheck_code stopcode stop_code bccode'.split(' ');
const BUGCHECK_ENDS = new RegExp(`(?:${BUGCHECK_ENDINGS.join('|')})$`);
const EXIT_ENDINGS = 'exitcode returncode retcode'.split(' ');
const EXIT_ENDS = new RegExp(`(?:${EXIT_ENDINGS.join('|')})$`);
const WEAK_ENDINGS = 'code status result'.split(' ');
const WEAK_ENDS = new RegExp(`(?:${WEAK_ENDINGS.join('|')})$`);

/** Japanese words, which stand against their number without a space. */
const CJK_ERROR = /(?:エラー|エラ-|エラーコード|エラー番号|例外コード)$/;
const CJK_EXIT = /(?:終了コード|戻り値|リターンコード|復帰コード)$/;
const CJK_WEAK = /(?:コード|状態|ステータス|結果|失敗|番号)$/;
const CJK_BUGCHECK = /(?:停止コード|バグチェック(?:コード)?)$/;
const CJK_FILLER = /^(?:は|が|の|コード|番号|値|システム)$/;

/** Characters between a cue and its number: `error code : "1115"`, `Name="ErrorCode">0x…`, `HRESULT = `, `[gle=`. */
const JOINERS = ' \t:=#"\'`([{<>|*“”„«»：＝（「『【［%';

/** How far back a cue is looked for, in UTF-16 units, and across how many filler words. */
const REACH = 72;
const MAX_WORDS = 5;

/**
 * Words, and endings of words, that can stand directly before a number that has a cue: the cues and the fillers. The
 * fast search for candidates (candidate.ts) knows no other words, so a new cue must be here too; a test checks this.
 */
export const CUE_VOCABULARY: readonly string[] = [
  ...FILLER,
  ...ERROR_WORDS,
  ...WEAK_WORDS,
  ...EXIT_WORDS,
  ...'error errorcode errcode errorstatus hresult ntstatus lasterror resultmapped mappedresult mapped code result status fehler check stop bugcheck s'.split(
    ' ',
  ),
];

/**
 * The same words by what they can make of a number, for the search that reads them letter by letter (cueTrie.ts).
 * `strong`: a number of any size may be a code. `weak`: only a large one. `filler`: look at the word before. `not`: the
 * number is not a code, whatever stands further back.
 */
export interface CueWords {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly filler: readonly string[];
  readonly not: readonly string[];
}

/** Words as they stand, without a letter or digit in front of them. */
export function wholeCueWords(): CueWords {
  // "failed with 5": with a linking word, these say as much as an error does.
  const strong = [...ERROR_WORDS, ...EXIT_WORDS, ...FAILED_WORDS, 'stop', 'check'];
  return { strong, weak: [...WEAK_WORDS], filler: [...FILLER], not: [] };
}

/** Endings of words. */
export function cueEndings(): CueWords {
  const strong = [...ERROR_ENDINGS, '_hr', ...BUGCHECK_ENDINGS, ...EXIT_ENDINGS];
  return { strong, weak: WEAK_ENDINGS, filler: [], not: NOT_ENDINGS };
}

/**
 * Finds the cue directly before `end` (UTF-16 units). Looks back a bounded distance, so a line of any length costs the
 * same.
 */
export function cueBefore(line: string, end: number): CueBefore {
  const floor = Math.max(0, end - REACH);
  let i = end;
  let weak = '';
  let linked = false;
  let identifies = false;
  for (let words = 0; words < MAX_WORDS; words++) {
    while (i > floor && isJoiner(line, i - 1)) i--;
    const wordEnd = i;
    while (i > floor && isWordUnit(line.charCodeAt(i - 1))) i--;
    if (i === wordEnd) break;
    const word = line.slice(i, wordEnd).toLowerCase();
    const cue = cueOfWord(word, line, i, wordEnd);
    if (cue === 'error') {
      const foreign = NEVER_BEFORE_ERROR.test(line.slice(Math.max(0, i - 16), i));
      return { cue: foreign ? 'not' : 'error', word, hresult: /hr$|hresult$/.test(word) };
    }
    // A "reason code" is a list of its own (shutdowns); a plain reason may well be a code: `removed, reason:
    // 0x887A0006`.
    if (word === 'reason' && weak === '') break;
    if (cue === 'not' || cue === 'exit' || cue === 'bugcheck') return { cue, word, hresult: false };
    if (cue === 'weak') {
      weak ||= word;
      if (FAILED.test(word)) return { cue: linked ? 'error' : 'weak', word, hresult: false };
    } else if (!FILLER.has(word) && !CJK_FILLER.test(word)) break;
    // `Logon ID: 0x…` names something; `Error ID 0x…` is an error all the same.
    identifies ||= word === 'id';
    linked ||= LINKS.test(word);
  }
  if (identifies) return { cue: 'not', word: 'id', hresult: false };
  return { cue: weak ? 'weak' : undefined, word: weak, hresult: false };
}

const FAILED_WORDS = 'failed failure fail failing fehlgeschlagen'.split(' ');
const FAILED = new RegExp(`^(?:${FAILED_WORDS.join('|')})$`);

/** "failed *with* 5" names an error, "failed: 5" counts failures. */
const LINKS = /^(?:with|code|mit|avec|con|status|error)$/;

function isJoiner(line: string, index: number): boolean {
  const c = line[index]!;
  if (JOINERS.includes(c)) return true;
  // `GetLastError() = 5`
  if (c === ')') return line[index - 1] === '(';
  // A dash joins only when it stands alone: `Error - 1603`, not `PC-1603`.
  return c === '-' && (line[index - 1] ?? ' ') === ' ';
}

/** Errors of other worlds, whose numbers are not Windows codes: "HTTP error 500", "SQL error 1205". */
const NEVER_BEFORE_ERROR =
  /\b(?:https?|sql|mysql|mssql|smtp|ftp|oracle|python|java|compiler|parity|rounding|standard|mean|type|syntax)[\s:(\]-]{1,2}$/i;

function cueOfWord(word: string, line: string, start: number, end: number): Cue | undefined {
  // `*** STOP: 0x0000007B`, `Stop code 0x7B`, `Bug Check 0x1A`
  if (word === 'stop' && /^(?::|\s+0x|\s+code\b)/i.test(line.slice(end, end + 5))) return 'bugcheck';
  if (word === 'check' && /\bbug[\s-]$/i.test(line.slice(Math.max(0, start - 5), start))) return 'bugcheck';
  // Before all others: an installerError in WindowsUpdate.log is a yes or a no.
  // "failed to start: 0x80070002" is a verb, and what follows it is not a place or port.
  if (NOT_WORDS.has(word)) return /\bto $/i.test(line.slice(Math.max(0, start - 4), start)) ? undefined : 'not';
  if (CJK_BUGCHECK.test(word) || BUGCHECK_ENDS.test(word)) return 'bugcheck';
  if (ERROR_WORDS.has(word) || CJK_ERROR.test(word) || (ERROR_ENDS.test(word) && word !== 'errno')) return 'error';
  if (EXIT_WORDS.has(word) || CJK_EXIT.test(word) || EXIT_ENDS.test(word)) return 'exit';
  if (NOT_ENDS.test(word)) return 'not';
  if (WEAK_WORDS.has(word) || CJK_WEAK.test(word) || WEAK_ENDS.test(word)) return 'weak';
  return undefined;
}

/** ASCII letters, digits and underscore, and every letter beyond ASCII; not the full-width punctuation. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    (unit >= 0xc0 && unit < 0x2000) ||
    (unit >= 0x3040 && unit < 0xd800)
  );
}

/** Whether `text` speaks of a failure at all, in the languages that Windows logs come in. */
export function speaksOfFailure(text: string): boolean {
  return /fail|error|\bhr\b|unable|cannot|denied|abort|fatal|warn|exception|fehler|erreur|échec|エラー|失敗/i.test(
    text,
  );
}
