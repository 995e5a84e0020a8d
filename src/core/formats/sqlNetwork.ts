import type { Format, FormatSample } from './format.ts';

/**
 * https://learn.microsoft.com/troubleshoot/sql/database-engine/connect/network-related-or-instance-specific-error-occurred-while-establishing-connection:
 * what carries the connections of SQL Server says behind its message which error of Windows it was.
 */
export const sqlNetwork: Format = {
  name: 'sql-network',
  title: 'Connections to SQL Server',
  files: [],
  mark: ' Provider: ',
  codes: [
    {
      at: String.raw`(?:TCP|Named Pipes|Shared Memory) Provider: [^()\[\]:]{4,200}[\[(](?<code>[1-9]\d{0,4})(?:\]|\) \(SQL)`,
      kind: 'win32',
      base: 10,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'Named Pipes Provider: The server could not be opened [53]. ', codes: ['win32:53'] },
  {
    text: "('08001', '[08001] [Maker][ODBC Driver for SQL Server]TCP Provider: The other side refused it.\\r\\n (10061) (SQLDriverConnect)')",
    codes: ['win32:10061'],
  },
  { text: 'Native error of the TCP Provider: login refused (18456) by db01', codes: [] },
  { text: '[28000] [Maker][ODBC Driver for SQL Server]The login failed. (4060) (SQLDriverConnect)', codes: [] },
  { text: 'cannot connect (provider: Named Pipes Provider, error: 40 - The server could not be opened)', codes: [] },
];
