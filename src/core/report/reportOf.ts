import type { Article } from '../articles/article.ts';
import { codeKeyText, shownCode } from '../explain/hitKey.ts';
import { noiseReason, type Summary, type SummaryRow } from '../summary/summary.ts';
import { externalUrl } from '../text/externalUrl.ts';
import type { Translate } from '../text/translate.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import { formatTimestamp, offsetText, type Timestamp } from '../times/timestamp.ts';
import { fileLabels } from './fileLabels.ts';
import { legible } from './legible.ts';
import { Masker } from './mask.ts';
import type { KnownNames, MaskKinds } from './maskKinds.ts';
import type { FirstFailure, Report, ReportArticle, ReportCode } from './report.ts';

export interface ReportOptions {
  readonly t: Translate;
  /** The user's language (BCP 47). */
  readonly language: string;
  /** When the report is made, as milliseconds UTC. */
  readonly created: number;
  /** `Faultbook 1.2.0`. */
  readonly generator: string;
  readonly mask?: MaskKinds;
  /** Names that are private, whatever they look like. */
  readonly names?: KnownNames;
  /** The first failure by the timeline, where there is one; else the summary's. */
  readonly firstFailure?: LocatedHit;
  /** The lines around the first failure; `firstLine` from 1. */
  readonly around?: { readonly firstLine: number; readonly lines: readonly string[] };
  /** Minutes east of UTC that local times were taken for; absent where that is not known. */
  readonly offset?: number;
  /** All files that were searched, even those without hits; where absent, the files with hits. */
  readonly files?: readonly string[];
  /** Files that were not searched, with the reason in the user's language. */
  readonly skipped?: readonly { readonly file: string; readonly reason: string }[];
}

/** How much of a line a report quotes, in UTF-16 units. */
const LONGEST_LINE = 1000;

/** Makes a report of a summary: plain data, masked, for every format. */
export function reportOf(summary: Summary, options: ReportOptions): Report {
  const failure = options.firstFailure ?? summary.firstFailure;
  const all = [...summary.codes, ...summary.background];
  const lines = failure ? linesOf(failure, options.around) : [];
  const skipped = options.skipped ?? [];
  const hitFiles = all.flatMap(({ files }) => files.map(({ file }) => file));
  const paths = new Set([...(options.files ?? []), ...hitFiles, ...skipped.map(({ file }) => file)]);
  const labels = fileLabels(failure ? [...paths, failure.file] : paths);
  const masker = new Masker(options.mask, options.names);
  masker.learn(lines.map(({ text }) => text).join('\n'));
  const names = all.flatMap(({ card }) => card.name ?? []);
  masker.learnAll([...labels.values(), ...all.map(({ first }) => first.lineText), ...names, ...paths]);
  const files = [...labels.keys()];
  const label = new Map(masker.maskAll([...labels.values()]).map((text, index) => [files[index]!, legible(text)]));
  const maskedLines = masker.maskLines(lines.map(({ text }) => text));
  const context: Context = { options, labelOf: (file) => label.get(file) ?? '' };
  const firstFailure: FirstFailure | undefined = failure && {
    ...namesOfFirst(failure, all),
    file: context.labelOf(failure.file),
    line: failure.line,
    time: timeText(failure.stamp),
    lines: lines.map(({ number }, index) => ({ number, text: legible(maskedLines[index]!) })),
  };
  return {
    schema: 'faultbook-report',
    version: 1,
    created: new Date(options.created).toISOString(),
    generator: legible(options.generator),
    language: options.language,
    totals: {
      hits: summary.hitCount,
      files: new Set(options.files ?? hitFiles).size,
      failures: summary.failures,
      failuresWithArticle: summary.failuresWithArticle,
    },
    ...(options.offset !== undefined && { offset: offsetText(options.offset) }),
    ...(firstFailure && { firstFailure }),
    codes: summary.codes.map((row) => reportCode(row, context)),
    background: summary.background.map((row) => reportCode(row, context)),
    skipped: skipped.map(({ file, reason }) => ({ file: context.labelOf(file), reason: legible(masker.mask(reason)) })),
    masked: masker.counts,
  };
}

interface Context {
  readonly options: ReportOptions;
  readonly labelOf: (file: string) => string;
}

/** The first failure's lines, each cut around the code or at its end. */
function linesOf(failure: LocatedHit, around: ReportOptions['around']): { number: number; text: string }[] {
  const lines = (around?.lines ?? []).map((text, index) => {
    const number = around!.firstLine + index;
    return { number, text: cut(text, number === failure.line ? failure.column - 1 : 0) };
  });
  const own = { number: failure.line, text: cut(failure.lineText, failure.hit.start) };
  return lines.some(({ number }) => number === failure.line) ? lines : [own];
}

function cut(text: string, around: number): string {
  if (text.length <= LONGEST_LINE) return text;
  const start = Math.max(0, Math.min(around - LONGEST_LINE / 2, text.length - LONGEST_LINE));
  const end = start + LONGEST_LINE;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function namesOfFirst({ hit }: LocatedHit, all: readonly SummaryRow[]): Pick<FirstFailure, 'key' | 'code' | 'name'> {
  const key = codeKeyText(hit);
  const same = all.find(({ code }) => code === key);
  return { key, code: shownCode(hit), name: same?.card.name ? legible(same.card.name) : null };
}

function reportCode(row: SummaryRow, { options: { t }, labelOf }: Context): ReportCode {
  const { code, shown, card, outcome, count, firstTime, lastTime, files, noise } = row;
  return {
    key: code,
    code: shown,
    decoded: card.decoded,
    name: card.name ? legible(card.name) : null,
    meaning: card.meaning ? legible(card.meaning) : null,
    outcome,
    outcomeText: card.outcomeText,
    count,
    first: timeText(firstTime),
    last: timeText(lastTime),
    files: files.map(({ file, tally }) => ({ file: labelOf(file), count: tally.count, lines: tally.lines })),
    article: card.article ? reportArticle(card.article.article) : null,
    ...(noise && { noise: { kind: noise, reason: t(noiseReason(noise)) } }),
  };
}

function reportArticle({ title, lang, references }: Article): ReportArticle {
  return {
    title: legible(title),
    language: lang,
    references: references.flatMap(({ url, text }) => {
      const address = externalUrl(url);
      return address ? [{ text: legible(text).trim() || address.href, url: address.href }] : [];
    }),
  };
}

function timeText(stamp: Timestamp | undefined): string | null {
  return (stamp && formatTimestamp(stamp)) || null;
}
