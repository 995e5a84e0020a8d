import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveEntries } from '../../../src/core/archives/archiveEntries.ts';
import { READ_SIZE } from '../../../src/core/archives/byteSource.ts';
import { collected, digest, joined, logBytes, noise, sourceOf, utf8 } from './make/bytes.ts';
import { tarOf } from './make/tar.ts';

const gzip = (data: Uint8Array) => new Uint8Array(gzipSync(data));

async function only(bytes: Uint8Array, most?: number, name = 'CBS.log.gz') {
  const entries = [];
  for await (const entry of archiveEntries(sourceOf(bytes, most), { name })) {
    entries.push({ name: entry.name, size: entry.size, data: digest(await collected(entry.stream())) });
  }
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

/** A gzip file with every optional part in its header. */
function withWholeHeader(data: Uint8Array): Uint8Array {
  const plain = gzip(data);
  const head = plain.slice(0, 10);
  head[3] = 2 | 4 | 8 | 16;
  return joined(
    head,
    Uint8Array.of(3, 0, 1, 2, 3),
    utf8('a\u0007b.log\0'),
    utf8('a comment\0'),
    Uint8Array.of(9, 9),
    plain.subarray(10),
  );
}

describe('gzip files', () => {
  test('are one entry, named by the file where they name none', async () => {
    const data = logBytes(300_000);
    expect(await only(gzip(data))).toEqual({ name: 'CBS.log', size: undefined, data: digest(data) });
    expect((await only(gzip(data), undefined, 'x.tgz')).name).toBe('x.tar');
  });

  test('with a name, a comment, extra data and a header checksum', async () => {
    expect(await only(withWholeHeader(utf8('hello')))).toMatchObject({
      name: 'a␣U+0007␣b.log',
      data: digest(utf8('hello')),
    });
  });

  test('of several members are read to the last one, empty ones and padding included', async () => {
    const parts = [logBytes(200_000, 1), new Uint8Array(0), logBytes(70_000, 2), utf8('end')];
    const file = joined(...parts.map(gzip), new Uint8Array(70_000));
    expect((await only(file)).data).toBe(digest(joined(...parts)));
    const many = Array.from({ length: 3000 }, () => gzip(utf8('x')));
    expect((await only(joined(...many))).data).toMatch(/^3000 bytes/);
  });

  test('of any number of members cost what their bytes cost', async () => {
    const source = sourceOf(joined(...Array.from({ length: 20_000 }, () => gzip(new Uint8Array(0)))));
    for await (const { stream } of archiveEntries(source)) expect(await collected(stream())).toHaveLength(0);
    // Once for its first bytes, once for the rest.
    expect(source.allRead).toBeLessThan(source.size + 3 * READ_SIZE);
  });

  test('come out the same however their bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 500 }),
        async (parts, most) => {
          expect((await only(joined(...parts.map(gzip)), most)).data).toBe(digest(joined(...parts)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('that were not packed well are read too', async () => {
    const data = noise(400_000);
    expect((await only(new Uint8Array(gzipSync(data, { level: 0 })))).data).toBe(digest(data));
    expect((await only(gzip(data), 700)).data).toBe(digest(data));
  });

  test('that are damaged or cut off end with an error', async () => {
    const file = gzip(logBytes(100_000));
    for (const length of [5, 12, 1000, file.length - 9, file.length - 8, file.length - 1]) {
      await expect(only(file.subarray(0, length))).rejects.toThrow('is damaged: it ends too early');
    }
    const changed = (at: number) =>
      file.map((byte, i) => (i === (at + file.length) % file.length ? byte ^ 0x55 : byte));
    await expect(only(changed(-5))).rejects.toThrow('is damaged: its checksum is wrong');
    await expect(only(changed(-1))).rejects.toThrow('is damaged: its size is wrong');
    await expect(only(changed(5000))).rejects.toThrow('is damaged: ');
  });

  test('with something else behind them give all that they hold, and then tell it', async () => {
    const more = [
      utf8('more'),
      Uint8Array.of(0x1f),
      Uint8Array.of(0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 0),
      joined(new Uint8Array(70_000), utf8('more')),
      joined(new Uint8Array(512), gzip(utf8('hidden'))),
    ];
    for (const data of [utf8('short'), logBytes(100_000)]) {
      for (const rest of more) {
        const found: string[] = [];
        const reading = (async () => {
          const source = sourceOf(joined(gzip(data), gzip(data), rest), 700);
          for await (const { stream } of archiveEntries(source)) found.push(digest(await collected(stream())));
        })();
        await expect(reading).rejects.toThrow('is damaged: something else lies behind it');
        expect(found).toEqual([digest(joined(data, data))]);
      }
    }
  });

  test('in an archive, with something else behind them, take nothing from what follows', async () => {
    const odd = joined(gzip(utf8('short')), utf8('more'));
    const found: [string, string][] = [];
    for await (const { path, stream } of archiveEntries(
      sourceOf(
        tarOf([
          { name: 'a.gz', data: odd },
          { name: 'b', data: odd.slice(0, 3) },
        ]),
      ),
    )) {
      found.push([path.join(' > '), await collected(stream()).then(digest, (error) => String(error.message))]);
    }
    expect(found).toEqual([
      ['a.gz > a', digest(utf8('short'))],
      ['a.gz', 'is damaged: something else lies behind it'],
      ['b', 'is damaged: it ends too early'],
    ]);
  });
});
