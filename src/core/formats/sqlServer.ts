import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/sql/tools/configuration-manager/viewing-the-sql-server-error-log */
export const sqlServer: Format = {
  name: 'sql-server',
  title: 'SQL Server (ERRORLOG)',
  files: ['ERRORLOG', 'ERRORLOG.*', 'SQLAGENT.OUT', 'SQLAGENT.*'],
  mark: ', Severity: ',
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d\d) (?<component>\S{1,12})\s{1,12}(?<message>.*)`,
  // In whatever language; numbers from 50000 on are an application's own.
  codes: [
    {
      at: String.raw`[^\s:,]: (?<code>[1-9]\d{1,3}|[1-4]\d{4}), [^\s:,]{2,20}: (?:1[1-9]|2[0-5]), [^\s:,]{2,20}: \d`,
      kind: 'sql',
      base: 10,
    },
  ],
  // A severity of 10 or less only informs.
  never: [
    String.raw`[^\s:,]: (?<number>\d{1,6}), [^\s:,]{2,20}: (?:\d|10)\b`,
    String.raw`, status code (?<number>0x[0-9A-Fa-f]{1,4})\b`,
  ],
  translated: {},
  places: [{ path: String.raw`%ProgramFiles%\Microsoft SQL Server\MSSQL16.MSSQLSERVER\MSSQL\Log\ERRORLOG` }],
};

export const samples: readonly FormatSample[] = [
  { text: '2024-05-02 07:01:44.12 spid55      Error: 5084, Severity: 10, State: 1.', codes: [] },
  {
    text: '2024-05-02 07:01:44.12 spid55      Fehler: 5084, Schweregrad: 10, Status: 1.',
    file: 'ERRORLOG.1',
    codes: [],
    language: 'de',
  },
  {
    text: '2024-05-02 07:01:44.12 spid55      Fehler: 50012, Schweregrad: 16, Status: 1.',
    file: 'ERRORLOG.1',
    codes: [],
    language: 'de',
  },
  { text: '2024-05-02 07:01:44.12 spid55      Error: 9002 while the log was full', codes: ['win32:9002'] },
  { text: '2024-05-02 07:01:44.12 spid55      Error: 1105, Severity: 17, State: 2.', codes: ['sql:1105'] },
  {
    text: '2024-05-02 07:01:44.12 Logon       Fehler: 1326, Schweregrad: 14, Status: 38.',
    file: 'ERRORLOG.1',
    codes: ['sql:1326'],
    language: 'de',
  },
  {
    text: '2024-05-02 07:01:44.12 spid9s      The step failed as it met error 200, state 7, severity 25.',
    file: 'ERRORLOG',
    codes: [],
    time: '2024-05-02 07:01:44.12',
    component: 'spid9s',
  },
  {
    text: "2024-05-02 07:01:44.12 spid52      Cannot open 'X:\\a.bak'. Operating system error 5(Not allowed.).",
    file: 'ERRORLOG',
    codes: ['win32:5'],
  },
  {
    text: '2024-05-02 07:01:44.12 Server      The listener failed with error 0x80092004, status code 0x80. Reason: unknown.',
    file: 'ERRORLOG',
    codes: ['0x80092004'],
  },
  {
    text: '2024-05-02 07:01:44.12 Server      No event source, last error code is 5.',
    file: 'ERRORLOG',
    codes: ['win32:5'],
  },
];
