import type { Article } from '../articles/article.ts';
import { type FoundValue, valuesAt } from '../articles/foundValues.ts';
import type { Evidence } from '../explain/evidence.ts';
import { codeKeyText } from '../explain/hitKey.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Summary, SummaryRow } from '../summary/summary.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import type { Certainty } from './report.ts';

/** The failure that a report begins with: of the codes of a summary, where it stands first, and its cause. */
export interface Lead {
  readonly row: SummaryRow;
  readonly place: LocatedHit;
  readonly cause?: LeadCause;
}

export interface LeadCause {
  readonly article: Article;
  readonly certainty: Certainty;
  readonly why?: string;
  readonly evidence?: Evidence;
  /** The article's first check. */
  readonly check?: Snippet;
  /** What the lines around the place have for the placeholders of that check, and those lines. */
  readonly values: readonly FoundValue[];
  readonly around: string;
}

/**
 * What a report begins with: the case that lines of the logs prove; else the earliest failure, or, where no case fits that
 * one, the most frequent failure that one fits. `earliest` is the earliest failure of all logs. Undefined where nothing
 * failed.
 */
export function leadOf({ codes, cases }: Summary, earliest: LocatedHit | undefined): Lead | undefined {
  const failing = codes.filter(({ outcome }) => outcome === 'failure');
  const key = earliest && codeKeyText(earliest.hit);
  const first = failing.find(({ code }) => code === key) ?? failing[0];
  if (!first) return undefined;
  const proven = cases.find(({ evidence }) => evidence.isCertain);
  if (proven) {
    const row = failing.find(({ card }) => card.article?.article.uri === proven.article.uri) ?? first;
    const place = placeOf(row, earliest);
    return { row, place, cause: causeOf(proven.article, row, 'certain', proven.evidence) };
  }
  const inOrder = [first, ...failing];
  const row =
    inOrder.find((one, index) => (index === 0 ? isCase(one) : certaintyOf(one) === 'probable')) ??
    failing.find(isCase) ??
    first;
  const { article } = row.card;
  const place = placeOf(row, earliest);
  if (!article) return { row, place };
  return { row, place, cause: causeOf(article.article, row, certaintyOf(row), article.evidence) };
}

const isCase = (row: SummaryRow): boolean => row.card.article !== undefined && certaintyOf(row) !== 'general';

function certaintyOf({ card: { article } }: SummaryRow): Certainty {
  if (!article) return 'possible';
  if (article.evidence?.isCertain) return 'certain';
  if (article.article.general) return 'general';
  return article.evidence || article.reasons.some(({ speaks }) => speaks) ? 'probable' : 'possible';
}

/** Where a code stands first; of the earliest failure's, there. */
function placeOf(row: SummaryRow, earliest: LocatedHit | undefined): LocatedHit {
  return earliest && codeKeyText(earliest.hit) === row.code ? earliest : row.first;
}

function causeOf(article: Article, row: SummaryRow, certainty: Certainty, evidence?: Evidence): LeadCause {
  const own = row.card.article?.article.uri === article.uri ? row.card.article : undefined;
  const seen = row.files.find(({ file }) => file === row.first.file)?.tally.seen;
  const context = { ...seen, fileName: row.first.file };
  const check = article.snippets.find(({ section }) => section === 'check');
  const asked = new Set(check?.placeholders.map(({ label }) => label));
  return {
    ...{ article, certainty },
    ...(own?.why && { why: own.why }),
    ...(evidence && { evidence }),
    ...(check && { check }),
    values: valuesAt(article, context).best.filter(({ placeholder }) => asked.has(placeholder)),
    around: [seen?.line ?? '', seen?.nearby ?? '', ...(evidence?.lines ?? []).map(({ text }) => text)].join('\n'),
  };
}
