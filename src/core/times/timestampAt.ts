import type { Timestamp } from './timestamp.ts';
import type { TimestampContext } from './timestampContext.ts';
import { ownTimestamp } from './timestampOf.ts';

/** How many lines before a line are searched for its time stamp, and how many after it for the end of its message. */
export const LINES_BACK = 200;
export const LINES_AHEAD = 60;

/**
 * The time stamp of a line whose neighbours can be read: its own, that of the message that it belongs to (some formats
 * write the time after a message of several lines), or the nearest above. `lineAt` gives lines from 0, undefined after
 * the last. Lines are asked for in the file's order; `readTo` is the line that was asked for before, if any.
 */
export function timestampAt(
  lineAt: (index: number) => string | undefined,
  index: number,
  context: TimestampContext,
  readTo = -1,
): Timestamp | undefined {
  for (let at = index; at >= 0 && at > index - LINES_BACK && at > readTo; at--) {
    const line = lineAt(at) ?? '';
    const own = ownTimestamp(line, context) ?? endOfMessage(lineAt, at, line, context);
    if (own) return own;
  }
  return context.last;
}

/** The time behind the message that a line opens, if it opens one that goes on. */
function endOfMessage(
  lineAt: (index: number) => string | undefined,
  opened: number,
  opening: string,
  context: TimestampContext,
): Timestamp | undefined {
  const format = context.formats.openedBy(opening);
  if (!format) return undefined;
  const { opens, until } = format;
  for (let at = opened + 1; at <= opened + LINES_AHEAD; at++) {
    const line = lineAt(at);
    if (line === undefined || line.startsWith(opens)) return undefined;
    if (line.includes(until)) return ownTimestamp(line, context);
  }
  return undefined;
}
