import type { Format, FormatSample } from './format.ts';

/**
 * https://learn.microsoft.com/sql/relational-databases/errors-events/understanding-database-engine-errors: what sqlcmd
 * and Management Studio print of an error of the engine. Sybase has a colon behind the state.
 */
export const sqlMessages: Format = {
  name: 'sql-messages',
  title: 'Messages of SQL Server',
  files: [],
  mark: ', Level ',
  codes: [
    {
      at: String.raw`\bMsg (?<code>[1-9]\d{1,3}|[1-4]\d{4}), Level (?:1[1-9]|2[0-5]), State \d{1,3}, `,
      kind: 'sql',
      base: 10,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'Msg 5120, Level 16, State 101, Line 1', codes: ['sql:5120'] },
  { text: 'Msg 4060, Level 11, State 1, Server DB01, Line 1', codes: ['sql:4060'] },
  { text: 'Msg 5701, Level 10, State 2, Server DB01, Line 1', codes: [] },
  { text: 'Msg 50000, Level 16, State 1, Procedure Check, Line 9', codes: [] },
  { text: 'Msg 208, Level 16, State 1:', codes: [] },
  { text: 'Msg 1205, Level 3, State 1 of the mixer', codes: [] },
];
