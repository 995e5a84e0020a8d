import type { Format, FormatSample } from './format.ts';

/** The problem of a device (CM_PROB_…) beside its status: https://learn.microsoft.com/windows-hardware/drivers/install/device-manager-problem-codes */
export const deviceProblems: Format = {
  name: 'device-problems',
  title: 'Problems of devices in messages of drivers',
  files: [],
  mark: 'problem code: 0x',
  codes: [{ at: String.raw`\bproblem code: (?<code>0[xX][0-9a-fA-F]{1,2})\b`, kind: 'device', base: 16 }],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'Failed to set up the adapter (problem code: 0x1C, ntstatus: 0xC0000490): no match (Code 0x00000491)',
    codes: ['device:28', '0xC0000490', 'win32:1169'],
  },
  { text: 'Device is ready (problem code: 0x0, ntstatus: 0x0)', codes: [] },
];
