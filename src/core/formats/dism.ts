import type { Format, FormatSample } from './format.ts';

export const dism: Format = {
  name: 'dism',
  title: 'Image servicing (DISM)',
  files: ['dism*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (?<level>[A-Z][a-z]{3,8})(?: {1,18}(?<component>[A-Z][A-Z0-9]{1,7}) {1,7}| {1,40})(?<message>(?:[^=\n]{1,80}: PID=\d{1,6} TID=(?<thread>\d{1,6}) )?.*)`,
  levels: { error: 'error', info: 'information', warning: 'warning' },
  // What the imaging library traces: process and thread, result, function and line.
  codes: [{ at: String.raw`^\[\d{1,6}(?:\.\d{1,6})?\] \[(?<code>0x[0-9A-Fa-f]{8})\] `, kind: 'status', base: 16 }],
  places: [{ path: String.raw`%windir%\Logs\DISM\dism.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 09:12:40, Error                 DISM   DISM Package Manager: PID=6844 TID=7344 Could not repair the image. - CPackageManager::Repair(hr:0x800f081f)',
    file: 'dism.log',
    codes: ['0x800F081F'],
    thread: '7344',
    time: '2025-11-03 09:12:40',
    level: 'error',
    component: 'DISM',
  },
  { text: '[7560.9068] [0xc142fff0] WIMMountImage:(2910)', file: 'dism.log', codes: ['0xC142FFF0'] },
  { text: '[7560] [0x00000000] WIMCloseHandle:(1603)', file: 'dism.log', codes: [] },
  {
    text: '2025-11-03 09:12:41, Warning               DISM   DISM Manager: PID=1603 TID=1168 Closing session event handle 0xc44 - CManager::Cleanup',
    file: 'dism.log',
    codes: [],
    level: 'warning',
  },
  {
    text: '2025-11-03 09:12:42, Info                         Setup files cleanup - space used: 1450',
    file: 'dism_old.log',
    codes: [],
    level: 'information',
  },
];
