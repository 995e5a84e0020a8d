import fc from 'fast-check';
import type { Outcome } from './target.ts';

/** How many cases are made at once. */
const ROUND = 50;

/**
 * Makes cases round after round, from seeds that follow the first one, until the time (ms) is over or one fails. `corpus`
 * comes first, whatever the seed: cases that failed once, or that are hard to come by.
 */
export async function rounds<T>(
  { seed, milliseconds, cases, corpus = [] }: Rounds<T>,
  check: (one: T) => string | undefined | Promise<string | undefined>,
): Promise<Outcome> {
  const end = performance.now() + milliseconds;
  let count = 0;
  const tryOne = async (one: T): Promise<string | undefined> => {
    count++;
    try {
      return await check(one);
    } catch (error) {
      return `It threw: ${error instanceof Error ? error.stack : String(error)}`;
    }
  };
  const failed = (one: T, why: string) => ({ cases: count, failure: `${fc.stringify(one)}\n${why}` });
  for (const one of corpus) {
    const why = await tryOne(one);
    if (why !== undefined) return failed(one, why);
  }
  for (let round = 0; performance.now() < end; round++) {
    for (const one of fc.sample(cases, { seed: seed + round, numRuns: ROUND })) {
      const why = await tryOne(one);
      if (why !== undefined) return failed(one, why);
      if (performance.now() >= end) break;
    }
  }
  return { cases: count };
}

interface Rounds<T> {
  readonly seed: number;
  readonly milliseconds: number;
  readonly cases: fc.Arbitrary<T>;
  readonly corpus?: readonly T[];
}
