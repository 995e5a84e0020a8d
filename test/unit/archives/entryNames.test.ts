import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archiveEntries } from '../../../src/core/archives/archiveEntries.ts';
import type { OpenLog } from '../../../src/node/logFile.ts';
import { readExcerptOf } from '../../../src/node/scan/readExcerptOf.ts';
import { collected, sourceOf, utf8 } from './make/bytes.ts';
import { cabOf } from './make/cab.ts';
import { zipOf } from './make/zip.ts';

/** A packed file: its name as bytes, and a text that no other file has. */
interface Packed {
  readonly name: Uint8Array;
  readonly text: string;
}

const packedFiles = (names: readonly Uint8Array[], prefix = 'file'): Packed[] =>
  names.map((name, i) => ({ name, text: `${prefix} ${i}` }));

const zip = (files: readonly Packed[]) => zipOf(files.map(({ name, text }) => ({ name, data: utf8(text) })));

/** The texts of an archive's entries by their paths, joined as they are shown. */
async function textsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const { path, stream } of archiveEntries(sourceOf(bytes), { name: 'x.zip' })) {
    const shown = path.join('/').replaceAll('\\', '/');
    expect(texts.has(shown), `two entries are shown as ${shown}`).toBe(false);
    texts.set(shown, new TextDecoder().decode(await collected(stream())));
  }
  return texts;
}

/** An archive as an opened file. */
function opened(bytes: Uint8Array): OpenLog {
  async function* chunks() {
    yield bytes;
  }
  const { size, read } = sourceOf(bytes);
  const whatChanged = async () => undefined;
  return { size, read: read.bind({ largestRead: 0 }), changed: 0, chunks, whatChanged, close: async () => {} };
}

describe('Entries of an archive', () => {
  const part = fc.constantFrom(
    'a',
    'a.log',
    'b',
    '..',
    '.',
    'C:',
    '/',
    '\\',
    '//',
    ' (2)',
    'CON',
    'ä',
    '\u202e',
    'x'.repeat(1200),
  );
  const name = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => utf8(`${parts.join('')}.txt`)),
    fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Uint8Array.from([...bytes, 0x61])),
    fc.constantFrom('a.log', 'a.log', 'a.log (2)', 'a\\b.log', 'a/b.log', 'a/b.log (2)', 'a\0b.log').map(utf8),
  );

  test('are each there under a path of its own, whatever their names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 12 }), async (names) => {
        const files = packedFiles(names);
        const texts = await textsOf(zip(files));
        // The list that the archive was made from is the oracle.
        expect([...texts.values()]).toEqual(files.map(({ text }) => text));
        for (const shown of texts.keys()) expect(shown).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/);
      }),
      { numRuns: 150 },
    );
  });

  test('are those that another reader finds, where their names are different', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(?:\/[a-z0-9]{1,8}){0,2}\.log$/), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const bytes = zip(packedFiles(all.map(utf8)));
        const theirs = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]);
        expect(Object.fromEntries(await textsOf(bytes))).toEqual(Object.fromEntries(theirs));
      }),
      { numRuns: 50 },
    );
  });

  test('of cabinets, and of archives inside, are told apart too, also from paths that only look like them', async () => {
    const inner = zip(packedFiles([utf8('b.log'), utf8('b.log')], 'inner'));
    const files = [
      { name: 'in.zip', data: inner },
      { name: 'in.zip', data: inner },
      { name: 'in.zip/b.log', data: utf8('outer') },
    ];
    expect([...(await textsOf(zipOf(files)))]).toEqual([
      ['in.zip/b.log', 'inner 0'],
      ['in.zip/b.log (2)', 'inner 1'],
      ['in.zip (2)/b.log', 'inner 0'],
      ['in.zip (2)/b.log (2)', 'inner 1'],
      ['in.zip/b.log (3)', 'outer'],
    ]);
    const cab = cabOf([
      { method: 'mszip', files: ['a.log', 'a.log'].map((one, i) => ({ name: one, data: utf8(`${i}`) })) },
    ]);
    expect([...(await textsOf(cab))]).toEqual([
      ['a.log', '0'],
      ['a.log (2)', '1'],
    ]);
  });

  test('are found again by their paths when an excerpt is read', async () => {
    const bytes = zip(packedFiles(['a.log', 'd\\a.log', 'a.log', 'd/a.log', 'a.log'].map(utf8)));
    const lines: string[] = [];
    for await (const { path } of archiveEntries(sourceOf(bytes))) {
      const inside = { name: 'x.zip', entry: path };
      lines.push(...(await readExcerptOf(opened(bytes), inside, { line: 1, column: 1, length: 1 })).lines);
    }
    expect(lines).toEqual([0, 1, 2, 3, 4].map((i) => `file ${i}`));
  });

  test('of one name by the thousand cost no more each', async () => {
    const files = packedFiles(Array.from({ length: 9000 }, () => utf8('a.log')));
    const texts = await textsOf(zip(files));
    expect([...texts.keys()].at(-1)).toBe('a.log (9000)');
  });
});
