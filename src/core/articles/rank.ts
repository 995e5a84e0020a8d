import { hasSubject } from '../codes/subjects.ts';
import { type FormatSet, NO_FORMATS } from '../formats/formatSet.ts';
import type { Article } from './article.ts';
import { type CaseContext, placeReasons, type RankReason, readPlace } from './evidence.ts';
import { fileNameOf } from './fileName.ts';
import { type ArticleKey, alike, equivalentKeys, sameKey, spellKey } from './keys.ts';
import { type RankTerms, rankTerms } from './rankTerms.ts';
import { signReasons } from './signReasons.ts';

/**
 * What an article is for a code at a place. `case`: code or place say that it is this case. `general`: the page of a code
 * that belongs to everybody. `possible`: it covers the code, and nothing of the place speaks for it, or nobody has
 * finished writing it.
 */
export type Fit = 'case' | 'general' | 'possible';

const FITS: Readonly<Record<Fit, number>> = { case: 0, general: 1, possible: 2 };

export interface RankedArticle {
  readonly article: Article;
  readonly fit: Fit;
  readonly score: number;
  readonly reasons: readonly RankReason[];
}

/** What the code itself says for an article that covers it. */
const POINTS = {
  code: 100,
  codeInErrorText: 10,
  sameFailure: 60,
  // Only where nothing of the place speaks: a case is not likelier because it was translated.
  language: 1,
  // Who writes an article of their own wants to see it, unless the place clearly speaks for another.
  ownArticle: 12,
} as const;

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
  const covering = [...articles].flatMap((article) => {
    const covers = keyReason(article, key);
    return covers ? [{ article, covers }] : [];
  });
  const isEverybodys = belongsToEverybody(
    key,
    covering.map(({ article }) => article),
  );
  const spells = equivalentKeys(key).map(spellKey);
  const ranked: RankedArticle[] = [];
  for (const { article, covers } of covering) {
    const seen = [...signReasons(article, context), ...placeReasons(terms(article), place, spells)];
    // A further code of an article, and only in another spelling: a Win32 number is everybody's. Something of the place
    // must speak for this case, or it would not even be possible.
    const isFurther = covers.because === 'same-failure' && covers.word === 'codes';
    if (isEverybodys && isFurther && !article.general && seen.length === 0) continue;
    const reasons = [covers, ...seen];
    if (context.language && sameLanguage(article.lang, context.language)) {
      reasons.push({ because: 'language', word: article.lang, points: POINTS.language });
    }
    if (article.origin !== 'shipped')
      reasons.push({ because: 'origin', word: article.origin, points: POINTS.ownArticle });
    const speaks = !isEverybodys || seen.some((reason) => reason.speaks);
    const fit: Fit = article.draft ? 'possible' : article.general ? 'general' : speaks ? 'case' : 'possible';
    ranked.push({ article, fit, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) });
  }
  return withOwn(ranked).sort(compareRanked);
}

/** The order in which articles are offered. */
export function compareRanked(a: RankedArticle, b: RankedArticle): number {
  return FITS[a.fit] - FITS[b.fit] || b.score - a.score || compareArticles(a.article, b.article);
}

/** Those of ranked articles that are offered as what helps here. */
export function offered(ranked: readonly RankedArticle[]): RankedArticle[] {
  return ranked.filter(({ fit }) => fit !== 'possible');
}

/**
 * Whether any program passes on what was met, so that an article about one case must be spoken for: by the code itself, or
 * as somebody wrote a general page of it.
 */
function belongsToEverybody(key: ArticleKey, covering: readonly Article[]): boolean {
  if (key.kind !== 'code') return false;
  return !hasSubject(key.code) || covering.some(({ general, draft }) => general && !draft);
}

/** The one case that a team itself wrote about a code is the case on its machines, unless the place speaks for another. */
function withOwn(ranked: readonly RankedArticle[]): RankedArticle[] {
  const own = ranked.filter(({ article, fit }) => article.origin !== 'shipped' && !article.draft && fit !== 'general');
  const isSpoken = ranked.some(({ fit }) => fit === 'case');
  const names = new Set(own.map(({ article }) => fileNameOf(article)));
  if (isSpoken || names.size !== 1) return [...ranked];
  return ranked.map((one) => (own.includes(one) ? { ...one, fit: 'case' as const } : one));
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

function keyReason(article: Article, key: ArticleKey): RankReason | undefined {
  const { keys } = article;
  // The first of its kind is the one that the error text is about.
  const first = keys.find(({ kind }) => kind === key.kind);
  const own = keys.find((one) => sameKey(one, key));
  if (own) {
    return own === first
      ? { because: 'code', word: 'errorText', points: POINTS.code + POINTS.codeInErrorText }
      : { because: 'code', word: 'codes', points: POINTS.code };
  }
  const same = keys.find((one) => alike(one, key));
  if (!same) return undefined;
  return { because: 'same-failure', word: same === first ? 'errorText' : 'codes', points: POINTS.sameFailure };
}

/** Whether two BCP 47 tags are of one language, whatever its region. */
export function sameLanguage(a: string, b: string): boolean {
  return a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0];
}
