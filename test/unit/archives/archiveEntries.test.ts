import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArchiveOptions, archiveEntries, archiveKind } from '../../../src/core/archives/archiveEntries.ts';
import { ArchiveError } from '../../../src/core/archives/archiveError.ts';
import { type DeflateKind, Inflater } from '../../../src/core/archives/inflate.ts';
import { LzxDecoder } from '../../../src/core/archives/lzx.ts';
import { MszipDecoder } from '../../../src/core/archives/mszip.ts';
import { ReplaySource } from '../../../src/core/archives/replaySource.ts';
import { collected, joined, le, logBytes, noise, sourceOf, utf8 } from './make/bytes.ts';
import { cabOf } from './make/cab.ts';
import { zipOf } from './make/zip.ts';

const MB = 2 ** 20;
const gzip = (data: Uint8Array) => new Uint8Array(gzipSync(data));
const zip = (files: Record<string, Uint8Array>, method = 8) =>
  zipOf(Object.entries(files).map(([name, data]) => ({ name, data, method })));
const cab = (files: Record<string, Uint8Array>, method: 'mszip' | 'lzx' = 'mszip') =>
  cabOf([{ method, files: Object.entries(files).map(([name, data]) => ({ name, data })) }]);

/** The entries as `[path, number of bytes or error]`. */
async function read(bytes: Uint8Array, options?: ArchiveOptions): Promise<[string, number | string][]> {
  const found: [string, number | string][] = [];
  for await (const { path, stream } of archiveEntries(sourceOf(bytes), options)) {
    let length = 0;
    let problem: string | undefined;
    try {
      for await (const piece of stream()) {
        expect(piece.length).toBeLessThanOrEqual(MB);
        length += piece.length;
      }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      problem = error.message;
    }
    found.push([path.join(' > '), problem ?? length]);
  }
  return found;
}

test('archives are recognised by their first bytes', async () => {
  const kinds = [zip({}), zip({ a: utf8('a') }), gzip(utf8('a')), cab({}), utf8('PK'), utf8('2024-01-01'), utf8('')];
  expect(await Promise.all(kinds.map((bytes) => archiveKind(sourceOf(bytes))))).toEqual([
    'zip',
    'zip',
    'gzip',
    'cab',
    undefined,
    undefined,
    undefined,
  ]);
  await expect(read(utf8('a log'))).rejects.toThrow('is not an archive that is read');
});

describe('archives in archives', () => {
  const log = logBytes(100_000);

  test('are read in their place, whatever they are named', async () => {
    const all = zip({
      'first.log': log,
      'a.cab': cab({ 'CBS.log': log, 'x.txt': gzip(log) }, 'lzx'),
      'b.zip': zip({ 'b.log': log }),
      'c.log.gz': gzip(log),
      'last.log': log,
    });
    const expected = [
      ['first.log', 100_000],
      ['a.cab > CBS.log', 100_000],
      ['a.cab > x.txt > x.txt', 100_000],
      ['b.zip > b.log', 100_000],
      ['c.log.gz > c.log', 100_000],
      ['last.log', 100_000],
    ];
    expect(await read(all)).toEqual(expected);
    const deeper = expected.map(([path, size]) => [`all.zip > ${path}`, size]);
    deeper[2] = ['all.zip > a.cab > x.txt', 'lies in more than 2 archives: it is not opened'];
    expect(await read(gzip(all), { name: 'all.zip.gz' })).toEqual(deeper);
  });

  test('that are larger than what is kept of them', async () => {
    const large = noise(6 * MB);
    for (const method of [0, 8]) {
      const inner = zip({ 'a.log': large, 'b.log': log }, method);
      const cabinet = cab({ 'a.log': large, 'b.log': log });
      expect(await read(zip({ 'i.zip': inner, 'c.cab': cabinet }, method))).toEqual([
        ['i.zip > a.log', 6 * MB],
        ['i.zip > b.log', 100_000],
        ['c.cab > a.log', 6 * MB],
        ['c.cab > b.log', 100_000],
      ]);
      expect(await read(gzip(inner), { name: 'i.zip.gz' })).toEqual([
        ['i.zip > a.log', 6 * MB],
        ['i.zip > b.log', 100_000],
      ]);
    }
  });

  test('are opened three deep', async () => {
    const three = zip({ '2.zip': zip({ '3.zip': zip({ 'x.log': log }) }) });
    expect(await read(three)).toEqual([['2.zip > 3.zip > x.log', 100_000]]);
    expect(await read(zip({ '1.zip': three, 'x.log': log }))).toEqual([
      ['1.zip > 2.zip > 3.zip', 'lies in more than 2 archives: it is not opened'],
      ['x.log', 100_000],
    ]);
    expect(await read(three, { limits: { depth: 1 } })).toEqual([
      ['2.zip', 'lies in more than 0 archives: it is not opened'],
    ]);
  });

  test('that are damaged do not stop the others', async () => {
    const broken = zip({ x: log });
    const all = zip({ 'cut.zip': broken.subarray(0, 500), 'cut.gz': gzip(log).subarray(0, 99), 'x.log': log });
    expect(await read(all)).toEqual([
      ['cut.zip', 'is damaged: it ends too early'],
      ['cut.gz > cut', 'is damaged: it ends too early'],
      ['x.log', 100_000],
    ]);
  });

  test('that make a reader jump to and fro are given up', async () => {
    let opened = 0;
    const source = new ReplaySource(async function* () {
      opened++;
      for (let i = 0; i < 12; i++) yield new Uint8Array(MB).fill(i);
    }, 12 * MB);
    const jumping = async () => {
      for (;;) {
        expect(await source.read(11 * MB, 2)).toEqual(Uint8Array.of(11, 11));
        expect(await source.read(MB - 1, 2)).toEqual(Uint8Array.of(0, 1));
      }
    };
    await expect(jumping()).rejects.toThrow('is packed in a way that takes too long to read');
    expect(opened).toBeLessThan(12);
  });
});

describe('bombs', () => {
  const swelling = new Uint8Array(12 * MB);
  const message = 'unpacks to more than 1000 times its size: not read further';

  test('an entry that swells is refused, and the others are read', async () => {
    const log = logBytes(5000);
    expect(await read(zip({ 'a.log': log, bomb: swelling, 'b.log': log }))).toEqual([
      ['a.log', 5000],
      ['bomb', message],
      ['b.log', 5000],
    ]);
    expect(await read(gzip(swelling), { name: 'bomb.gz' })).toEqual([['bomb', message]]);
    expect(await read(zip({ 'bomb.gz': gzip(swelling), 'a.log': log }))).toEqual([
      ['bomb.gz > bomb', message],
      ['a.log', 5000],
    ]);
    const nested = zip({ 'bomb.zip': zip({ bomb: new Uint8Array(30 * MB) }), 'a.log': log });
    expect(await read(nested)).toEqual([
      ['bomb.zip > bomb', message],
      ['a.log', 5000],
    ]);
  });

  test('a cabinet that swells is refused', async () => {
    const limits = { ratio: 100 };
    for (const method of ['mszip', 'lzx'] as const) {
      const found = await read(cab({ bomb: swelling, 'b.log': logBytes(10) }, method), { limits });
      expect(found[0]).toEqual(['bomb', 'unpacks to more than 100 times its size: not read further']);
    }
  });

  test('all that is unpacked counts, and one message ends the reading', async () => {
    const limits = { totalBytes: 3 * MB };
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.log`, noise(MB, i + 1)]));
    const reason = 'unpacks to more than 3 MB: the rest is not read';
    for (const bytes of [zip(files), zip(files, 0), cab(files)]) {
      const found = await read(bytes, { limits });
      expect(found.filter(([, result]) => result === reason)).toHaveLength(1);
      expect(found.at(-1)![1]).toBe(reason);
      expect(found.length).toBeLessThanOrEqual(4);
    }
    const inner = zip(files);
    expect(
      (await read(zip({ 'a.zip': inner, 'b.zip': inner }), { limits })).filter(([, r]) => r === reason),
    ).toHaveLength(1);
    expect(await read(gzip(joined(...Object.values(files))), { limits })).toEqual([['', reason]]);
  });

  test('too many entries are not listed', async () => {
    const empty = Array.from({ length: 30 }, (_, i) => ({ name: `${i}`, data: new Uint8Array(0) }));
    const problem = 'has more than 20 entries: the rest is not read';
    for (const bytes of [zipOf(empty), cabOf([{ method: 'none', files: empty }])]) {
      const names: string[] = [];
      const reading = (async () => {
        for await (const { name } of archiveEntries(sourceOf(bytes), { limits: { entries: 20 } })) names.push(name);
      })();
      await expect(reading).rejects.toThrow(problem);
      expect(names).toHaveLength(20);
    }
    const inner = zip({ 'a.zip': zipOf(empty), 'b.zip': zipOf(empty) });
    const found = await read(inner, { limits: { entries: 20 } });
    expect(found.filter(([, result]) => result !== 0)).toEqual([
      ['a.zip', problem],
      ['b.zip', 'is not opened: more than 20 entries were listed before'],
    ]);
  });

  test('a list that promises more than there is costs nothing', async () => {
    const file = zip({ a: utf8('a') });
    file.set(le(2, 0xfffe), file.length - 12);
    await expect(read(file)).rejects.toThrow('is damaged: its directory ends too early');
  });
});

test('reading ends when it is told to', async () => {
  const controller = new AbortController();
  const reading = (async () => {
    for await (const { stream } of archiveEntries(sourceOf(zip({ a: noise(5 * MB) })), { signal: controller.signal })) {
      for await (const _ of stream()) controller.abort(new Error('cancelled'));
    }
  })();
  await expect(reading).rejects.toThrow('cancelled');
});

test('what the source throws is passed on', async () => {
  const bytes = zip({ a: noise(5 * MB), b: noise(MB) });
  const source = sourceOf(bytes);
  const failing = {
    size: source.size,
    read: (offset: number, length: number) =>
      offset > MB && offset < 2 * MB ? Promise.reject(new Error('EIO')) : source.read(offset, length),
  };
  const reading = (async () => {
    for await (const { stream } of archiveEntries(failing)) await collected(stream());
  })();
  await expect(reading).rejects.toThrow('EIO');
});

test('a file that is shorter than it was ends with an error', async () => {
  const bytes = zip({ a: noise(MB) });
  let size = bytes.length;
  const shrinking = {
    size,
    read: async (offset: number, length: number) => bytes.slice(offset, Math.min(offset + length, size)),
  };
  const reading = (async () => {
    for await (const { stream } of archiveEntries(shrinking)) {
      size = MB / 2;
      await collected(stream());
    }
  })();
  await expect(reading).rejects.toThrow('is damaged: it ends too early');
});

describe('any bytes', () => {
  const samples: readonly Uint8Array[] = [
    zip({ 'a.log': logBytes(3000), 'b.zip': zip({ 'x.log': logBytes(2000) }) }),
    zipOf([{ name: 'z', data: logBytes(900), zip64: true, descriptor: true }], { zip64: true }),
    joined(gzip(logBytes(3000)), gzip(logBytes(10))),
    cab({ 'a.log': logBytes(40_000), b: logBytes(10) }),
    cab({ 'a.log': logBytes(40_000) }, 'lzx'),
    cabOf([
      {
        method: 'lzx',
        lzx: {
          blocks: [
            { kind: 'aligned', length: 9000 },
            { kind: 'uncompressed', length: 701 },
          ],
        },
        files: [{ name: 'a', data: logBytes(40_000) }],
        blocks: (all) => all.map((b) => ({ ...b, sum: 0 })),
      },
    ]),
    cabOf([
      {
        method: 'mszip',
        files: [{ name: 'a', data: logBytes(70_000) }],
        blocks: (all) => all.map((b) => ({ ...b, sum: 0 })),
      },
    ]),
  ];

  /** Reads to the end; only an `ArchiveError` may come of it. */
  async function survives(bytes: Uint8Array): Promise<void> {
    try {
      await read(bytes, { limits: { totalBytes: 5 * MB } });
    } catch (error) {
      expect(error).toBeInstanceOf(ArchiveError);
    }
  }

  test('behind the right first ones are survived', async () => {
    const heads = [utf8('PK\x03\x04'), utf8('MSCF'), Uint8Array.of(0x1f, 0x8b, 8, 0), utf8('')];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, bytes) =>
        survives(joined(head, bytes)),
      ),
      { numRuns: 500 },
    );
  });

  test('in good archives are survived', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), changes, fc.option(fc.nat()), async (sample, changes, cut) => {
        const bytes = sample.slice(0, cut === null ? sample.length : cut % sample.length);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        await survives(bytes);
      }),
      { numRuns: 700 },
    );
  });

  const inflate = (data: Uint8Array, kind: DeflateKind) => {
    const inflater = new Inflater(kind);
    try {
      return [...inflater.feed(data)];
    } finally {
      inflater.close();
    }
  };

  test('in the place of packed data are survived', () => {
    const bytes = fc.uint8Array({ maxLength: 2000 });
    const tries: ((data: Uint8Array) => unknown)[] = [
      (data) => inflate(data, 'deflate'),
      (data) => inflate(data, 'deflate64'),
      (data) => new MszipDecoder().decode(joined(utf8('CK'), data), 32_768),
      (data) => new LzxDecoder(15).decode(data, 32_768),
      (data) => new LzxDecoder(21).decode(data, 32_768),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...tries), bytes, (attempt, data) => {
        try {
          attempt(data);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
