/** What a report can be saved and copied as, by short names that stay; that for a ticket's attachment first. */
export const REPORT_FORMAT_IDS = ['html', 'md', 'jira', 'servicenow', 'text', 'csv', 'json'] as const;
export type ReportFormatId = (typeof REPORT_FORMAT_IDS)[number];
