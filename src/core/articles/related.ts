import { detectLine } from '../detection/detectLine.ts';
import type { KnownCodes } from '../detection/hit.ts';
import type { Article } from './article.ts';
import type { ArticleLibrary } from './library.ts';

/**
 * The article that a line of "Related cases" means: one that covers the line's code and shares its words best. Never
 * the article itself. Undefined where none fits: the line becomes a search.
 */
export function resolveRelated(
  line: string,
  from: Article,
  library: ArticleLibrary,
  known: KnownCodes,
): Article | undefined {
  const codes = detectLine(line, { known, deliberate: true }).map(({ code }) => code);
  const candidates =
    codes.length > 0 ? codes.flatMap((code) => library.forCode(code).map(({ article }) => article)) : library.all();
  const wanted = words(line);
  let best: Article | undefined;
  let bestScore = 0;
  for (const article of new Set(candidates)) {
    if (article.uri === from.uri) continue;
    const own = words([article.title, article.phrase, ...article.tags, article.path.replace(/[-_/.]/g, ' ')].join(' '));
    const shared = [...wanted].filter((word) => own.has(word)).length;
    const score = shared + (article.lang === from.lang ? 0.5 : 0);
    // Without a code two shared words are too few to be sure; with one, a single telling word will do.
    if (shared >= (codes.length > 0 ? 1 : 3) && score > bestScore) {
      best = article;
      bestScore = score;
    }
  }
  return best;
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
