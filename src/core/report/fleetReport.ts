import type { Article } from '../articles/article.ts';
import { articleId } from '../articles/articleId.ts';
import type { CodeCard } from '../explain/card.ts';
import type { Explainer } from '../explain/explainer.ts';
import { shownCode } from '../explain/hitKey.ts';
import { outcomeText } from '../explain/words.ts';
import type { Moment } from '../fleet/hits/fleetRow.ts';
import { type FleetTable, type FleetTableRow, fleetTable, type MachineCount } from '../fleet/hits/fleetTable.ts';
import type { FleetCounts } from '../fleet/hits/fleetTally.ts';
import { DAY_MS, dayOf, dayText } from '../fleet/hits/readMoment.ts';
import type { GuessedDates } from '../fleet/hits/settledRows.ts';
import { type Density, densityOf } from '../picture/density.ts';
import { legible } from '../text/legible.ts';
import type { Translate } from '../text/translate.ts';
import { formatTimestamp } from '../times/timestamp.ts';
import { type PartContext, reportArticle, reportCause, reportStep } from './articleParts.ts';
import type { LeadCause } from './leadOf.ts';
import { Masker } from './mask.ts';
import type { MaskKinds } from './maskKinds.ts';
import type { FleetCode, Report, ReportCode, ReportFleet } from './report.ts';

export interface FleetReportOptions {
  readonly t: Translate;
  /** The user's language (BCP 47). */
  readonly language: string;
  /** When the report is made, as milliseconds UTC. */
  readonly created: number;
  /** `Faultbook 1.2.0`. */
  readonly generator: string;
  readonly mask?: MaskKinds;
  /** The file or folder that the hits were read from; its last part is shown. */
  readonly source?: string;
  /** How many files were read, and how many rows in them were none. */
  readonly files: number;
  readonly badRows: number;
  /** Dates of which nothing shows which number is the day. */
  readonly guessed?: GuessedDates;
  /** Files that could not be read, here or where the hits were found, with the reason. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** All articles, by which those are found that rows name. */
  readonly articles: readonly Article[];
}

/** So many machines of a code are named. */
const MOST = 20;
/** What of the picture fits on paper: bars, and codes with a lane of their own. */
const BARS = 120;
const LANES = 12;

/** The report of hits of many machines: what a report of logs says of codes, with the table of machines and days. */
export function reportOfFleet(counts: FleetCounts, explainer: Explainer, options: FleetReportOptions): Report {
  const { t, language, skipped } = options;
  const masker = new Masker(options.mask);
  const source = options.source?.split(/[\\/]+/).findLast((part) => part !== '');
  const named = new Map(options.articles.toReversed().map((article) => [articleId(article), article]));
  const hide = nameHider(counts.machines, masker);
  const context: Context = { options, masker, labelOf: hide, articleOf: (id) => named.get(id) };
  const table = fleetTable(counts, MOST);
  const told = table.rows.map((row): Told => {
    const { code, extend } = row.count;
    return { row, card: explainer.typedCard({ code, ...(extend !== undefined && { extend }) }) };
  });
  const codes = told.map((one) => codeOf(one, context));
  const failing = codes.filter(({ outcome }) => outcome === 'failure');
  const fleet = fleetOf(counts, table, told, context);
  const timeline = timelineOf(table, codes, counts.scale);
  return {
    schema: 'faultbook-report',
    version: 1,
    created: new Date(options.created).toISOString(),
    generator: legible(options.generator),
    language,
    totals: {
      hits: counts.hits,
      files: options.files,
      failures: failing.length,
      failuresWithArticle: failing.filter(({ article }) => article).length,
    },
    ...(source !== undefined && { source: hide(source) }),
    ...(timeline && { timeline }),
    fleet: { ...fleet, notes: notesOf(counts, table, options, t) },
    codes,
    background: [],
    skipped: skipped.map(({ file, reason }) => ({ file: hide(file), reason: hide(reason) })),
    masked: masker.counts,
  };
}

interface Context extends PartContext {
  readonly options: FleetReportOptions;
  readonly articleOf: (id: string) => Article | undefined;
}

/** A row of the table, and what is known of its code. */
interface Told {
  readonly row: FleetTableRow;
  readonly card: CodeCard;
}

/** Masks texts in which machines of the table may be named, whatever these look like: paths of their logs, what was said of those. */
function nameHider(machines: readonly string[], masker: Masker): (text: string) => string {
  const names = new Set(machines.map((name) => name.toLowerCase()));
  const hidden = (word: string): string => {
    const [, stem, ending] = /^(.+?)((?:\.\w{1,8})?)$/.exec(word) ?? [];
    if (names.has(word.toLowerCase())) return masker.maskName('hosts', word);
    return stem && names.has(stem.toLowerCase()) ? masker.maskName('hosts', stem) + ending : word;
  };
  const words = (text: string) => text.split(/([\s/\\:;,()'"]+)/).map(hidden);
  return (text) => legible(masker.mask(words(text).join('')));
}

function codeOf({ row, card }: Told, context: Context): ReportCode {
  const { key, code, extend, outcome, hits, first, last, names } = row.count;
  const [name = card.name] = names;
  const article = articleAt({ row, card }, context);
  return {
    key,
    code: shownCode({ code, ...(extend !== undefined && { extend }) }),
    decoded: card.decoded,
    name: name === undefined ? null : legible(name === card.name ? name : context.masker.mask(name)),
    // What another of its names means is not known here.
    meaning: card.meaning && name === card.name ? legible(card.meaning) : null,
    outcome,
    outcomeText: outcomeText(outcome, context.options.t),
    count: hits,
    first: momentText(first),
    last: momentText(last),
    files: [],
    article: article ? reportArticle(article, context) : null,
  };
}

/** The article that most rows name: they were read at their places. Else the one about the code. */
function articleAt({ row, card }: Told, { articleOf }: Context): Article | undefined {
  const [id] = row.count.articles.filter((one) => articleOf(one));
  return id === undefined ? card.article?.article : articleOf(id);
}

function fleetOf(
  counts: FleetCounts,
  table: FleetTable,
  told: readonly Told[],
  context: Context,
): Omit<ReportFleet, 'notes'> {
  const nameOf = (machine: number) => legible(context.masker.maskName('hosts', counts.machines[machine] ?? ''));
  const most = (machines: readonly MachineCount[]) =>
    machines.map(({ machine, hits }) => ({ machine: nameOf(machine), count: hits }));
  const [first] = told;
  const cause = first?.row.count.outcome === 'failure' ? causeOf(articleAt(first, context)) : undefined;
  const step = cause && reportStep(cause, context);
  return {
    failing: table.failing,
    machines: counts.scale * counts.machines.length,
    ...(counts.scale > 1 && { oneIn: counts.scale }),
    spans: table.spans.map(({ from, to }, at) => ({ from: dayText(from), to: dayText(to), machines: table.all[at]! })),
    codes: told.map(
      ({ row }): FleetCode => ({
        key: row.count.key,
        machines: row.machines,
        spans: row.spans.map(({ machines, hits, isOpen }) => ({
          ...{ machines, count: hits },
          ...(isOpen && { atLeast: true as const }),
        })),
        most: most(row.most),
      }),
    ),
    most: table.most.map(({ machine, hits, codes }) => ({ machine: nameOf(machine), count: hits, codes })),
    ...(cause && { cause: reportCause(cause, context) }),
    ...(step && { step }),
  };
}

/** On how many machines each failing code was met, day by day, as a picture; undefined where there is only one day. */
function timelineOf(
  { spans, rows, failing }: FleetTable,
  codes: readonly ReportCode[],
  scale: number,
): Density | undefined {
  const [first, last] = [spans[0]?.from, spans.at(-1)?.to];
  if (first === undefined || last === undefined || first === last || failing === 0) return undefined;
  const range = { from: first * DAY_MS, to: (last + 1) * DAY_MS };
  const hits = rows.flatMap(({ count: { outcome, days } }, at) => {
    if (outcome !== 'failure') return [];
    const { code, name } = codes[at]!;
    const lane = name ? `${code} ${name}` : code;
    return [...days]
      .filter(([day]) => day >= first && day <= last)
      .map(([day, { machines }]) => ({ at: day * DAY_MS, lane, outcome, count: scale * machines.size }));
  });
  // A bar is a day wide, or some whole days.
  const density = densityOf(hits, { range, maxBins: Math.min(BARS, last - first + 2), maxLanes: LANES });
  return density.lanes.length > 0 ? density : undefined;
}

function causeOf(article: Article | undefined): LeadCause | undefined {
  if (!article) return undefined;
  const check = article.snippets.find(({ section }) => section === 'check');
  const certainty = article.general ? 'general' : 'possible';
  return { article, certainty, ...(check && { check }), values: [], around: '' };
}

/** What was left out or counted together. */
function notesOf(
  { gaps, scale }: FleetCounts,
  { outside }: FleetTable,
  { badRows, guessed }: FleetReportOptions,
  t: Translate,
): string[] {
  return [
    ...(badRows > 0 ? [t('Rows that could not be read: {0}.', badRows)] : []),
    ...(guessed ? [guessedText(guessed, t)] : []),
    ...(scale > 1 ? [t('Numbers of machines are estimates: one in {0} was counted.', scale)] : []),
    ...(gaps.otherCodes > 0 ? [t('Hits of more codes than are kept apart: {0}.', gaps.otherCodes)] : []),
    ...(gaps.noMachine > 0 ? [t('Hits that name no machine: {0}.', gaps.noMachine)] : []),
    ...(gaps.noDay > 0 ? [t('Hits of no one day, which count in totals only: {0}.', gaps.noDay)] : []),
    ...(gaps.between > 0
      ? [t('Hits between the first and the last day of their row, which count in totals only: {0}.', gaps.between)]
      : []),
    ...(outside > 0 ? [t('Hits of days far from all others, which count in totals only: {0}.', outside)] : []),
  ];
}

function guessedText({ rows, read, other }: GuessedDates, t: Translate): string {
  const day = (time: number) => dayText(Math.floor(time / DAY_MS));
  return t(
    'Rows in whose dates the day may be either number: {0}. The first was read as {1}, and could be {2}.',
    rows,
    day(read),
    day(other),
  );
}

function momentText(moment: Moment | undefined): string | null {
  if (!moment) return null;
  return moment.isDay ? dayText(dayOf(moment)) : formatTimestamp(moment.stamp) || null;
}
