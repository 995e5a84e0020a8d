import { type FileFacts, TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';

/** So many of the first lines of a log are read before, at most. */
export const LINES_BEFORE = 500;

/**
 * What tells the times of a log's lines, with its first lines. Only some of them may show which number of a date is the day:
 * they are read before any is judged.
 */
export function logTimes(first: readonly string[], facts: FileFacts): TimestampContext {
  const times = new TimestampContext(facts);
  for (const line of first.slice(0, LINES_BEFORE)) {
    ownTimestamp(line, times);
    if (times.order) return new TimestampContext({ ...facts, order: times.order });
  }
  return new TimestampContext(facts);
}
