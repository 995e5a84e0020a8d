import { saysNothing } from './emptyWords.ts';
import { innermost, isFrame } from './exceptionChain.ts';

/**
 * What a line says where it tells in words why something failed, by language: in small letters, each a part of a sentence. What only
 * says that something failed is none. Collected from messages of Windows, of installers and of servers; a new language is a line here.
 */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'is invalid',
      'are invalid',
      'is not valid',
      'invalid argument',
      'invalid parameter',
      'has invalid',
      'malformed',
    ],
    ...['not allowed', 'not permitted', 'not authorized', 'not supported', 'unsupported', 'does not support'],
    ...['forbidden', 'denied', 'refused', 'rejected', 'vetoed', 'blocked by', 'is disabled', 'has been disabled'],
    ...['is null', 'was null', 'is empty', 'was empty', 'is missing', 'missing required', 'is required'],
    ...[
      'cannot find',
      "can't find",
      'could not find',
      "couldn't find",
      'did not find',
      'cannot locate',
      'could not locate',
    ],
    ...['not found', 'was not recognized', 'is not recognized', 'unrecognized', 'unknown option', 'no such'],
    ...[
      'does not exist',
      "doesn't exist",
      'already exists',
      'already an object',
      'already in use',
      'is in use',
      'being used by',
    ],
    ...[
      'does not match',
      "doesn't match",
      'mismatch',
      'cannot be opened',
      'could not be opened',
      'could not be loaded',
    ],
    ...['unable to load', 'cannot load', 'cannot be loaded', 'out of memory', 'insufficient', 'not enough', 'no space'],
    ...['expired', 'is not trusted', 'not trusted', 'is locked', 'is corrupt', 'is damaged', 'terminated unexpectedly'],
    ...['is not registered', 'not installed', 'no longer', 'incorrect', 'not running', 'not available', 'unavailable'],
    ...['does not have', "doesn't have", 'do not have', 'has no ', 'not granted', 'not accessible', 'does not contain'],
    ...['must begin with', 'must be run', 'must be installed', 'must be removed', 'needs to be ', 'out of date'],
    ...['requires .net', 'requires windows', 'requires at least', 'requires admin', 'requires elevation'],
    ...['must be added', 'must be properly', 'must be configured', 'must be set', 'must be enabled', 'rejecting '],
    ...['could not be found', 'has not been started'],
    ...['invalid value', 'invalid memory', 'invalid path', 'refusing to', 'unsafe '],
    ...['operation not permitted', 'is locked by', 'used by another process'],
    ...['failed to open', 'failed to find', 'failed to locate', 'failed to resolve', 'failed to load', 'login failed'],
    ...[
      'unable to open',
      'unable to find',
      'unable to locate',
      'unable to resolve',
      'unable to access',
      'unable to create',
    ],
    ...['cannot open', 'could not open', 'could not load', 'could not resolve', 'cannot access', 'cannot be accessed'],
    ...['cannot be used', 'cannot be created', 'could not be created', 'cannot create', 'logon failure', 'no mapping'],
    ...['timeout expired', 'unreachable', 'not reachable', 'too many', 'too long', 'too large', 'too old', 'exceeds'],
    ...['revoked', 'untrusted', 'is offline', 'incompatible', 'not compatible', 'violat', 'illegal ', 'prevented'],
    ...[
      'not a valid',
      'would produce',
      'the wrong ',
      'corrupted',
      'is full',
      'is read-only',
      'newer version',
      'older than',
    ],
  ],
  de: [
    ...['ist ungültig', 'nicht zulässig', 'nicht erlaubt', 'nicht unterstützt', 'verweigert', 'abgelehnt', 'ist leer'],
    ...['nicht gefunden', 'nicht finden', 'nicht vorhanden', 'existiert nicht', 'ist bereits vorhanden', 'fehlt'],
    ...['stimmt nicht', 'nicht genügend', 'wird verwendet', 'abgelaufen', 'beschädigt', 'unerwartet beendet', 'falsch'],
  ],
  es: [
    ...['no es válid', 'no se permite', 'no está permitid', 'no se admite', 'no es compatible', 'denegad', 'rechazad'],
    ...[
      'no se encuentra',
      'no se encontró',
      'no se puede encontrar',
      'no existe',
      'ya existe',
      'falta ',
      'caducad',
      'dañad',
    ],
  ],
  fr: [
    ...[
      "n'est pas valide",
      'non valide',
      'non autorisé',
      "n'est pas autorisé",
      'pas pris en charge',
      'refusé',
      'rejeté',
    ],
    ...['introuvable', "n'existe pas", 'existe déjà', 'manquant', 'expiré', 'endommagé'],
  ],
  it: [
    'non è valid',
    'non consentit',
    'non supportat',
    'negato',
    'rifiutat',
    'impossibile trovare',
    'non esiste',
    'scadut',
  ],
  ja: [
    '無効です',
    '許可されていません',
    'サポートされていません',
    '拒否',
    '見つかりません',
    '存在しません',
    '期限切れ',
    '破損',
  ],
  nl: ['is ongeldig', 'niet toegestaan', 'niet ondersteund', 'geweigerd', 'niet gevonden', 'bestaat niet', 'ontbreekt'],
  pl: ['nieprawidłow', 'niedozwolon', 'nie jest obsługiwan', 'odmowa', 'nie znaleziono', 'nie istnieje', 'wygas'],
  pt: [
    'não é válid',
    'não é permitid',
    'não há suporte',
    'negado',
    'recusad',
    'não encontrad',
    'não existe',
    'já existe',
  ],
  ru: ['недопустим', 'не разреш', 'не поддерживается', 'отказано', 'отклонен', 'не найден', 'не существует', 'истек'],
  zh: [
    '无效',
    '無效',
    '不允许',
    '不允許',
    '不支持',
    '不支援',
    '拒绝',
    '拒絕',
    '找不到',
    '不存在',
    '已过期',
    '已過期',
    '损坏',
    '損壞',
  ],
};

/** What is not there, whatever it is. */
const ABSENT = /\bno (?!better|longer|more|need)(?:\w{1,20} ){1,5}(?:present|available|found|configured|exists?)\b/i;
/** What a clause begins with that gives a reason, by language as above. */
const BECAUSE =
  /\b(?:because|due to|weil|wegen|porque|debido a|parce que|en raison|perché)\b|ため|因为|因為|由于|由於/i;
/** What was thrown, where its name says what was wrong. */
const THROWN =
  /\b(?:DllNotFound|FileNotFound|DirectoryNotFound|EntryPointNotFound|UnauthorizedAccess|BadImageFormat|TypeLoad|MissingMethod|OutOfMemory|ArgumentNull)Exception\b/;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const REFUSAL = new RegExp(Object.values(REFUSED).flat().map(escaped).join('|'), 'i');

/** Where a line names what was thrown and has words behind it, or a field of it that holds the words. */
const THROWN_WITH = /[a-z0-9.](?:Exception|Error)["']?\s{0,3}[:：]\s{0,3}(?=\S.{7})/;
const MESSAGE =
  /\b(?:exception )?(?:message|reason|caused by|exceptionmessage|innerexception|inner exception|ERR|details?|error description)["']?\s{0,3}[:=>：]\s{0,3}(?=["']?[^\x00-@[-`{-\x7f].{7})/i;

/** The answer of a web server, which names itself: "405 Method Not Allowed", "status 403". */
const ANSWERED =
  /\b(?:HTTP|status)[^\d\n]{0,20}[45]\d\d\b|\b[45]\d\d,? {0,2}(?:status )?['"(]?(?:Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Proxy Authentication|Internal Server Error|Bad Gateway|Service Unavailable)/i;

/** What a line says where somebody broke off what ran: what fails behind it comes from that. */
const CANCELLED =
  /\buser[- ]?cancel|\bcancell?ed by (?:the )?user|\buser (?:has )?(?:cancell?ed|aborted|confirmed cancel)|\baborted by (?:the )?user|\bcancel (?:is|was) requested|\bcancellation requested|vom benutzer abgebrochen|cancelad[oa] por el usuario|annulée? par l'utilisateur|cancelad[oa] pelo usuário|ユーザーによって(?:取り消|キャンセル)|用户(?:已)?取消|使用者(?:已)?取消/i;

/** Whether a line says that somebody broke off what ran. */
export const tellsOfCancel = (line: string): boolean => CANCELLED.test(line);

/** What was tried, where no word says why it did not work. */
const TRIED = /\b(?:failed to|unable to|could not|cannot|can't|couldn't) [a-z]/i;

const LEVEL_WORD = /\b(?:INFO(?:RMATION)?|DEBUG|TRACE|VERBOSE)\b/i;
/** How far into a line its level stands, in UTF-16 units. */
const HEAD = 60;

/** Whether a line has words at all: rules and blanks tell nothing by themselves. */
export function hasWords(line: string): boolean {
  let words = 0;
  let letters = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    const isLetter = unit < 128 ? (unit | 32) >= 97 && (unit | 32) <= 122 : LETTER.test(line[i]!);
    letters = isLetter ? letters + 1 : 0;
    // In a language without blanks so many are more than one word.
    if (letters % 40 === 2 && ++words > 1) return true;
  }
  return false;
}

const LETTER = /\p{L}/u;

/** What somebody did outweighs what failed by it. */
const CANCEL = 9;

/** A line without its sentences that say nothing. */
function tellingPart(line: string): string {
  if (!saysNothing(line)) return line;
  return line
    .split(/(?<=[a-z)'"][.!?]) /)
    .filter((sentence) => !saysNothing(sentence))
    .join(' ');
}

/** How much words in a line tell of why something failed: 0 nothing, more for what is clearer. */
export function reasonWeight(whole: string): number {
  if (isFrame(whole)) return 0;
  const line = tellingPart(whole);
  if (line === '') return 0;
  if (tellsOfCancel(line)) return CANCEL;
  // What was refused comes before what was thrown for it.
  const refused = REFUSAL.test(line) || ABSENT.test(line) ? 3 : 0;
  const thrown = MESSAGE.test(line) || THROWN_WITH.test(line) || THROWN.test(line) ? 2 : 0;
  const told = refused + thrown + (ANSWERED.test(line) ? 2 : 0);
  const weight = told > 0 && BECAUSE.test(line) ? told + 1 : told;
  if (weight === 0) return TRIED.test(line) ? 1 : 0;
  return LEVEL_WORD.test(line.slice(0, HEAD)) ? weight - 2 : weight;
}

/** Where the words begin behind what a log writes before them: its level, or what names a message. */
const BEFORE = /^.{0,160}?\b(?:WARN(?:ING)?|ERROR|CRITICAL|FATAL|INFO)\b[\]):]?\s+/;
const LABEL =
  /\b(?:ExceptionMessage|Exception Message|Message|Reason|ERR|InnerException)["']?\s{0,3}[:=>：]\s{0,3}["']?(?=[^\x00-@[-`{-\x7f])/;

/** Where the words of a line stand that refuse something, or else begin to give a reason; in UTF-16 units. */
export function tellingWords(line: string): { readonly start: number; readonly end: number } | undefined {
  const found = REFUSAL.exec(line) ?? ABSENT.exec(line) ?? BECAUSE.exec(line) ?? THROWN_WITH.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The words of a line that say why, without what stands before and behind them. */
export function reasonWords(whole: string): string {
  const line = innermost(tellingPart(whole) || whole);
  const label = LABEL.exec(line);
  const words = label ? line.slice(label.index + label[0].length) : line.replace(BEFORE, '');
  return words.replace(/<\/.*$/s, '').trim();
}

/** The least weight of a line that is told of. */
export const TELLS = 2;

/** Whether a line names what was thrown, and has its words. */
export const isThrown = (line: string): boolean => THROWN_WITH.test(line);

/** Whether a line says in words why something failed. */
export const isTelling = (line: string): boolean => reasonWeight(line) >= TELLS && !tellsOfCancel(line);
