import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings */
export const w32tm: Format = {
  name: 'w32tm',
  title: 'State of the time service (w32tm)',
  files: ['*w32tm*.txt'],
  mark: 'Last Sync Error: ',
  // Its numbers count what the service itself knows: 1 is that no source gave time.
  never: [
    String.raw`^ {0,20}(?:Last Sync Error|Letzter Synchronierungsfehler|Erreur lors de la dernière synchronisation|마지막 동기화 오류|上次同步错误)\s?: (?<number>\d{1,3})\b`,
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'Last Sync Error: 1 (The computer did not resync because no time data was available.)', codes: [] },
  { text: 'Last Sync Error: 2 (Only stale time data.)', file: 'time.txt', codes: [] },
  {
    text: 'Letzter Synchronierungsfehler: 2 (Es waren nur veraltete Zeitdaten verfügbar.)',
    file: 'w32tm.txt',
    codes: [],
  },
  {
    text: 'The following error occurred: The service has not been started. (0x80070426)',
    file: 'w32tm.txt',
    codes: ['0x80070426'],
  },
];
