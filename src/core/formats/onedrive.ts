import type { Format, FormatSample } from './format.ts';

export const onedrive: Format = {
  name: 'onedrive',
  title: 'OneDrive sync client',
  files: ['OneDrive*.log', 'SyncDiagnostics*.log', 'SyncEngine*.log', 'FileCoAuth*.log'],
  line: String.raw`^(?<time>\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[ T]\d\d:\d\d:\d\d(?:\.\d{1,7})?Z?) {1,3}\[(?<thread>[0-9A-Fa-f]{1,8})\] {1,3}(?<level>ERROR|INFO|WARN) {1,4}(?:(?<component>[A-Z]\w{2,40}): )?(?<message>.*)`,
  levels: { error: 'error', info: 'information', warn: 'warning' },
  places: [{ path: String.raw`%LOCALAPPDATA%\Microsoft\OneDrive\logs` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '11/03/2025 08:40:16.480  [2A08]  ERROR  SyncEngine: could not create a folder, hr = 0x80070005',
    file: 'OneDrive-sync.log',
    codes: ['0x80070005'],
    thread: '2A08',
    time: '11/03/2025 08:40:16.480',
    level: 'error',
    component: 'SyncEngine',
  },
  {
    text: '11/03/2025 08:40:15.231  [2A08]  WARN   Upload deferred: report.pptx is in use, result = 0x80070020, next try in 60 s',
    file: 'SyncEngine-2025-11-03.log',
    codes: ['0x80070020'],
    level: 'warning',
  },
  {
    text: '11/03/2025 08:40:11.902  [1F3C]  INFO   SyncEngine: database opened, 1168 items, generation 87146582',
    file: 'OneDrive-sync.log',
    codes: [],
    level: 'information',
  },
  { text: 'SyncProgressState: 16777216', file: 'SyncDiagnostics.log', codes: [] },
  { text: 'numFailedDownloads = 1223', file: 'SyncDiagnostics.log', codes: [] },
  { text: 'lastErrorCode = 0x8004de40', file: 'SyncDiagnostics.log', codes: ['0x8004DE40'] },
];
