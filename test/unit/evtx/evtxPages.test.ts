import { expect, it } from 'vitest';
import type { ByteSource } from '../../../src/core/archives/byteSource.ts';
import { EVTX_PAGE, evtxPages } from '../../../src/core/evtx/evtxText.ts';
import { sourceOf } from '../archives/make/bytes.ts';
import { eventData, eventRecord, number32 } from './make/event.ts';
import { chunk, evtxFile, sealed } from './make/evtxFile.ts';

const TIME = Date.UTC(2024, 4, 2);
const CHUNK = 65_536;

const record = (number: number) =>
  eventRecord({ number, time: TIME + number * 1000 }, [eventData('a')], [number32(number)]);

/** A file of so many chunks with a record each; those in `lost` are empty. */
function large(count: number, lost: readonly number[] = []): ByteSource {
  const one = chunk([record(0)]);
  const header = evtxFile([], count);
  return {
    size: 4096 + count * CHUNK,
    async read(offset, length) {
      if (offset < 4096) return header.subarray(offset, offset + length);
      const index = Math.floor((offset - 4096) / CHUNK);
      const bytes = one.slice();
      const view = new DataView(bytes.buffer);
      for (const at of [8, 16, 24, 32, 520]) view.setUint32(at, index + 1, true);
      return lost.includes(index) ? new Uint8Array(length) : sealed(bytes).subarray(0, length);
    },
  };
}

async function linesOf(source: ByteSource, page: number, reversed: boolean): Promise<string[]> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of (await evtxPages(source)).text(page, reversed)) text += decoder.decode(piece);
  return text.split('\n').slice(0, -1);
}

it('A log that Windows keeps by itself is one page, in either order', async () => {
  const source = sourceOf(evtxFile([chunk([record(3), record(4)]), chunk([record(1), record(2)])]));
  const numbers = async (reversed: boolean) =>
    (await linesOf(source, 0, reversed)).flatMap((line) => / #(\d)$/.exec(line)?.[1] ?? []);
  expect((await evtxPages(source)).count).toBe(1);
  expect(await numbers(false)).toEqual(['1', '2', '3', '4']);
  expect(await numbers(true)).toEqual(['4', '3', '2', '1']);
  expect(EVTX_PAGE).toBeGreaterThan(20 * 1024 * 1024 + 4096);
});

it('A larger one has pages, which hold each record once', async () => {
  const source = large(400);
  const { count } = await evtxPages(source);
  expect(count).toBe(4);
  for (const reversed of [false, true]) {
    const pages = await Promise.all(Array.from({ length: count }, (_, page) => linesOf(source, page, reversed)));
    expect(pages.map((lines) => lines.length / 2)).toEqual([128, 128, 128, 16]);
  }
});

it('What is missing is said at its place, also where a page begins, and in either order', async () => {
  const source = large(400, [5, 6, 127, 128]);
  const notes = async (page: number, reversed: boolean) =>
    (await linesOf(source, page, reversed)).filter((line) => line.startsWith('#'));
  const [first, second] = ['# The records 6 to 7 are missing.', '# The records 128 to 129 are missing.'];
  expect([await notes(0, false), await notes(1, false)]).toEqual([[first], [second]]);
  expect([await notes(2, true), await notes(3, true)]).toEqual([[second], [first]]);
});

it('Beyond the last page there is nothing', async () => {
  expect(await linesOf(large(400), 4, false)).toEqual([]);
});
