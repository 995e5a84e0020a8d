import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-code-reference2: of a stop's parameters, which a debugger explains, one may be the exception that led there. */
export const stopParameters: Format = {
  name: 'stop-parameters',
  title: 'Parameters of a stop code',
  files: [],
  mark: 'xception code',
  codes: [
    {
      at: String.raw`^\s{0,8}Arg[1-4]: (?<code>(?:0{8}|f{8})?[4-9a-eA-E][0-9a-fA-F]{7}), (?:The )?[Ee]xception code`,
      kind: 'status',
      base: 16,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'Arg1: 00000000c0000096, Exception code behind the stop', codes: ['0xC0000096'] },
  { text: 'Arg1: ffffffffc0000005, The exception code that nothing handled', codes: ['0xC0000005'] },
  { text: 'Arg1: 80000003, The exception code that nothing handled', codes: ['0x80000003'] },
  { text: 'Arg2: fffff80312345678, where the exception code was raised', codes: [] },
];
