import type { ItemLog, ItemSample } from '../itemLog.ts';

/** The file of a driver: Windows itself and the names of processors stand there where no driver is known. */
const DRIVER = String.raw`(?<name>(?!nt|hal|win32k|dxg|fltmgr|tcpip|wdf01|authe|genui|intelppm|amdppm)[\w$-]{1,40}\.sys)\b`;
/** A program by its file. */
const EXE = String.raw`[^.\t"<\\/]{1,60}\.(?:[^.\t"<\\/]{1,40}\.)?exe`;
const STOP = { kind: 'driver', codeKind: 'bugcheck', base: 16 } as const;
const CRASH = { kind: 'program', phase: 'run', says: 'fails', base: 16 } as const;
/** How a stop is called above its parameters: `DRIVER_POWER_STATE_FAILURE (9f)`. */
const HEADLINE = String.raw`^[ \t>]{0,8}[A-Z][A-Z0-9_]{5,80} \((?<code>[0-9a-fA-F]{1,8})\)`;

/** What debuggers, runtimes, engines and tools of blue screens take for what crashed. */
export const crashReports: ItemLog = {
  name: 'crash-reports',
  formats: ['windbg', 'crash-reports'],
  lines: [
    // The stop, and behind it, often after the whole stack, the driver.
    { ...STOP, at: '^[ \\t>]{0,8}Arguments:', above: [HEADLINE], reach: 14, ahead: true },
    { ...STOP, at: String.raw`^[ \t>]{0,8}BUGCHECK_CODE: {1,4}(?<code>[0-9a-f]{1,8})\b`, ahead: true },
    { ...STOP, at: String.raw`^[ \t>]{0,8}BUGCHECK_STR: {1,4}0x(?<code>[0-9a-fA-F]{1,8})\b`, ahead: true },
    { ...STOP, at: String.raw`^[ \t>]{0,8}BugCheck (?<code>[0-9A-F]{1,8}), \{`, ahead: true },
    { ...STOP, at: `^[ \\t>]{0,8}IMAGE_NAME: {1,4}${DRIVER}`, phase: 'run', says: 'fails' },
    { ...STOP, at: `^[ \\t>]{0,8}Probably caused by ?: {1,3}${DRIVER}`, phase: 'run', says: 'fails' },
    // Where only the end of an analysis was pasted, its bucket still begins with the stop code.
    {
      ...STOP,
      at: String.raw`^[ \t>]{0,8}FAILURE_BUCKET_ID: {1,4}0x(?<code>[0-9A-Fa-f]{1,8})_`,
      above: [`^[ \\t>]{0,8}IMAGE_NAME: {1,4}${DRIVER}`],
      reach: 20,
      phase: 'run',
      says: 'fails',
    },
    // Viewers of small dumps, which put their values below each other.
    {
      ...STOP,
      at: `^[ \\t>]{0,8}Probably caused by {1,9}: {1,3}${DRIVER}`,
      above: [String.raw`^[ \t>]{0,8}BugCheck code {1,14}: {1,3}0x(?<code>[0-9A-Fa-f]{1,8})\b`],
      reach: 8,
      phase: 'run',
      says: 'fails',
    },
    // WhoCrashed, as it wrote first and as it writes now.
    {
      ...STOP,
      at: String.raw`^[ \t]{0,8}Bugcheck code: {1,4}(?<code>0x[0-9A-Fa-f]{1,8})`,
      above: [`^[ \\t]{0,8}This was probably caused by the following module: ${DRIVER}`],
      reach: 2,
      phase: 'run',
      says: 'fails',
    },
    {
      ...STOP,
      at: String.raw`^[ \t]{0,8}Driver or module in which error occurred:[ \t]{1,9}${DRIVER}`,
      above: [String.raw`Bugcheck code:[ \t]{1,9}(?<code>0x[0-9A-Fa-f]{1,8})`],
      reach: 6,
      phase: 'run',
      says: 'fails',
    },
    // BlueScreenView, as it saves and as it copies.
    {
      ...STOP,
      at: `^[ \\t]{0,8}Caused [Bb]y [Dd]river[ \\t]{0,20}: {0,3}${DRIVER}`,
      above: [String.raw`^[ \t]{0,8}Bug [Cc]heck [Cc]ode[ \t]{0,20}: {0,3}0x[01]000(?<code>[0-9a-fA-F]{4})\b`],
      reach: 8,
      phase: 'run',
      says: 'fails',
    },
    // The blue screen itself, old and new.
    {
      ...STOP,
      at: String.raw`^[ \t]{0,8}\*{3} {1,10}${DRIVER} - Address `,
      above: [String.raw`STOP: {1,2}(?<code>0x[0-9a-fA-F]{8})\b`],
      reach: 12,
      phase: 'run',
      says: 'fails',
    },
    { ...STOP, at: String.raw`^[ \t]{0,8}What failed: {1,3}${DRIVER}`, phase: 'run', says: 'fails' },
    // The report of a blue screen in the history of reliability.
    {
      ...STOP,
      at: String.raw`^[ \t]{0,8}Bucket ID:[ \t]{1,20}0x(?<code>[0-9A-Fa-f]{1,8})_(?:\w{1,40}_)?(?<name>(?!nt|hal|win32k|dxg|fltmgr|tcpip|wdf01|memory_|IMAGE_)[A-Za-z]\w{1,40})!`,
      phase: 'run',
      says: 'fails',
    },
    // A program, as its dump has it: the name of what failed in it stands between the exception and the function.
    { kind: 'program', at: `^[ \\t>]{0,8}PROCESS_NAME: {1,4}(?<name>${EXE})`, ahead: true },
    {
      ...CRASH,
      at: String.raw`^[ \t>]{0,8}FAILURE_BUCKET_ID: {1,4}[A-Z].*_(?<code>[c8][0-9a-f]{7})_(?<part>[^!\s.]{1,60}\.[^!\s]{1,40})!`,
    },
    // Java names the module of the frame in which it stopped.
    {
      ...CRASH,
      at: String.raw`^[ \t#]{0,8}[CV] {1,3}\[(?<part>[\w-]{1,60})\.dll\+0x`,
      above: [
        String.raw`^[ \t#]{0,8}[A-Z_]{5,40} \((?<code>0x[0-9a-f]{8})\) at pc=`,
        'error has been detected by the (?<name>Java)',
      ],
      reach: 14,
    },
    // Unity: the program stands below what crashed in it.
    {
      ...CRASH,
      at: String.raw`\\(?<name>[^\\<>"|]{1,30}), run by `,
      above: [
        String.raw`\bcaused an? [A-Za-z]{2,20} [A-Za-z]{2,20} \((?<code>0x[0-9a-f]{8})\)`,
        String.raw`^ {1,4}in module (?<part>[\w .-]{1,60}\.(?:dll|exe)) at `,
      ],
      reach: 8,
    },
    // Python: the frame in which it stopped.
    {
      at: String.raw`^  File "(?<name>[^"]{1,300})", line \d+ in `,
      above: ['^Current thread 0x[0-9a-f]{4,16} '],
      kind: 'script',
      phase: 'run',
      says: 'fails',
    },
    // Windows Error Reporting: in BEX the eighth value is the exception, and so it is of an app of the Store, whose module is the fifth.
    {
      ...CRASH,
      at: '^[ \\t]{0,20}P8: c0000',
      above: [
        'P8: (?<code>c0000[0-9a-f]{3})',
        String.raw`\bP1: (?<name>${EXE})\b`,
        String.raw`\bP4: (?<part>(?!unknown\b|StackHash_)[^<",\s]{1,80})`,
      ],
      reach: 8,
    },
    {
      ...CRASH,
      at: '^[ \\t]{0,20}P8: c0000',
      above: [
        'P8: (?<code>c0000[0-9a-f]{3})',
        String.raw`^[ \t]{0,20}P1: (?<name>[A-Za-z][A-Za-z.-]{2,60})_[0-9]`,
        String.raw`\bP5: (?<part>(?!unknown\b)[^<",\s]{1,80})`,
      ],
      reach: 8,
    },
    {
      ...CRASH,
      at: String.raw`^[ \t]{0,20}Problem Signature 09:[ \t]{1,20}System\.`,
      above: [String.raw`^[ \t]{0,20}Problem Signature 01:[ \t]{1,20}(?<name>[^.\t"<\\/ ]{1,60}\.exe)`],
      reach: 10,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Windows fatal exception: access violation
Current thread 0x00001d14 (most recent call first):
  File "C:\\app\\Lib\\site-packages\\contoso\\profiler.py", line 173 in extract
  File "C:\\Python311\\Lib\\threading.py", line 982 in run`,
    file: 'fault.log',
    items: ['script C:\\app\\Lib\\site-packages\\contoso\\profiler.py: failed'],
  },
  {
    text: `DRIVER_POWER_STATE_FAILURE (9f)
A driver does not finish in time.
Arguments:
Arg1: 0000000000000003, a device object waits too long
Debugging Details:
PROCESS_NAME:  System
SYMBOL_NAME:  contosowlan+1a2b3
MODULE_NAME: contosowlan
IMAGE_NAME:  contosowlan.sys
FAILURE_BUCKET_ID:  0x9F_3_contosowlan!unknown_function
KERNEL_SECURITY_CHECK_FAILURE (139)
Arguments:
BUGCHECK_CODE:  139
IMAGE_NAME:  ntkrnlmp.exe
BugCheck D1, {10, 2, 0, fffff80012345678}
Probably caused by : fabrikamnet.sys ( fabrikamnet+1234 )
BUGCHECK_STR:  0xD1
PROCESS_NAME:  contoso.exe
IMAGE_NAME:  fabrikamnet.sys`,
    file: 'windbg.txt',
    items: [
      'driver contosowlan.sys: failed | code bugcheck:0x9F | attempts 1',
      'driver fabrikamnet.sys: failed | code bugcheck:0xD1 | attempts 1',
    ],
  },
  {
    text: `> PAGE_FAULT_IN_NONPAGED_AREA (50)
> Arguments:
> Arg1: ffffffffffffffd0, memory referenced.
> BUGCHECK_STR:  AV
> IMAGE_NAME:  litwarefs.sys`,
    file: 'mail.txt',
    items: ['driver litwarefs.sys: failed | code bugcheck:0x50'],
  },
  {
    text: `PROCESS_NAME:  contoso.exe
ERROR_CODE: (NTSTATUS) 0xc0000005
MODULE_NAME: fabrikam
IMAGE_NAME:  fabrikam.dll
FAILURE_BUCKET_ID:  NULL_POINTER_WRITE_c0000005_fabrikam.dll!DllCanUnloadNow
PROCESS_NAME:  litware.exe
FAILURE_BUCKET_ID:  BREAKPOINT_80000003_litware.exe!Unknown`,
    file: 'pasted.txt',
    items: [
      'program contoso.exe: failed | part fabrikam.dll | code 0xC0000005',
      'program litware.exe: failed | code 0x80000003',
    ],
  },
  {
    text: `On Mon 11/3/2025 9:12:29 PM your computer crashed
This was probably caused by the following module: contosodivert.sys (contosodivert+0x279D)
Bugcheck code: 0xC2 (0x7, 0x0, 0x0, 0xFFFFBE073F1A7E28)
Error: BAD_POOL_CALLER
This was probably caused by the following module: ntoskrnl.exe (nt+0x16C560)
Bugcheck code: 0x1A (0x41792, 0x0, 0x0, 0x0)
Bugcheck code:	0x133(0x0, 0x501, 0x500, 0x0)
Bugcheck name:	DPC_WATCHDOG_VIOLATION
Driver or module in which error occurred:	fabrikamstor.sys (fabrikamstor+0x1234)`,
    file: 'pasted.txt',
    items: [
      'driver contosodivert.sys: failed | code bugcheck:0xC2',
      'driver fabrikamstor.sys: failed | code bugcheck:0x133',
    ],
  },
  {
    text: `Bug Check String  : DRIVER_IRQL_NOT_LESS_OR_EQUAL
Bug Check Code    : 0x000000d1
Parameter 1       : 00000000\`00000010
Parameter 2       : 00000000\`00000002
Parameter 3       : 00000000\`00000000
Parameter 4       : fffff880\`02c74f5a
Caused By Driver  : contosowlan.sys
Caused By Address : contosowlan.sys+1a2b3
Bug check code : 0x1000007e
Parameters : ffffffff\`c0000005, fffff800\`02099054, fffff880\`02d55328, fffff880\`02d54b90
Caused by driver : litwarefs.sys
Bug Check Code    : 0x00000109
Caused By Driver  : ntoskrnl.exe
BugCheck name          : DPC_WATCHDOG_VIOLATION
BugCheck code          : 0x133
Parameter 1            : 0x1
Parameter 2            : 0x1E00
Probably caused by     : fabrikamfw.sys
MODULE_NAME: tailspinnet
IMAGE_NAME:  tailspinnet.sys
FAILURE_BUCKET_ID:  0x133_DPC_tailspinnet!ReadPacket`,
    file: 'bluescreens.txt',
    items: [
      'driver contosowlan.sys: failed | code bugcheck:0xD1',
      'driver litwarefs.sys: failed | code bugcheck:0x7E',
      'driver fabrikamfw.sys: failed | code bugcheck:0x133',
      'driver tailspinnet.sys: failed | code bugcheck:0x133',
    ],
  },
  {
    text: `*** STOP: 0x000000D1 (0x00000010,0x00000002,0x00000000,0xF86B5A89)
***  contosousb.sys - Address F86B5A89 base at F86B5000, DateStamp 3dd9919e
What failed: litwarenet.sys
Bucket ID:	0x3B_contosofs!ReadFolder
Bucket ID:	0x1A_41792_nt!MiFree`,
    file: 'note.txt',
    items: [
      'driver contosousb.sys: failed | code bugcheck:0xD1',
      'driver litwarenet.sys: failed',
      'driver contosofs: failed | code bugcheck:0x3B',
    ],
  },
  {
    text: `# A fatal error has been detected by the Java Runtime Environment:
#
#  EXCEPTION_ACCESS_VIOLATION (0xc0000005) at pc=0x00007ffc9aed2e80, pid=2720, tid=6604
#
# JRE version: OpenJDK Runtime Environment (17.0.1+12)
# Problematic frame:
# C  [contosogl64.dll+0x1a2b3c]
#`,
    file: 'hs_err_pid2720.log',
    items: ['program Java: failed | part contosogl64 | code 0xC0000005'],
  },
  {
    text: `contosogfx.dll caused an Access Violation (0xc0000005)
  in module contosogfx.dll at 0033:483ab5e0.

Error occurred at 2025-11-03_070144.
C:\\Games\\Tailspin\\Tailspin.exe, run by anna.`,
    file: 'error.log',
    items: ['program Tailspin.exe: failed | part contosogfx.dll | code 0xC0000005'],
  },
  {
    text: `Event Name: BEX64
P1: fabrikam.exe
P2: 5.1.0.0
P3: 65a1b2c3
P4: ucrtbase.dll
P5: 10.0.1.2
P6: 65a1b2c3
P7: 000000000001a2b3
P8: c0000409
Event Name: MoAppCrash
P1: Contoso.Photos_2.0.1.0_x64__8wekyb3d8bbwe
P2: praid:App
P5: contosocodec.dll
P8: c0000005
Problem Event Name:	CLR20r3
  Problem Signature 01:	litware.exe
  Problem Signature 09:	System.IO.FileNotFoundException`,
    file: 'pasted.txt',
    items: [
      'program fabrikam.exe: failed | part ucrtbase.dll | code 0xC0000409',
      'program Contoso.Photos: failed | part contosocodec.dll | code 0xC0000005',
      'program litware.exe: failed | no code',
    ],
  },
];
