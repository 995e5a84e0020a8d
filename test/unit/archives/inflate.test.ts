import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Inflater } from '../../../src/core/archives/inflate.ts';
import { digest, joined, logBytes, noise } from './make/bytes.ts';

/** Feeds the bytes in pieces of these lengths, over again. */
function inflated(packed: Uint8Array, lengths: readonly number[]) {
  const inflater = new Inflater();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let i = 0; at < packed.length && !inflater.ended; i++) {
    const piece = packed.subarray(at, at + lengths[i % lengths.length]!);
    at += piece.length;
    parts.push(...inflater.feed(piece));
  }
  return { data: digest(joined(...parts)), ended: inflater.ended, used: at - inflater.unused };
}

describe('deflate streams', () => {
  const samples = [new Uint8Array(0), logBytes(70_000), noise(70_000), new Uint8Array(300_000), logBytes(1)];

  // What is read here of the library's inner state is not promised by it.
  test('their end is found to the byte', () => {
    for (const [i, data] of samples.entries()) {
      for (const level of [0, 1, 9]) {
        const packed = new Uint8Array(deflateRawSync(data, { level }));
        for (const lengths of [[65536], [1000], [200 + i, 3000]]) {
          const result = inflated(joined(packed, noise(500)), lengths);
          expect(result).toEqual({ data: digest(data), ended: true, used: packed.length });
          expect(inflated(packed.subarray(0, -1), lengths).ended).toBe(false);
        }
      }
    }
  });

  test('come out the same in whatever pieces they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 4000 }), { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(0, 1, 6),
        (parts, lengths, level) => {
          const data = joined(...parts, ...parts);
          const packed = new Uint8Array(deflateRawSync(data, { level }));
          expect(inflated(packed, lengths)).toEqual({ data: digest(data), ended: true, used: packed.length });
        },
      ),
      { numRuns: 100 },
    );
  });
});
