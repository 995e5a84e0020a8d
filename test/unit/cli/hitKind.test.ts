import { expect, test } from 'vitest';
import { hitKindOf, type Looking } from '../../../src/cli/hitKind.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import type { LogFile } from '../../../src/node/logFile.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const known = recognisedCodes(catalogue, shippedLibrary());
const encoder = new TextEncoder();

/** More than what the encoding is told by. */
const HEALTHY = '{"host":"PC-1","message":"all is well"}\n'.repeat(300);
const HIT = '{"host":"PC-2","codes":[{"code":"0x80070643","outcome":"failure"}]}\n';

/** A file that is read in these pieces. */
function fileOf(...pieces: readonly string[]): LogFile {
  const bytes = encoder.encode(pieces.join(''));
  return {
    ...{ path: 'x', label: 'x', uri: 'x:' },
    open: () => ({
      ...{ size: bytes.length, changed: 0, close: async () => {}, whatChanged: async () => undefined },
      read: async (at, length) => bytes.slice(at, at + length),
      async *chunks() {
        for (const piece of pieces) yield encoder.encode(piece);
      },
    }),
  };
}

test('What a file holds is looked for as far as may be, and costs nothing where it has no records', async () => {
  const looking: Looking = { bytes: HEALTHY.length + HIT.length + 1 };
  expect(await hitKindOf(fileOf('failed: 0x80070643\n'.repeat(900), 'more\n'), known, looking)).toBe('other');
  expect(looking.bytes).toBe(HEALTHY.length + HIT.length + 1);
  expect(await hitKindOf(fileOf(HEALTHY, HEALTHY, HIT), known, looking)).toBe('hits');
  expect(looking.bytes).toBe(1);
  expect(await hitKindOf(fileOf(HEALTHY, HEALTHY, HIT), known, looking)).toBe('rows');
  expect(looking.bytes).toBeLessThanOrEqual(0);
  expect(await hitKindOf(fileOf(HIT), known, looking)).toBe('hits');
  expect(await hitKindOf(fileOf(), known, looking)).toBe('empty');
  expect(await hitKindOf(fileOf('PAR1…'), known, looking)).toBe('hits');
});
