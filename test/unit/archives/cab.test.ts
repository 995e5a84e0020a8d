import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { archiveEntries } from '../../../src/core/archives/archiveEntries.ts';
import { ArchiveError } from '../../../src/core/archives/archiveError.ts';
import { collected, digest, joined, logBytes, noise, sourceOf, utf8 } from './make/bytes.ts';
import { type CabFolderPlan, cabOf } from './make/cab.ts';
import type { LzxKind, LzxPlan } from './make/lzx.ts';
import { isInstalled } from './tools.ts';

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

const data = joined(logBytes(90_000, 1), noise(40_001, 2), logBytes(90_000, 1), new Uint8Array(70_000));
const files = [0, 1, 33_000, 100_000].map((from, i, all) => ({
  name: `${i}.log`,
  data: data.subarray(from, all[i + 1] ?? data.length),
}));
const expected = files.map(({ name, data }) => [name, digest(data)]);

/** A program full of calls, forwards and backwards. */
const program = noise(100_000, 9);
for (let at = 0; at < program.length - 5; at += 97) program.set([0xe8, 1, 2, 0, 0], at);
for (let at = 50; at < program.length - 5; at += 89) program.set([0xe8, 1, 2, 0xff, 0xff], at);

const block = (kind: LzxKind, length: number) => ({ kind, length });
const LZX_PLANS: readonly [string, LzxPlan][] = [
  ...[15, 16, 17, 18, 19, 20, 21].map((windowBits): [string, LzxPlan] => [`window of 2^${windowBits}`, { windowBits }]),
  ['verbatim blocks', { windowBits: 18, blocks: [block('verbatim', 10_000)] }],
  ['aligned blocks', { windowBits: 18, blocks: [block('aligned', 50_000)] }],
  ['uncompressed blocks', { windowBits: 18, blocks: [block('uncompressed', 50_001)] }],
  [
    'all kinds of blocks, of even and odd lengths, shorter and longer than a frame',
    {
      windowBits: 17,
      blocks: [
        block('uncompressed', 1001),
        block('verbatim', 7777),
        block('aligned', 70_001),
        block('uncompressed', 40_001),
        block('verbatim', 1),
        block('uncompressed', 1),
        block('aligned', 3),
      ],
    },
  ],
  ['calls made absolute', { windowBits: 16, e8: 300_000 }],
];

const SAMPLES: readonly [string, CabFolderPlan][] = [
  ['not packed', { method: 'none', files }],
  ['MSZIP', { method: 'mszip', files }],
  ...LZX_PLANS.map(([name, lzx]): [string, CabFolderPlan] => [`LZX: ${name}`, { method: 'lzx', lzx, files }]),
  ['LZX of a program', { method: 'lzx', lzx: { e8: program.length }, files: [{ name: 'a.exe', data: program }] }],
];

describe('cabinets', () => {
  test.each(SAMPLES)('%s', async (_, folder) => {
    const wanted = folder.files.map(({ name, data }) => [name, digest(data)]);
    expect(await read(cabOf([folder]))).toEqual(wanted);
    expect(await read(cabOf([folder]), 4099)).toEqual(wanted);
  });

  test('several folders, with reserved fields, names in UTF-8, and an empty file', async () => {
    const folders: CabFolderPlan[] = [
      { method: 'mszip', files },
      { method: 'lzx', files: [{ name: 'Überblick\n.log', data: logBytes(40_000, 3) }] },
      { method: 'none', files: [{ name: '..\\..\\x', data: new Uint8Array(0) }] },
    ];
    const wanted = [
      ...expected,
      ['Überblick␣U+000A␣.log', digest(logBytes(40_000, 3))],
      ['..\\..\\x', digest(new Uint8Array(0))],
    ];
    for (const reserve of [
      [0, 0, 0],
      [20, 0, 0],
      [6000, 7, 5],
    ]) {
      const found = await read(cabOf(folders, { reserve }));
      expect(found).toHaveLength(wanted.length);
      expect(found).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('files are skipped, read twice and read side by side', async () => {
    for (const method of ['none', 'mszip', 'lzx'] as const) {
      const found: unknown[] = [];
      for await (const { name, stream } of archiveEntries(sourceOf(cabOf([{ method, files }])))) {
        if (name === '1.log') continue;
        const both = await Promise.all([collected(stream()).then(digest), collected(stream()).then(digest)]);
        expect(both[0]).toEqual(both[1]);
        found.push([name, digest(await collected(stream()))]);
      }
      expect(found).toEqual(expected.filter(([name]) => name !== '1.log'));
    }
  });

  test('a thousand files in a folder that nobody reads are unpacked once', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, data: logBytes(1000, i) }));
    const source = sourceOf(cabOf([{ method: 'mszip', files: many }]));
    let count = 0;
    for await (const _ of archiveEntries(source, { limits: { totalBytes: 1_100_000 } })) count++;
    expect(count).toBe(1000);
  });

  test('a file more than the cabinet says is told of', async () => {
    const miscounted = cabOf([{ method: 'mszip', files }]);
    miscounted.set([files.length - 1, 0], 28);
    await expect(read(miscounted)).rejects.toThrow('is damaged: its list of files is longer than it says');
  });

  test('sizes and places of files that do not go with the data are told of, behind what could be read', async () => {
    const whole = cabOf([{ method: 'mszip', files }]);
    const first = new DataView(whole.buffer, whole.byteOffset).getUint32(16, true);
    const wrong = (at: number, value: number) => {
      const bytes = whole.slice();
      new DataView(bytes.buffer).setUint32(at, value, true);
      return bytes;
    };
    const problem = 'is damaged: its list of files does not go with its data';
    expect(await read(whole)).toEqual(expected);
    // The size of the first and of the last file (of 16 bytes and a name of 6), and where the second begins.
    const last = first + 3 * 22;
    for (const bytes of [wrong(first, 5), wrong(last, 5), wrong(first + 22 + 4, 7)]) {
      const found: string[] = [];
      const all = (async () => {
        for await (const { name, stream } of archiveEntries(sourceOf(bytes))) {
          found.push(name);
          await collected(stream());
        }
      })();
      await expect(all).rejects.toThrow(problem);
      expect(found).toHaveLength(files.length);
    }
    // Who reads only some of the files is told nothing.
    for await (const { name, stream } of archiveEntries(sourceOf(whole)))
      if (name === '1.log') await collected(stream());
  });

  test('spanned cabinets: the files that lie in several are named', async () => {
    const split = [files[0]!, { ...files[1]!, folder: 0xfffd }, { ...files[2]!, folder: 0xfffe }];
    const found = await read(cabOf([{ method: 'mszip', files: split }], { flags: 3 }));
    const message = 'is split across several cabinets, and one alone cannot be read';
    expect(Object.fromEntries(found)).toEqual({ '0.log': digest(files[0]!.data), '1.log': message, '2.log': message });
    const cut = cabOf([{ method: 'none', files, blocks: ([first, second]) => [first!, { ...second!, size: 0 }] }]);
    expect((await read(cut))[3]![1]).toBe('goes on in another cabinet, which cannot be read with it');
    const cutLzx = cabOf([{ method: 'lzx', files, blocks: ([first, second]) => [first!, { ...second!, size: 0 }] }]);
    expect((await read(cutLzx))[3]![1]).toBe('goes on in another cabinet, which cannot be read with it');
  });

  test('what cannot be read says why, and the files before it are read', async () => {
    const problems: [Partial<CabFolderPlan>, string][] = [
      [{ method: 'quantum' }, 'is packed with Quantum, which is not read'],
      [
        { lzx: { windowBits: 15 }, method: 'lzx', blocks: (all) => all.slice(0, 2) },
        'is damaged: its folder ends before it',
      ],
      [{ blocks: (all) => all.map((b, i) => (i === 2 ? { ...b, sum: 1 } : b)) }, 'is damaged: a checksum is wrong'],
      [
        { blocks: (all) => all.map((b, i) => (i === 2 ? { ...b, size: 9 } : b)) },
        'is damaged: a data block has a different length than it says',
      ],
      [
        { blocks: (all) => all.map((b, i) => (i === 2 ? { ...b, size: 40_000 } : b)) },
        'is damaged: a data block is too large',
      ],
      [
        { blocks: (all) => all.map((b, i) => (i === 2 ? { ...b, packed: utf8('KC') } : b)) },
        'is damaged: a data block does not begin as it should',
      ],
      [
        { blocks: (all) => all.map((b, i) => (i === 2 ? { ...b, packed: b.packed.subarray(0, 100) } : b)) },
        'is damaged: its packed data makes no sense',
      ],
    ];
    for (const [change, message] of problems) {
      const found = await read(cabOf([{ method: 'mszip', files, ...change }]));
      expect(found.at(-1)![1]).toBe(message);
      if (change.method !== 'quantum') expect(found.slice(0, 2)).toEqual(expected.slice(0, 2));
    }
  });

  test('a checksum of 0 is none, and the rest of a cabinet goes on without a broken folder', async () => {
    const unchecked = cabOf([{ method: 'mszip', files, blocks: (all) => all.map((b) => ({ ...b, sum: 0 })) }]);
    expect(await read(unchecked)).toEqual(expected);
    const found = await read(
      cabOf([
        { method: 'lzx', files, blocks: (all) => all.map((b) => ({ ...b, packed: noise(b.packed.length) })) },
        { method: 'lzx', files },
      ]),
    );
    // Names that were there before are told apart.
    expect(found.slice(4)).toEqual(expected.map(([name, content]) => [`${name} (2)`, content]));
    for (const [, problem] of found.slice(0, 4)) expect(problem).toEqual(expect.stringMatching(/^is damaged: /));
  });

  test('folders over each other, other versions and cut off cabinets are refused', async () => {
    const twice = cabOf([
      { method: 'mszip', files, start: 500 },
      { method: 'mszip', files, start: 500 },
    ]);
    await expect(read(twice)).rejects.toThrow('is damaged: its folders overlap');
    const small = [{ name: 'a', data: utf8('a') }];
    const partly = cabOf([
      { method: 'none', files },
      { method: 'none', files: small, start: 5000 },
    ]);
    expect(Object.fromEntries(await read(partly))['3.log']).toBe('is damaged: its data overlaps other data');
    await expect(read(cabOf([], { version: 2 }))).rejects.toThrow('is a cabinet of version 2, which is not read');
    const cab = cabOf([{ method: 'mszip', files }]);
    await expect(read(cab.subarray(0, 30))).rejects.toThrow('is damaged: it ends too early');
    await expect(read(cab.subarray(0, 50))).rejects.toThrow('is damaged: it ends too early');
    expect((await read(cab.subarray(0, cab.length - 1))).at(-1)![1]).toMatch(/^is damaged: /);
  });

  test('come out as they went in', async () => {
    const kind = fc.constantFrom<LzxKind>('verbatim', 'aligned', 'uncompressed');
    const lzx = fc.record({
      windowBits: fc.integer({ min: 15, max: 17 }),
      // Blocks of a few bytes only would make a data block longer than its length can say.
      blocks: fc
        .array(fc.record({ kind, length: fc.integer({ min: 1, max: 60_000 }) }), { maxLength: 3 })
        .map((some) => [...some, block('verbatim', 20_001)]),
    });
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.integer({ min: 0, max: 40_000 }).map((n) => logBytes(n, n)),
      fc.integer({ min: 0, max: 40_000 }).map((n) => new Uint8Array(n).fill(n)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 5 }),
        fc.constantFrom('none', 'mszip', 'lzx'),
        lzx,
        async (parts, method, lzx) => {
          const named = parts.map((data, i) => ({ name: `${i}`, data: joined(utf8('-'), data) }));
          const found = await read(cabOf([{ method: method as 'lzx', lzx, files: named }]));
          expect(found).toEqual(named.map(({ name, data }) => [name, digest(data)]));
        },
      ),
      { numRuns: 40 },
    );
  });

  // The cabinets of these tests are such for other readers, too. Where there are none, our reader and our writer still
  // hold each other.
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const others: readonly [string, (file: string, to: string) => string[]][] = [
    ['cabextract', (file, to) => ['-q', '-d', to, file]],
    ['7zz', (file, to) => ['x', '-y', `-o${to}`, file]],
  ];
  for (const [tool, args] of others.filter(([tool]) => isInstalled(tool))) {
    test.each(SAMPLES)(`as ${tool} reads them: %s`, (name, plan) => {
      const to = join(folder, `${tool}-${name.replace(/\W/g, '-')}`);
      mkdirSync(to);
      writeFileSync(`${to}.cab`, cabOf([plan]));
      execFileSync(tool, args(`${to}.cab`, to), { stdio: 'pipe' });
      for (const { name, data } of plan.files) expect(digest(readFileSync(join(to, name)))).toBe(digest(data));
    });
  }
});
