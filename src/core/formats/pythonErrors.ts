import type { Format, FormatSample } from './format.ts';

/** https://docs.python.org/3/library/exceptions.html#OSError: behind errno, its text and the file comes the number of Windows. */
export const pythonErrors: Format = {
  name: 'python-errors',
  title: 'Errors of Python programs',
  files: [],
  mark: 'Error(',
  codes: [
    {
      at: String.raw`(?:OS|Permission|FileNotFound|FileExists|NotADirectory|Connection|Timeout|ProcessLookup)Error\([0-9]{1,5}, ["'][^()]{1,160}, (?<code>[1-9][0-9]{0,4})(?:, None)?\)`,
      kind: 'win32',
      base: 10,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: "could not open port 'COM4': PermissionError(13, 'Adgang nægtet.', None, 5)", codes: ['win32:5'] },
  {
    text: "reading failed: FileNotFoundError(2, 'Nothing is there', 'C:\\\\Data\\\\list.csv', 3, None)",
    codes: ['win32:3'],
  },
  { text: "ConnectionRefusedError(111, 'Connection refused')", codes: [] },
  { text: "PermissionError(13, 'Permission denied')", codes: [] },
  { text: "raise ValueError(5, 'five', None)", codes: [] },
];
