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
    { kind: 'facts', rows: failing[0] ? leadRows(failing, fleet, t) : emptyRows(report, t) },
    ...(fleet.cause ? causeBlocks(fleet.cause, t) : []),
    ...(fleet.cause && fleet.step ? stepBlocks(fleet.cause, fleet.step, t) : []),
    { kind: 'break' },
    ...pictureSection(report, t),
    ...daysSection(failing, fleet, t),
    ...failuresSection(failing, t),
    ...machinesSection(fleet, t),
    ...othersSection(others, t),
  ];
}

function leadRows([first, ...others]: readonly Counted[], fleet: ReportFleet, t: Translate) {
  const { code, on } = first!;
  const named = machinesText(on.machines, fleet, t);
  const trend = trendText(on, fleet);
  const rest = others.length - OTHERS;
  const listed = others.slice(0, OTHERS).flatMap((other): Pieces => {
    return [', ', ...namedCode(other.code), ` (${machinesText(other.on.machines, fleet, t)})`];
  });
  return [
    { label: t('What failed'), value: meantCode(code) },
    {
      label: t('Machines'),
      value: [t('{0}, of {1} that are named; any failure: {2}', named, fleet.machines, fleet.failing)],
    },
    { label: t('Since'), value: sinceOf(code, t) },
    { label: t('How often'), value: [frequencyText({ count: code.count, files: [] }, t)] },
    ...(trend === undefined ? [] : [{ label: t('Machines by day'), value: [trend] }]),
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

function emptyRows(report: Report, t: Translate) {
  return [{ label: t('Searched'), value: [searchedText(report, t)] }];
}

/** At first, at most and at last: `2026-11-24: 40 → 2026-11-26: 44 → 2026-11-30: 3`; undefined where there is only one day. */
function trendText({ spans }: FleetCode, fleet: ReportFleet): string | undefined {
  if (spans.length < 2) return undefined;
  const most = spans.reduce((best, { machines }, at) => (machines > spans[best]!.machines ? at : best), 0);
  const places = [...new Set([0, most, spans.length - 1])].sort((a, b) => a - b);
  return places.map((at) => `${spanText(fleet.spans[at]!)}: ${spans[at]!.machines}`).join(' → ');
}

/** `2026-11-30`; of several days the first and the last one. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} – ${to}`;
}

function pictureSection({ timeline }: Report, t: Translate): Block[] {
  if (!timeline) return [];
  const notes = [t('Machines are counted, each once a day and code.')];
  return [{ kind: 'timeline', title: t('Failures over time'), density: timeline, notes }];
}

/** How many machines had each code on each day: whether it spreads, or ends. */
function daysSection(failing: readonly Counted[], fleet: ReportFleet, t: Translate): Block[] {
  const { spans } = fleet;
  if (spans.length === 0 || failing.length === 0) return [];
  const number = (value: number): Pieces => [String(value)];
  return [
    { kind: 'heading', level: 2, text: [t('Machines by day')] },
    {
      kind: 'table',
      name: t('Machines by day'),
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
            ...on.spans.map(({ machines }) => number(machines)),
          ]),
        [[t('All machines that any row names')], ...spans.map(({ machines }) => number(machines))],
      ],
    },
  ];
}

function failuresSection(failing: readonly Counted[], t: Translate): Block[] {
  if (failing.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Failures')] },
    {
      kind: 'table',
      name: t('Failures'),
      caption: t('Those on most machines first'),
      columns: [
        { head: t('Code'), width: 'narrow' },
        { head: t('Meaning'), width: 'wide' },
        { head: t('Machines'), width: 'number' },
        { head: t('Count'), width: 'number' },
        { head: t('First'), width: 'narrow' },
        { head: t('Last'), width: 'narrow' },
        { head: t('Most on'), width: 'wide' },
      ],
      rows: failing
        .slice(0, ROWS)
        .map(({ code, on }) => [
          [{ code: code.code }],
          meaningPieces(code),
          [String(on.machines)],
          [String(code.count)],
          timePieces(code.first),
          timePieces(code.last),
          mostPieces(on),
        ]),
    },
    ...more(failing.length, t),
  ];
}

function mostPieces({ most }: FleetCode): Pieces {
  return most
    .slice(0, MACHINES)
    .flatMap(({ machine, count }): Pieces => [', ', { place: machine }, ` (${count})`])
    .slice(1);
}

function more(rows: number, t: Translate): Block[] {
  if (rows <= ROWS) return [];
  return [{ kind: 'text', text: [t('{0} more codes: CSV and JSON have all of them.', rows - ROWS)] }];
}

function machinesSection({ most }: ReportFleet, t: Translate): Block[] {
  if (most.length === 0) return [];
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
      rows: most.map(({ machine, codes, count }) => [[{ place: machine }], [String(codes)], [String(count)]]),
    },
  ];
}

function othersSection(others: readonly Counted[], t: Translate): Block[] {
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
        { head: t('Machines'), width: 'number' },
        { head: t('Count'), width: 'number' },
      ],
      rows: others
        .slice(0, ROWS)
        .map(({ code, on }) => [
          [{ code: code.code }],
          meaningPieces(code),
          [{ text: code.outcomeText, outcome: code.outcome }],
          [String(on.machines)],
          [String(code.count)],
        ]),
    },
    ...more(others.length, t),
  ];
}
