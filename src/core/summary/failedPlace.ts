import { shownCode } from '../explain/hitKey.ts';
import type { FirstFailure, FollowedLog } from '../firstFailure/firstFailure.ts';
import { type FirstPlace, isFailure, type LocatedHit } from '../times/locatedHit.ts';

/** How many lines below a line are looked at for a failing code. */
const BELOW = 20;
/** How many lines around a line are looked at for the event that it is of. */
export const RECORD = 40;

/**
 * Where a followed log failed first, with the code that this goes by; `hits` are those that were kept of it, in its order.
 * Null where what failed was put right; undefined where its course says nothing of it, so that its codes tell.
 */
export function failedPlace(
  file: string,
  { found: { first, passed }, stamp, own }: FollowedLog,
  hits: readonly LocatedHit[],
): FirstPlace | null | undefined {
  if (!first) return passed.recovered > 0 ? null : undefined;
  const failing = hits.filter(isFailure);
  const line = first.line + 1;
  const kept = failing.find((hit) => hit.line === line);
  if (kept) return kept;
  const time = stamp && { stamp };
  if (own) return { ...own, ...time };
  const event = eventOf(first, failing);
  const below = event ? undefined : failing.find((hit) => hit.line > line && hit.line <= lastBelow(first));
  return {
    ...{ file, line, column: 1, lineText: first.text },
    ...(event?.stamp ? { stamp: event.stamp } : time),
    ...(event && { event }),
    ...(below && { below }),
  };
}

/** Up to which line (from 1) a code below may be that of a failure: one further down is another failure's. */
export function lastBelow({ line, end = line }: FirstFailure): number {
  return Math.max(end, line + BELOW) + 1;
}

/** The event that a line is of, where its record has it in another line. */
function eventOf({ line, name }: FirstFailure, failing: readonly LocatedHit[]): LocatedHit | undefined {
  const distance = (hit: LocatedHit) => Math.abs(hit.line - 1 - line);
  const isNamed = (hit: LocatedHit) =>
    distance(hit) <= RECORD && shownCode(hit.hit).toLowerCase() === name?.toLowerCase();
  return failing.filter(isNamed).sort((a, b) => distance(a) - distance(b))[0];
}
