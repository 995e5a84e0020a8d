import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NearbyTerms } from '../../../src/core/articles/nearbyTerms.ts';
import { PlaceTerms } from '../../../src/core/articles/placeTerms.ts';
import { scanStream } from '../../../src/core/scan/scanner.ts';
import { joinBytes } from '../../../src/core/text/joinBytes.ts';
import { nearbyOf } from '../../../src/core/text/nearby.ts';
import { known } from '../codes/known.ts';

const terms = ['onedrive', '.net', 'c++', 'größe', 'windows update', 'msi', 'k', '$windows.~bt', 'café', 'ab'];

const part = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('OneDrive', '.NET', 'C++', 'Größe', 'Windows  Update', 'windows update', 'MSI'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('$WINDOWS.~BT', 'K', 'xmsi', 'msi9', 'ﬁ', 'cafe\u0301', 'CAFÉ', 'AB', 'ab', '漢ab'),
  },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '-', '_', '\ufeff', '😀') },
  { weight: 4, arbitrary: fc.constantFrom('\\', 'C:\\', '"', '"C:\\a ', '/', ':') },
  { weight: 1, arbitrary: fc.nat(410).map((length) => 'x'.repeat(length)) },
  { weight: 1, arbitrary: fc.nat(410).map((length) => 'é '.repeat(length)) },
);
const row = fc
  .tuple(fc.constantFrom('', 'hr=0x80070005 ', 'error 0x80070643 '), fc.array(part, { maxLength: 5 }))
  .map(([hit, parts]) => hit + parts.join(''));
const rows = fc.array(fc.tuple(row, fc.constantFrom('utf-8', 'windows-1252'), fc.constantFrom('\n', '\r\n', '\r')), {
  maxLength: 60,
});

/** A line's bytes, with its line end. */
function bytesOf(text: string, encoding: string): number[] {
  if (encoding === 'utf-8') return [...new TextEncoder().encode(text)];
  return Array.from(text, (c) => (c.charCodeAt(0) < 256 ? c.charCodeAt(0) : 63));
}

/** More than is searched at once. */
const FILLER = new TextEncoder().encode('some other line of a log\n'.repeat(10_480));

test('The terms in a line and around it are those of its text and of the text of its neighbours', async () => {
  const place = new PlaceTerms([{ seenIn: [], tags: [], keys: [], words: terms }]);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 50, max: 5000 }), fc.boolean(), async (some, size, isLong) => {
      const all = some.flatMap(([text, encoding, end]) => bytesOf(text + end, encoding));
      const filler = isLong ? FILLER : new Uint8Array();
      const bytes = joinBytes([filler, new Uint8Array(all)]);
      async function* chunks() {
        const step = isLong ? 100_000 + size : size;
        for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
      }
      let among: NearbyTerms | undefined;
      await scanStream(chunks(), { known }, ({ line, lineText }, lines) => {
        among ??= place.among(lines);
        expect(among.keyOf(line - 1, lineText)).toBe(place.key(lineText));
        expect(among.keyAround(line - 1)).toBe(place.key(nearbyOf(lines, line - 1)));
        expect([...among.around()]).toEqual(
          terms.filter((term) => place.key(nearbyOf(lines, line - 1)).includes(place.key(term))),
        );
        count++;
      });
    }),
    { numRuns: 300 },
  );
  expect(count).toBeGreaterThan(400);
});
