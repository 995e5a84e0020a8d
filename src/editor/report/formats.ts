import type { Report } from '../../core/report/report.ts';
import { reportCsv } from '../../core/report/reportCsv.ts';
import { reportHtml } from '../../core/report/reportHtml.ts';
import { reportJira } from '../../core/report/reportJira.ts';
import { reportJson } from '../../core/report/reportJson.ts';
import { reportMarkdown } from '../../core/report/reportMarkdown.ts';
import { reportServiceNow } from '../../core/report/reportServiceNow.ts';
import { reportText } from '../../core/report/reportText.ts';
import { msg } from '../../core/text/translate.ts';
import { t } from '../host/translate.ts';

/** What a report can be saved and copied as. */
export interface Format {
  readonly id: string;
  /** A sentence part still to be translated. */
  readonly label: string;
  /** How names of such files end. */
  readonly ending: string;
  readonly text: (report: Report) => string;
}

/** The page, which is also what a preview shows of it. */
export const PAGE: Format = {
  ...{ id: 'html', label: msg('HTML page'), ending: 'html' },
  text: (report) => reportHtml(report, t),
};

/** All formats, the one for a ticket's attachment first. Spreadsheets need a mark to see that CSV is UTF-8. */
export const FORMATS: readonly Format[] = [
  PAGE,
  { id: 'md', label: msg('Markdown (GitHub)'), ending: 'md', text: (report) => reportMarkdown(report, t) },
  { id: 'jira', label: msg('Jira (wiki markup)'), ending: 'jira.txt', text: (report) => reportJira(report, t) },
  {
    ...{ id: 'servicenow', label: msg('ServiceNow (HTML in work notes)'), ending: 'servicenow.txt' },
    text: (report) => reportServiceNow(report, t),
  },
  { id: 'text', label: msg('Plain text'), ending: 'txt', text: (report) => reportText(report, t) },
  { id: 'csv', label: msg('CSV (codes only)'), ending: 'csv', text: (report) => `\uFEFF${reportCsv(report, t)}` },
  { id: 'json', label: msg('JSON'), ending: 'json', text: (report) => reportJson(report) },
];
