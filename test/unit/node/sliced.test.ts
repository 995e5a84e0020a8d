import { describe, expect, test } from 'vitest';
import { sliced } from '../../../src/node/sliced.ts';

/** Steps that take a millisecond each; `count` of them are to be done. */
function slowSteps(count: number) {
  const steps = { done: 0 };
  const step = () => {
    const end = performance.now() + 1;
    while (performance.now() < end);
    return ++steps.done < count;
  };
  return { steps, step };
}

describe('sliced work', () => {
  test('all steps are done, and others get their turns between them', async () => {
    const { steps, step } = slowSteps(40);
    const seen: number[] = [];
    const watch = () => {
      seen.push(steps.done);
      if (steps.done < 40) setImmediate(watch);
    };
    setImmediate(watch);
    expect(await sliced(step)).toBe(true);
    expect(steps.done).toBe(40);
    // A slice is 8 ms: no more than eight steps lie between two turns, and there were at least four.
    const between = seen.map((done, index) => done - (seen[index - 1] ?? 0));
    expect(Math.max(...between)).toBeLessThanOrEqual(8);
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  test('a signal ends it between two slices', async () => {
    const { steps, step } = slowSteps(1000);
    const ended = new AbortController();
    setImmediate(() => ended.abort());
    expect(await sliced(step, ended.signal)).toBe(false);
    expect(steps.done).toBeLessThanOrEqual(16);
    expect(await sliced(step, ended.signal)).toBe(false);
  });

  test('it rejects with what a step throws', async () => {
    const step = () => {
      throw new Error('broken');
    };
    await expect(sliced(step)).rejects.toThrow('broken');
  });
});
