import type { Format, FormatSample } from './format.ts';

export const panther: Format = {
  name: 'panther',
  title: 'Windows Setup and Sysprep (Panther)',
  files: ['setupact*.log', 'setuperr*.log', 'cbs_unattend.log', 'ReAgent*.log', 'BlueBox.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (?<level>[A-Z][a-z]{3,8})(?: {1,18}(?:\[0x[0-9A-Fa-f]{6}\] )?(?<component>[A-Z][A-Z0-9]{1,7}) {1,7}| {1,40})(?<message>.*)`,
  levels: { error: 'error', info: 'information', warning: 'warning' },
  codes: [
    // A sentence of its own before what GetLastError says.
    { at: String.raw`\. (?<code>0x0000[0-9A-Fa-f]{4})\[gle=`, kind: 'win32', base: 16 },
    // What a step ends with.
    { at: String.raw`: \[(?<code>0x[89A-Fa-f][0-9A-Fa-f]{7})\](?:\[gle=|$)`, kind: 'status', base: 16 },
  ],
  // The number of the message.
  never: [
    String.raw`^[^,]{19}, \w{4,9} {1,18}\[(?<number>0x[0-9A-Fa-f]{6})\] `,
    // The number of a message that is sent to the window of Setup.
    String.raw`: \[(?<number>0x[0-9A-Fa-f]{1,4})\] -> `,
  ],
  places: [
    { path: String.raw`%SystemDrive%\$WINDOWS.~BT\Sources\Panther\setupact.log` },
    { path: String.raw`%windir%\Panther\setupact.log` },
    { path: String.raw`%windir%\Panther\setuperr.log` },
    { path: String.raw`%windir%\System32\Sysprep\Panther\setupact.log` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 09:12:40, Error      [0x090312] PANTHR Could not save the queue[gle=0x00000006]',
    file: 'setupact.log',
    codes: ['win32:6'],
    time: '2025-11-03 09:12:40',
    level: 'error',
    component: 'PANTHR',
  },
  {
    text: '2025-11-03 09:12:41, Error                        Failed to check the architecture. 0x00000490[gle=0x00000002]',
    file: 'setuperr.log',
    codes: ['win32:1168', 'win32:2'],
    level: 'error',
  },
  {
    text: '2025-11-03 09:12:42, Warning               SP     Copying failed: 0x80070070[gle=0x00000070]',
    file: 'setupact.log',
    codes: ['0x80070070', 'win32:112'],
    level: 'warning',
    component: 'SP',
  },
  {
    text: "2025-11-03 09:12:43, Info       [0x0f0081] SYSPRP LaunchModule: Executed 'Contoso_Specialize' from contoso.dll without error",
    file: 'setupact.log',
    codes: [],
    level: 'information',
    component: 'SYSPRP',
  },
  {
    text: '2025-11-03 09:12:44, Info                  MOUPG  Storage reserve: [0x800FFFF2]',
    file: 'setupact.log',
    codes: ['0x800FFFF2'],
    component: 'MOUPG',
  },
  {
    text: '2025-11-03 09:12:44, Info                  MOUPG  Initialize: Flags                  = [0x801], extended: [0x50013]',
    file: 'setupact_old.log',
    codes: [],
  },
  {
    text: '2025-11-03 09:12:44, Error                 MOUPG  SendCallbackMessage: [0x7] -> user callback returned 0x800704D3',
    file: 'setupact.log',
    codes: ['0x800704D3'],
  },
  {
    text: '2025-11-03 09:12:44, Info                  MOUPG  Setup phase change: [2] -> [3], elapsed 1168 ms, hr = 0x0',
    file: 'setupact.log',
    codes: [],
  },
];
