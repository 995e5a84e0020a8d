import type { Format, FormatSample } from './format.ts';

/**
 * https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlexception.number: how an exception of SqlClient ends.
 * The client itself gives state 0 and class 20 to what Windows said of the connection.
 */
export const sqlExceptions: Format = {
  name: 'sql-exceptions',
  title: 'Exceptions of SqlClient',
  files: [],
  mark: 'Error Number:',
  codes: [
    {
      at: String.raw`\bError Number:(?<code>[1-9]\d{1,3}|[1-4]\d{4}),State:(?!0,Class:20\b)\d{1,3},Class:(?:1[1-9]|2[0-5])\b`,
      kind: 'sql',
      base: 10,
    },
    { at: String.raw`\bError Number:(?<code>[1-9]\d{0,4}),State:0,Class:20\b`, kind: 'win32', base: 10 },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'Error Number:4060,State:1,Class:11', codes: ['sql:4060'] },
  { text: 'Error Number:53,State:0,Class:20', codes: ['win32:53'] },
  { text: 'Error Number:-2,State:0,Class:11', codes: [] },
  { text: 'Error Number:5701,State:2,Class:0', codes: [] },
  { text: 'Error Number:51000,State:1,Class:16', codes: [] },
];
