import { expect, test } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import type { Code } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { hitSieveOf } from '../../../src/core/filters/hitFilter.ts';
import { HitLines } from '../../../src/core/filters/hitLines.ts';
import { catalogue } from '../codes/known.ts';
import { TESTED } from '../formats/tested.ts';

/** As if articles covered all events. */
const known = recognisedCodes(catalogue, { covers: ({ provider }: Code) => provider !== undefined, codes: () => [] });

test('Lines fail that have a failure among their codes, in whatever batches they come, by a provider above them too', () => {
  const text = TESTED.flatMap(({ samples }) => samples.map((sample) => sample.text)).join('\n');
  const lines = text.split('\n');
  const describer = new Describer(catalogue);
  const expected = new Set<number>();
  detectText(text, { known }, (hit) => {
    if (!hit.noise && describer.outcome(hit, { line: lines[hit.line]! }) === 'failure') expected.add(hit.line);
  });
  expect(expected.size).toBeGreaterThan(100);
  for (const size of [1, 7, 10_000]) {
    const failing = new HitLines({ known }, describer, hitSieveOf({ failing: true })!);
    const found: number[] = [];
    for (let at = 0; at < lines.length; at += size)
      found.push(...[...failing.among(lines.slice(at, at + size))].map((line) => at + line));
    expect(found).toEqual([...expected]);
  }
});
