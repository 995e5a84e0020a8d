import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashReader } from '../../../../src/core/snippets/bash/readBash.ts';
import { line, soup, unforeseen } from '../../../fuzz/bashLines.ts';
import { grammars } from '../grammars.ts';
import { BASH, runInBash } from './realBash.ts';

/** The same lines each time; `npm run fuzz` tries others. */
const seed = 20_261_129;

describe.runIf(BASH)('What a real bash runs', () => {
  it.each([
    ['pieces thrown together', soup],
    ['lines as people write them', line],
  ])('was read, or was a doubt: %s', (_, scripts) => {
    const samples = fc.sample(scripts, { seed, numRuns: 3000 }).filter((script) => !script.includes('\0'));
    const runs = runInBash(samples);
    expect(runs).toHaveLength(samples.length);
    expect(runs.filter(({ length }) => length > 0).length).toBeGreaterThan(samples.length / 20);
    for (const [at, script] of samples.entries()) {
      expect({ script, unforeseen: unforeseen(script, runs[at]!) }).toEqual({ script, unforeseen: undefined });
    }
  });

  it('has few doubts about lines as people write them', () => {
    const samples = fc.sample(line, { seed, numRuns: 1000 });
    expect(samples.filter((script) => bashReader(grammars.bash)(script).doubts.length === 0).length).toBeGreaterThan(
      500,
    );
  });
});

if (!BASH) console.log('Left out, because there is no bash: what a real bash runs.');
