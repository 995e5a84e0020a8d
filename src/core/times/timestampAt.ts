import type { Timestamp } from './timestamp.ts';
import type { TimestampContext } from './timestampContext.ts';
import { ownTimestamp } from './timestampOf.ts';

/** How many lines before a line are searched for its time stamp, and how many after it for the end of its message. */
export const LINES_BACK = 200;
export const LINES_AHEAD = 60;

/** A place in a line that may hold several records. */
export interface LinePlace {
  /** The line, or the part of it that is here. */
  readonly text: string;
  /** UTF-16 units in that. */
  readonly at: number;
  /** Set where the line begins before its text. */
  readonly isCut?: boolean;
}

/**
 * The time stamp of a line whose neighbours can be read: its own, that of the message that it belongs to (some formats
 * write the time after a message of several lines), or the nearest above. `lineAt` gives lines from 0, undefined after
 * the last. Lines are asked for in the file's order; `readTo` is the line that was asked for before, if any. Where a line
 * holds several records, it is that of the record around `place`.
 */
export function timestampAt(
  lineAt: (index: number) => string | undefined,
  index: number,
  context: TimestampContext,
  readTo = -1,
  place?: LinePlace,
): Timestamp | undefined {
  const { records } = context.formats;
  for (let at = index; at >= 0 && at > index - LINES_BACK && at > readTo; at--) {
    const here = at === index ? place : undefined;
    const line = here?.text ?? lineAt(at) ?? '';
    // Without a place a line is asked for as a whole; of those above, what they end with goes on here.
    const { start, end, goesOn } = records.around(line, here?.at ?? (at === index ? 0 : line.length));
    // Its record began where this line cannot be read any more.
    if (goesOn && here?.isCut) return undefined;
    const isWhole = at === index && !here;
    const own =
      ownTimestamp(isWhole ? line : line.slice(start, end), context) ?? endOfMessage(lineAt, at, line, context);
    if (own) return own;
    const framed = context.formats.isFrame(line) ? below(lineAt, index, context) : undefined;
    if (framed) return framed;
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

/** The time that stands further down in the record of a line. */
function below(
  lineAt: (index: number) => string | undefined,
  index: number,
  context: TimestampContext,
): Timestamp | undefined {
  for (let at = index + 1; at <= index + LINES_AHEAD; at++) {
    const line = lineAt(at);
    if (line === undefined || context.formats.isFrame(line)) return undefined;
    const own = ownTimestamp(line, context);
    if (own) return own;
  }
  return undefined;
}
