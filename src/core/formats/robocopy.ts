import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/robocopy */
export const robocopy: Format = {
  name: 'robocopy',
  title: 'Robocopy',
  files: ['*robocopy*.log', '*robocopy*.txt'],
  line: String.raw`^(?<time>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d) (?<level>\S{3,12}) (?=\d{1,5} \()(?<message>.*)`,
  levels: { error: 'error', fehler: 'error', erreur: 'error' },
  // In any language.
  codes: [
    {
      at: String.raw`^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \S{3,12} (?<code>\d{1,5}) \(0x[0-9A-Fa-f]{8}\)`,
      kind: 'win32',
      base: 10,
    },
  ],
  // What it was told to do, and the table at the end.
  until: ' : ',
  translated: { programs: ['robocopy'] },
};

export const samples: readonly FormatSample[] = [
  {
    text: '2024/05/02 07:01:44 ERROR 32 (0x00000020) Copying File D:\\data\\later.txt',
    codes: ['win32:32'],
    file: 'robocopy.log',
    time: '2024/05/02 07:01:44',
    level: 'error',
  },
  {
    text: '2024/05/02 07:01:44 FEHLER 5 (0x00000005) Zielverzeichnis wird erstellt D:\\data\\',
    file: 'robocopy.log',
    codes: ['win32:5'],
    language: 'de',
  },
  { text: '\t    New File  \t\t    1603\terror.txt', file: 'robocopy.log', codes: [] },
  { text: '   Files :      1722      1618         0         0         1         0', file: 'robocopy.log', codes: [] },
  { text: '  Options : *.* /S /E /DCOPY:DA /COPY:DAT /R:5 /W:5', file: 'robocopy.log', codes: [] },
  { text: '   Source : \\\\srv01\\cases\\Error 1722\\', file: 'robocopy.log', codes: [] },
  {
    text: '2024/05/02 07:01:44 ERREUR 5 (0x00000005) Lecture du dossier D:\\data\\',
    file: 'robocopy.log',
    codes: ['win32:5'],
    level: 'error',
  },
  {
    text: '2024/05/02 07:01:44 KLAIDA 32 (0x00000020) Kopijuojamas failas D:\\data\\later.txt',
    file: 'robocopy.log',
    codes: ['win32:32'],
  },
];
