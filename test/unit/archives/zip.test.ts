import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archiveEntries, archiveKind } from '../../../src/core/archives/archiveEntries.ts';
import { ArchiveError } from '../../../src/core/archives/archiveError.ts';
import { crc32 } from '../../../src/core/archives/crc32.ts';
import { collected, digest, joined, le, logBytes, noise, sourceOf, utf8 } from './make/bytes.ts';
import { type ZipFile, zipOf } from './make/zip.ts';

/** The entries as `[name, data or error]`. */
async function read(bytes: Uint8Array, most?: number): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, stream } of archiveEntries(sourceOf(bytes, most))) {
    found.push([
      name,
      await collected(stream()).then(digest, (error) => {
        expect(error).toBeInstanceOf(ArchiveError);
        return String(error.message);
      }),
    ]);
  }
  return found;
}

const log = logBytes(150_000);
const plain = { name: 'a.log', data: log };

describe('zip archives', () => {
  test('stored and deflated, with folders, data descriptors and a comment', async () => {
    const files: ZipFile[] = [
      { name: 'logs/', data: new Uint8Array(0), method: 0 },
      { name: 'logs/a.log', data: log },
      { name: 'logs/b.log', data: log, method: 0 },
      { name: 'logs/c.log', data: log, descriptor: true },
      { name: 'empty', data: new Uint8Array(0) },
      { name: 'noise', data: noise(200_000) },
    ];
    const expected = files.slice(1).map(({ name, data }) => [name, digest(data)]);
    expect(await read(zipOf(files))).toEqual(expected);
    expect(await read(zipOf(files, { comment: 'PK\x05\x06 is a signature, too'.repeat(20) }))).toEqual(expected);
    expect(await read(zipOf([]))).toEqual([]);
  });

  test('of another maker', async () => {
    const bytes = zipSync({ 'a.log': log, sub: { 'ü.log': utf8('x') } });
    expect(await read(bytes)).toEqual([
      ['a.log', digest(log)],
      ['sub/ü.log', digest(utf8('x'))],
    ]);
  });

  test('with Zip64 numbers, in the entries and at the end', async () => {
    const files = [plain, { name: 'b.log', data: logBytes(5000, 2), zip64: true }];
    const expected = files.map(({ name, data }) => [name, digest(data)]);
    expect(await read(zipOf(files))).toEqual(expected);
    expect(await read(zipOf(files, { zip64: true }))).toEqual(expected);
  });

  test('with something before them', async () => {
    for (const zip64 of [false, true]) {
      const before = utf8('PK\x03\x04 a program that unpacks itself');
      expect(await read(zipOf([plain, plain], { before, zip64 }))).toEqual([
        ['a.log', digest(log)],
        ['a.log (2)', digest(log)],
      ]);
    }
  });

  test('with anything before them are known by their end, whether offsets count from there or not', async () => {
    const files = [
      ['a.log', digest(log)],
      ['a.log (2)', digest(log)],
    ];
    for (const before of [utf8('MZ a program'), new Uint8Array(10_000), new Uint8Array(100_000).fill(7)]) {
      for (const options of [{}, { zip64: true }, { comment: 'PK\x05\x06 is a signature, too'.repeat(20) }]) {
        const bytes = zipOf([plain, plain], { before, ...options });
        expect(await archiveKind(sourceOf(bytes, 700))).toBe('zip');
        expect(await read(bytes)).toEqual(files);
      }
      const one = zipOf([plain], { before });
      const directory = Buffer.from(one).lastIndexOf(Buffer.from('PK\x01\x02'));
      const end = one.length - 22;
      const corrected = joined(
        one.subarray(0, directory + 42),
        le(4, before.length),
        one.subarray(directory + 46, end + 16),
        le(4, directory),
        one.subarray(end + 20),
      );
      expect(await read(corrected)).toEqual(files.slice(0, 1));
    }
  });

  test('are not seen in what only holds such bytes', async () => {
    const before = utf8('MZ a program');
    const whole = zipOf([plain], { before });
    const without = (at: number) => whole.map((byte, i) => (i === at ? byte ^ 1 : byte));
    const directory = Buffer.from(whole).lastIndexOf(Buffer.from('PK\x01\x02'));
    const others = [
      before,
      joined(before, noise(100_000)),
      joined(whole, utf8('more')),
      zipOf([], { before }),
      without(directory),
      without(whole.length - 22),
      without(whole.length - 10),
      joined(before, whole.subarray(whole.length - 22)),
    ];
    for (const bytes of others) expect(await archiveKind(sourceOf(bytes))).toBeUndefined();
  });

  test('names are UTF-8 by their flag or a field, else code page 437, and only for showing', async () => {
    const cp437: Uint8Array = Uint8Array.of(0x81, 0xe1, 0x2e, 0x6c);
    const field = joined(le(2, 0x7075), le(2, 5 + 5), le(1, 1), le(4, nodeCrc32(cp437)), utf8('żó.'));
    const data = utf8('x');
    const names = (
      await read(
        zipOf([
          { name: '日本.log', data },
          { name: cp437, data },
          { name: cp437, data, extra: field },
          { name: cp437, data, extra: joined(field.subarray(0, 5), le(4, 1), field.subarray(9)) },
          { name: '../../etc/passwd', data },
          { name: 'C:\\Windows\\x.log', data },
          { name: 'a\x1b[31m\n\u202egol', data },
          { name: `${'long'.repeat(1000)}`, data },
        ]),
      )
    ).map(([name]) => name);
    expect(names).toEqual([
      '日本.log',
      'üß.l',
      'żó.',
      'üß.l (2)',
      '../../etc/passwd',
      'C:\\Windows\\x.log',
      'a␣U+001B␣[31m␣U+000A␣␣U+202E␣gol',
      `${'long'.repeat(250)}…`,
    ]);
  });

  test('what cannot be read says why, and the rest goes on', async () => {
    const files: ZipFile[] = [
      { name: 'secret', data: log, flags: 1 },
      { name: 'strong', data: log, flags: 65 },
      { name: 'aes', data: log, method: 99 },
      { name: 'zstd', data: log, method: 93 },
      { name: 'odd', data: log, method: 77 },
      { name: 'wrong crc', data: log, crc: 1 },
      { name: 'stored, wrong crc', data: log, crc: 1, method: 0 },
      { name: 'stored, wrong size', data: log, size: 1, method: 0 },
      { name: 'longer', data: log, size: log.length - 1 },
      { name: 'shorter', data: log, size: log.length + 1 },
      { name: 'no deflate', data: log, packed: noise(5000) },
      { name: 'nothing', data: log, packed: new Uint8Array(0) },
      { name: 'cut off', data: log, packed: zipOf([plain]).slice(35, 5000) },
      { name: 'good', data: log },
    ];
    expect(await read(zipOf(files))).toEqual([
      ['secret', 'is protected by a password'],
      ['strong', 'is encrypted in a way that is not read'],
      ['aes', 'is encrypted in a way that is not read'],
      ['zstd', 'is packed with Zstandard, which is not read'],
      ['odd', 'is packed with method 77, which is not read'],
      ['wrong crc', 'is damaged: its checksum is wrong'],
      ['stored, wrong crc', 'is damaged: its checksum is wrong'],
      ['stored, wrong size', 'is damaged: its size is wrong'],
      ['longer', 'is damaged: it is longer than it says'],
      ['shorter', 'is damaged: it is shorter than it says'],
      ['no deflate', 'is damaged: its packed data makes no sense'],
      ['nothing', 'is damaged: it ends too early'],
      ['cut off', 'is damaged: it ends too early'],
      ['good', digest(log)],
    ]);
  });

  test('what is called like a folder but has bytes, or is not counted, is not lost', async () => {
    expect(
      await read(
        zipOf([
          { name: 'a/', data: log },
          { name: 'b/', data: new Uint8Array(0) },
        ]),
      ),
    ).toEqual([['a/', digest(log)]]);
    const counted = zipOf([plain, { ...plain, name: 'b.log' }]);
    counted.set([1, 0, 1, 0], counted.length - 14);
    expect(await read(counted)).toEqual([
      ['a.log', digest(log)],
      ['b.log', digest(log)],
    ]);
  });

  test('a deflate stream that ends before its packed data does is no endless loop', async () => {
    const packed = joined(Uint8Array.of(3, 0), noise(1_000_000));
    expect(await read(zipOf([{ name: 'x', data: new Uint8Array(0), packed }, plain]))).toEqual([
      ['x', digest(new Uint8Array(0))],
      ['a.log', digest(log)],
    ]);
  });

  test('entries over each other are refused', async () => {
    const files = [plain, { ...plain, offset: 0 }, { ...plain, offset: 0 }];
    await expect(read(zipOf(files))).rejects.toThrow('is damaged: its entries overlap');
  });

  test('an archive without an end, a list cut in the middle, or one of several parts', async () => {
    const file = zipOf([plain, plain]);
    await expect(read(file.subarray(0, file.length - 30))).rejects.toThrow('is damaged: it ends too early');
    await expect(read(utf8('PK\x03\x04'))).rejects.toThrow('is damaged: it ends too early');
    const bad = file.slice();
    bad.set([0, 0], file.length - 22 - 50);
    const entries: string[] = [];
    const reading = (async () => {
      for await (const { name } of archiveEntries(sourceOf(bad))) entries.push(name);
    })();
    await expect(reading).rejects.toThrow('is damaged: its directory makes no sense');
    expect(entries).toEqual(['a.log']);
    const parts = file.slice();
    parts[file.length - 18] = 2;
    await expect(read(parts)).rejects.toThrow('is one of several parts, which cannot be read alone');
  });

  test('come out as they went in, however their bytes come in', async () => {
    const file = fc.record({
      data: fc.uint8Array({ maxLength: 2000 }),
      method: fc.constantFrom(0, 8),
      descriptor: fc.boolean(),
      zip64: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 5 }),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        async (files, most, zip64) => {
          const named = files.map((f, i) => ({ ...f, data: joined(utf8('-'), f.data), name: `${i}.log` }));
          expect(await read(zipOf(named, { zip64 }), most)).toEqual(
            named.map(({ name, data }) => [name, digest(data)]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are read in small pieces, forwards', async () => {
    const source = sourceOf(
      zipOf([
        { name: 'a', data: noise(3_000_000) },
        { name: 'b', data: new Uint8Array(9_000_000) },
      ]),
    );
    for await (const { stream } of archiveEntries(source)) {
      for await (const piece of stream()) expect(piece.length).toBeLessThanOrEqual(1 << 20);
    }
    expect(source.largestRead).toBeLessThanOrEqual((1 << 16) + 22);
  });
});

test('the CRC-32 is the one of zlib, in parts or at once', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (a, b) => {
      expect(crc32(b, crc32(a))).toBe(nodeCrc32(joined(a, b)));
    }),
  );
});
