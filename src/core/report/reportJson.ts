import type { Report } from './report.ts';

/** A report as JSON, indented, with a line end after it. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
