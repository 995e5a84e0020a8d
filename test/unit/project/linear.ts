import { check } from 'recheck';
import type { Expression } from './expressions.ts';

/**
 * How `recheck` decides is a matter of steps that it counts and of a seed, not of time: a busy machine finds the same. The
 * limit of time only ends what would not end.
 */
const LIMITS = {
  ...{ attackTimeout: null, incubationTimeout: null, seedingTimeout: null },
  ...{ randomSeed: 0, timeout: 300_000 },
};

/** `linear`, or what else an expression is. */
export async function verdictOf({ pattern, flags }: Pick<Expression, 'pattern' | 'flags'>): Promise<string> {
  const found = await check(pattern, flags, LIMITS);
  if (found.status === 'safe') return 'linear';
  return found.status === 'unknown' ? `not decided: ${found.error.kind}` : found.complexity.summary;
}
