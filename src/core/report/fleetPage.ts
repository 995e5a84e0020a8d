import type { Translate } from '../text/translate.ts';
import type { Block, Pieces } from './blocks.ts';
import {
  causeBlocks,
  frequencyText,
  machinesText,
  meaningPieces,
  meantCode,
  namedCode,
  sinceOf,
  stepBlocks,
  timePieces,
  titleOf,
} from './firstPage.ts';
import type { FleetCode, Report, ReportCode, ReportFleet } from './report.ts';
import { searchedText, secretsText } from './sentences.ts';

/** So many other failing codes are named first, and so many machines of a code. */
const OTHERS = 5;
const MACHINES = 3;
/** So many machines have a row; JSON has all. */
const MACHINE_ROWS = 20;
const DAY_MS = 86_400_000;
/** So many failing codes, and so many others, have a row; CSV and JSON have all. */
const ROWS = 200;

/** A code with its machines. */
interface Counted {
  readonly code: ReportCode;
  readonly on: FleetCode;
}

/** What a report of hits of many machines says: the code that most of them have, then the tables by machine and day. */
export function fleetPage(report: Report, fleet: ReportFleet, t: Translate): Block[] {
  const all = report.codes.map((code, index): Counted => ({ code, on: fleet.codes[index]! }));
  const failing = all.filter(({ code: { outcome } }) => outcome === 'failure');
  const others = all.filter(({ code: { outcome } }) => outcome !== 'failure');
  const secrets = secretsText(report, t);
  return [
    { kind: 'heading', level: 1, text: titleOf(report, t) },
    ...(secrets === undefined ? [] : [{ kind: 'text', text: [secrets], tone: 'warning' } as const]),
    { kind: 'facts', rows: failing[0] ? leadRows(failing, fleet, t) : emptyRows(report, fleet, t) },
    ...(fleet.cause ? causeBlocks(fleet.cause, t) : []),
    ...(fleet.cause && fleet.step ? stepBlocks(fleet.cause, fleet.step, t) : []),
    { kind: 'break' },
    ...pictureSection(report, t),
    ...daysSection(failing, fleet, t),
    ...failuresSection(failing, fleet, t),
    ...machinesSection(fleet, t),
    ...othersSection(others, fleet, t),
  ];
}

function leadRows([first, ...others]: readonly Counted[], fleet: ReportFleet, t: Translate) {
  const { code, on } = first!;
  const named = machinesText(on.machines, fleet, t);
  const trend = trendText(on, fleet, t);
  const rest = others.length - OTHERS;
  const listed = others.slice(0, OTHERS).flatMap((other): Pieces => {
    const { machines } = other.on;
    return [', ', ...namedCode(other.code), ...(machines > 0 ? [` (${machinesText(machines, fleet, t)})`] : [])];
  });
  return [
    { label: t('What failed'), value: meantCode(code) },
    ...(fleet.failing > 0
      ? [
          {
            label: t('Machines'),
            value: [t('{0}, of {1} that are named; any failure: {2}', named, fleet.machines, fleet.failing)],
          },
        ]
      : []),
    { label: t('Since'), value: sinceOf(code, t) },
    { label: t('How often'), value: [frequencyText({ count: code.count, files: [] }, t)] },
    ...(trend === undefined ? [] : [{ label: spansTitle(fleet, t), value: [trend] }]),
    ...(others.length > 0
      ? [
          {
            label: t('Other failures'),
            value: [...listed.slice(1), ...(rest > 0 ? [` ${t('+{0} more', rest)}`] : [])],
          },
        ]
      : []),
  ];
}

function emptyRows(report: Report, { machines }: ReportFleet, t: Translate) {
  return [
    { label: t('Searched'), value: [searchedText(report, t)] },
    ...(machines > 0 ? [{ label: t('Failures'), value: [t('{0} of {1} machines', 0, machines)] }] : []),
  ];
}

/**
 * At first, at most and at last: `2026-11-24: 40 → 2026-11-26: 44 → 2026-11-30: 3`, of spans of as many days; undefined where there
 * is only one.
 */
function trendText({ spans }: FleetCode, fleet: ReportFleet, t: Translate): string | undefined {
  const start = isFirstShorter(fleet) ? 1 : 0;
  if (spans.length - start < 2 || fleet.failing === 0) return undefined;
  if (spans.some(({ atLeast }) => atLeast))
    return t('not known: of some rows only the first and the last day are known');
  let most = start;
  for (const [at, { machines }] of spans.entries()) if (at > start && machines > spans[most]!.machines) most = at;
  const places = [...new Set([start, most, spans.length - 1])].sort((a, b) => a - b);
  return places.map((at) => `${spanText(fleet.spans[at]!)}: ${spans[at]!.machines}`).join(' → ');
}

/** `2026-11-30`; of several days the first and the last one. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} – ${to}`;
}

const daysIn = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

/** Spans end with the last day: what is left over is the first one. */
function isFirstShorter({ spans }: ReportFleet): boolean {
  return spans.length > 1 && daysIn(spans[0]!) < daysIn(spans.at(-1)!);
}

/** What the columns are: days, or so many days each. */
function spansTitle({ spans }: ReportFleet, t: Translate): string {
  const days = spans.length > 0 ? daysIn(spans.at(-1)!) : 1;
  return days > 1 ? t('Machines by span of {0} days', days) : t('Machines by day');
}

function pictureSection({ timeline }: Report, t: Translate): Block[] {
  if (!timeline) return [];
  const notes = [t('Machines are counted, each once a day and code.')];
  return [{ kind: 'timeline', title: t('Failures over time'), density: timeline, notes }];
}

/** How many machines had each code on each day: whether it spreads, or ends. */
function daysSection(failing: readonly Counted[], fleet: ReportFleet, t: Translate): Block[] {
  const { spans } = fleet;
  if (spans.length === 0 || failing.length === 0 || fleet.failing === 0) return [];
  const number = (value: number): Pieces => [String(value)];
  const title = spansTitle(fleet, t);
  const shorter = isFirstShorter(fleet)
    ? [t('The first span is shorter than {0} days: it is not compared with the others.', daysIn(spans.at(-1)!))]
    : [];
  return [
    { kind: 'heading', level: 2, text: [title] },
    {
      kind: 'table',
      name: title,
      caption: t('On how many machines each code was met'),
      columns: [
        { head: t('Code'), width: 'narrow' },
        ...spans.map((span) => ({ head: spanText(span), width: 'number' }) as const),
      ],
      rows: [
        ...failing
          .slice(0, ROWS)
          .map(({ code, on }): Pieces[] => [
            [{ code: code.code }],
            ...on.spans.map(({ machines, atLeast }): Pieces => (atLeast ? [`≥ ${machines}`] : number(machines))),
          ]),
        [[t('All machines that any row names')], ...spans.map(({ machines }) => number(machines))],
      ],
    },
    ...shorter.map((text) => ({ kind: 'text', text: [text], tone: 'dim' }) as const),
  ];
}

function failuresSection(failing: readonly Counted[], fleet: ReportFleet, t: Translate): Block[] {
  if (failing.length === 0) return [];
  const areNamed = fleet.failing > 0;
  return [
    { kind: 'heading', level: 2, text: [t('Failures')] },
    {
      kind: 'table',
      name: t('Failures'),
      caption: t('Those on most machines first'),
      columns: [
        { head: t('Code'), width: 'narrow' },
        { head: t('Meaning'), width: 'wide' },
        ...(areNamed ? [{ head: t('Machines'), width: 'number' } as const] : []),
        { head: t('Count'), width: 'number' },
        { head: t('First'), width: 'narrow' },
        { head: t('Last'), width: 'narrow' },
        ...(areNamed ? [{ head: t('Most on'), width: 'wide' } as const] : []),
      ],
      rows: failing
        .slice(0, ROWS)
        .map(({ code, on }) => [
          [{ code: code.code }],
          meaningPieces(code),
          ...(areNamed ? [[String(on.machines)]] : []),
          [String(code.count)],
          timePieces(code.first),
          timePieces(code.last),
          ...(areNamed ? [mostPieces(on, t)] : []),
        ]),
    },
    ...more(failing.length, t),
  ];
}

function mostPieces({ most, machines }: FleetCode, t: Translate): Pieces {
  const shown = most.slice(0, MACHINES);
  const rest = machines - shown.length;
  return [
    ...shown.flatMap(({ machine, count }): Pieces => [', ', { place: machine }, ` (${count})`]).slice(1),
    ...(rest > 0 ? [` ${t('+{0} more', rest)}`] : []),
  ];
}

function more(rows: number, t: Translate): Block[] {
  if (rows <= ROWS) return [];
  return [{ kind: 'text', text: [t('{0} more codes: CSV and JSON have all of them.', rows - ROWS)] }];
}

function machinesSection({ most, failing, oneIn }: ReportFleet, t: Translate): Block[] {
  if (most.length === 0) return [];
  const shown = most.slice(0, MACHINE_ROWS);
  const rest = failing - shown.length;
  // Of those that were not counted, no name is known.
  const told = oneIn === undefined ? t('{0} more machines: JSON names all of them.', rest) : t('+{0} more', rest);
  return [
    { kind: 'heading', level: 2, text: [t('Machines')] },
    {
      kind: 'table',
      name: t('Machines'),
      caption: t('Those with the most failures'),
      columns: [
        { head: t('Machine'), width: 'wide' },
        { head: t('Different failures'), width: 'number' },
        { head: t('Count'), width: 'number' },
      ],
      rows: shown.map(({ machine, codes, count }) => [[{ place: machine }], [String(codes)], [String(count)]]),
    },
    ...(rest > 0 ? [{ kind: 'text', text: [told] } as const] : []),
  ];
}

function othersSection(others: readonly Counted[], fleet: ReportFleet, t: Translate): Block[] {
  if (others.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Other codes')] },
    {
      kind: 'table',
      name: t('Other codes'),
      caption: t('Those on most machines first'),
      columns: [
        { head: t('Code'), width: 'narrow' },
        { head: t('Meaning'), width: 'wide' },
        { head: t('Outcome'), width: 'narrow' },
        ...(fleet.machines > 0 ? [{ head: t('Machines'), width: 'number' } as const] : []),
        { head: t('Count'), width: 'number' },
      ],
      rows: others
        .slice(0, ROWS)
        .map(({ code, on }) => [
          [{ code: code.code }],
          meaningPieces(code),
          [{ text: code.outcomeText, outcome: code.outcome }],
          ...(fleet.machines > 0 ? [[String(on.machines)]] : []),
          [String(code.count)],
        ]),
    },
    ...more(others.length, t),
  ];
}
