import { type FormatSet, NO_FORMATS, type ReadyFormat } from '../formats/formatSet.ts';
import type { Lines } from '../text/lines.ts';
import { fold, hasCapitals, unfolded } from './fold.ts';
import { endsLike } from './globs.ts';
import { isInPath, unitsOf } from './pathWords.ts';
import { joins } from './phrases.ts';
import type { RankTerms, SeenTerm } from './rankTerms.ts';
import type { SeenSigns } from './seenSigns.ts';

/** Where a code was met, as far as it tells which case it is. */
export interface CaseContext {
  /** Path or name of the file; only its last two parts count. */
  readonly fileName?: string;
  /** The line that the code stands in. */
  readonly line?: string;
  /** The lines around it. */
  readonly nearby?: string;
  /** The editor's language (BCP 47): a case that has a translation into it is shown in it. */
  readonly language?: string;
  /** The lines in which signs of articles were found, in its log and those that belong to it. */
  readonly seen?: SeenSigns;
  /** The text that it stands in, where that can be read; lines from 0. */
  readonly text?: { readonly lines: Lines; readonly line: number };
}

/** Why an article was put where it is. */
export interface RankReason {
  /**
   * `code`, `same-failure`: it covers the code. `file`: the name of the log. `format`, `component`, `provider`: what kind of
   * log the line is of, and which part of it speaks. `line`, `nearby`: a word there. `key`: another of its codes there.
   * `inner`: the code that the one asked for only passes on. `sign`: a line that stands in the logs of its case. `language`, `origin`: nothing of the place.
   */
  readonly because:
    | 'code'
    | 'same-failure'
    | 'file'
    | 'format'
    | 'component'
    | 'provider'
    | 'line'
    | 'nearby'
    | 'key'
    | 'inner'
    | 'sign'
    | 'language'
    | 'origin';
  /** The word or name that spoke for it, as its author wrote it. */
  readonly word: string;
  readonly points: number;
  /** Set where it says that this is the case, and not only that it is likelier than another. */
  readonly speaks?: true;
  /** The line that it stands in (from 0), where it is another than the code's own. */
  readonly line?: number;
}

/** What each kind of evidence weighs. The kind of a log says more than a word in it, and that more than a word somewhere near. */
const POINTS = {
  seenInFile: 40,
  // The line itself says so, and it outweighs words of other parts in it.
  component: 60,
  provider: 32,
  key: 28,
  seenInLine: 24,
  keyNearby: 18,
  providerNearby: 16,
  seenInNearby: 12,
  // Its words count as well.
  tag: 1,
  wordInFile: 16,
  wordInLine: 10,
  wordInNearby: 4,
} as const;

/** So that a long list of tags does not win by its length. */
const MOST_WORDS = 4;
/** So many plain words near a code say as much as one name. */
const PLAIN_WORDS = 2;

/** A place, read once for many articles. */
export interface ReadPlace {
  readonly file: string;
  readonly line: string;
  /** The line with its capitals. */
  readonly written: string;
  /** The names that logs of the line's formats have, one list a format. */
  readonly logs: readonly (readonly string[])[];
  /** Which parts of the log write the line, as its formats say. */
  readonly components: readonly string[];
  /** Whether the lines around it hold a word. */
  readonly isNearby: (word: string) => boolean;
}

export function readPlace(
  { fileName = '', line = '', nearby = '' }: CaseContext,
  formats: FormatSet = NO_FORMATS,
  terms?: ReadonlySet<string>,
): ReadPlace {
  const around = terms ? '' : fold(nearby);
  const aroundWritten = terms ? '' : unfolded(nearby);
  const isNearby = (word: string) =>
    terms ? terms.has(word) : hasWord(hasCapitals(word) ? aroundWritten : around, word);
  const logs = [...formats.ofFile(fileName), ...formatsByLine(formats, line, fileName)].map(logNames);
  return {
    file: fileTold(fileName),
    line: fold(line),
    written: unfolded(line),
    logs,
    components: componentsOf(formats, line, fileName),
    isNearby,
  };
}

/** The formats that a line has by itself, where the name of its file says nothing: a renamed log, a pasted line. */
export function formatsByLine(formats: FormatSet, line: string, fileName = ''): readonly ReadyFormat[] {
  if (formats.ofFile(fileName).length > 0) return [];
  return formats.of(line).filter((one) => !one.line || one.line.test(line));
}

/** What the formats of a line and its file call the part that writes it, folded. */
export function componentsOf(formats: FormatSet, line: string, fileName = ''): readonly string[] {
  // Of several records in a line, the first says nothing of the others.
  if (formats.records.partsOf(line).length > 1) return [];
  return formats.of(line, fileName).flatMap(({ line: pattern }) => {
    const component = pattern?.exec(line)?.groups?.component;
    return component ? [fold(component)] : [];
  });
}

/** What of the path of a file counts, folded: its last two parts. */
export function fileTold(fileName: string): string {
  return fold(fileName.split(/[\\/]/).slice(-2).join('/'));
}

/** What the logs of a format are called: the shortest name for each of its globs. */
function logNames({ format }: ReadyFormat): string[] {
  return format.files.map((glob) => fold(glob.replaceAll('*', '')));
}

/** What of a place speaks for an article, or makes it likelier; `own` spells the code that was met, with all that it stands for. */
export function placeReasons(
  { seenIn, tags, words, keys }: RankTerms,
  place: ReadPlace,
  own: readonly string[],
): RankReason[] {
  const seen = best(seenIn, (term) => seenReason(term, place));
  const plain = seen.filter(({ because, speaks }) => because === 'nearby' && !speaks);
  const together = plain.length >= PLAIN_WORDS ? seen.map((one) => (plain.includes(one) ? speaking(one) : one)) : seen;
  const others = keys.filter(({ spells }) => !spells.some((spelling) => own.includes(spelling)));
  return [
    ...together.filter(({ points }) => points > 0),
    ...best(others, ({ written, folded }) => keyReason(written, folded, place)),
    ...best(tags, ({ written, sought }) => tagReason(written, sought, place)).slice(0, 1),
    ...best(words, (word) => wordReason(word, word, place, POINTS.wordInFile, POINTS.wordInLine, POINTS.wordInNearby)),
  ];
}

/** The few best of the reasons that terms give. */
function best<Given>(terms: readonly Given[], reasonOf: (term: Given) => RankReason | undefined): RankReason[] {
  const reasons: RankReason[] = [];
  for (const term of terms) {
    const reason = reasonOf(term);
    if (reason) reasons.push(reason);
  }
  return reasons.sort((a, b) => b.points - a.points).slice(0, MOST_WORDS);
}

const speaking = (reason: RankReason): RankReason => ({ ...reason, speaks: true });

function seenReason(
  { written, folded, sought, pattern, nature, isProvider }: SeenTerm,
  place: ReadPlace,
): RankReason | undefined {
  if (pattern !== undefined) {
    if (endsLike(place.file, pattern))
      return { because: 'file', word: written, points: POINTS.seenInFile, speaks: true };
    const format = formatReason(written, pattern, place);
    if (format) return format;
    if (pattern.includes('*')) return undefined;
  }
  if (place.components.includes(folded))
    return { because: 'component', word: written, points: POINTS.component, speaks: true };
  const reason = isProvider
    ? wordReason(written, sought, place, POINTS.seenInFile, POINTS.provider, POINTS.providerNearby)
    : wordReason(written, sought, place, POINTS.seenInFile, POINTS.seenInLine, POINTS.seenInNearby);
  if (!reason || nature === 'number' || (nature === 'plain' && reason.because === 'nearby')) return reason;
  return speaking(isProvider && reason.because !== 'file' ? { ...reason, because: 'provider' } : reason);
}

/** What a line of a format says for an article about logs of that name; of a format that many logs have it says less. */
function formatReason(word: string, pattern: string, { logs }: ReadPlace): RankReason | undefined {
  let best: RankReason | undefined;
  for (const names of logs) {
    const fit = names.filter((name) => endsLike(name, pattern)).length;
    if (fit === 0 || best?.speaks) continue;
    best =
      fit === names.length
        ? { because: 'format', word, points: POINTS.seenInLine, speaks: true }
        : { because: 'format', word, points: POINTS.seenInNearby };
  }
  return best;
}

function keyReason(word: string, folded: string, place: ReadPlace): RankReason | undefined {
  if (hasWord(place.line, folded)) return { because: 'key', word, points: POINTS.key, speaks: true };
  return place.isNearby(folded) ? { because: 'key', word, points: POINTS.keyNearby, speaks: true } : undefined;
}

/** A tag in the lines around is one of many words there. */
function tagReason(word: string, sought: string, place: ReadPlace): RankReason | undefined {
  if (hasFileWord(place.file, sought)) return { because: 'file', word, points: POINTS.tag, speaks: true };
  return isInLine(sought, place) ? { because: 'line', word, points: POINTS.tag, speaks: true } : undefined;
}

function wordReason(
  word: string,
  sought: string,
  place: ReadPlace,
  inFile: number,
  inLine: number,
  inNearby: number,
): RankReason | undefined {
  if (hasFileWord(place.file, sought)) return { because: 'file', word, points: inFile };
  if (isInLine(sought, place)) return { because: 'line', word, points: inLine };
  return place.isNearby(sought) ? { because: 'nearby', word, points: inNearby } : undefined;
}

function isInLine(word: string, { line, written }: ReadPlace): boolean {
  return hasWord(hasCapitals(word) ? written : line, word);
}

/** Whether `text` holds `sought` at the beginning of a word: `onedrive` in `onedrive-sync.log` and in `OneDriveSetup`. */
function hasFileWord(text: string, sought: string): boolean {
  // Names of files are folded: people write them as they like.
  const word = hasCapitals(sought) ? fold(sought) : sought;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !joins(text[at - 1]!, word[0]!)) return true;
  }
  return false;
}

/** The same for lines, where what stands in a path does not count. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && joins(text[at - 1]!, word[0]!)) continue;
    if (isAbbreviation(word) && LETTER.test(text[at + word.length] ?? '')) continue;
    if (!mayBeInPath(word) || !isInPath(unitsOf(text), at, at + word.length)) return true;
  }
  return false;
}

/** Whether words of another sense begin with a term (`COM` and `component`), which do not count: it is short, or in capitals. */
export function isAbbreviation(term: string): boolean {
  return /^[a-z]{1,3}$/.test(term) || hasCapitals(term);
}

const LETTER = /\p{L}/u;

/** Whether a term counts only outside of paths: one that is a part of a path itself is looked for in them. */
export function mayBeInPath(term: string): boolean {
  return !/[\\/$]/.test(term);
}
