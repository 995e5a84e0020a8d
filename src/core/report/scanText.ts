import type { Article } from '../articles/article.ts';
import { possibleText } from '../explain/cardText.ts';
import { passedOver } from '../firstFailure/whyFirst.ts';
import type { PhraseRow } from '../summary/phraseTally.ts';
import { noiseReason, type Summary, type SummaryRow } from '../summary/summary.ts';
import { totalsText } from '../summary/totals.ts';
import { labelled, type Translate } from '../text/translate.ts';
import { formatTimestamp, type Timestamp } from '../times/timestamp.ts';
import type { Piece, Pieces } from './blocks.ts';
import {
  caseInstead,
  causeText,
  failedLine,
  frequencyText,
  leadingCode,
  meantCode,
  namedCode,
  sinceOf,
  whatRows,
} from './firstPage.ts';
import type { Report, ReportCode, ReportLead } from './report.ts';
import { aboutKinds, caseLineText, firstFailureText, secretsText, severalMachines } from './sentences.ts';
import { machineOf } from './summaryText.ts';

/** What a scan has found, and how files and articles are named to whoever reads of it. */
export interface FoundByScan {
  readonly summary: Summary;
  readonly labelOf: (file: string) => string;
  readonly phrases: readonly PhraseRow[];
  /** Whether only some hits were wanted: that there are no failures among them says nothing of the logs. */
  readonly isFiltered?: boolean;
  readonly idOf: (article: Article) => string;
}

/** So many kinds of files, files of one code and lines that speak for a cause are named. */
const KINDS = 10;
const FILES = 3;
const EVIDENCE = 3;

const INDENT = '    ';

/**
 * A scan in lines for a shell: what failed and why, of which machine the files are, then each code with its count, times,
 * files and article, failures first. `report` is that of the same summary.
 */
export function scanText(report: Report, found: FoundByScan, t: Translate): Pieces[] {
  const { summary, phrases, isFiltered = false } = found;
  const labels = new Map(summary.codes.map(({ key }, index) => [key, report.codes[index]!]));
  const codes = (rows: readonly SummaryRow[]) => rows.flatMap((row) => codeLines(row, labels.get(row.key)!, found, t));
  const failing = summary.codes.filter(({ outcome }) => outcome === 'failure');
  const others = summary.codes.filter(({ outcome }) => outcome !== 'failure');
  const parts: Pieces[][] = [
    head(report, t),
    [
      ...(failing.length > 0 || !(isFiltered || phrases.length > 0 || report.lead) ? [[totalsText(summary, t)]] : []),
      ...codes(failing),
    ],
    phrases.flatMap((row) => phraseLines(row, found, t)),
    codes(others),
    background(report, summary, t),
  ];
  return parts.filter(({ length }) => length > 0).flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]));
}

/** What failed, where and since when, what speaks for which cause, and what the files are. */
function head(report: Report, t: Translate): Pieces[] {
  const { lead, firstFailure, succeeded } = report;
  const proven = caseInstead(report);
  const machine = machineOf(report, t);
  const kinds = aboutKinds(report, t);
  const isEarlier = firstFailure && (firstFailure.file !== lead?.file || firstFailure.line !== lead.line);
  const earliest = isEarlier ? [{ label: t('Earliest failure'), value: [firstFailureText(firstFailure, t)] }] : [];
  // Where it has no code, the line is what failed, and has been quoted.
  const line = lead && leadingCode(report) ? [{ label: t('Line'), value: [failedLine(lead)] }] : [];
  const rows = lead ? [...headline(lead, report, t), ...line, ...earliest] : [];
  const passed = succeeded ? [t('Nothing in this log failed for good'), ...passedOver(succeeded, t)] : [];
  const evidence = lead?.cause?.lines ?? proven?.lines ?? [];
  return [
    ...[secretsText(report, t), severalMachines(report, t)].flatMap((text): Pieces[] => (text ? [[`! ${text}`]] : [])),
    ...(passed.length > 0 ? [[passed.join(' · ')]] : []),
    ...rows.map(({ label, value }): Pieces => [labelled(label, t), ...value]),
    ...(lead?.cause ? [[causeText(lead.cause, t)]] : []),
    ...(proven ? [[proven.text]] : []),
    ...evidence.slice(0, EVIDENCE).map((line): Pieces => [INDENT, caseLineText(line, t)]),
    ...(machine ? [machine] : []),
    ...kinds.slice(0, KINDS).map((text): Pieces => [text]),
    ...(kinds.length > KINDS ? [[t('+{0} more', kinds.length - KINDS)]] : []),
  ];
}

/** What failed; where several logs have failures, in which of them. */
function headline(lead: ReportLead, report: Report, t: Translate): { label: string; value: Pieces }[] {
  const [what, ...rows] = whatRows(lead, report, t);
  const isOneOfMany = (report.otherFirstFailures ?? []).length > 0;
  return what && isOneOfMany ? [{ ...what, label: t('What failed in {0}', lead.file) }, ...rows] : [what!, ...rows];
}

function codeLines(row: SummaryRow, code: ReportCode, found: FoundByScan, t: Translate): Pieces[] {
  const { article } = row.card;
  const possible = possibleText(row.card, t);
  const places = filesText(row.files, found, t);
  const when: Pieces = code.first ? [' · ', ...sinceOf(code, t)] : [];
  return [
    [{ text: code.outcomeText, outcome: code.outcome }, ' ', ...meantCode(code)],
    [INDENT, frequencyText(code, t), ...when, ' · ', ...places],
    ...(article ? [[INDENT, articleText(article.article, found, t)]] : []),
    ...(possible ? [[INDENT, possible]] : []),
  ];
}

function phraseLines(row: PhraseRow, found: FoundByScan, t: Translate): Pieces[] {
  const { card, count, firstTime, lastTime } = row;
  const [first, last] = [timeText(firstTime), timeText(lastTime)];
  const times: Pick<ReportCode, 'first' | 'last' | 'count'> = { first, last, count };
  const when: Pieces = first ? [' · ', ...sinceOf(times, t)] : [];
  return [
    [t('“{0}”', card.phrase)],
    [INDENT, frequencyText(row, t), ...when, ' · ', ...filesText(row.files, found, t)],
    [INDENT, articleText(card.article.article, found, t)],
  ];
}

const timeText = (stamp: Timestamp | undefined): string | null => (stamp ? formatTimestamp(stamp) : null);

function articleText(article: Article, { idOf }: FoundByScan, t: Translate): string {
  return t('Article: {0}', `${article.title} · ${idOf(article)}`);
}

/** The first files with the first line in each, and how many more there are. */
function filesText(
  files: readonly { readonly file: string; readonly tally: { readonly first: { readonly line: number } } }[],
  { labelOf }: FoundByScan,
  t: Translate,
): Pieces {
  const shown = files
    .slice(0, FILES)
    .flatMap(({ file, tally }): Piece[] => [', ', { place: `${labelOf(file)}:${tally.first.line}` }]);
  return [...shown.slice(1), ...(files.length > FILES ? [` ${t('+{0} more', files.length - FILES)}`] : [])];
}

/** Codes that are in every log of their kind, a line each. */
function background(report: Report, { background: rows }: Summary, t: Translate): Pieces[] {
  if (rows.length === 0) return [];
  return [
    [t('Background')],
    ...rows.map(({ noise }, index): Pieces => {
      const code = report.background[index]!;
      return [INDENT, ...namedCode(code), ` · ${frequencyText(code, t)} · ${t(noiseReason(noise!))}`];
    }),
  ];
}
