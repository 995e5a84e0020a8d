import { FACT_KINDS } from '../bundles/bundle.ts';
import type { FoundBundles, FoundFact } from '../bundles/foundBundles.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import type { FirstFailure as FirstByCourse, PassedOver } from '../firstFailure/firstFailure.ts';
import { whyFirst } from '../firstFailure/whyFirst.ts';
import { noiseReason, type Summary, type SummaryCase, type SummaryRow } from '../summary/summary.ts';
import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import type { FirstPlace } from '../times/locatedHit.ts';
import { formatTimestamp, offsetText, type Timestamp } from '../times/timestamp.ts';
import { cut, evidenceLine, type PartContext, reportArticle, reportCause, reportStep } from './articleParts.ts';
import { fileLabels } from './fileLabels.ts';
import type { FirstOfLog } from './firstOfLog.ts';
import { type Lead, type LeadCause, leadOf, type PlaceOfFirst, placeOfFirst } from './leadOf.ts';
import { Masker } from './mask.ts';
import type { KnownNames, MaskKinds } from './maskKinds.ts';
import { type NoteInReport, notesOf, textsOfNotes } from './notes.ts';
import type { FirstFailure, Report, ReportAbout, ReportCase, ReportCode, ReportLead } from './report.ts';
import { filesOfCase, reportCaseFile, textsOfCase } from './reportCase.ts';
import { type TimedHits, timelineOf } from './timelineOf.ts';

export interface ReportOptions {
  readonly t: Translate;
  /** The user's language (BCP 47). */
  readonly language: string;
  /** When the report is made, as milliseconds UTC. */
  readonly created: number;
  /** `Faultbook 1.2.0`. */
  readonly generator: string;
  readonly mask?: MaskKinds;
  /** The path of the log or the folder that it is about; its last part is shown. */
  readonly source?: string;
  /** What the files are. */
  readonly about?: FoundBundles;
  /** Names that are private, whatever they look like. */
  readonly names?: KnownNames;
  /** What failed first in each log by the timeline, where there is one; else the summary's. */
  readonly firstFailures?: readonly FirstPlace[];
  /** Why that is the first of a log of a scan, where its course was followed. */
  readonly firstOf?: (file: string) => FirstByCourse | undefined;
  /** Of a scan of one log that was followed: what was passed over in it. */
  readonly passed?: PassedOver;
  /** Of one log: what failed first by its course. The report begins with that, and knows no other earliest failure. */
  readonly ofLog?: FirstOfLog;
  /** The lines around the first failure; `firstLine` from 1. */
  readonly around?: { readonly firstLine: number; readonly lines: readonly string[] };
  /** Minutes east of UTC that local times were taken for; absent where that is not known. */
  readonly offset?: number;
  /** All files that were searched, even those without hits; where absent, the files with hits. */
  readonly files?: readonly string[];
  /** All hits with their times. */
  readonly timed?: TimedHits;
  /** What somebody wrote at lines of the files. */
  readonly notes?: readonly NoteInReport[];
  /** What the logs say of the case. */
  readonly case?: CaseFile;
  /** Files that were not searched, with the reason in the user's language. */
  readonly skipped?: readonly { readonly file: string; readonly reason: string }[];
}

interface Context extends PartContext {
  readonly options: ReportOptions;
}

/** So many other logs are told of, each with its earliest failure. */
const OTHER_LOGS = 10;

/** Makes a report of a summary: plain data, masked, for every format. */
export function reportOf(summary: Summary, options: ReportOptions): Report {
  const { ofLog } = options;
  const firsts = ofLog ? [] : (options.firstFailures ?? summary.firstFailures);
  const [earliest, ...otherFailures] = firsts;
  const lead = leadOf(summary, firsts, ofLog, options.firstOf);
  const failure = ofLog ? lead : earliest && placeOfFirst(earliest);
  const passed =
    ofLog?.found.passed ?? (summary.failures > 0 || options.passed?.recovered ? options.passed : undefined);
  const all = [...summary.codes, ...summary.background];
  const lines = failure ? linesOf(failure, options.around) : [];
  const skipped = options.skipped ?? [];
  const hitFiles = all.flatMap(({ files }) => files.map(({ file }) => file));
  const about = options.about?.isEmpty === false ? options.about : undefined;
  const facts = about ? FACT_KINDS.flatMap((what) => about.facts(what)) : [];
  const kinds = about?.bundles ?? [];
  const paths = new Set([
    ...(options.files ?? []),
    ...hitFiles,
    ...skipped.map(({ file }) => file),
    ...[...facts, ...kinds].map(({ first }) => first),
    ...casesOf(summary).flatMap(({ evidence }) => evidence.lines.map(({ file }) => file)),
    ...(options.notes ?? []).map(({ file }) => file),
    ...(options.case ? filesOfCase(options.case) : []),
  ]);
  const labels = fileLabels(failure ? [...paths, failure.file] : paths);
  const source = options.source?.split(/[\\/]+/).findLast((part) => part !== '');
  const masker = new Masker(options.mask, withMachines(options.names, about));
  masker.learn(lines.map(({ text }) => text).join('\n'));
  masker.learnAll(facts.map(({ value }) => value));
  const cases = casesOf(summary).filter(({ evidence }) => !ofLog || lead || evidence.isCertain);
  masker.learnAll(cases.flatMap(({ evidence }) => evidence.lines.map(({ text }) => text)));
  if (options.case) masker.learnAll(textsOfCase(options.case));
  const { notes = [] } = options;
  masker.learnAll(textsOfNotes(notes));
  const names = all.flatMap(({ card }) => card.name ?? []);
  masker.learnAll([...labels.values(), ...all.map(({ first }) => first.lineText), ...names, ...paths]);
  // What stands around the codes may show a name by its place that the quoted lines do not.
  masker.learnAll(all.flatMap(({ files }) => files.flatMap(({ tally }) => tally.seen?.nearby ?? [])));
  masker.learnAll([source ?? '', lead?.lineText ?? '', lead?.cause?.around ?? '', ...teamTexts(lead?.cause)]);
  const files = [...labels.keys()];
  const label = new Map(
    masker
      .maskAll([...labels.values()].map((text) => withoutMachines(text, facts, masker)))
      .map((text, index) => [files[index]!, legible(text)]),
  );
  const maskedLines = masker.maskLines(lines.map(({ text }) => text));
  const context: Context = { options, masker, labelOf: (file) => label.get(file) ?? '' };
  const timeline = options.timed && timelineOf(options.timed, summary.codes, context.labelOf);
  const firstFailure: FirstFailure | undefined = failure && {
    ...namesOfFirst(failure.code, all),
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
    ...(source !== undefined && { source: legible(masker.mask(withoutMachines(source, facts, masker))) }),
    ...(about && {
      about: {
        kinds: kinds.map(({ name, title, convert, files: count, first }) => ({
          ...{ kind: name, title, files: count, file: context.labelOf(first) },
          ...(convert !== undefined && { convert }),
        })),
        facts: facts.map(({ what, value, files: count, first }) => ({
          ...{ what, value: legible(masker.mask(value)), files: count, file: context.labelOf(first) },
        })),
      } satisfies ReportAbout,
    }),
    ...(!lead && passed && { succeeded: { ...passed } }),
    ...(lead && { lead: reportLead(lead, context) }),
    ...(firstFailure && { firstFailure }),
    ...(otherFailures.length > 0 && {
      otherFirstFailures: otherFailures.slice(0, OTHER_LOGS).map((other) => ({
        ...{
          ...namesOfFirst(placeOfFirst(other).code, all),
          file: context.labelOf(other.file),
          line: other.line,
          time: timeText(other.stamp),
        },
      })),
    }),
    ...(cases.length > 0 && { cases: cases.map((one) => reportCase(one, context)) }),
    ...(options.case && { case: reportCaseFile(options.case, context) }),
    ...(notes.length > 0 && { notes: notesOf(notes, masker, context.labelOf) }),
    ...(timeline && { timeline }),
    codes: summary.codes.map((row) => reportCode(row, context)),
    background: summary.background.map((row) => reportCode(row, context)),
    skipped: skipped.map(({ file, reason }) => ({ file: context.labelOf(file), reason: legible(masker.mask(reason)) })),
    masked: masker.counts,
  };
}

/** With the machines that files name: they are private wherever they stand, whatever they look like. */
export function withMachines(names: KnownNames = {}, about: FoundBundles | undefined): KnownNames {
  const machines = (about?.facts('machine') ?? []).flatMap(({ value }) => [value, value.split('.')[0]!]);
  return { ...names, hosts: [...(names.hosts ?? []), ...machines] };
}

/**
 * The name of a file without those of machines: programs put them before an underscore, where a name would be taken for a
 * part of a symbol anywhere else.
 */
export function withoutMachines(label: string, facts: readonly FoundFact[], masker: Masker): string {
  let text = label;
  for (const { what, value } of facts) {
    if (what !== 'machine' || !text.toLowerCase().includes(value.toLowerCase())) continue;
    const words = text.split(/([_\s/\\()[\]])/);
    text = words.map((word) => (word.toLowerCase() === value.toLowerCase() ? masker.mask(word) : word)).join('');
  }
  return text;
}

/** The first failure's lines, each cut around the code or at its end. */
function linesOf(failure: PlaceOfFirst, around: ReportOptions['around']): { number: number; text: string }[] {
  const lines = (around?.lines ?? []).map((text, index) => {
    const number = around!.firstLine + index;
    return { number, text: cut(text, number === failure.line ? failure.column : 0) };
  });
  const own = { number: failure.line, text: cut(failure.lineText, failure.at) };
  return lines.some(({ number }) => number === failure.line) ? lines : [own];
}

function namesOfFirst(
  key: string | undefined,
  all: readonly SummaryRow[],
): Pick<FirstFailure, 'key' | 'code' | 'name'> {
  const same = all.find(({ code }) => code === key);
  return { key: key ?? null, code: same?.shown ?? null, name: same?.card.name ? legible(same.card.name) : null };
}

/** The cases that signs speak for as a whole, then those that failures lead to and of which some signs are there. */
function casesOf({ cases, codes }: Summary): readonly SummaryCase[] {
  const all = new Map(cases.map((one) => [one.article.uri, one]));
  for (const { card, outcome } of codes) {
    const { article, evidence } = card.article ?? {};
    if (outcome === 'failure' && article && evidence && !all.has(article.uri))
      all.set(article.uri, { article, evidence });
  }
  return [...all.values()];
}

function reportCase({ article, evidence }: SummaryCase, context: Context): ReportCase {
  return {
    title: legible(article.title),
    language: article.lang,
    certain: evidence.isCertain,
    text: legible(evidence.words),
    lines: evidence.lines.map((line) => evidenceLine(line, context)),
  };
}

function reportLead({ code, below, first, cause, ...place }: Lead, context: Context): ReportLead {
  const step = cause && reportStep(cause, context);
  return {
    key: code ?? null,
    ...(below && { below: { key: below.code, line: below.line } }),
    ...(first && { why: whyFirst(first, context.options.t).map((text) => legible(context.masker.mask(text))) }),
    time: timeText(place.stamp),
    file: context.labelOf(place.file),
    line: place.line,
    text: legible(context.masker.mask(cut(place.lineText, place.at))),
    ...(cause && { cause: reportCause(cause, context) }),
    ...(step && { step }),
  };
}

/** What is quoted of a team's own article, from which names can be learned. */
function teamTexts(cause: LeadCause | undefined): string[] {
  if (!cause || cause.article.origin === 'shipped') return [];
  const { title, summary, causes } = cause.article;
  const { label = '', lines = [] } = cause.check ?? {};
  return [title, summary.occurrence ?? '', summary.impact ?? '', ...causes, label, ...lines];
}

function reportCode(row: SummaryRow, context: Context): ReportCode {
  const { options, labelOf } = context;
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
    article: card.article ? reportArticle(card.article.article, context) : null,
    ...(noise && { noise: { kind: noise, reason: options.t(noiseReason(noise)) } }),
  };
}

function timeText(stamp: Timestamp | undefined): string | null {
  return (stamp && formatTimestamp(stamp)) || null;
}
