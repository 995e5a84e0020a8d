import fc from 'fast-check';
import type { Outcome } from './target.ts';

/** How many cases are made at once. */
const ROUND = 50;
/** What the whole program may take, in bytes: cases are small, so that more is what they leave behind. */
const MEMORY = 2 ** 30;

/**
 * Makes cases round after round, from seeds that follow the first one, until the time (ms) is over, there were `most` of them
 * or one fails. `corpus` comes first, whatever the seed: cases that failed once, or that are hard to come by.
 */
export async function rounds<T>(
  { seed, milliseconds, most = Number.POSITIVE_INFINITY, cases, corpus = [] }: Rounds<T>,
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
  const isOver = () => performance.now() >= end || count >= most;
  for (let round = 0; !isOver(); round++) {
    const memory = process.memoryUsage.rss();
    if (memory > MEMORY) return { cases: count, failure: `It takes ${Math.round(memory / 2 ** 20)} MB.` };
    for (const one of fc.sample(cases, { seed: seed + round, numRuns: ROUND })) {
      const why = await tryOne(one);
      if (why !== undefined) return failed(one, why);
      if (isOver()) break;
    }
  }
  return { cases: count };
}

interface Rounds<T> {
  readonly seed: number;
  readonly milliseconds: number;
  readonly most?: number | undefined;
  readonly cases: fc.Arbitrary<T>;
  readonly corpus?: readonly T[];
}

/** Runs a task; what it cost in time of processors, in milliseconds, which other work on the machine changes little. */
export async function timed<T>(task: () => Promise<T>): Promise<{ readonly result: T; readonly took: number }> {
  const before = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1000 };
}
