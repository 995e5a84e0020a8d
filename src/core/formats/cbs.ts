import type { Format, FormatSample } from './format.ts';

export const cbs: Format = {
  name: 'cbs',
  title: 'Component servicing (CBS, CSI, SFC)',
  files: ['CBS*.log', 'CbsPersist*.log', 'CheckSUR*.log', 'sfcdetails*.txt'],
  mark: '[Error,Facility=',
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (?<level>[A-Z][a-z]{3,8}) {1,20}(?<component>[A-Z][A-Z0-9]{1,7}) {1,7}(?<message>.*)`,
  levels: { error: 'error', info: 'information', warning: 'warning' },
  codes: [{ at: String.raw`\b(?<code>[0-9A-Fa-f]{8}) \[Error,Facility=`, kind: 'status', base: 16 }],
  // Its facility's own part of it is no Win32 number.
  never: [String.raw`\[Error,Facility=[^,\]]{1,40},Code=(?<number>\d{1,5}(?: \(0x[0-9A-Fa-f]{1,4}\))?)`],
  places: [{ path: String.raw`%windir%\Logs\CBS\CBS.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 09:12:40, Error                 CSI    00000008@2025/11/3:08:12:40.101 (F) onecore\\base\\sil\\keys.cpp(3155): Error c0000034 [Error,Facility=(system),Code=52 (0x0034)] originated in function OpenKey expression: (null)',
    file: 'CBS.log',
    codes: ['0xC0000034'],
    time: '2025-11-03 09:12:40',
    level: 'error',
    component: 'CSI',
  },
  {
    text: '2025-11-03 09:12:40, Error                 CSI    00001676 (F) 80220FF5 [Error,Facility=FACILITY_STATE_MANAGEMENT,Code=5] #121# from PutCurrentValue(...)',
    codes: ['0x80220FF5'],
  },
  {
    text: '2025-11-03 09:12:41, Info                  CBS    Failed to open the package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
    file: 'CbsPersist_20251103091241.log',
    codes: ['0x800F0805'],
    level: 'information',
    component: 'CBS',
  },
  {
    text: '2025-11-03 09:12:42, Warning               CBS    Blocked system sleep; prior state: 0x80000000',
    file: 'CBS.log',
    codes: [],
    level: 'warning',
  },
  {
    text: "2025-11-03 09:12:43, Info                  CSI    00000003@2025/11/3:08:12:43.671 CSI Transaction @0x145906519d0 initialized with flags 00000000 and client id 'TI5.31033555_3320119381:1/'",
    file: 'CBS.log',
    codes: [],
  },
  {
    text: '2025-11-03 09:12:44, Info                  CSI    00000040 [SR] Cannot repair member file [l:24{12}]"settings.ini" of Contoso-Sidebar, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), hash mismatch',
    file: 'sfcdetails.txt',
    codes: [],
  },
];
