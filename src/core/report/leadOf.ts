import type { Article } from '../articles/article.ts';
import { type FoundValue, valuesAt } from '../articles/foundValues.ts';
import { isWrapper } from '../codes/subjects.ts';
import type { CodeCard } from '../explain/card.ts';
import type { Evidence } from '../explain/evidence.ts';
import { codeKeyText } from '../explain/hitKey.ts';
import type { Place } from '../explain/place.ts';
import type { FirstFailure } from '../firstFailure/firstFailure.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Summary, SummaryRow } from '../summary/summary.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { FailedLine, FirstOfLog, MetCode } from './firstOfLog.ts';
import type { Certainty } from './report.ts';

/** The failure that a report begins with: where it stands, its code as far as it has one, and its cause. */
export interface Lead {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What matters most in it: UTF-16 units from 0. */
  readonly column: number;
  /** Its text, or of a very long one what stands around that, which is at `at` there. */
  readonly lineText: string;
  readonly at: number;
  readonly stamp?: Timestamp;
  /** Of the codes of the summary, by its key; absent where the line has none. */
  readonly code?: string;
  /** Where the line has none: the failing code nearest below it, with its line. */
  readonly below?: { readonly code: string; readonly line: number };
  /** Why it is the first, where the course of the log was followed. */
  readonly first?: FirstFailure;
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
 * What a report begins with. Of one log: the line that failed first, as "Go to what failed first" tells it; undefined where
 * nothing in it failed for good. Of a scan of many, whose courses are not followed: the case that lines of the logs prove;
 * else the earliest failure, or, where no case fits that one, the most frequent failure that one fits; undefined where no
 * code failed. `earliest` is the earliest failure of all logs.
 */
export function leadOf(
  summary: Summary,
  earliest: LocatedHit | undefined,
  ofLog: FirstOfLog | undefined,
): Lead | undefined {
  if (!ofLog) return leadOfMany(summary, earliest);
  return ofLog.line && leadOfLine(summary, ofLog.line);
}

function leadOfLine(summary: Summary, failed: FailedLine): Lead {
  const { file, line, text, stamp, failure, own, below } = failed;
  const met = own.find(({ card }) => isCase(card)) ?? own.find(({ card }) => card.article) ?? own[0];
  const proven = summary.cases.find(({ evidence }) => evidence.isCertain);
  const inner = proven && innerOf(summary, proven.article, file);
  const cause = inner
    ? causeOfRow(inner)
    : proven
      ? causeOf(proven.article, met ?? below ?? lineOnly(failed), 'certain', proven.evidence)
      : causeOfMet(met, below);
  return {
    ...{ file, line, first: failure },
    ...(met?.hit.line === line
      ? { column: met.hit.column - 1, lineText: met.hit.lineText, at: met.hit.hit.start }
      : { column: 0, lineText: text, at: 0 }),
    ...(stamp && { stamp }),
    ...(met && { code: codeKeyText(met.hit.hit) }),
    ...(!met && below && { below: { code: codeKeyText(below.hit.hit), line: below.hit.line } }),
    ...(cause && { cause }),
  };
}

/** The cause that the card of a code tells; that of a code that only stands below the line is no more than possible. */
function causeOfMet(met: MetCode | undefined, below: MetCode | undefined): LeadCause | undefined {
  const told = met ?? below;
  const { article } = told?.card ?? {};
  if (!told || !article) return undefined;
  const certainty = certaintyOf(told.card);
  return causeOf(
    article.article,
    told,
    met || certainty === 'general' || certainty === 'certain' ? certainty : 'possible',
    article.evidence,
  );
}

/** What is known of a line without codes. */
function lineOnly({ file, text }: FailedLine): Caused {
  return { seen: { fileName: file, line: text, nearby: '' } };
}

function leadOfMany(summary: Summary, earliest: LocatedHit | undefined): Lead | undefined {
  const { codes, cases } = summary;
  const failing = codes.filter(({ outcome }) => outcome === 'failure');
  const key = earliest && codeKeyText(earliest.hit);
  const first = failing.find(({ code }) => code === key) ?? failing[0];
  if (!first) return undefined;
  const proven = cases.find(({ evidence }) => evidence.isCertain);
  if (proven) {
    const inner = innerOf(summary, proven.article, first.first.file);
    if (inner) return leadOfRow(inner, earliest, causeOfRow(inner));
    const row = failing.find(({ card }) => card.article?.article.uri === proven.article.uri) ?? first;
    return leadOfRow(row, earliest, causeOf(proven.article, causedBy(row), 'certain', proven.evidence));
  }
  const inOrder = [first, ...failing];
  const row =
    inOrder.find(({ card }, index) => (index === 0 ? isCase(card) : certaintyOf(card) === 'probable')) ??
    failing.find(({ card }) => isCase(card)) ??
    first;
  return leadOfRow(row, earliest, causeOfRow(row));
}

/**
 * What is behind a case whose code only passes on that something failed: the failure in the same file that says by itself
 * what it was, and of whose case all signs are there.
 */
function innerOf({ codes, cases }: Summary, { keys }: Article, file: string): SummaryRow | undefined {
  const own = keys.find(({ kind }) => kind === 'code');
  if (own?.kind !== 'code' || !isWrapper(own.code)) return undefined;
  return codes.find(
    ({ outcome, first, files, card }) =>
      outcome === 'failure' &&
      !isWrapper(first.hit.code) &&
      cases.some(({ article }) => article.uri === card.article?.article.uri) &&
      files.some((one) => one.file === file),
  );
}

function causeOfRow(row: SummaryRow): LeadCause | undefined {
  const { article } = row.card;
  return article && causeOf(article.article, causedBy(row), certaintyOf(row.card), article.evidence);
}

function leadOfRow(row: SummaryRow, earliest: LocatedHit | undefined, cause: LeadCause | undefined): Lead {
  const { file, line, column, lineText, hit, stamp } = placeOf(row, earliest);
  return {
    ...{ file, line, column: column - 1, lineText, at: hit.start, code: row.code },
    ...(stamp && { stamp }),
    ...(cause && { cause }),
  };
}

const isCase = (card: CodeCard): boolean => card.article !== undefined && certaintyOf(card) !== 'general';

function certaintyOf({ article }: CodeCard): Certainty {
  if (!article) return 'possible';
  if (article.evidence?.isCertain) return 'certain';
  if (article.article.general) return 'general';
  return article.evidence || article.reasons.some(({ speaks }) => speaks) ? 'probable' : 'possible';
}

/** Where a code stands first; of the earliest failure's, there. */
function placeOf(row: SummaryRow, earliest: LocatedHit | undefined): LocatedHit {
  return earliest && codeKeyText(earliest.hit) === row.code ? earliest : row.first;
}

/** What a cause is told by: the card of a code, and what stands around it. */
interface Caused {
  readonly card?: CodeCard;
  readonly seen: Partial<Place> & { readonly fileName?: string };
}

function causedBy({ card, files, first }: SummaryRow): Caused {
  const seen = files.find(({ file }) => file === first.file)?.tally.seen;
  return { card, seen: { ...seen, fileName: first.file } };
}

function causeOf(article: Article, { card, seen }: Caused, certainty: Certainty, evidence?: Evidence): LeadCause {
  const own = card?.article?.article.uri === article.uri ? card.article : undefined;
  const check = article.snippets.find(({ section }) => section === 'check');
  const asked = new Set(check?.placeholders.map(({ label }) => label));
  return {
    ...{ article, certainty },
    ...(own?.why && { why: own.why }),
    ...(evidence && { evidence }),
    ...(check && { check }),
    values: valuesAt(article, seen).best.filter(({ placeholder }) => asked.has(placeholder)),
    around: [seen.line ?? '', seen.nearby ?? '', ...(evidence?.lines ?? []).map(({ text }) => text)].join('\n'),
  };
}
