import type { Report } from '../../core/report/report.ts';
import { reportCsv } from '../../core/report/reportCsv.ts';
import { reportHtml } from '../../core/report/reportHtml.ts';
import { reportJson } from '../../core/report/reportJson.ts';
import { reportMarkdown } from '../../core/report/reportMarkdown.ts';
import { t } from '../host/translate.ts';

/** What a report can be saved as. */
export interface Format {
  readonly id: 'html' | 'md' | 'csv' | 'json';
  readonly label: string;
  readonly text: (report: Report) => string;
}

/** All formats, the one for a ticket's attachment first. Spreadsheets need a mark to see that CSV is UTF-8. */
export const FORMATS: readonly Format[] = [
  { id: 'html', label: 'HTML', text: (report) => reportHtml(report, t) },
  { id: 'md', label: 'Markdown', text: (report) => reportMarkdown(report, t) },
  { id: 'csv', label: 'CSV', text: (report) => `\uFEFF${reportCsv(report, t)}` },
  { id: 'json', label: 'JSON', text: (report) => reportJson(report) },
];
