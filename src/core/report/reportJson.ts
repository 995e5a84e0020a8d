import type { Report } from './report.ts';

/** A report as JSON, indented, with a line end after it. */
export function reportJson(report: Report): string {
  const { timeline: _, ...stated } = report;
  return `${JSON.stringify(stated, null, 2)}\n`;
}
