import { msg, type Translate } from '../text/translate.ts';
import type { Report } from './report.ts';
import { reportCsv } from './reportCsv.ts';
import { REPORT_FORMAT_IDS, type ReportFormatId } from './reportFormatIds.ts';
import { reportHtml } from './reportHtml.ts';
import { reportJira } from './reportJira.ts';
import { reportJson } from './reportJson.ts';
import { reportMarkdown } from './reportMarkdown.ts';
import { reportServiceNow } from './reportServiceNow.ts';
import { reportText } from './reportText.ts';

/** What a report can be saved and copied as. */
export interface ReportFormat {
  readonly id: ReportFormatId;
  /** A sentence part still to be translated. */
  readonly label: string;
  /** How names of such files end. */
  readonly ending: string;
  /** All of a file of it. */
  readonly text: (report: Report, t: Translate) => string;
}

const FORMATS: Readonly<Record<ReportFormatId, Omit<ReportFormat, 'id'>>> = {
  html: { label: msg('HTML page'), ending: 'html', text: reportHtml },
  md: { label: msg('Markdown (GitHub)'), ending: 'md', text: reportMarkdown },
  jira: { label: msg('Jira (wiki markup)'), ending: 'jira.txt', text: reportJira },
  servicenow: { label: msg('ServiceNow (HTML in work notes)'), ending: 'servicenow.txt', text: reportServiceNow },
  text: { label: msg('Plain text'), ending: 'txt', text: reportText },
  // Spreadsheets need a mark to see that CSV is UTF-8.
  csv: { label: msg('CSV (codes only)'), ending: 'csv', text: (report, t) => `\uFEFF${reportCsv(report, t)}` },
  json: { label: msg('JSON'), ending: 'json', text: reportJson },
};

/** All formats, in the order of their names. */
export const REPORT_FORMATS: readonly ReportFormat[] = REPORT_FORMAT_IDS.map(reportFormat);

/** A format by its name. */
export function reportFormat(id: ReportFormatId): ReportFormat {
  return { id, ...FORMATS[id] };
}

/** The format that the name of a file asks for: of several endings that it has, the longest. */
export function reportFormatOf(fileName: string): ReportFormat | undefined {
  const name = fileName
    .toLowerCase()
    .replace(/\.htm$/, '.html')
    .replace(/\.markdown$/, '.md');
  const [longest] = REPORT_FORMATS.filter(({ ending }) => name.endsWith(`.${ending}`)).sort(
    (a, b) => b.ending.length - a.ending.length,
  );
  return longest;
}
