import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/dcdiag */
export const dcdiag: Format = {
  name: 'dcdiag',
  title: 'Test of a domain controller (dcdiag)',
  files: ['*dcdiag*.txt', '*dcdiag*.log'],
  mark: 'EventID: 0x',
  translated: { programs: ['dcdiag'] },
  places: [{ path: String.raw`%TEMP%\dcdiag.txt`, command: 'dcdiag /v /f:%TEMP%\\dcdiag.txt' }],
};

export const samples: readonly FormatSample[] = [
  { text: '         An error event occurred.  EventID: 0xC0000005', codes: [] },
  { text: '            1412 failures have come since then', file: 'dcdiag.txt', codes: [] },
  { text: '            The replication generated an error (1396):', file: 'dcdiag.txt', codes: ['win32:1396'] },
  {
    text: '         Could not open a pipe with [DC02]:failed with 67: It is not there.',
    file: 'dcdiag.txt',
    codes: ['win32:67'],
  },
  { text: '         ......................... DC01 failed test SystemLog', file: 'dcdiag.txt', codes: [] },
  {
    text: '         ......................... DC01 hat den Test SystemLog nicht bestanden.',
    file: 'dcdiag.txt',
    codes: [],
    language: 'de',
  },
];
