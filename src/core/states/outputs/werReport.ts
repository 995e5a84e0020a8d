import type { StateOutput, StateSample } from '../stateOutput.ts';

const CRASHES =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/performance/troubleshoot-application-service-crashing-behavior.md';
const LIVE_DUMPS =
  'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/debugger/kernel-live-dump-code-reference.md';
const STOP_CODES = 'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/debugger/bug-check-code-reference2.md';
const NTSTATUS =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';
const UNHANDLED = 'dotnet/docs:docs/standard/threading/exceptions-in-managed-threads.md';
const HANGS = 'https://learn.microsoft.com/windows/win32/win7appqual/preventing-hangs-in-windows-applications';
const CRASH = ['APPCRASH', 'BEX', 'BEX64', 'MoAppCrash'];
const TOLD = ['c0000005', 'c0000374', 'c0000409', 'e0434352', 'c0000135', 'c0000142', 'c0000006'];

export const werReport: StateOutput = {
  name: 'wer-report',
  command: 'Report.wer',
  files: ['*.wer'],
  begins: [String.raw`^ {0,20}EventType=\w`],
  fields: {
    EventType: '^ {0,20}EventType=(.*)$',
    application: String.raw`^ {0,20}Sig\[0\]\.Value=(.*)$`,
    module: String.raw`^ {0,20}Sig\[3\]\.Value=(.*)$`,
    'exception 6': String.raw`^ {0,20}Sig\[6\]\.Value=([0-9a-f]{8}) {0,20}$`,
    'exception 7': String.raw`^ {0,20}Sig\[7\]\.Value=([0-9a-f]{8}) {0,20}$`,
    'exception type': String.raw`^ {0,20}Sig\[8\]\.Value=(System\..*)$`,
    code: String.raw`^ {0,20}Sig\[0\]\.Value=([0-9a-f]{1,8})$`,
  },
  rules: [
    {
      id: 'wer-access-violation',
      when: { EventType: 'APPCRASH', 'exception 6': 'c0000005' },
      level: 'wrong',
      says: '{application} crashed in {module}: it used memory that is not its own (c0000005).',
      next: 'When the module is one of Windows, the cause is most often another: see what else is loaded into the program.',
      check: 'tasklist /m /fi "imagename eq <Program>"',
      article: '0xc0000005-application-crash',
      source: CRASHES,
    },
    {
      id: 'wer-heap-corruption',
      when: { EventType: 'APPCRASH', 'exception 6': 'c0000374' },
      level: 'wrong',
      says: '{application} crashed as its memory was damaged (c0000374): by itself, or by something that is loaded into it, some time before.',
      source: CRASHES,
    },
    {
      id: 'wer-stack-check',
      when: { EventType: CRASH, 'exception 6': 'c0000409' },
      level: 'wrong',
      says: '{application} ended itself, as a check of its own failed (c0000409), in {module}.',
      article: '0xc0000409-general',
      source: NTSTATUS,
    },
    {
      id: 'wer-stack-check-bex',
      when: { EventType: ['BEX', 'BEX64'], 'exception 7': 'c0000409' },
      level: 'wrong',
      says: '{application} ended itself, as a check of its own failed (c0000409), in {module}.',
      article: '0xc0000409-general',
      source: NTSTATUS,
    },
    {
      id: 'wer-execution-prevented',
      when: { EventType: ['BEX', 'BEX64'], 'exception 7': 'c0000005' },
      level: 'wrong',
      says: '{application} was stopped by data execution prevention, in {module}: it ran what is no code.',
      next: 'See what is loaded into the program: add-ins and protection software above all.',
      check: 'tasklist /m /fi "imagename eq <Program>"',
      article: '0xc0000005-application-crash',
      source: NTSTATUS,
    },
    {
      id: 'wer-dotnet-native',
      when: { EventType: 'APPCRASH', 'exception 6': 'e0434352' },
      level: 'wrong',
      says: '{application} ended by an exception of .NET that nothing caught: event 1026 of the Application log has its name and its stack.',
      check: 'wevtutil qe Application /q:"*[System[(EventID=1026)]]" /c:5 /rd:true /f:text',
      article: '0xe0434352-dotnet-crash',
      source: UNHANDLED,
    },
    {
      id: 'wer-dotnet',
      when: { EventType: 'CLR20r3', 'exception type': { matches: '.' } },
      level: 'wrong',
      says: '{application} ended by an exception of .NET that nothing caught: {exception type}.',
      next: 'Event 1026 of the Application log has its stack.',
      check: 'wevtutil qe Application /q:"*[System[(EventID=1026)]]" /c:5 /rd:true /f:text',
      article: '0xe0434352-dotnet-crash',
      source: UNHANDLED,
    },
    {
      id: 'wer-file-missing',
      when: { EventType: 'APPCRASH', 'exception 6': ['c0000135', 'c0000142'] },
      level: 'wrong',
      says: '{application} did not start: a library was missing, or did not initialize ({exception 6}).',
      article: '0xc000007b-program-does-not-start',
      source: NTSTATUS,
    },
    {
      id: 'wer-page-not-read',
      when: { EventType: 'APPCRASH', 'exception 6': 'c0000006' },
      level: 'wrong',
      says: '{application} crashed as a part of a file could not be read (c0000006): the disk, or the network on which the program lies.',
      next: 'Look for events of the disk at that time.',
      check: 'wevtutil qe System /q:"*[System[Provider[@Name=\'disk\']]]" /c:20 /rd:true /f:text',
      article: 'disk-events-7-51-129-153-157',
      source: NTSTATUS,
    },
    {
      id: 'wer-crash',
      when: { EventType: 'APPCRASH', 'exception 6': { matches: '^[0-9a-f]{8}$' } },
      unless: { 'exception 6': TOLD },
      level: 'wrong',
      says: '{application} crashed in {module} with the exception {exception 6}.',
      source: CRASHES,
    },
    {
      id: 'wer-hang',
      when: { EventType: ['AppHangB1', 'AppHangXProcB1', 'AppHangTransient', 'MoAppHang', 'MoAppHangXProc'] },
      level: 'wrong',
      says: '{application} did not answer any more, and was ended or left so.',
      next: 'See what it waited for: a network drive, a printer, another program.',
      source: HANGS,
    },
    {
      id: 'wer-stop-error',
      when: { EventType: 'BlueScreen', code: { matches: '.' } },
      level: 'wrong',
      says: 'Windows stopped with the stop code 0x{code}.',
      next: 'See whether the dump names a driver.',
      check: 'wevtutil qe System /q:"*[System[(EventID=1001)]]" /c:5 /rd:true /f:text',
      source: STOP_CODES,
    },
    {
      id: 'wer-graphics-engine',
      when: { EventType: 'LiveKernelEvent', code: ['141', '117'] },
      level: 'wrong',
      says: 'The graphics card or its driver did not answer in time, and was reset (live dump {code}): programs that draw may have ended with it.',
      next: 'See which driver it has, and whether heat or power is the matter.',
      check: 'pnputil /enum-devices /class Display',
      article: 'bugcheck-0x116-video-tdr',
      source: LIVE_DUMPS,
    },
    {
      id: 'wer-black-screen',
      when: { EventType: 'LiveKernelEvent', code: '1a8' },
      level: 'note',
      says: 'A black screen was reported, by its keys or by Windows itself, and a live dump taken (1a8).',
      source: LIVE_DUMPS,
    },
    {
      id: 'wer-usb',
      when: { EventType: 'LiveKernelEvent', code: '144' },
      level: 'warning',
      says: 'The driver of a USB 3 controller or hub met an error that it had to recover from (live dump 144): devices on it fall off for a moment.',
      next: 'See which device came back at that time.',
      check: 'pnputil /enum-devices /class USB',
      source: LIVE_DUMPS,
    },
    {
      id: 'wer-live-dump',
      when: { EventType: 'LiveKernelEvent', code: { matches: '.' } },
      unless: { code: ['141', '117', '1a8', '144'] },
      level: 'warning',
      says: 'A part of Windows or a driver met an error and went on; a live dump was taken ({code}).',
      source: LIVE_DUMPS,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Version=1
EventType=APPCRASH
EventTime=134121456000000000
ReportType=2
Consent=1
Sig[0].Name=Application Name
Sig[0].Value=example.exe
Sig[1].Name=Application Version
Sig[1].Value=1.0.0.0
Sig[3].Name=Fault Module Name
Sig[3].Value=ntdll.dll
Sig[6].Name=Exception Code
Sig[6].Value=c0000005
Sig[7].Name=Exception Offset
Sig[7].Value=0000000000012345`,
    file: 'Report.wer',
    holds: ['wer-access-violation'],
  },
  {
    text: `EventType=CbsPackageServicingSuccess2
Sig[0].Name=BuildNumber
Sig[0].Value=10.0.26100`,
    holds: [],
  },
  {
    text: `EventType=APPCRASH
Sig[0].Value=example.exe
Sig[3].Value=ntdll.dll
Sig[6].Value=c0000374`,
    holds: ['wer-heap-corruption'],
  },
  {
    text: `EventType=MoAppCrash
Sig[0].Value=Example_1.0.0.0_x64__aaaaaaaaaaaaa
Sig[3].Value=example.exe
Sig[6].Value=c0000409`,
    holds: ['wer-stack-check'],
  },
  {
    text: `EventType=BEX64
Sig[0].Value=example.exe
Sig[3].Value=ucrtbase.dll
Sig[7].Value=c0000409`,
    holds: ['wer-stack-check-bex'],
  },
  {
    text: `EventType=BEX64
Sig[0].Value=example.exe
Sig[3].Value=StackHash_0000
Sig[7].Value=c0000005`,
    holds: ['wer-execution-prevented'],
  },
  {
    text: `EventType=APPCRASH
Sig[0].Value=example.exe
Sig[3].Value=KERNELBASE.dll
Sig[6].Value=e0434352`,
    holds: ['wer-dotnet-native'],
  },
  {
    text: `EventType=CLR20r3
Sig[0].Value=example.exe
Sig[3].Value=mscorlib
Sig[8].Value=System.NullReferenceException`,
    holds: ['wer-dotnet'],
  },
  {
    text: `EventType=APPCRASH
Sig[0].Value=example.exe
Sig[6].Value=c0000135`,
    holds: ['wer-file-missing'],
  },
  {
    text: `EventType=APPCRASH
Sig[0].Value=example.exe
Sig[6].Value=c0000006`,
    holds: ['wer-page-not-read'],
  },
  {
    text: `EventType=APPCRASH
Sig[0].Value=example.exe
Sig[3].Value=example.dll
Sig[6].Value=c000001d`,
    holds: ['wer-crash'],
  },
  {
    text: `EventType=AppHangB1
Sig[0].Value=example.exe`,
    holds: ['wer-hang'],
  },
  {
    text: `EventType=BlueScreen
Sig[0].Value=d1`,
    holds: ['wer-stop-error'],
  },
  {
    text: `EventType=LiveKernelEvent
Sig[0].Value=141`,
    holds: ['wer-graphics-engine'],
  },
  {
    text: `EventType=LiveKernelEvent
Sig[0].Value=1a8`,
    holds: ['wer-black-screen'],
  },
  {
    text: `EventType=LiveKernelEvent
Sig[0].Value=144`,
    holds: ['wer-usb'],
  },
  {
    text: `EventType=LiveKernelEvent
Sig[0].Value=1cc`,
    holds: ['wer-live-dump'],
  },
];
