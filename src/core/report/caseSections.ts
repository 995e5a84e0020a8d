import { CERTAINTIES } from '../cases/caseFile.ts';
import { certaintyMeaning, certaintyText } from '../cases/certaintyWords.ts';
import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import { tellingStretch } from '../firstFailure/tellingStretch.ts';
import { lineMessage } from '../formats/lineMessage.ts';
import { durationText, itemKindText, itemOutcomeText, phaseText, sayingText } from '../items/itemWords.ts';
import { levelText } from '../states/stateWords.ts';
import { labelled, type Translate } from '../text/translate.ts';
import type { Block, Piece, Pieces } from './blocks.ts';
import type { ReportCaseFile, ReportFinding, ReportFindingLine, ReportItem } from './caseInReport.ts';

/** So many lines of a finding, items, states, logs are told of. */
const LINES = 4;
const ITEMS = 30;
const STATES = 15;
const LOGS = 10;
/** How much of a line is quoted, in UTF-16 units: long ones tell why at their end. */
const MESSAGE = 320;

/** Of which machine and time a case is, as rows of facts. */
export function caseFacts({ machine, coverage }: ReportCaseFile, t: Translate): { label: string; value: Pieces }[] {
  const covered = coveredTime(coverage);
  const gaps = coverage.flatMap(({ file, gap }) => (gap ? [{ file, ...gap }] : []));
  return [
    ...(machine.names.length > 0
      ? [{ label: machine.names.length > 1 ? t('Machines') : t('Machine'), value: [machine.names.join(', ')] }]
      : []),
    ...(machine.windows !== null ? [{ label: t('Windows'), value: [machine.windows] }] : []),
    ...(covered ? [{ label: t('Time covered'), value: [{ time: covered.from }, ' – ', { time: covered.to }] }] : []),
    ...(machine.clock !== null ? [{ label: t('Clock'), value: [machine.clock] }] : []),
    ...(gaps.length > 0
      ? [
          {
            label: t('Without entries'),
            value: gaps
              .slice(0, LOGS)
              .flatMap(({ file, from, to }): Piece[] => [
                '; ',
                { place: file },
                ' ',
                { time: from },
                ' – ',
                { time: to },
              ])
              .slice(1),
          },
        ]
      : []),
  ];
}

/** What failed and why, item by item, what answers say, and what is missing: each where there is something of it. */
export function caseSections(file: ReportCaseFile, t: Translate): Block[] {
  return [...findingsSection(file, t), ...itemsSection(file, t), ...statesSection(file, t), ...missingSection(file, t)];
}

function findingsSection({ findings, more }: ReportCaseFile, t: Translate): Block[] {
  if (findings.length === 0) return [];
  const used = CERTAINTIES.filter((one) => findings.some(({ certainty }) => certainty === one));
  return [
    { kind: 'heading', level: 2, text: [t('Findings')] },
    {
      kind: 'list',
      isOrdered: true,
      items: findings.map((finding) => ({ text: headOf(finding, t), items: partsOf(finding, t) })),
    },
    ...(more > 0 ? [{ kind: 'text', text: [t('{0} more', more)], tone: 'dim' } as const] : []),
    ...used.map((one): Block => {
      return { kind: 'text', text: [labelled(certaintyText(one, t), t) + certaintyMeaning(one, t)], tone: 'dim' };
    }),
  ];
}

function headOf({ title, certainty }: ReportFinding, t: Translate): Pieces {
  return [labelled(certaintyText(certainty, t), t), title];
}

function partsOf(finding: ReportFinding, t: Translate): Pieces[] {
  const { codes, items, missing, next, article, articleId } = finding;
  const named: Piece[] = [...codes.map((code) => ({ code })), ...items]
    .flatMap((one): Piece[] => [' · ', one])
    .slice(1);
  return [
    ...(named.length > 0 ? [named] : []),
    ...linesOf(finding.for, t('What speaks for it'), '+', t),
    ...linesOf(finding.against, t('What speaks against it'), '−', t),
    ...(missing.length > 0 ? [[t('Not found: {0}', missing.join('; '))]] : []),
    ...(next ? [nextOf(next, t)] : []),
    ...(article
      ? [[t('Article: {0}', article.title === finding.title ? articleId! : `${article.title} · ${articleId}`)]]
      : []),
  ];
}

/** Lines of logs: what each says, where, when, and in its words. */
function linesOf(lines: readonly ReportFindingLine[], label: string, sign: string, t: Translate): Pieces[] {
  const shown = lines.slice(0, LINES).map(({ says, file, line, text, time }, index): Pieces => {
    const message = tellingStretch(lineMessage(text, '', SHIPPED_FORMATS, file), MESSAGE);
    return [
      index === 0 ? labelled(label, t) : `${sign} `,
      `${says} (`,
      { place: `${file}:${line}` },
      ...(time === null ? [] : [', ', { time }]),
      ')',
      ...(isSaid(message, says) ? [] : [` ${t('“{0}”', message)}`]),
    ];
  });
  const more = lines.length - LINES;
  return more > 0 ? [...shown.slice(0, -1), [...shown.at(-1)!, ` ${t('+{0} more', more)}`]] : shown;
}

/** Whether what is said of a line is the line, blanks apart. */
function isSaid(message: string, says: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, '');
  return plain(says).includes(plain(message));
}

function nextOf({ says, command }: NonNullable<ReportFinding['next']>, t: Translate): Pieces {
  const lines = command?.split('\n') ?? [];
  return [
    labelled(t('Next check'), t) + (lines.length > 0 ? says.replace(/[.:]$/, '') : says),
    ...lines.flatMap((one, index): Piece[] => [index === 0 ? ': ' : ' ⏎ ', { command: one }]),
  ];
}

function itemsSection(file: ReportCaseFile, t: Translate): Block[] {
  // Of what is only named nothing is known.
  const items = file.items.filter(({ outcome }) => outcome !== 'named');
  if (items.length === 0) return [];
  const more = items.length - ITEMS;
  return [
    { kind: 'heading', level: 2, text: [t('By item')] },
    {
      kind: 'table',
      name: t('By item'),
      caption: t('What failed comes first'),
      columns: [
        { head: t('Item'), width: 'wide' },
        { head: t('Outcome'), width: 'narrow' },
        { head: t('Phases'), width: 'wide' },
        { head: t('Code'), width: 'narrow' },
        { head: t('Duration'), width: 'narrow' },
        { head: t('Attempts'), width: 'number' },
        { head: t('Where'), width: 'wide' },
      ],
      rows: items.slice(0, ITEMS).map((item) => itemRow(item, t)),
    },
    ...(more > 0 ? [{ kind: 'text', text: [t('{0} more', more)], tone: 'dim' } as const] : []),
  ];
}

function itemRow(
  { kind, id, name, version, outcome, phases, code, duration, attempts, file, line }: ReportItem,
  t: Translate,
): Pieces[] {
  const about = [name === null ? undefined : id, version].filter((part) => part !== null && part !== undefined);
  const called = `${labelled(itemKindText(kind, t), t)}${name ?? id ?? ''}`;
  return [
    [called, ...(about.length > 0 ? [` (${about.join(', ')})`] : [])],
    [itemOutcomeText(outcome, t)],
    [phases.map(({ phase, says }) => t('{0}: {1}', phaseText(phase, t), sayingText(says, t))).join(', ')],
    code === null ? [] : [{ code }],
    duration === null ? [] : [durationText(duration)],
    [String(attempts)],
    [{ place: `${file}:${line}` }],
  ];
}

function statesSection({ states }: ReportCaseFile, t: Translate): Block[] {
  if (states.length === 0) return [];
  const more = states.length - STATES;
  return [
    { kind: 'heading', level: 2, text: [t('States')] },
    {
      kind: 'list',
      items: states.slice(0, STATES).map(({ level, command, says, fields, file }) => ({
        text: [
          labelled(levelText(level, t), t) + says,
          ' (',
          { command },
          ', ',
          { place: fields[0] ? `${file}:${fields[0].line}` : file },
          ')',
        ],
      })),
    },
    ...(more > 0 ? [{ kind: 'text', text: [t('{0} more', more)], tone: 'dim' } as const] : []),
  ];
}

function missingSection({ missing }: ReportCaseFile, t: Translate): Block[] {
  if (missing.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('What is missing')] },
    {
      kind: 'list',
      items: missing.map(({ title, path, command, why }) => ({
        text: [labelled(title, t), { place: path }, ` · ${why}`],
        items: command === null ? [] : [[{ command }]],
      })),
    },
  ];
}

/** The first and the last time of all logs, where all write their times so that they can be compared. */
function coveredTime(coverage: ReportCaseFile['coverage']): { readonly from: string; readonly to: string } | undefined {
  const times = coverage.flatMap(({ from, to }) => [from, to]).filter((time) => time !== null);
  const zones = new Set(times.map((time) => /^\d{4}-\d\d-\d\dT[\d:.]{5,16}(.*)$/.exec(time)?.[1]));
  if (times.length === 0 || zones.size > 1 || zones.has(undefined)) return undefined;
  const sorted = times.toSorted();
  return { from: sorted[0]!, to: sorted.at(-1)! };
}
