import type { Format, FormatSample } from './format.ts';

/**
 * https://learn.microsoft.com/sql/relational-databases/errors-events/mssqlserver-233-database-engine-error: Management
 * Studio shows a number of the engine; where no connection came about, that of Windows stands in its place.
 */
export const sqlClients: Format = {
  name: 'sql-clients',
  title: 'Errors of SQL Server in Management Studio',
  files: [],
  mark: '(Microsoft SQL Server, ',
  codes: [
    {
      at: String.raw`\(Microsoft SQL Server, [^\s:()]{3,12} ?: (?!(?:\d{1,2}|109|121|233|258|1225|123[126]|1326|100[56]\d|1100[1-4])\b)(?<code>[1-9]\d{2,3}|[1-4]\d{4})\)`,
      kind: 'sql',
      base: 10,
    },
  ],
  translated: {},
};

export const samples: readonly FormatSample[] = [
  { text: "The user 'app' may not sign in. (Microsoft SQL Server, Error: 18456)", codes: ['sql:18456'] },
  { text: 'Die Anmeldung schlug fehl. (Microsoft SQL Server, Fehler: 4064)', codes: ['sql:4064'], language: 'de' },
  { text: 'No server was reached. (Microsoft SQL Server, Error: 53)', codes: ['win32:53'] },
  { text: 'Nobody listens at the pipe. (Microsoft SQL Server, Error: 233)', codes: ['win32:233'] },
  { text: 'The server did not answer. (Microsoft SQL Server, Error: 10060)', codes: ['win32:10060'] },
];
