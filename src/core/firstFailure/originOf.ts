import type { Candidate } from './failedRun.ts';

/** What comes more than so long (ms) before what follows from it has nothing to do with that, unless it has its code. */
const APART = 60_000;

/** Whether two failures are so close that the one may come from the other; where no time is known, they are. */
export function isSoonAfter(one: Pick<Candidate, 'time'>, other: Pick<Candidate, 'time'>): boolean {
  return one.time === undefined || other.time === undefined || Math.abs(other.time - one.time) <= APART;
}

/**
 * The failure that an end comes from: the first with a code that the end has too, and those in the lines just before it, which
 * it came from; else the first of those that follow each other up to the end.
 */
export function originOf(open: readonly Candidate[], end: Candidate): Candidate | undefined {
  let at = open.findIndex((one) => one.codes.some((code) => end.codes.includes(code)));
  if (at >= 0) {
    while (at > 0 && !open[at - 1]!.isWeak && open[at]!.line - open[at - 1]!.line === 1) at--;
    const named = open.find((one) => one.as);
    return named && named.line < open[at]!.line ? named : open[at];
  }
  let first: Candidate | undefined;
  let { time } = end;
  for (const one of open.filter(({ isWeak }) => !isWeak).reverse()) {
    if (time !== undefined && !isSoonAfter(one, { time })) break;
    first = one;
    time = one.time ?? time;
  }
  return first;
}
