import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/sc-query */
export const serviceControl: Format = {
  name: 'service-control',
  title: 'State of services (sc)',
  files: ['*sc_query*.txt', '*services*.txt'],
  mark: 'SERVICE_EXIT_CODE',
  // The service's own number: Windows says 1066 beside it.
  never: [String.raw`\bSERVICE_EXIT_CODE {0,10}: (?<number>\d{1,10})`],
  translated: { programs: ['sc'] },
  places: [
    { path: String.raw`%TEMP%\services.txt`, command: 'sc.exe queryex type= all state= all > %TEMP%\\services.txt' },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: '        SERVICE_EXIT_CODE  : 1603  (0x643)', codes: [] },
  { text: '        WIN32_EXIT_CODE    : 1066  (0x42a)', file: 'services.txt', codes: ['win32:1066'] },
  { text: '        WIN32_EXIT_CODE    : 0  (0x0)', file: 'services.txt', codes: [] },
  { text: '        PID                : 1722', file: 'services.txt', codes: [] },
  { text: '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:', file: 'services.txt', codes: ['win32:1060'] },
  {
    text: '[SC] EnumQueryServicesStatus:OpenService FEHLER 1060:',
    file: 'services.txt',
    codes: ['win32:1060'],
    language: 'de',
  },
];
