import type { Format, FormatSample } from './format.ts';

/** What `sqlMessages.ts` reads, as a German Management Studio prints it. */
export const sqlMessagesGerman: Format = {
  name: 'sql-messages-german',
  title: 'Messages of SQL Server (German)',
  files: [],
  mark: ', Ebene ',
  codes: [
    {
      at: String.raw`\bMeldung (?<code>[1-9]\d{1,3}|[1-4]\d{4}), Ebene (?:1[1-9]|2[0-5]), Status \d{1,3}, `,
      kind: 'sql',
      base: 10,
    },
  ],
  translated: {},
};

export const samples: readonly FormatSample[] = [
  { text: 'Meldung 5120, Ebene 16, Status 101, Zeile 1', codes: ['sql:5120'], language: 'de' },
  { text: 'Meldung 5701, Ebene 10, Status 2, Zeile 1', codes: [], language: 'de' },
  { text: 'Meldung 3 von 9, Ebene 2', codes: [], language: 'de' },
];
