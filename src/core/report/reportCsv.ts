import type { Translate } from '../text/translate.ts';
import type { Report, ReportCode } from './report.ts';

/**
 * The codes of a report as CSV (RFC 4180: CRLF, quotes doubled), the background behind the rest. Without a byte order
 * mark: who saves it for a spreadsheet puts one before it.
 */
export function reportCsv(report: Report, t: Translate): string {
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
  ];
  const rows = [...report.codes, ...report.background].map(cellsOf);
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

/** What a spreadsheet would take for a formula, in the widths that it reads; blanks before it do not help. */
const FORMULA = /^\s{0,100}[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** One cell: an apostrophe before what could be a formula makes it text. */
export function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
