import { type FormatSet, NO_FORMATS, type ReadyFormat } from '../formats/formatSet.ts';
import type { Lines } from '../text/lines.ts';
import type { Article } from './article.ts';
import { endsLike } from './globs.ts';
import { type ArticleKey, alike, sameKey } from './keys.ts';
import { joins } from './phrases.ts';
import type { SeenSigns } from './seenSigns.ts';
import { signReasons } from './signReasons.ts';

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

/** Why an article was put where it is: one word or name that spoke for it, and where it was seen. */
export interface RankReason {
  readonly because: 'code' | 'same-failure' | 'file' | 'line' | 'nearby' | 'sign' | 'language' | 'origin';
  readonly word: string;
  readonly points: number;
}

export interface RankedArticle {
  readonly article: Article;
  readonly score: number;
  readonly reasons: readonly RankReason[];
}

/** What each kind of evidence weighs. A file's name says more than a word somewhere near. */
const POINTS = {
  code: 100,
  codeInErrorText: 10,
  sameFailure: 60,
  seenInFile: 40,
  seenInLine: 24,
  seenInNearby: 12,
  wordInFile: 16,
  wordInLine: 10,
  wordInNearby: 4,
  // Only where nothing of the place speaks: a case is not likelier because it was translated.
  language: 1,
  // Who writes an article of their own wants to see it, unless the place clearly speaks for another.
  ownArticle: 12,
} as const;

/** So that a long list of tags does not win by its length. */
const MOST_WORDS = 4;

/** What an article is looked for by, folded once: its `seenIn`, and the words of tags, title and error text. */
export interface RankTerms {
  readonly seenIn: readonly SeenTerm[];
  readonly words: readonly string[];
}

interface SeenTerm {
  readonly written: string;
  readonly folded: string;
  /** The pattern of a file's name, where it is one; one with a star is nothing else. */
  readonly pattern?: string;
}

/** The formats that a line has by itself, where the name of its file says nothing: a renamed log, a pasted line. */
export function formatsByLine(formats: FormatSet, line: string, fileName = ''): readonly ReadyFormat[] {
  if (formats.ofFile(fileName).length > 0) return [];
  return formats.of(line).filter((one) => !one.line || one.line.test(line));
}

/**
 * Puts the articles that cover `key` in order, best first, and says why. Articles that do not cover it are left out.
 * `terms` may remember those of articles that are ranked often; `nearby` are the terms that the lines around hold, where
 * somebody knows.
 */
export function rankArticles(
  articles: Iterable<Article>,
  key: ArticleKey,
  context: CaseContext,
  terms: (article: Article) => RankTerms = rankTerms,
  nearby?: ReadonlySet<string>,
  formats: FormatSet = NO_FORMATS,
): RankedArticle[] {
  const place = readPlace(context, formats, nearby);
  const ranked: RankedArticle[] = [];
  for (const article of articles) {
    const covers = keyReason(article, key);
    if (!covers) continue;
    const seen = [...signReasons(article, context), ...placeReasons(terms(article), place)];
    // A further code of an article, and only in another spelling: a Win32 number is everybody's. Something of the place
    // must speak for this case, or it would answer for failures that it has nothing to do with.
    if (covers.some(({ because, word }) => because === 'same-failure' && word === 'codes') && seen.length === 0)
      continue;
    const reasons = [...covers, ...seen];
    if (context.language && sameLanguage(article.lang, context.language)) {
      reasons.push({ because: 'language', word: article.lang, points: POINTS.language });
    }
    if (article.origin !== 'shipped')
      reasons.push({ because: 'origin', word: article.origin, points: POINTS.ownArticle });
    ranked.push({ article, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) });
  }
  return ranked.sort((a, b) => b.score - a.score || compareArticles(a.article, b.article));
}

/**
 * The order of articles for which nothing else speaks: the team's own before ours, of theirs the newer first, and ours
 * always in the same order.
 */
export function compareArticles(a: Article, b: Article): number {
  const [ours, theirs] = [a.origin === 'shipped', b.origin === 'shipped'];
  return (
    Number(ours) - Number(theirs) || (ours ? 0 : b.updatedAt.localeCompare(a.updatedAt)) || a.path.localeCompare(b.path)
  );
}

function keyReason(article: Article, key: ArticleKey): RankReason[] | undefined {
  const { keys } = article;
  // The first of its kind is the one that the error text is about.
  const first = keys.find(({ kind }) => kind === key.kind);
  const own = keys.find((one) => sameKey(one, key));
  if (own) {
    return own === first
      ? [{ because: 'code', word: 'errorText', points: POINTS.code + POINTS.codeInErrorText }]
      : [{ because: 'code', word: 'codes', points: POINTS.code }];
  }
  const same = keys.find((one) => alike(one, key));
  if (!same) return undefined;
  return [{ because: 'same-failure', word: same === first ? 'errorText' : 'codes', points: POINTS.sameFailure }];
}

interface Place {
  readonly file: string;
  readonly line: string;
  /** The names that logs of the line's formats have, one list a format. */
  readonly logs: readonly (readonly string[])[];
  /** Whether the lines around it hold a word. */
  readonly isNearby: (word: string) => boolean;
}

function readPlace(
  { fileName = '', line = '', nearby = '' }: CaseContext,
  formats: FormatSet,
  terms?: ReadonlySet<string>,
): Place {
  const around = terms ? '' : fold(nearby);
  const isNearby = (word: string) => (terms ? terms.has(word) : hasWord(around, word));
  const logs = formatsByLine(formats, line, fileName).map(logNames);
  return { file: fileTold(fileName), line: fold(line), logs, isNearby };
}

/** What of the path of a file counts, folded: its last two parts. */
export function fileTold(fileName: string): string {
  return fold(fileName.split(/[\\/]/).slice(-2).join('/'));
}

/** What the logs of a format are called: the shortest name for each of its globs. */
function logNames({ format }: ReadyFormat): string[] {
  return format.files.map((glob) => fold(glob.replaceAll('*', '')));
}

function placeReasons({ seenIn, words: ownWords }: RankTerms, place: Place): RankReason[] {
  const reasons: RankReason[] = [];
  for (const seen of seenIn) {
    const reason = seenReason(seen, place);
    if (reason) reasons.push(reason);
  }
  reasons.sort((a, b) => b.points - a.points).splice(MOST_WORDS);
  const words: RankReason[] = [];
  for (const word of ownWords) {
    const reason = wordReason(word, word, place, POINTS.wordInFile, POINTS.wordInLine, POINTS.wordInNearby);
    if (reason) words.push(reason);
  }
  return [...reasons, ...words.sort((a, b) => b.points - a.points).slice(0, MOST_WORDS)];
}

/** The terms of an article. */
export function rankTerms(article: Article): RankTerms {
  return { seenIn: article.seenIn.map(seenTerm), words: [...wordsOf(article)] };
}

/** `CBS.log`, `OneDrive*.log` and `*\\CCM\\Logs\\*` are names of files; anything else is a component's word. */
function seenTerm(written: string): SeenTerm {
  const folded = fold(written);
  if (!/[.*?\\/]/.test(written) || /\s/.test(written)) return { written, folded };
  return { written, folded, pattern: folded.replace(/\\/g, '/').replace(/^\*\*?\//, '') };
}

function seenReason({ written, folded, pattern }: SeenTerm, place: Place): RankReason | undefined {
  if (pattern !== undefined) {
    if (endsLike(place.file, pattern)) return { because: 'file', word: written, points: POINTS.seenInFile };
    const points = Math.max(0, ...place.logs.map((names) => logPoints(pattern, names)));
    if (points > 0) return { because: 'line', word: written, points };
    if (pattern.includes('*')) return undefined;
  }
  return wordReason(written, folded, place, POINTS.seenInFile, POINTS.seenInLine, POINTS.seenInNearby);
}

/** What a line of a format says for an article about logs of that name; of a format that many logs have it says less. */
function logPoints(pattern: string, names: readonly string[]): number {
  const fit = names.filter((name) => endsLike(name, pattern)).length;
  if (fit === 0) return 0;
  return fit === names.length ? POINTS.seenInLine : POINTS.seenInNearby;
}

function wordReason(
  word: string,
  folded: string,
  place: Place,
  inFile: number,
  inLine: number,
  inNearby: number,
): RankReason | undefined {
  if (hasWord(place.file, folded)) return { because: 'file', word, points: inFile };
  if (hasWord(place.line, folded)) return { because: 'line', word, points: inLine };
  return place.isNearby(folded) ? { because: 'nearby', word, points: inNearby } : undefined;
}

/** Words that are in every log or every error text and so speak for no case. */
const COMMON = new Set(
  (
    'windows error failed fails fail failure install installation installing code with from that this when after during the and for not was ' +
    'access denied update_ could cannot system user file files microsoft while log'
  ).split(' '),
);

/** The words of tags, title and error text that can tell cases apart. */
function wordsOf(article: Article): Set<string> {
  const words = new Set<string>();
  for (const text of [...article.tags, article.errorWords, article.title]) {
    for (const word of fold(text).match(/[\p{L}\p{N}.+#]{3,}/gu) ?? []) {
      let end = word.length;
      while (word[end - 1] === '.') end--;
      // Of a word of two letters at most, the points before it are none of it; `.net` is a name.
      const bare = word.slice(0, end).replace(/^\.+(?=[^.]{0,2}$)/, '');
      if (bare.length >= 3 && !COMMON.has(bare) && !/^0x|^\d+$/.test(bare)) words.add(bare);
    }
  }
  return words;
}

/** Whether `text` holds `word` at the beginning of a word: `onedrive` in `onedrive-sync.log` and in `OneDriveSetup`. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !joins(text[at - 1]!, word[0]!)) return true;
  }
  return false;
}

/** Whether two BCP 47 tags are of one language, whatever its region. */
export function sameLanguage(a: string, b: string): boolean {
  return a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0];
}

/** A text as terms are compared: case and width do not matter. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
