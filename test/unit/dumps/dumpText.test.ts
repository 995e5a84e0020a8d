import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import { dumpText } from '../../../src/core/dumps/dumpText.ts';
import { TimestampContext } from '../../../src/core/times/timestampContext.ts';
import { timestampOf } from '../../../src/core/times/timestampOf.ts';
import { known } from '../codes/known.ts';
import { type MadeKernelDump, makeKernelDump } from './makeKernelDump.ts';
import { type MadeProgramDump, MODULES, makeProgramDump, WRITTEN } from './makeProgramDump.ts';
import { sourceOf } from './sourceOf.ts';

const textOf = (bytes: Uint8Array) => dumpText(sourceOf(bytes));
const kernel = (made: MadeKernelDump = {}) => textOf(makeKernelDump(made));
const program = (made: MadeProgramDump = {}) => textOf(makeProgramDump(made));

/** The codes in a document, each with what it stands behind. */
function codesIn(text: string): string[] {
  const found: string[] = [];
  detectText(text, { known, fileName: 'made.dmp' }, ({ code }) => found.push(canonical(code)));
  return found;
}

describe('the document of a kernel dump', () => {
  test('says what stopped Windows, where the parameters point, and what to do next', async () => {
    expect(await kernel({ comment: 'made by hand' })).toBe(`\
2026-11-28T09:15:32.104Z Bug check 0x000000D1 (0xfffff80112345678, 0x0000000000000002, 0x0000000000000000, 0xfffff80145671234)

Parameter 1:      fffff80112345678  made.sys+5678
Parameter 2:      0000000000000002
Parameter 3:      0000000000000000
Parameter 4:      fffff80145671234  ntoskrnl.exe+671234
Time of crash:    2026-11-28T09:15:32.104Z
Uptime:           2 days 02:54:09
Windows:          build 19041, workstation
Machine:          x64, 8 processors
Dump:             small (minidump), 64-bit
Comment:          made by hand

Next, in WinDbg (File > Open dump file):
  .symfix
  .reload
  !analyze -v
  lmvm made

Drivers: 2
  fffff80145000000  01046000  0d8333e6                \\SystemRoot\\system32\\ntoskrnl.exe
  fffff80112340000  00010000  5fb35784 (2020-11-17?)  \\SystemRoot\\system32\\drivers\\made.sys

A time stamp is either a date or a hash of the file: many Windows files have a hash.
`);
  });

  test('of 32 bits', async () => {
    const drivers = [{ path: 'old.sys', base: 0xf86b0000n, size: 0x8000, stamp: 0x3b7d8475 }];
    const parameters = [0xc0000005n, 0xf86b4dc3n, 0n, 0n];
    const time = '2005-03-04T05:06:07Z';
    const text = await kernel({ bits: 32, stopCode: 0x1000008e, parameters, drivers, time, comment: 'old' });
    expect(text).toContain('Comment:          old\n');
    expect(text).toContain(
      '2005-03-04T05:06:07Z Bug check 0x1000008E (0xc0000005, 0xf86b4dc3, 0x00000000, 0x00000000)\n',
    );
    expect(text).toContain('Parameter 2:      f86b4dc3  old.sys+4dc3\nParameter 3:      00000000\n');
    expect(text).toContain('Parameter 1:      NTSTATUS 0xC0000005\n');
    expect(text).toContain('Windows:          build 2600, workstation\nMachine:          x86, 1 processor\n');
    expect(text).toContain('  f86b0000  00008000  3b7d8475 (2001-08-17?)  old.sys\n');
    expect(codesIn(text)).toEqual(['bugcheck:0x8E', '0xC0000005']);
  });

  test.each([
    [1, 'complete, 64-bit'],
    [2, 'kernel memory, 64-bit'],
    [6, 'kernel memory (bitmap), 64-bit'],
    [9, 'unknown (9), 64-bit'],
  ])('of the kind %i has no drivers', async (type, name) => {
    const text = await kernel({ type, product: 3, machine: 0xaa64 });
    expect(text).toContain(`Dump:             ${name}\n`);
    expect(text).toContain('Windows:          build 19041, server\nMachine:          ARM64, 8 processors\n');
    expect(text).not.toContain('Drivers');
    expect(codesIn(text)).toEqual(['bugcheck:0xD1']);
  });

  test('has no times where none were written', async () => {
    // Both fields are filled with `PAGE`.
    const bytes = makeKernelDump({ type: 2 });
    for (const at of [0xfa8, 0x1030]) bytes.set(Buffer.from('PAGEPAGE'), at);
    const text = await textOf(bytes);
    expect(text).toMatch(/^Bug check 0x000000D1 /);
    expect(text).not.toMatch(/Time of crash|Uptime|Comment|PAGE/);
  });

  test('names unloaded drivers, and the driver that Windows blames', async () => {
    const unloaded = [{ name: 'gone.sys', base: 0xfffff80220000000n, end: 0xfffff80220008000n }];
    const parameters = [0xfffff80220001010n, 0n, 0n, 0n];
    const text = await kernel({ stopCode: 0xce, parameters, unloaded, blamed: 'gone.sys' });
    expect(text).toContain('Parameter 1:      fffff80220001010  gone.sys+1010 (unloaded)\n');
    expect(text).toContain('Blamed driver:    gone.sys\n');
    expect(text).toContain('Unloaded drivers: 1\n  fffff80220000000  00008000  gone.sys\n');
  });

  test('reads drivers whose entries are longer than today', async () => {
    expect(await kernel({ extra: 24 })).toBe(await kernel());
  });

  test.each([
    [0x1e, 1],
    [0x3b, 1],
    [0x7e, 1],
    [0x7a, 2],
    [0xed, 2],
    [0x74, 4],
  ])('has the status of stop code %i in parameter %i', async (stopCode, which) => {
    const parameters = [1, 2, 3, 4].map((index) => (index === which ? 0xc000009cn : 0n));
    expect(codesIn(await kernel({ stopCode, parameters }))).toEqual([
      `bugcheck:0x${stopCode.toString(16).toUpperCase()}`,
      '0xC000009C',
    ]);
  });

  test('finds no code in parameters that are addresses, whatever they look like', async () => {
    const parameters = [0x80070005n, 0xc0000005n, 0x80070643n, 1603n];
    expect(codesIn(await kernel({ bits: 32, stopCode: 0xa, parameters, drivers: [] }))).toEqual(['bugcheck:0xA']);
  });
});

describe('the document of a program dump', () => {
  test('says what happened where, in which version, and what to do next', async () => {
    expect(await program({ build: '19041.1.amd64fre.vb_release.191206-1406', flags: 2n })).toBe(`\
2026-11-28T09:15:32Z Exception code 0xC0000005 at 00007ff8a0001234 in plug-in.dll+1234

Access:           write at 0000000000000010
Parameter 1:      0000000000000001
Parameter 2:      0000000000000010
Module:           plug-in.dll 1.0.0.7, time stamp 5fb35784 (2020-11-17?)
Module path:      C:\\Program Files\\Made\\plug-in.dll
Process:          made.exe 3.1.4.15, time stamp 68a1b2c3 (2025-08-17?), process ID 4711
Process path:     C:\\Program Files\\Made\\made.exe
Process uptime:   00:01:30
Threads:          3
Thread:           1f34 (hexadecimal)
Windows:          10.0.19045, workstation
Build:            19041.1.amd64fre.vb_release.191206-1406
Machine:          x64, 8 processors
Time of dump:     2026-11-28T09:15:32Z
Dump:             minidump of a program, all of its memory

Next, in WinDbg (File > Open dump file):
  .symfix
  .reload
  !analyze -v
  lmva 00007ff8a0000000

Modules: 3
  00007ff600000000  00020000  68a1b2c3 (2025-08-17?)  3.1.4.15         C:\\Program Files\\Made\\made.exe
  00007ff8a0000000  00008000  5fb35784 (2020-11-17?)  1.0.0.7          C:\\Program Files\\Made\\plug-in.dll
  00007ff8b0000000  001f8000  1000a5b9                10.0.19041.1806  C:\\Windows\\System32\\ntdll.dll

A time stamp is either a date or a hash of the file: many Windows files have a hash.
`);
  });

  test('whose modules begin at a multiple of eight is the same', async () => {
    expect(await program({ gap: 4 })).toBe(await program());
  });

  test.each([
    [
      'a page that cannot be read',
      { code: 0xc0000006, address: 0n, parameters: [0n, 0x10n, 0xffffffffc000009cn] },
      ['0xC0000006', '0xC000009C'],
    ],
    ['.NET', { code: 0xe0434352, address: 0n, parameters: [0xffffffff80131509n] }, ['0xE0434352', '0x80131509']],
    ['a fast fail', { code: 0xc0000409, address: 0n, parameters: [7n] }, ['0xC0000409']],
    ['a breakpoint', { code: 0x80000003, address: 0x80070005n, parameters: [0x80070643n, 1603n] }, ['0x80000003']],
  ])('has the codes of %s', async (_, exception, codes) => {
    expect(codesIn(await program({ exception }))).toEqual(codes);
  });

  test('without an exception says so, and how to look for what it waits for', async () => {
    const text = await program({ exception: 'none' });
    expect(text).toMatch(/^2026-11-28T09:15:32Z Dump of made\.exe\n\nIt holds no exception/);
    expect(text).toContain('  !analyze -v -hang\n  ~*k\n');
    expect(codesIn(text)).toEqual([]);
  });

  test('of another system has no codes of Windows', async () => {
    const text = await program({
      system: { platform: 0x8201, servicePack: 'Linux 6.1' },
      exception: { code: 11, address: 0x7ff8a0001234n },
    });
    expect(text).toContain('Crash on Linux at 00007ff8a0001234 in plug-in.dll+1234\n');
    expect(text).toContain('It was written on Linux');
    expect(text).toContain('Signal:           11\n');
    expect(text).toContain('System:           10.0.19045, Linux 6.1, workstation\n');
    expect(text).not.toContain('WinDbg');
    expect(codesIn(text)).toEqual([]);
  });

  test('of 32 bits leaves the sign of addresses out', async () => {
    const text = await program({
      system: { architecture: 0, servicePack: 'Service Pack 1' },
      modules: [{ path: 'C:\\high.exe', base: 0x90000000n, size: 0x1000, stamp: 0 }],
      exception: { code: 0xc0000005, address: 0xffffffff90000123n, parameters: [0n, 0xffffffffn] },
    });
    expect(text).toContain('Exception code 0xC0000005 at 90000123 in high.exe+123\n');
    expect(text).toContain('Access:           read at ffffffff\n');
    expect(text).toContain('Module:           high.exe\n');
    expect(text).toContain('Windows:          10.0.19045, Service Pack 1, workstation\n');
  });

  test('finds the address in a module that is no longer loaded', async () => {
    const unloaded = [{ path: 'late.dll', base: 0x7ff8c0000000n, size: 0x1000, stamp: 0x5fb35784 }];
    const text = await program({ unloaded, exception: { code: 0xc0000005, address: 0x7ff8c0000010n } });
    expect(text).toContain('at 00007ff8c0000010 in late.dll+10 (unloaded)\n');
    expect(text).toContain('Unloaded modules: 1\n  00007ff8c0000000  00001000  5fb35784 (2020-11-17?)  late.dll\n');
  });

  test('has no date for a time in the future, nor for parts of Windows, whose stamps are hashes', async () => {
    const made = (stamp: number, version: readonly number[]) => ({ path: 'a.exe', base: 1n, size: 1, stamp, version });
    const text = await program({ modules: [made(0x6fb35784, [1, 2, 3, 4]), made(0x5fb35784, [10, 0, 19041, 1])] });
    expect(text).toContain('  6fb35784  1.2.3.4       a.exe\n');
    expect(text).toContain('  5fb35784  10.0.19041.1  a.exe\n');
  });

  test('whose first module is a DLL does not say that it is the program', async () => {
    const text = await program({ modules: MODULES.slice(1) });
    expect(text).not.toContain('Process:');
    expect(text).toContain('Module:           plug-in.dll');
  });

  test('that is older than its program has no uptime', async () => {
    expect(await program({ started: WRITTEN + 1 })).not.toContain('Process uptime');
  });

  test('has the comments of the program that wrote it', async () => {
    const text = await program({ commentA: 'written by hand\r\nbecause of 0xC0000374', commentW: 'für später' });
    expect(text).toContain(
      'Comment:          written by hand\nComment:          because of 0xC0000374\nComment:          für später\n',
    );
  });

  test('shows nothing unseen of what it was given', async () => {
    const path = 'C:\\a\u202egnp\n2026-11-28 error 0x80070005.exe';
    const text = await program({ modules: [{ ...MODULES[0]!, path }], commentW: '\u0007bell' });
    expect(text).toContain('C:\\a\u2423U+202E\u2423gnp 2026-11-28 error');
    expect(text).toContain('Comment:          \u2423U+0007\u2423bell\n');
    expect(text).not.toMatch(/[\u202e\u0007]/);
  });
});

test('numbers of a document that are no codes are none, whatever they look like', async () => {
  const address = 0x80070005n;
  const modules = [
    { path: 'c0000005.exe', base: 0x80070000n, size: 0xc0000005, stamp: 0x80070643, version: [10, 0, 1603, 1722] },
  ];
  const exception = { code: 0xc0000409, address, parameters: [address, 1603n, 0xc0000005n] };
  const text = await program({ system: { architecture: 0 }, modules, unloaded: modules, exception, threads: 1722 });
  expect(text).toContain('  80070000  c0000005  80070643  10.0.1603.1722  c0000005.exe\n');
  expect(codesIn(text)).toEqual(['0xC0000409']);
  const drivers = [{ path: 'c0000005.sys', base: 0x80070000n, size: 0xc0000005, stamp: 0x80070643 }];
  const stopped = await kernel({
    bits: 32,
    stopCode: 0xd1,
    parameters: [address, 1603n, 5n, 1722n],
    drivers,
    build: 1603,
  });
  expect(codesIn(stopped)).toEqual(['bugcheck:0xD1']);
});

test('every line of a document is of the time of the crash', async () => {
  for (const text of [await kernel(), await program({ build: '19041.1.amd64fre.vb_release.191206-1406' })]) {
    const context = new TimestampContext({ fileName: 'made.dmp' });
    const times = text.split('\n').map((line) => timestampOf(line, context));
    for (const stamp of times) expect(stamp).toMatchObject({ isLocal: false });
    expect(new Set(times.map((stamp) => Math.floor(stamp!.time / 1000)))).toEqual(new Set([WRITTEN]));
  }
});

test('a document has only sentences in the language of its reader; the rest is as in a log', async () => {
  const text = await dumpText(sourceOf(makeKernelDump()), () => 'Satz');
  expect(text).toContain('\nSatz\n  .symfix\n');
  expect(text).toContain('Windows:          build 19041');
});
