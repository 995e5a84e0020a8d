import type { Timestamp } from './timestamp.ts';
import type { TimestampContext } from './timestampContext.ts';
import { ownTimestamp } from './timestampOf.ts';

/** How many lines before a line are searched for its time stamp, and how many after it for the end of its message. */
export const LINES_BACK = 200;
export const LINES_AHEAD = 60;

/**
 * The time stamp of a line whose neighbours can be read: its own, that of the message that it belongs to (ConfigMgr
 * writes the time after a message of several lines), or the nearest above. `lineAt` gives lines from 0, undefined after
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
    const own = ownTimestamp(line, context) ?? (opensMessage(line) ? endOfMessage(lineAt, at, context) : undefined);
    if (own) return own;
  }
  return context.last;
}

function opensMessage(line: string): boolean {
  return line.startsWith('<![LOG[') && !line.includes(']LOG]!>');
}

function endOfMessage(
  lineAt: (index: number) => string | undefined,
  opened: number,
  context: TimestampContext,
): Timestamp | undefined {
  for (let at = opened + 1; at <= opened + LINES_AHEAD; at++) {
    const line = lineAt(at);
    if (line === undefined || line.startsWith('<![LOG[')) return undefined;
    if (line.includes(']LOG]!>')) return ownTimestamp(line, context);
  }
  return undefined;
}
