import type { Format } from './format.ts';

/** How programs trace the failures of their calls that use the Windows Implementation Library (WIL). */
export const errorTraces: Format = {
  name: 'error-traces',
  title: 'Error traces of Windows components (WIL)',
  files: [],
  mark: ' tid(',
  codes: [{ at: String.raw`\) tid\([0-9a-fA-F]{1,8}\) (?<code>[0-9A-Fa-f]{8})\b`, kind: 'status', base: 16 }],
  never: [String.raw`\b(?:ReturnHr|ReturnNt|LogHr|LogNt|FailFast|Exception)\((?<number>\d+)\) tid`],
  samples: [
    {
      text: String.raw`src\store.cpp(902)\store.dll!00007FFB0A1B2C3D: ReturnHr(14) tid(1ac4) 80D02002 Timed out`,
      codes: ['0x80D02002'],
    },
    { text: String.raw`src\store.cpp(902)\store.dll!00007FFB0A1B2C3D: Exception(3) tid(1ac4) 00000000`, codes: [] },
  ],
};
