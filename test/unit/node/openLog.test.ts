import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDiskFile } from '../../../src/node/openLog.ts';

const folder = mkdtempSync(join(tmpdir(), 'faultbook-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that tell where they stand, other ones for each file. */
const content = (length: number, seed: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) + seed) % 251));

function open(name: string, length: number, seed: number) {
  const path = join(folder, name);
  const bytes = content(length, seed);
  writeFileSync(path, bytes);
  return { bytes, log: openDiskFile(path, () => {}) };
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk.slice());
  return Buffer.concat(pieces);
}

describe('A file of the disk', () => {
  test.each([0, 1, 16383, 16384, 16385, 300_000, 700_001])(
    'of %i bytes is read whole, twice, and by places',
    async (length) => {
      const { bytes, log } = open('one', length, 7);
      expect((await all(log.chunks())).equals(bytes)).toBe(true);
      const places = [0, 5, 16_000, 16_384, 299_999, length - 1, length + 5].filter((at) => at >= 0);
      for (const at of places) {
        const read = await log.read(at, 1000);
        expect(Buffer.from(read).equals(bytes.subarray(at, at + 1000)), String(at)).toBe(true);
      }
      expect((await all(log.chunks())).equals(bytes)).toBe(true);
      await log.close();
    },
  );

  test('keeps its bytes where others are open at once, and where one is closed meanwhile', async () => {
    const before = open('before', 100_000, 1);
    await before.log.read(0, 10);
    await before.log.close();
    const [a, b] = [open('a', 400_000, 2), open('b', 400_000, 3)];
    const [ofA, ofB] = [a.log.chunks()[Symbol.asyncIterator](), b.log.chunks()[Symbol.asyncIterator]()];
    const [firstA, firstB] = [(await ofA.next()).value as Uint8Array, (await ofB.next()).value as Uint8Array];
    expect(Buffer.from(firstA).equals(a.bytes.subarray(0, firstA.length))).toBe(true);
    await b.log.close();
    const c = open('c', 400_000, 4);
    expect((await all(c.log.chunks())).equals(c.bytes)).toBe(true);
    expect(firstB.length).toBeGreaterThan(0);
    const next = (await ofA.next()).value as Uint8Array;
    expect(Buffer.from(next).equals(a.bytes.subarray(firstA.length, firstA.length + next.length))).toBe(true);
    await Promise.all([a.log.close(), c.log.close()]);
  });
});
