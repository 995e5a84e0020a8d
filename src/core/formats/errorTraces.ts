import type { Format, FormatSample } from './format.ts';

/** How programs trace the failures of their calls that use the Windows Implementation Library (WIL). */
export const errorTraces: Format = {
  name: 'error-traces',
  title: 'Error traces of Windows components (WIL)',
  files: [],
  mark: ' tid(',
  // A name of a source file, its line, the module and the place in it, who called, what it did.
  line: String.raw`^(?:[^!]{0,300}[\\ ])?(?<component>[\w.-]{1,60})![0-9A-Fa-f]{8,16}: (?:\(caller: [0-9A-Fa-f]{8,16}\) )?(?<message>\w{5,30}\(\d{1,9}\) tid\((?<thread>[0-9a-fA-F]{1,8})\) .*)`,
  codes: [{ at: String.raw`\) tid\([0-9a-fA-F]{1,8}\) (?<code>(?!0000)[0-9A-Fa-f]{8})\b`, kind: 'status', base: 16 }],
  // How often it has happened.
  never: [String.raw`\b(?:ReturnHr|ReturnNt|LogHr|LogNt|FailFast|Exception)\((?<number>\d{1,10})\) tid`],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'src\\store.cpp(902)\\store.dll!00007FFB0A1B2C3D: ReturnHr(14) tid(1ac4) 80D02002 Timed out',
    codes: ['0x80D02002'],
    thread: '1ac4',
    component: 'store.dll',
  },
  { text: 'src\\store.cpp(902)\\store.dll!00007FFB0A1B2C3D: Exception(3) tid(1ac4) 00000000', codes: [] },
  {
    text: '2025-11-03 09:12:40 [WARN] C:\\src\\x.cpp(5)\\app.exe!00007FFB0A1B2C3D: (caller: 00007FFB0A1B2C4E) LogHr(1450) tid(1ac4) 8000FFF1 CallContext:[\\Scan]',
    codes: ['0x8000FFF1'],
    component: 'app.exe',
  },
  {
    text: 'ui.dll!00007FFB0A1B2C3D: FailFast(5) tid(924c) C0000034',
    codes: ['0xC0000034'],
    component: 'ui.dll',
  },
  { text: 'src\\store.cpp(87)\\store.dll!00007FFB0A1B2C3D: ReturnHr(2) tid(1ac4) 00000001', codes: [] },
  {
    text: 'src\\store.cpp(87)\\store.dll!00007FFB0A1B2C3D: ReturnHr(2) tid(1ac4) 00240005',
    codes: ['0x00240005'],
  },
];
