import type { Translate } from '../text/translate.ts';
import type { Block, Piece, Pieces } from './blocks.ts';
import { caseSections } from './caseSections.ts';
import { caseInstead, caseSection, firstPage, meaningPieces, references, timePieces } from './firstPage.ts';
import { fleetPage } from './fleetPage.ts';
import { notesSection } from './notes.ts';
import type { Report, ReportArticle, ReportCode } from './report.ts';
import { aboutKinds, firstFailureText, maskedText, searchedText, timesText } from './sentences.ts';

/** So many files are listed of a code. */
const FILES = 3;

/**
 * A report as parts that each dialect writes in its own way: first what a colleague must know who has not seen the log,
 * then the lines and tables.
 */
export function reportPage(report: Report, t: Translate): Block[] {
  return [
    ...(report.fleet ? fleetPage(report, report.fleet, t) : logsPage(report, t)),
    ...articlesSection(report.codes, t),
    ...filesSection(report, t),
    ...backgroundSection(report.background, t),
    ...skippedSection(report, t),
    ...foot(report, t),
  ];
}

function logsPage(report: Report, t: Translate): Block[] {
  return [
    ...firstPage(report, t),
    { kind: 'break' },
    ...(report.case ? caseSections(report.case, t) : []),
    ...startSection(report, t),
    ...notesSection(report.notes, t),
    ...timelineSection(report, t),
    ...codesSection(report.codes, t),
    ...otherCasesSection(report, t),
  ];
}

/**
 * Of one log, what failed first with the lines around it. Of many, the earliest failure, and that of other logs: none of them
 * need be the cause.
 */
function startSection({ lead, firstFailure, otherFirstFailures: others = [] }: Report, t: Translate): Block[] {
  if (!firstFailure) return [];
  return [
    { kind: 'heading', level: 2, text: [lead?.why ? t('What failed first') : t('Earliest failure')] },
    { kind: 'text', text: [firstFailureText(firstFailure, t)] },
    {
      kind: 'quote',
      lines: firstFailure.lines.map(({ number, text }) => ({
        ...{ number, text },
        ...(number === firstFailure.line && { isMarked: true }),
      })),
    },
    ...(others.length > 0
      ? [
          { kind: 'text', text: [t('Earliest failure of other logs:')] } as const,
          { kind: 'list', items: others.map((other) => ({ text: [firstFailureText(other, t)] })) } as const,
        ]
      : []),
  ];
}

function timelineSection({ timeline, offset }: Report, t: Translate): Block[] {
  if (!timeline) return [];
  const notes = offset === undefined ? [] : [t('Local times are taken as UTC{0}.', offset)];
  return [{ kind: 'timeline', title: t('Failures over time'), density: timeline, notes }];
}

function codesSection(codes: readonly ReportCode[], t: Translate): Block[] {
  if (codes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Codes')] },
    {
      kind: 'table',
      name: t('Codes'),
      caption: t('Failures first, then the most frequent'),
      columns: [
        { head: t('Code'), width: 'narrow' },
        { head: t('Meaning'), width: 'wide' },
        { head: t('Outcome'), width: 'narrow' },
        { head: t('Count'), width: 'number' },
        { head: t('First'), width: 'narrow' },
        { head: t('Last'), width: 'narrow' },
        { head: t('Files'), width: 'wide' },
      ],
      rows: codes.map((code) => [
        [{ code: code.code }],
        meaningPieces(code),
        [{ text: code.outcomeText, outcome: code.outcome }],
        [String(code.count)],
        timePieces(code.first),
        timePieces(code.last),
        filePieces(code, t),
      ]),
    },
  ];
}

/** The files of a code with its first line in each, and how many more there are. */
function filePieces({ files }: ReportCode, t: Translate): Pieces {
  const shown = files.slice(0, FILES).flatMap(({ file, lines }): Piece[] => {
    return [', ', { place: lines.length > 0 ? `${file}:${lines[0]}` : file }];
  });
  return [...shown.slice(1), ...(files.length > FILES ? [` ${t('+{0} more', files.length - FILES)}`] : [])];
}

/** Cases for which lines speak, besides the one on the first page. */
function otherCasesSection(report: Report, t: Translate): Block[] {
  const { cases = [], lead } = report;
  const told = caseInstead(report);
  const others = cases.filter((one) => one !== told && one.title !== lead?.cause?.article.title);
  return others.flatMap((one) => caseSection(one, t));
}

/** The articles of the codes, each once, with the codes that led to it. */
function articlesSection(codes: readonly ReportCode[], t: Translate): Block[] {
  const found = new Map<string, { article: ReportArticle; codes: Set<string> }>();
  for (const { article, code } of codes) {
    if (!article) continue;
    const key = JSON.stringify(article);
    const same = found.get(key);
    if (same) same.codes.add(code);
    else found.set(key, { article, codes: new Set([code]) });
  }
  if (found.size === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Articles')] },
    {
      kind: 'list',
      items: [...found.values()].map(({ article, codes: keys }) => ({
        text: [`${article.title} (`, ...[...keys].flatMap((code): Piece[] => [', ', { code }]).slice(1), ')'],
        items: references(article),
      })),
    },
  ];
}

function filesSection(report: Report, t: Translate): Block[] {
  const kinds = aboutKinds(report, t);
  if (kinds.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Files')] },
    { kind: 'list', items: kinds.map((text) => ({ text: [text] })) },
  ];
}

function backgroundSection(codes: readonly ReportCode[], t: Translate): Block[] {
  if (codes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Background')] },
    {
      kind: 'table',
      name: t('Background'),
      caption: t('Real codes that appear in every log of this kind'),
      columns: [
        { head: t('Code'), width: 'narrow' },
        { head: t('Name'), width: 'wide' },
        { head: t('Count'), width: 'number' },
        { head: t('Reason'), width: 'wide' },
      ],
      rows: codes.map(({ code, name, count, noise }) => [
        [{ code }],
        name ? [{ code: name }] : [],
        [String(count)],
        [noise?.reason ?? ''],
      ]),
    },
  ];
}

function skippedSection({ skipped }: Report, t: Translate): Block[] {
  if (skipped.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: [t('Not searched')] },
    { kind: 'list', items: skipped.map(({ file, reason }) => ({ text: [{ place: file }, `: ${reason}`] })) },
  ];
}

/** How times are read, what was masked, and what made it. */
function foot(report: Report, t: Translate): Block[] {
  const notes = report.fleet?.notes ?? [];
  const all = [searchedText(report, t), ...notes, timesText(report, t), maskedText(report, t)];
  return [...all, `${report.generator}, ${report.created}`].flatMap((text): Block[] =>
    text ? [{ kind: 'text', text: [text], tone: 'dim' }] : [],
  );
}
