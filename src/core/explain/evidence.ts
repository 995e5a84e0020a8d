import type { Article } from '../articles/article.ts';
import {
  evidenceOf,
  type FoundSign,
  type SeenCase,
  type SeenSigns,
  type SignEvidence,
  saysCase,
} from '../articles/seenSigns.ts';
import type { Translate } from '../text/translate.ts';

/** The lines of logs that say that a case is the one at hand. All words are plain text in the user's language. */
export interface Evidence {
  /** Whether all signs of the case are there, and those of no other one as well. */
  readonly isCertain: boolean;
  /** `This is: …`, or `Possibly: …`. */
  readonly words: string;
  readonly lines: readonly EvidenceLine[];
  /** What would be there as well, were it certain. */
  readonly missing: readonly string[];
}

export interface EvidenceLine {
  /** What it says in a few words. */
  readonly says: string;
  /** Where and what: `Line 8,123: the package was not found`. */
  readonly words: string;
  /** Path or name of the file, empty where it has none; the line from 1. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What a place tells of the signs that were found, and in which language it is said. */
export interface EvidenceContext {
  readonly seen?: SeenSigns;
  readonly fileName?: string;
  readonly language?: string;
}

/** The evidence for an article among others that may be meant; undefined where nothing speaks for it. */
export function evidenceFor(
  article: Article,
  others: readonly Article[],
  context: EvidenceContext,
  t: Translate,
): Evidence | undefined {
  const { seen, fileName = '' } = context;
  const evidence = evidenceOf(article, seen, fileName);
  if (!evidence) return undefined;
  const isRivalled = others.some((other) => {
    const own = evidenceOf(other, seen, fileName);
    return own !== undefined && own.missing.length === 0 && own.found.length >= evidence.found.length;
  });
  return said(article, evidence, saysCase(evidence) && !isRivalled, context, t);
}

/** The evidence of a case of which all signs were found, by itself. */
export function evidenceOfCase(
  { article, found, isCertain }: SeenCase,
  context: EvidenceContext,
  t: Translate,
): Evidence {
  return said(article, { found, missing: [] }, isCertain, context, t);
}

/** The evidence of a case of which only some signs were found, or a single one. */
export function evidenceOfBegun(
  { article, evidence }: { readonly article: Article; readonly evidence: SignEvidence },
  context: EvidenceContext,
  t: Translate,
): Evidence {
  return said(article, evidence, false, context, t);
}

function said(
  { title }: Article,
  { found, missing }: SignEvidence,
  isCertain: boolean,
  context: EvidenceContext,
  t: Translate,
): Evidence {
  return {
    isCertain,
    words: isCertain ? t('This is: {0}', title) : t('Possibly: {0}', title),
    lines: found.map((one) => lineOf(one, context, t)),
    missing: missing.map(({ says }) => says),
  };
}

function lineOf(
  { sign: { says }, place }: FoundSign,
  { fileName = '', language }: EvidenceContext,
  t: Translate,
): EvidenceLine {
  const { file, line, text } = place;
  const number = line.toLocaleString(language);
  const words =
    file === fileName || file === ''
      ? t('Line {0}: {1}', number, says)
      : t('{0}, line {1}: {2}', file.split(/[\\/]/).pop() ?? file, number, says);
  return { says, words, file, line, text };
}
