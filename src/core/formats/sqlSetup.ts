import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/sql/database-engine/install-windows/view-and-read-sql-server-setup-log-files */
export const sqlSetup: Format = {
  name: 'sql-setup',
  title: 'Setup of SQL Server',
  files: ['Summary.txt', 'Summary_*.txt', 'Detail.txt', 'Detail_*.txt'],
  mark: 'xit error code:  ',
  line: String.raw`^\((?<thread>\d\d)\) (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (?<component>\w{1,20}): (?<message>.*)`,
  // What Windows Installer said of a package, by the number of its message.
  codes: [
    {
      at: String.raw`\bComponent error code: {1,40}(?<code>1[345789]\d\d|2\d{3})\s{0,4}$`,
      kind: 'msi',
      base: 10,
    },
  ],
  // The halves of its result, which stands as a whole on a line of its own.
  never: [
    String.raw`\b(?:Exit|Result|Watson) (?:facility|error) code: {0,30}(?<number>\d{1,6})`,
    String.raw`\bErrorCode : (?<number>\d{1,6}) \([0-9a-f]{3,4}\)`,
  ],
  places: [
    { path: String.raw`%ProgramFiles%\Microsoft SQL Server\160\Setup Bootstrap\Log\Summary.txt` },
    { path: String.raw`%ProgramFiles%\Microsoft SQL Server\150\Setup Bootstrap\Log\Summary.txt` },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: '  Exit error code:               1603', codes: [] },
  { text: '  Component error code:          1935', file: 'Summary.txt', codes: ['msi:1935'] },
  { text: '  Component error code:          0x84BB0001', file: 'Summary.txt', codes: ['0x84BB0001'] },
  { text: '  Exit facility code:            1201', file: 'Summary.txt', codes: [] },
  { text: '  Exit code (Decimal):           -2068774911', file: 'Summary_SQL01_20240502.txt', codes: ['0x84B10001'] },
  { text: '        ErrorCode : 1603 (0643)', file: 'Detail.txt', codes: [] },
  { text: '        FacilityCode : 1201 (4b1)', file: 'Detail.txt', codes: [] },
  {
    text: '(01) 2024-05-02 07:01:44 Slp: Error result: -2068774911',
    file: 'Detail.txt',
    codes: ['0x84B10001'],
    thread: '01',
    time: '2024-05-02 07:01:44',
    component: 'Slp',
  },
  { text: '(01) 2024-05-02 07:01:44 Slp: Result error code: 1722', file: 'Detail.txt', codes: [] },
  { text: '    HResult : 0x84b10001', file: 'Detail.txt', codes: ['0x84B10001'] },
];
