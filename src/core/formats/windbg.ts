import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-hardware/drivers/debuggercmds/-analyze */
export const windbg: Format = {
  name: 'windbg',
  title: 'Analysis of a dump (WinDbg, kd)',
  files: ['*windbg*.txt', '*windbg*.log', '*analyze*.txt'],
  mark: 'BUGCHECK_P',
  // A parameter may be the exception that led there.
  codes: [
    {
      at: String.raw`^(?:BUGCHECK_P|Arg|EXCEPTION_PARAMETER)[1-4]: {1,4}(?<code>(?:0x)?(?:0{8}|f{8})?[cC]0000[0-9a-fA-F]{3})\b`,
      kind: 'status',
      base: 16,
    },
  ],
  places: [
    { path: String.raw`%windir%\Minidump\*.dmp` },
    { path: String.raw`%windir%\MEMORY.DMP`, apart: true },
    { path: String.raw`%windir%\LiveKernelReports`, apart: true },
    { path: String.raw`%LOCALAPPDATA%\CrashDumps`, apart: true },
    {
      path: String.raw`%TEMP%\windbg.txt`,
      enable: 'kd -z %windir%\\MEMORY.DMP -c "!analyze -v; q" > %TEMP%\\windbg.txt',
      download: 'https://learn.microsoft.com/windows-hardware/drivers/debugger/',
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'BUGCHECK_P1: c0000005', codes: ['0xC0000005'] },
  { text: 'BUGCHECK_P1: ffff80091002ac08', codes: [] },
  { text: 'Arg1: 00000000c0000005, the exception', file: 'windbg.txt', codes: ['0xC0000005'] },
  { text: 'BUGCHECK_CODE:  d1', file: 'windbg.txt', codes: ['bugcheck:0xD1'] },
  { text: '00000000`0014f8d8 00000000`80070005 00000000`00000000 app!error+0x1b', file: 'windbg.txt', codes: [] },
  { text: 'FAULTING_SOURCE_LINE_NUMBER:  1722', file: 'windbg.txt', codes: [] },
  { text: 'eax=80070005 ebx=c0000005 error=00000000', file: 'windbg.txt', codes: [] },
  { text: 'EXCEPTION_CODE: (NTSTATUS) 0xc0000005 - x', file: 'windbg.txt', codes: ['0xC0000005'] },
];
