import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { LineStretch } from '../../../src/core/explain/lineStretch.ts';
import { locateHits } from '../../../src/core/scan/locateHits.ts';
import { FileTallies } from '../../../src/core/summary/fileTallies.ts';
import { ownText } from '../../../src/core/text/ownText.ts';
import type { FromScan } from '../../../src/node/scan/messages.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { known } from '../codes/known.ts';
import { growthOf, LINEAR } from '../growth.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What the heap holds in bytes, without what nothing needs. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function* linesOf(count: number, line: (i: number) => string) {
  for (let i = 0; i < count; i++) yield utf8(line(i));
}

const WORDS = 'word '.repeat(50_000);
const COUNT = 120;

describe('Memory of a scan', () => {
  test.each([
    ['lines', '\n'],
    ['windows of one line', ' '],
  ])('holds of its hits what is shown of them, and nothing of their %s', async (_, end) => {
    const room = { left: 50_000 };
    const tallies = new FileTallies('a.log', { outcome: () => 'failure' }, { room, needsNearby: () => true });
    const line = (i: number) =>
      `error 0x8007${(i + 4096).toString(16)} (ERROR_SOMETHING_OF_NUMBER_${i}) 日 and STATUS_NOBODY_KNOWS_${i} ${WORDS}${end}`;
    const before = heldBytes();
    await locateHits(linesOf(COUNT, line), { known }, {}, (hit, stamp, lines) => tallies.add(hit, stamp, lines));
    const held = heldBytes() - before;
    expect(tallies.take()).toHaveLength(COUNT);
    // Some megabytes are what was made on the way, once: the lines would be thirty, two bytes a unit.
    expect(held).toBeLessThan((COUNT * WORDS.length) / 5);
  });

  test('a text of its own does not hold the one that it was cut from', () => {
    const cut: string[] = [];
    const before = heldBytes();
    for (let i = 0; i < 50; i++) cut.push(ownText(`${i}${WORDS}`.repeat(2).slice(3, 60)));
    // The others would be fifty times two.
    expect(heldBytes() - before).toBeLessThan(5 * WORDS.length);
    expect(cut[7]).toBe(`7${WORDS}`.slice(3, 60));
  });
});

describe('What a scan costs', () => {
  test('grows no faster than a line does that is full of codes', async () => {
    const scan = async (hits: number) => {
      let found = 0;
      const log = utf8('abc 0x80070643 error 5 (0x1) '.repeat(hits / 2));
      async function* chunks() {
        for (let at = 0; at < log.length; at += 1 << 16) yield log.subarray(at, at + (1 << 16));
      }
      await locateHits(chunks(), { known }, {}, () => found++);
      expect(found).toBe(hits);
    };
    // Eight times as much is just not yet looked at in windows.
    expect(await growthOf(scan, 2200)).toBeLessThan(LINEAR);
  });

  test('looks about twice at a long line around its hits, however many there are', () => {
    const line = 'x'.repeat(1_000_000);
    const stretch = new LineStretch();
    let looked = 0;
    let last = '';
    const slice = vi.spyOn(String.prototype, 'slice');
    for (let at = 0; at < line.length; at += 10) last = stretch.around(line, at);
    looked = slice.mock.calls.length * 2000;
    slice.mockRestore();
    expect(last.length).toBeLessThanOrEqual(2000);
    expect(looked).toBeLessThanOrEqual(2.1 * line.length);
    // At least a quarter of a stretch on each side.
    expect(stretch.around(`${'a'.repeat(5000)}X${'b'.repeat(5000)}`, 5000)).toMatch(/a{500}Xb{500}/);
  });

  test('makes its buffers once, not for each of many small files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultbook-limits-'));
    try {
      for (let i = 0; i < 300; i++) writeFileSync(join(folder, `${i}.log`), 'error 0x80070643\n');
      const memories = vi.spyOn(WebAssembly, 'Memory');
      let allocated = 0;
      const Bytes = globalThis.Uint8Array;
      const counted: typeof Uint8Array = new Proxy(Bytes, {
        construct(target, args: [number], newTarget): object {
          if (typeof args[0] === 'number') allocated += args[0];
          return Reflect.construct(target, args, newTarget === counted ? target : newTarget);
        },
      });
      const messages: FromScan[] = [];
      globalThis.Uint8Array = counted;
      try {
        const scan = new FileScan({ known }, { outcome: () => 'failure' }, (one) => messages.push(one));
        const walk = newWalk(scan.read);
        for (const file of diskFiles(folder, '', walk)) await scan.scan(file);
        scan.finish();
      } finally {
        globalThis.Uint8Array = Bytes;
      }
      expect(messages.filter(({ type }) => type === 'found')).toHaveLength(300);
      expect(memories).toHaveBeenCalledTimes(1);
      memories.mockRestore();
      // What a file's bytes ask for, a few times.
      expect(allocated / 300).toBeLessThan(10_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
