import type { Format, FormatSample } from './format.ts';

/** The result of a setup of SQL Server as it is pasted: often without the line's end behind it. */
export const sqlSetupResults: Format = {
  name: 'sql-setup-results',
  title: 'Setup of SQL Server, its result',
  files: [],
  mark: 'xit code (Decimal): ',
  codes: [{ at: String.raw`xit code \(Decimal\): {1,30}(?<code>-\d{9,10})(?!\d)`, kind: 'status', base: 10 }],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'Component name: Engine Exit code (Decimal): -2061893606Error description: waiting took too long.',
    codes: ['0x851A001A'],
  },
  { text: '  Exit code (Decimal):           -2068774911', codes: ['0x84B10001'] },
  { text: '  Exit code (Decimal):           0', codes: [] },
];
