import type { CueKind } from '../../languages/language.ts';
import { endOfTagBefore } from './markup.ts';
import {
  anyOf,
  COUNTERS,
  ENDINGS,
  FAILING_OPEN,
  FAILING_TEXTS,
  FAILURE_PARTS,
  FAILURE_WORDS,
  isSpaced,
  MEASURES,
  OTHER_WORLDS,
  saysOf,
  WORDS,
} from './vocabulary.ts';

/**
 * What the words in front of a number say of it (`CueKind` has the words):
 *
 * - `error`: an error number follows.
 * - `exit`: the exit code of a process, often a program's own small number.
 * - `weak`: numbers of many kinds follow.
 * - `stop`: a stop code follows.
 * - `not`: the number is something else.
 * - `claim`: the number is something else, unless it is a published status and the line speaks of a failure.
 */
export type Cue = 'error' | 'exit' | 'weak' | 'stop' | 'not' | 'claim';

export interface CueBefore {
  readonly cue: Cue | undefined;
  /** The deciding word, in small letters. */
  readonly word: string;
  /** True where the word is one for HRESULTs (hr, HRESULT). */
  readonly hresult: boolean;
  /** The word is a verb, or its number a sum: how many of something may follow. */
  readonly counts: boolean;
}

/**
 * Characters between a cue and its number: `error code : "1115"`, `Name="ErrorCode">0x…`, `HRESULT = `, `[gle=`; among them
 * the marks by which text from right to left says how a number in it runs.
 */
export const JOINERS =
  ' \t\u00a0\u202f:=#"\'`([{<|*“”„«»№：＝（「『【［、%→\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

/** How far back a cue is looked for, in UTF-16 units, and across how many filler words. */
export const REACH = 96;
const MAX_WORDS = 6;

const NOTHING: CueBefore = { cue: undefined, word: '', hresult: false, counts: false };

/**
 * Finds the cue directly before `end` (UTF-16 units). Looks back a bounded distance, so a line of any length costs the
 * same.
 */
export function cueBefore(line: string, end: number): CueBefore {
  const floor = Math.max(0, end - REACH);
  let i = end;
  let weak = '';
  let linked = false;
  let counts = false;
  let identifies = false;
  let awaits: Cue | undefined;
  let capitals = false;
  for (let words = 0; words < MAX_WORDS; words++) {
    i = beforeJoiners(line, i, floor);
    if (words === 1 && weak !== '') i = beforeSeparator(line, i, floor);
    const wordEnd = i;
    while (i > floor && isWordUnit(line.charCodeAt(i - 1))) i--;
    if (i === wordEnd) break;
    const word = line.slice(i, wordEnd).toLowerCase();
    const says = wordAt(word, line, i, wordEnd);
    if (!says) break;
    const { kind } = says;
    // `Error Code: VAN 9003`: a word in capitals before the number is a maker's own.
    const isUpper = wordEnd - i > 1 && UPPER.test(line.slice(i, wordEnd));
    if (capitals && !isUpper && kind !== 'filler' && kind !== 'link') break;
    capitals ||= isUpper && (kind === 'filler' || kind === 'link');
    // `COPY_ERROR: returned 1`: a verb's subject.
    if (counts && kind === 'error' && isUpper && word.includes('_')) break;
    // `cudaError 719`, `HTTP_ERROR[0x1F6]`: the maker stands in the word itself.
    if (
      (kind === 'error' || kind === 'weak') &&
      isOfMaker(line.slice(i, wordEnd - says.length)) &&
      !OF_DOT_NET.test(line.slice(Math.max(0, i - 80), i))
    )
      return { ...NOTHING, cue: 'claim', word };
    if (kind === 'error') return errorCue(line, i, word);
    // A "reason code" is a list of its own (shutdowns); a plain reason may well be a code: `removed, reason:
    // 0x887A0006`.
    if (word === 'reason' && weak === '') break;
    // A problem's status is a status.
    if (kind === 'claim' && /status$/.test(weak)) break;
    // What a verb stands behind is its subject: "the thread is returning 1603".
    if (counts && (kind === 'not' || kind === 'unix' || kind === 'claim')) break;
    if (kind === 'unix')
      return { ...NOTHING, cue: SOCKET_NUMBER.test(line.slice(end, end + 6)) ? 'error' : 'not', word };
    if (kind === 'not' || kind === 'claim' || kind === 'exit' || kind === 'stop')
      return { ...NOTHING, cue: kind, word };
    const named = NAMED[kind];
    // `stop code 0x7b`; where the word for "code" stands first, it comes next.
    if (named && weak !== '') return { ...NOTHING, cue: named, word };
    if (awaits && (kind === 'weak' || kind === 'filler')) return { ...NOTHING, cue: awaits, word };
    if (awaits) break;
    awaits = named;
    if (kind === 'failed') {
      // "response failed 2": with a blank alone between them it is anybody's number.
      const isTold = /[^\p{L}\s]/u.test(line.slice(wordEnd, end)) || isLarge(line, end) || isCall(line, i);
      const subject = !linked && isTold && hasSubject(line, i);
      return { ...NOTHING, cue: linked || subject ? 'error' : 'weak', word, counts: !linked };
    }
    if (kind === 'weak' || kind === 'returned') {
      const world = weak === '' && OTHER_WORLD.exec(line.slice(Math.max(0, i - 32), i))?.[1];
      if (world) return { ...NOTHING, cue: 'claim', word: world.toLowerCase() };
      weak ||= word;
      counts ||= kind === 'returned';
    }
    // `Logon ID: 0x…` names something; `Error ID 0x…` is an error all the same.
    identifies ||= kind === 'identity';
    linked ||= kind === 'link' || kind === 'weak';
    // In a language without blanks, what stands before a filler may be a cue itself.
    if (says.length < word.length && !ASCII.test(word)) i = wordEnd - says.length;
  }
  if (identifies) return { ...NOTHING, cue: 'not', word: 'id' };
  return { ...NOTHING, cue: weak ? 'weak' : undefined, word: weak, counts };
}

/** The numbers of sockets (winsock2.h): those of Unix, which programs for both give there too, are far smaller. */
const SOCKET_NUMBER = /^1[01]\d{3}(?!\d)/;
/** Whether what a name has before its end for an error begins with that of another world: `cuda`, `cudaGet`, `HTTP_`. */
const isOfMaker = (beginning: string) =>
  OTHER_WORLDS.some(
    (world) =>
      beginning.slice(0, world.length).toLowerCase() === world && /^(?:[A-Z_]|$)/.test(beginning.slice(world.length)),
  );

/** `System.Net.HttpListenerException (183)`: those of .NET that have a number have that of Windows. */
const OF_DOT_NET = /(?<![\w.])System\.(?:\w{1,40}\.){0,4}$/;

const ASCII = /^\w*$/;
const UPPER = /^[A-Z][A-Z0-9_]*$/;

/** What words mean with a word for "code" beside them. */
const NAMED: Readonly<Partial<Record<CueKind, Cue>>> = { errorOf: 'error', exitOf: 'exit', stopOf: 'stop' };

/** Errors of other worlds, whose numbers are not Windows codes: "HTTP error 500"; and what only measures one. */
const OTHER_WORLD = new RegExp(`\\b(${anyOf(OTHER_WORLDS)})[\\s:,(\\]-]{1,2}(?:[a-z]{1,12} )?$`, 'i');
const MEASURED = new RegExp(
  `\\b(?:${anyOf(MEASURES)}) of (?:the |an? )?$|(?<![\\p{L}\\p{N}_])(?:${anyOf(COUNTERS)}) $`,
  'iu',
);
const OF_PROCESS = /\bexit $/i;
/** `ID processo che ha generato l'errore: 0x3650`: what a label that begins so names is no error. */
const IDENTIFIED = /(?:^|[\t>"] ?|\s{2})(?:ID|Id) [\p{L}' ]{2,60}$/u;

function errorCue(line: string, start: number, word: string): CueBefore {
  const before = line.slice(Math.max(0, start - 32), start);
  const world = OTHER_WORLD.exec(before)?.[1];
  if (world) return { ...NOTHING, cue: 'claim', word: world.toLowerCase() };
  if (MEASURED.test(before)) return { ...NOTHING, cue: 'not', word };
  if (OF_PROCESS.test(before)) return { ...NOTHING, cue: 'exit', word };
  if (IDENTIFIED.test(line.slice(Math.max(0, start - 64), start))) return { ...NOTHING, cue: 'not', word };
  return { ...NOTHING, cue: 'error', word, hresult: /hr$|hresult$/.test(word) };
}

/** Whether the number that begins at a place is hexadecimal or has four digits and more, or a sign behind it: `FAILED 5:`. */
function isLarge(line: string, start: number): boolean {
  return /^(?:0x|\d{4}|\d{1,3}\s?:)/i.test(line.slice(start, start + 5));
}

/** Whether the name of a function stands before a place: `ComparePolicyState failed 2`. */
function isCall(line: string, start: number): boolean {
  if (line[start - 1] !== ' ') return false;
  let from = start - 1;
  while (from > 0 && start - from < 48 && isWordUnit(line.charCodeAt(from - 1))) from--;
  return /[a-z][A-Z]/.test(line.slice(from, start - 1));
}

/** What stands before "failed" and only counts or joins. */
const NO_SUBJECT = new Set(['total', 'and', 'or', 'of', 'number', 'count', 'test']);

/**
 * `OpenService failed: 5` says of what; `Failed: 5` counts failures, and so does `items failed: 5`. What ends in a
 * bracket or a quotation mark is a call or a name.
 */
function hasSubject(line: string, start: number): boolean {
  if (line[start - 1] !== ' ') return false;
  let from = start - 1;
  while (from > 0 && start - from < 40 && isWordUnit(line.charCodeAt(from - 1))) from--;
  const subject = line.slice(from, start - 1).toLowerCase();
  if (subject === '') return /[)\]"']/.test(line[start - 2] ?? '');
  return !/^\d+$|[^s]s$/.test(subject) && !NO_SUBJECT.has(subject);
}

/** Words before a stop code, as far as what stands beside them agrees: `STOP: 0x0000007B`, `Stop code 0x7B`, `Bug Check 0x1A`. */
export const CUES_IN_PLACE: ReadonlyMap<string, (line: string, start: number, end: number) => boolean> = new Map([
  ['stop', (line, _, end) => /^(?::|\s+0x|\s+code\b)/i.test(line.slice(end, end + 5))],
  ['check', (line, start) => /\bbug[\s-]$/i.test(line.slice(Math.max(0, start - 5), start))],
  ['error', (line, start) => /\bfatal system $/i.test(line.slice(Math.max(0, start - 13), start))],
]);

/** What the word says at its place, where a few of its neighbours count too. */
function wordAt(word: string, line: string, start: number, end: number): ReturnType<typeof saysOf> {
  if (CUES_IN_PLACE.get(word)?.(line, start, end)) return STOP;
  // `java.lang.Thread:uncaughtException:1052`: a place in a program.
  if (
    /[.:]/.test(line[start - 1] ?? '') &&
    /^:\d/.test(line.slice(end, end + 2)) &&
    isWordUnit(line.charCodeAt(start - 2))
  )
    return { kind: 'not', length: word.length };
  const says = saysOf(word);
  // `FullyQualifiedErrorId` is known as a whole.
  const isError = says?.kind === 'error' && says.length === word.length;
  if (!isError && IDENTITY.test(line.slice(Math.max(0, end - 4), end))) return { kind: 'identity', length: 2 };
  // "failed to start: 0x80070002" is a verb, and what follows it is not a place or port.
  if (says?.kind === 'not' && says.length === word.length && /\bto $/i.test(line.slice(Math.max(0, start - 4), start)))
    return undefined;
  return says;
}

/** The name of an identifier in a program: `itemId`, `app_id`. */
const IDENTITY = /(?:[a-z]I[dD]|_id|_ID)$/;
const STOP = { kind: 'stop', length: 4 } as const;

/** Where what may stand between a cue and its number begins, from `end` back to `floor`. */
function beforeJoiners(line: string, end: number, floor: number): number {
  let i = end;
  while (i > floor) {
    const next = beforeJoiner(line, i, floor);
    if (next === i) break;
    i = next;
  }
  return i;
}

function beforeJoiner(line: string, end: number, floor: number): number {
  const c = line[end - 1]!;
  // `error "Access is denied" 0x5`: a sentence in quotation marks.
  if (c === '"') return quotedBefore(line, end, floor) ?? end - 1;
  if (JOINERS.includes(c)) return end - 1;
  switch (c) {
    // `</td><td class="c">0x3b`: the cue stands in the cell before; `<Data Name="ErrorCode">`: within the tag.
    case '>':
      return endOfTagBefore(line, end, floor);
    // `GetLastError() = 5`, `Exit code (Decimal): -5`
    case ')': {
      const inside = /\((\w{0,12})\)$/.exec(line.slice(Math.max(floor, end - 14), end))?.[1];
      return inside === '' || (inside && saysOf(inside.toLowerCase())?.kind === 'filler')
        ? end - inside.length - 2
        : end;
    }
    // `task_last_result{task="/Backup"} 5`
    case '}': {
      const labels = /\w\{[^{}]{0,80}\}$/.exec(line.slice(Math.max(floor, end - 84), end))?.[0];
      return labels ? end - labels.length + 1 : end;
    }
    // `ErrorCode&quot;:`
    case ';': {
      const entity = /&(?:quot|gt|lt|nbsp|apos|#\d{1,4});$/.exec(line.slice(Math.max(floor, end - 7), end))?.[0];
      return entity ? end - entity.length : end;
    }
    // `\"ErrorCode\":`
    case '\\':
      return line[end] === '"' ? end - 1 : end;
    // A dash joins only when it stands alone: `Error - 1603`, not `PC-1603`; or as an arrow.
    case '-':
    case '–':
      return (line[end - 2] ?? ' ') === ' ' || line[end] === '>' ? end - 1 : end;
    // `error no. 5`
    case '.': {
      const short = /(?<![\p{L}\p{N}])\p{L}{1,4}\.$/u.exec(line.slice(Math.max(floor, end - 6), end))?.[0];
      const kind = short && saysOf(short.slice(0, -1).toLowerCase())?.kind;
      return kind === 'filler' || kind === 'error' ? end - 1 : end;
    }
    default:
      return end;
  }
}

/** `CreateProcess failed; code 740`: what follows on a word for "failed" still tells of it. */
function beforeSeparator(line: string, end: number, floor: number): number {
  if (!SEPARATORS.includes(line[end - 1]!)) return end;
  const wordEnd = line[end - 2] === ' ' ? end - 2 : end - 1;
  let start = wordEnd;
  while (start > floor && isWordUnit(line.charCodeAt(start - 1))) start--;
  return saysOf(line.slice(start, wordEnd).toLowerCase())?.kind === 'failed' ? wordEnd : end;
}
/** What parts a clause from the one before, but still belongs to it. */
export const SEPARATORS = ';；';

/** Where a quoted sentence that ends at `end` begins; undefined where a name or nothing is quoted. */
function quotedBefore(line: string, end: number, floor: number): number | undefined {
  const open = line.lastIndexOf('"', end - 2);
  return open > floor && /\w .*\w/.test(line.slice(open + 1, end - 1)) && /[\s(]/.test(line[open - 1]!)
    ? open
    : undefined;
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

/** Whole words by which a line speaks of a failure, beside the parts of words. */
export const WHOLE_FAILURES: readonly string[] = ['hr', ...FAILURE_WORDS];
const FAILURE = new RegExp(
  `${anyOf(FAILURE_PARTS)}|(?<![\\p{L}\\p{N}_])(?:(?:${anyOf(WHOLE_FAILURES)})(?![\\p{L}\\p{N}_])|${FAILING_TEXTS.join('|')})`,
  'iu',
);

/** How far back a failure counts for a number, in UTF-16 units. */
export const FAILURE_REACH = 200;

/** Whether the line speaks of a failure before `end` (UTF-16 units), not too far from it. */
export function failureBefore(line: string, end: number): boolean {
  return FAILURE.test(line.slice(Math.max(0, end - FAILURE_REACH), end));
}

/** The same where a clause is not made of words with blanks between, or a language has words for it that are no cues. */
const CLAUSE_FAILURE = new RegExp(
  `${anyOf(FAILURE_PARTS.filter((part) => !isSpaced(part)))}|(?<![\\p{L}\\p{N}_])(?:${anyOf(FAILURE_WORDS)})(?![\\p{L}\\p{N}_])`,
  'iu',
);
/** The same for what several words tell together. */
const FAILING_CLAUSE = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${FAILING_TEXTS.join('|')})`, 'iu');
const FAILING_DOING = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${FAILING_OPEN.join('|')})`, 'iu');

/** Whether a clause tells what could not be done: "Unable to move the cache". */
const tellsWhatFailed = (clause: string): boolean => FAILING_CLAUSE.test(clause) || FAILING_DOING.test(clause);

/** The same of one that ends without a plural behind its verb, which would be counted: "Unable to move the files: 5". */
export function endsWhatFailed(clause: string): boolean {
  if (!tellsWhatFailed(clause)) return false;
  const text = FAILING_CLAUSE.exec(clause);
  const told = text ? clause.slice(text.index + text[0].length).trim() : clause;
  return !/\s\S*[^su\W]s$/i.test(told);
}

/** Words, and ends of words, by which a clause tells of a failure. */
export const CLAUSE_FAILURES: readonly string[] = [...WORDS, ...ENDINGS].flatMap(([word, kind]) =>
  tells(kind, true) ? [word] : [],
);

/**
 * Whether one of the words of a clause says that something failed ("failed", "unable"), or names an error if asked for; or several
 * of them together ("could not").
 */
export function tellsOfFailure(clause: string, orError: boolean, orTogether = true): boolean {
  if (CLAUSE_FAILURE.test(clause) || (orTogether && tellsWhatFailed(clause))) return true;
  return (clause.toLowerCase().match(/[\p{L}\d_]+/gu) ?? []).some((word) => {
    const kind = saysOf(word)?.kind;
    return kind !== undefined && tells(kind, orError);
  });
}

function tells(kind: CueKind, orError: boolean): boolean {
  return kind === 'failed' || (orError && kind === 'error');
}
