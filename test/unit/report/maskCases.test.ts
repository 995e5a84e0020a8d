import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../../src/core/report/mask.ts';
import { faultOf, cases as planted, run } from '../../fuzz/mask.ts';

interface Case {
  readonly kind: string;
  readonly hide: readonly string[];
  readonly keep: readonly string[];
  readonly line: string;
}

/** Lines as logs have them, written down before the rules were, with what must go and what must stay. */
const cases = readFileSync(new URL('maskCases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);

describe('masking of lines from many logs', () => {
  it.each(cases)('$kind: $line', ({ line, hide, keep }) => {
    const masked = mask(line).text;
    for (const text of hide) expect(masked.toLowerCase()).not.toContain(text.toLowerCase());
    for (const text of keep) expect(masked).toContain(text);
  });

  it('hides what is planted in any of them, and keeps the code beside it', () => {
    fc.assert(
      fc.property(planted, (one) => {
        expect(faultOf(one)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('plants until the time is over', () => {
    expect(run(1, 200)).toEqual({ cases: expect.any(Number) });
  });
});
