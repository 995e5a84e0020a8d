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
import { codeOfPlace, type FirstPlace, type LocatedHit } from '../times/locatedHit.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { FailedLine, FirstOfLog, MetCode } from './firstOfLog.ts';
import type { Certainty } from './report.ts';

/** So many lines around a failure are searched for signs of a case. */
const AROUND = 20;

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
  /** Of the codes of the summary, by its key: in the line, or the event of its record. */
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
 * nothing in it failed for good. Of a scan: of what failed first in each log (`firsts`, in the order of time), that which a
 * proven case is about; else the earliest, or, where no case fits that one, the next that one fits; undefined where nothing
 * failed. `firstOf` says why a line is the first of its log.
 */
export function leadOf(
  summary: Summary,
  firsts: readonly FirstPlace[],
  ofLog: FirstOfLog | undefined,
  firstOf: (file: string) => FirstFailure | undefined = () => undefined,
): Lead | undefined {
  if (ofLog) return ofLog.line && leadOfLine(summary, ofLog.line);
  return leadOfMany(summary, firsts, firstOf);
}

/** Where a first failure stands: the column is that of its line, `at` that of the part of it that is kept (both from 0). */
export type PlaceOfFirst = Pick<Lead, 'file' | 'line' | 'column' | 'lineText' | 'at' | 'stamp' | 'code'>;

export function placeOfFirst(first: FirstPlace): PlaceOfFirst {
  const { file, line, column, lineText, hit, stamp } = first;
  const code = codeOfPlace(first);
  return {
    ...{ file, line, column: column - 1, lineText, at: hit?.start ?? 0 },
    ...(code && { code: codeKeyText(code.hit) }),
    ...(stamp && { stamp }),
  };
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
      : causeOrBegun(causeOfMet(met, below), met !== undefined, () =>
          causeBegun(summary, failed, met ?? below ?? lineOnly(failed)),
        );
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
  return causeOf(article.article, told, ofCodeBelow(certaintyOf(told.card), !met), article.evidence);
}

/** The cause that a code tells; where that is not the line's own and nothing else speaks, what the lines around it say comes first. */
function causeOrBegun(
  cause: LeadCause | undefined,
  isOwn: boolean,
  begun: () => LeadCause | undefined,
): LeadCause | undefined {
  return cause && (isOwn || cause.evidence) ? cause : (begun() ?? cause);
}

/**
 * What may be behind a failure of whose code no article tells, or that has none: the case that has the most signs within so
 * many lines of it, and of several the nearest.
 */
function causeBegun(
  { begun }: Summary,
  { file, line }: { readonly file: string; readonly line: number },
  caused: Caused,
): LeadCause | undefined {
  const near = begun.flatMap(({ article, evidence }) => {
    const distances = evidence.lines
      .filter((one) => one.file === file)
      .map((one) => Math.abs(one.line - line))
      .filter((distance) => distance <= AROUND);
    return distances.length > 0 ? { article, evidence, count: distances.length, nearest: Math.min(...distances) } : [];
  });
  const [best] = near.sort((a, b) => b.count - a.count || a.nearest - b.nearest);
  return best && causeOf(best.article, caused, 'possible', best.evidence);
}

/** What is known of a line without codes. */
function lineOnly({ file, text }: FailedLine): Caused {
  return { seen: { fileName: file, line: text, nearby: '' } };
}

function leadOfMany(
  summary: Summary,
  firsts: readonly FirstPlace[],
  firstOf: (file: string) => FirstFailure | undefined,
): Lead | undefined {
  const { codes, cases } = summary;
  const failing = codes.filter(({ outcome }) => outcome === 'failure');
  const rowOf = (hit: LocatedHit | undefined) => hit && failing.find(({ code }) => code === codeKeyText(hit.hit));
  const told = firsts.map((first): ToldFirst => {
    const own = rowOf(codeOfPlace(first));
    const below = own || first.hit ? undefined : rowOf(first.below);
    return { first, own, row: own ?? below };
  });
  const proven = cases.find(({ evidence }) => evidence.isCertain);
  if (proven) {
    const { article, evidence } = proven;
    const isIn = ({ first: { file } }: ToldFirst) => evidence.lines.some((line) => line.file === file);
    const lead = told.find(({ row }) => row?.card.article?.article.uri === article.uri) ?? told.find(isIn) ?? told[0];
    if (!lead) return undefined;
    const inner = innerOf(summary, article, lead.first.file);
    return leadOfFirst(
      lead,
      inner ? causeOfRow(inner) : causeOf(article, causedBy(lead), 'certain', evidence),
      firstOf,
    );
  }
  const lead =
    told.find(({ row }, index) => row && (index === 0 ? isCase(row.card) : certaintyOf(row.card) === 'probable')) ??
    told.find(({ row }) => row && isCase(row.card)) ??
    told[0];
  if (!lead) return undefined;
  const { row, own } = lead;
  const { article } = row?.card ?? {};
  const certainty = row && ofCodeBelow(certaintyOf(row.card), own === undefined);
  const cause = article && certainty && causeOf(article.article, causedBy(lead), certainty, article.evidence);
  const begun = () => causeBegun(summary, lead.first, causedBy(lead));
  return leadOfFirst(lead, causeOrBegun(cause, own !== undefined, begun), firstOf);
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
  return (
    article && causeOf(article.article, causedBy({ first: row.first, row }), certaintyOf(row.card), article.evidence)
  );
}

/** What failed first in a log, with the row of its own code, or else of the one below it. */
interface ToldFirst {
  readonly first: FirstPlace;
  readonly own: SummaryRow | undefined;
  readonly row: SummaryRow | undefined;
}

function leadOfFirst(
  { first, own, row }: ToldFirst,
  cause: LeadCause | undefined,
  firstOf: (file: string) => FirstFailure | undefined,
): Lead {
  const why = firstOf(first.file);
  return {
    ...placeOfFirst(first),
    ...(why?.line === first.line - 1 && { first: why }),
    ...(!own && row && !first.hit && first.below && { below: { code: row.code, line: first.below.line } }),
    ...(cause && { cause }),
  };
}

/** How sure a cause is: that of a code that only stands below the line is no more than possible. */
function ofCodeBelow(certainty: Certainty, isBelow: boolean): Certainty {
  return !isBelow || certainty === 'general' || certainty === 'certain' ? certainty : 'possible';
}

const isCase = (card: CodeCard): boolean => card.article !== undefined && certaintyOf(card) !== 'general';

function certaintyOf({ article }: CodeCard): Certainty {
  if (!article) return 'possible';
  if (article.evidence?.isCertain) return 'certain';
  if (article.article.general) return 'general';
  return article.evidence || article.reasons.some(({ speaks }) => speaks) ? 'probable' : 'possible';
}

/** What a cause is told by: the card of a code, and what stands around it. */
interface Caused {
  readonly card?: CodeCard;
  readonly seen: Partial<Place> & { readonly fileName?: string };
}

function causedBy({ first, row }: Pick<ToldFirst, 'first' | 'row'>): Caused {
  const { file, lineText } = first;
  if (!row) return { seen: { fileName: file, line: lineText, nearby: '' } };
  const seenIn = (path: string) => row.files.find((one) => one.file === path)?.tally.seen;
  const own = seenIn(file);
  return {
    card: row.card,
    seen: own ? { ...own, fileName: file } : { ...seenIn(row.first.file), fileName: row.first.file },
  };
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
