import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../../src/core/archives/byteSource.ts';
import { DumpError } from '../../../src/core/dumps/dumpError.ts';
import { DUMP_MAGIC_LENGTH, isDump } from '../../../src/core/dumps/dumpKind.ts';
import { dumpText } from '../../../src/core/dumps/dumpText.ts';
import { readDump } from '../../../src/core/dumps/readDump.ts';
import { makeKernelDump } from './makeKernelDump.ts';
import { makeProgramDump } from './makeProgramDump.ts';
import { sourceOf } from './sourceOf.ts';

const problemsOf = async (bytes: Uint8Array) => (await readDump(sourceOf(bytes))).problems;
const fault = (bytes: Uint8Array) =>
  readDump(sourceOf(bytes)).then(
    () => 'read',
    (error) => String(error.message),
  );
const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** The bytes with a number of four bytes changed. */
function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(at, value, true);
  return changed;
}

describe('what is a dump', () => {
  test.each(['PAGEDU64', 'PAGEDUMP', 'MDMP\x93\xa7aa', 'USERDU64'])('%s', (text) => {
    expect(isDump(ascii(text))).toBe(true);
  });
  test.each(['', 'PAGE', 'PAGEDU32', 'MDM', 'MZ', 'pagedu64'])('%j is none', async (text) => {
    expect(isDump(ascii(text).subarray(0, DUMP_MAGIC_LENGTH))).toBe(false);
    expect(await fault(ascii(text))).toMatch(/^is not a Windows dump: /);
  });
});

test.each([
  ['USERDUMP', /^is a dump of a program in the format used before minidumps: open it in WinDbg$/],
  ['PAGEDU64', /^ends inside the header of the dump, after 8 bytes: copy it again/],
  ['PAGEDUMP'.padEnd(0x30), /^ends inside the header of the dump, after 48 bytes/],
  ['MDMP', /^ends inside the header of the dump, after 4 bytes/],
])('%j gives one message', async (text, message) => {
  await expect(readDump(sourceOf(ascii(text)))).rejects.toBeInstanceOf(DumpError);
  expect(await fault(ascii(text))).toMatch(message);
});

describe('what is missing is told', () => {
  const kernel = makeKernelDump();
  const program = makeProgramDump();

  test('nothing in a whole dump', async () => {
    for (const whole of [kernel, program, makeKernelDump({ bits: 32 }), makeKernelDump({ type: 1 })])
      expect(await problemsOf(whole)).toEqual([]);
  });

  test('a kernel dump cut off anywhere says so, and has the stop code as long as that is there', async () => {
    for (let size = 0x60; size < kernel.length; size += 7) {
      const dump = await readDump(sourceOf(kernel.subarray(0, size)));
      expect(dump).toMatchObject({ stopCode: 0xd1, build: 19041 });
      expect(dump.problems, String(size)).not.toEqual([]);
    }
  });

  test('a program dump cut off anywhere says so', async () => {
    for (let size = 32; size < program.length; size += 3)
      expect(await problemsOf(program.subarray(0, size)), String(size)).not.toEqual([]);
  });

  test('a complete dump that has fewer pages than it counts', async () => {
    for (const bits of [32, 64] as const) {
      const needed = (bits === 64 ? 0x2000 : 0x1000) + 7 * 0x1000;
      const header = makeKernelDump({ bits, type: 1, pages: 7 });
      expect(await problemsOf(header)).toEqual([{ kind: 'short', size: header.length, needed }]);
      const whole = new Uint8Array(needed);
      whole.set(header);
      expect(await problemsOf(whole)).toEqual([]);
    }
  });

  test('a dump with a bit for each page', async () => {
    const bytes = new Uint8Array(0x2038);
    bytes.set(makeKernelDump({ type: 6 }));
    bytes.set(ascii('SDMPDUMP'), 0x2000);
    new DataView(bytes.buffer).setBigUint64(0x2020, 0x4000n, true);
    new DataView(bytes.buffer).setBigUint64(0x2028, 2n, true);
    expect(await problemsOf(bytes)).toEqual([{ kind: 'short', size: 0x2038, needed: 0x6000 }]);
  });

  test('a small dump without the mark that is written last', async () => {
    expect(await problemsOf(withNumber(kernel, kernel.length - 4, 0))).toEqual([{ kind: 'unfinished' }]);
  });

  test('more drivers than a file can have', async () => {
    const problems = await problemsOf(withNumber(kernel, 0x2034, 0xffffffff));
    expect(problems).toContainEqual({ kind: 'cutOff', part: 'drivers' });
    expect(await problemsOf(withNumber(kernel, 0x2030, 0xfffffff0))).toContainEqual({
      kind: 'cutOff',
      part: 'drivers',
    });
  });

  test('names outside the file', async () => {
    const list = new DataView(kernel.buffer, kernel.byteOffset).getUint32(0x2030, true);
    expect(await problemsOf(withNumber(kernel, list, 0xffffffff))).toEqual([
      { kind: 'names', part: 'drivers', missing: 1 },
    ]);
  });

  test('unloaded drivers that cannot be, and a blamed driver without a name', async () => {
    const made = makeKernelDump({ unloaded: [{ name: 'gone.sys', base: 1n, end: 2n }], blamed: 'gone.sys' });
    const at = new DataView(made.buffer).getUint32(0x2018, true);
    expect(await problemsOf(withNumber(made, at, 0xffffffff))).toEqual([{ kind: 'damaged', part: 'unloadedDrivers' }]);
    expect(await problemsOf(withNumber(made, at, 60))).toEqual([{ kind: 'cutOff', part: 'unloadedDrivers' }]);
    expect(await problemsOf(withNumber(made, 0x2040, 0xffffffff))).toEqual([{ kind: 'damaged', part: 'blamedDriver' }]);
  });

  test('more modules than are read, and a name that is too long', async () => {
    const modules = Array.from({ length: 5001 }, () => ({ path: 'a', base: 1n, size: 1, stamp: 1 }));
    expect(await problemsOf(makeProgramDump({ modules }))).toEqual([
      { kind: 'tooMany', part: 'modules', read: 5000, count: 5001 },
    ]);
    const long = [{ path: 'a'.repeat(1025), base: 1n, size: 1, stamp: 1 }];
    expect(await problemsOf(makeProgramDump({ modules: long }))).toEqual([
      { kind: 'names', part: 'modules', missing: 1 },
    ]);
  });

  /** Where a part of the program dump lies. */
  function streamAt(type: number): { readonly entry: number; readonly at: number } {
    const view = new DataView(program.buffer, program.byteOffset);
    for (let entry = 32; ; entry += 12)
      if (view.getUint32(entry, true) === type) return { entry, at: view.getUint32(entry + 8, true) };
  }

  test.each([
    [3, 'threads'],
    [4, 'modules'],
  ] as const)('a list of four thousand million entries (%i)', async (type, part) => {
    expect(await problemsOf(withNumber(program, streamAt(type).at, 0xffffffff))).toEqual([{ kind: 'damaged', part }]);
  });

  test.each([
    [4, 'modules'],
    [6, 'exception'],
    [7, 'system'],
    [15, 'misc'],
  ] as const)('a part outside the file (%i), and one that is too short', async (type, part) => {
    const { entry } = streamAt(type);
    expect(await problemsOf(withNumber(program, entry + 8, 0xfffffff0))).toEqual([{ kind: 'cutOff', part }]);
    expect(await problemsOf(withNumber(program, entry + 4, 1))).toEqual([{ kind: 'damaged', part }]);
  });

  test('an empty entry of the directory hides no later one', async () => {
    const bytes = withNumber(withNumber(program, 32, 6), 36, 0);
    expect(await readDump(sourceOf(bytes))).toMatchObject({ exception: { code: 0xc0000005 }, problems: [] });
  });

  test('a directory of more parts than there are', async () => {
    expect(await problemsOf(withNumber(program, 8, 0xffffffff))).toContainEqual({ kind: 'cutOff', part: 'directory' });
    // Between the entries and what follows there is nothing but zeros.
    const emptied = new Uint8Array(100_000);
    emptied.set(program.subarray(0, 32));
    const problems = await problemsOf(withNumber(emptied, 8, 2000));
    expect(problems).toEqual([{ kind: 'tooMany', part: 'directory', read: 1000, count: 2000 }]);
  });

  test('the memory of a program behind its lists', async () => {
    const memory = (ranges: number, size: number) =>
      makeProgramDump({ memory: { at: program.length + 64, ranges: Array.from({ length: ranges }, () => size) } });
    const dump = memory(3, 0x1000);
    const needed = program.length + 64 + 0x3000;
    expect(await problemsOf(dump)).toEqual([{ kind: 'short', size: dump.length, needed }]);
    const whole = new Uint8Array(needed);
    whole.set(dump);
    expect(await problemsOf(whole)).toEqual([]);
    expect(await problemsOf(memory(1, 2 ** 60))).toEqual([{ kind: 'damaged', part: 'memory' }]);
  });

  test('an exception that cannot be read is not said to be missing', async () => {
    const text = await dumpText(sourceOf(withNumber(program, streamAt(6).entry + 8, 0xfffffff0)));
    expect(text).toContain('Not read, or only in part: the exception.');
    expect(text).not.toContain('There is no exception');
  });
});

test('of a dump of many gigabytes only the beginning is read', async () => {
  const header = makeKernelDump({ type: 1, pages: 2 ** 24 - 2 });
  let bytes = 0;
  const source: ByteSource = {
    size: 2 ** 36,
    read: (offset, length) => {
      bytes += length;
      const piece = new Uint8Array(length);
      if (offset < header.length) piece.set(header.subarray(offset, offset + length));
      return Promise.resolve(piece);
    },
  };
  expect(await readDump(source)).toMatchObject({ stopCode: 0xd1, problems: [] });
  expect(bytes).toBeLessThan(2 ** 18);
});

test('a list of thousands of modules is read once, not once for each of them', async () => {
  const modules = Array.from({ length: 3000 }, (_, index) => ({
    path: `C:\\m${index}.dll`,
    base: BigInt(index) * 0x10000n,
    size: 0x1000,
    stamp: 1,
  }));
  const bytes = makeProgramDump({ modules });
  let handed = 0;
  const dump = await readDump(sourceOf(bytes, (length) => (handed += length)));
  expect(dump.problems).toEqual([]);
  expect(dump.kind === 'program' && dump.modules.map(({ name }) => name)).toEqual(modules.map(({ path }) => path));
  expect(handed).toBeLessThan(bytes.length * 3);
});

test('a comment that nobody wrote is none', async () => {
  for (const made of [{}, { comment: '' }])
    expect(await readDump(sourceOf(makeKernelDump(made)))).toMatchObject({ comment: undefined });
});

test('what the source throws comes through', async () => {
  const source: ByteSource = { size: 100_000, read: () => Promise.reject(new Error('the disk is gone')) };
  await expect(readDump(source)).rejects.toThrow('the disk is gone');
});

test('a file that is shorter than it said is cut off', async () => {
  const bytes = makeKernelDump();
  const source: ByteSource = { size: bytes.length * 2, read: sourceOf(bytes.subarray(0, 0x1500)).read };
  await expect(readDump(source)).rejects.toBeInstanceOf(DumpError);
});
