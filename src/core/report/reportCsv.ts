import type { Translate } from '../text/translate.ts';
import { spanText } from './fleetPage.ts';
import type { FleetCode, Report, ReportCode } from './report.ts';

/**
 * The codes of a report as CSV (RFC 4180: CRLF, quotes doubled), the background after the rest. Without a byte order
 * mark: whoever saves it for a spreadsheet puts one before it.
 */
export function reportCsv(report: Report, t: Translate): string {
  // Where no row names a machine, there is nothing to count.
  const fleet = report.fleet && report.fleet.machines > 0 ? report.fleet : undefined;
  const head = [
    t('Code'),
    t('Name'),
    t('Outcome'),
    t('Meaning'),
    t('Count'),
    t('First'),
    t('Last'),
    t('Files'),
    t('Article'),
    t('References'),
    t('Background'),
    ...(fleet ? [t('Machines'), ...fleet.spans.map(spanText)] : []),
  ];
  const rows = [...report.codes, ...report.background].map((code, index) => [
    ...cellsOf(code),
    ...machineCells(fleet?.codes[index]),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cellsOf(code: ReportCode): string[] {
  return [
    code.code,
    code.name ?? '',
    code.outcomeText,
    code.meaning ?? '',
    String(code.count),
    code.first ?? '',
    code.last ?? '',
    code.files.map(({ file, lines }) => (lines.length > 0 ? `${file}:${lines[0]}` : file)).join('; '),
    code.article?.title ?? '',
    code.article?.references.map(({ url }) => url).join(' ') ?? '',
    code.noise?.reason ?? '',
  ];
}

/** On how many machines a code was met, in all and by day; nothing where that is not known. */
function machineCells(code: FleetCode | undefined): string[] {
  if (!code) return [];
  const spans = code.spans.map(({ machines, atLeast }) => (atLeast && machines === 0 ? '' : String(machines)));
  return [String(code.machines), ...spans];
}

/**
 * What a spreadsheet would take for a formula, in full-width forms too; blanks and quotes before it do not prevent
 * that.
 */
const FORMULA = /^[\s"'\u00a0\ufeff\u200b]{0,100}[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Where a spreadsheet may split a row, whatever the file's separator is; line ends count too. */
const SEPARATORS = /([;,\t|\u001f\r\n])/;

/**
 * One cell: an apostrophe before what could be a formula makes it text. A spreadsheet splits a row at its country's own
 * separator, quotes or not, so each part that a separator would make is treated as a cell of its own.
 */
export function cell(text: string): string {
  const parts = text.split(SEPARATORS);
  // Put before the first sign of a part, so that blanks stay where they are and no quote can hide it.
  const harmless = parts.map((part, index) => (index % 2 === 0 && FORMULA.test(part) ? `'${part}` : part)).join('');
  // A cell that begins with a line end or a tab is read as what follows.
  const first = /^[\t\r\n]/.test(harmless) ? `'${harmless}` : harmless;
  return /[",;|\t\r\n]/.test(first) ? `"${first.replaceAll('"', '""')}"` : first;
}
