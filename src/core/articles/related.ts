import type { RecognisedCodes } from '../codes/knownCodes.ts';
import type { Article } from './article.ts';
import { type ArticleKey, keysInErrorText, keysSpelt } from './keys.ts';
import type { ArticleLibrary } from './library.ts';

/** How many lines of "Related cases" are followed; shipped articles have five at most. */
export const MOST_RELATED = 60;
/** How much of a line is looked at, in UTF-16 units. */
const LINE = 300;

/**
 * The article that a line of "Related cases" means: one that covers the line's code and shares its words best. Never
 * the article itself. Undefined where none fits: the line becomes a search.
 */
export function resolveRelated(
  line: string,
  from: Article,
  library: ArticleLibrary,
  known: RecognisedCodes,
): Article | undefined {
  const start = line.slice(0, LINE);
  const { sure, possible } = keysOf(start, known);
  const byKey = [...sure, ...possible].flatMap((key) => library.allFor(key));
  // Without a code, two shared words are too few to be sure; with one, a single telling word will do.
  const best =
    bestOf(byKey, 1, start, from, library) ??
    (sure.length > 0 ? undefined : bestOf(library.all(), 3, start, from, library));
  return best && library.inLanguage(best, from.lang);
}

/**
 * The article that shares most words with a line, at least `least`; among equals one in the language of the asking
 * article.
 */
function bestOf(
  candidates: readonly Article[],
  least: number,
  line: string,
  from: Article,
  library: ArticleLibrary,
): Article | undefined {
  const wanted = [...words(line)];
  const itself = [from, ...library.translationsOf(from)].map(({ uri }) => uri);
  const own = new Map(
    [...new Set(candidates)]
      .filter(({ uri }) => !itself.includes(uri))
      .map((article) => [article, wordsOf(article)] as const),
  );
  // A word that all of them have tells nothing; a word that only one has tells most.
  const weights = wanted.map((word) => 1 / Math.max(1, [...own.values()].filter((has) => has.has(word)).length));
  let best: Article | undefined;
  let bestScore = 0;
  for (const [article, has] of own) {
    const shared = wanted.filter((word) => has.has(word)).length;
    const told = wanted.reduce((sum, word, i) => sum + (has.has(word) ? weights[i]! : 0), 0);
    const score = told + (article.lang === from.lang ? 0.01 : 0);
    if (shared >= least && score > bestScore) {
      best = article;
      bestScore = score;
    }
  }
  return best;
}

/** Kept, because every line of every other article's related cases asks for an article's words. */
const WORDS = new WeakMap<Article, ReadonlySet<string>>();

function wordsOf(article: Article): ReadonlySet<string> {
  let found = WORDS.get(article);
  if (!found) {
    const { title, errorWords, tags, path } = article;
    found = words([title, errorWords, ...tags, path.replace(/[-_/.]/g, ' ')].join(' '));
    WORDS.set(article, found);
  }
  return found;
}

/**
 * The keys of a line, and what else its numbers may mean: `0x7B` is a stop code too, `1335` a message of an installer.
 */
function keysOf(line: string, known: RecognisedCodes): { sure: ArticleKey[]; possible: ArticleKey[] } {
  const places = keysInErrorText(line, known);
  const numbers = line.match(/(?<![\w.-])\d{2,5}(?![\w.])/g) ?? [];
  const texts = [...places.map(({ text }) => text), ...numbers];
  return { sure: places.map(({ key }) => key), possible: texts.flatMap((text) => keysSpelt(text, known)) };
}

const STOP = new Set(
  'the and with for when from during that this appears procedures procedure error code windows fails failed clients client in of on'.split(
    ' ',
  ),
);

function words(text: string): Set<string> {
  const found =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => word.length > 1 && !STOP.has(word) && !/^(?:0x[0-9a-f]+|\d+)$/.test(word)));
}
