import type { Format, FormatSample } from './format.ts';

/** Event 372 of Microsoft-Windows-PrintService. */
export const printService: Format = {
  name: 'print-service',
  title: 'Events of the print spooler (PrintService)',
  files: [],
  mark: 'returned by the print processor',
  codes: [
    {
      at: String.raw`\bcode returned by the print processor: (?<code>(?:0[xX])?[0-9a-fA-F]{1,10})\b`,
      kind: 'win32',
      base: 10,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'The document List failed to print. Pages printed: 0. Win32 error code returned by the print processor: 5.',
    codes: ['win32:5'],
  },
  { text: 'The document List failed to print. Win32 error code returned by the print processor: 0.', codes: [] },
];
