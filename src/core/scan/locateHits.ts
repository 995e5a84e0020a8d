import type { LogContext } from '../detection/hit.ts';
import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { type LineFollower, LineWatch, type WatchedLine } from '../detection/watch/lineWatch.ts';
import type { WatchedPatterns } from '../detection/watch/watchedPatterns.ts';
import { splitLines } from '../text/lineEnds.ts';
import type { DayOrder } from '../times/dateParts.ts';
import { HEAD_LINES, LineTimes } from '../times/lineTimes.ts';
import type { Timestamp } from '../times/timestamp.ts';
import { LINES_AHEAD, LINES_BACK } from '../times/timestampAt.ts';
import { type FileFacts, TimestampContext } from '../times/timestampContext.ts';
import { decodeLine } from './encoding.ts';
import type { FileHit } from './scanBytes.ts';
import { type ScanResult, scanStream } from './scanner.ts';
import type { StreamLines } from './streamLines.ts';

/** So much of the text holds its first lines, in bytes. */
const HEAD = HEAD_LINES * 1000;

/** What the scan of one file with times came to. */
export interface LocateResult extends ScanResult {
  /** Which number of its dates is the day, where the file told: its time stamps are to be settled by that. */
  readonly order?: DayOrder;
}

/** Patterns of lines that are looked for along with codes. */
export interface LinesToTell {
  readonly patterns: WatchedPatterns;
  /** How many lines of a pattern are told; it may be infinite. */
  most(pattern: number): number;
  /** Whether a pattern is also looked for in parts of lines of more than a quarter of a megabyte. */
  inParts?(pattern: number): boolean;
  /**
   * Is told of a line; `time` reads its time, and `lineAt` another line (from 0) as far as it is here: both may be asked while
   * the call lasts.
   */
  told(line: WatchedLine, time: () => Timestamp | undefined, lineAt: (index: number) => string | undefined): void;
  /** Gets the lines of the last patterns, and those behind them. */
  readonly follower?: LineFollower;
}

/** Finds the codes in a file's bytes as `scanStream` does, each with the time of its line; `seen` gets the text's bytes. */
export async function locateHits(
  chunks: AsyncIterable<Uint8Array>,
  context: LogContext,
  facts: FileFacts,
  found: (hit: FileHit, stamp: Timestamp | undefined, lines: StreamLines) => void,
  search?: ByteSearch,
  toTell?: LinesToTell,
  seen: (bytes: Uint8Array) => void = () => {},
): Promise<LocateResult> {
  const dates = new TimestampContext({ ...context, ...facts });
  const head = new HeadLines();
  let here: StreamLines | undefined;
  const times = new LineTimes(dates, (index) => head.line(index) ?? here?.find(index));
  const watch =
    toTell &&
    new LineWatch(
      toTell.patterns,
      (pattern) => toTell.most(pattern),
      (line, lines) => {
        here = lines as StreamLines;
        toTell.told(
          line,
          () => times.stampOf(line.line),
          (index) => here?.find(index),
        );
      },
      toTell.follower,
      (pattern) => toTell.inParts?.(pattern) ?? false,
    );
  const result = await scanStream(
    chunks,
    context,
    (hit, lines) => {
      here = lines;
      const at = hit.hit.start;
      const place = { text: hit.lineText, at, isCut: hit.column - 1 !== at };
      found(hit, times.stampOf(hit.line - 1, place), lines);
    },
    {
      seen: (bytes) => {
        head.push(bytes);
        seen(bytes);
      },
      around: { before: LINES_BACK, behind: LINES_AHEAD },
      ...(search && { search }),
      ...(watch && { watch }),
    },
  );
  return { ...result, ...(dates.order && { order: dates.order }) };
}

/** The first lines of a text that comes in pieces. */
class HeadLines {
  #bytes = new Uint8Array(0);
  #lines: readonly string[] | undefined;

  push(bytes: Uint8Array): void {
    if (this.#bytes.length >= HEAD || this.#lines) return;
    const added = bytes.subarray(0, HEAD - this.#bytes.length);
    const all = new Uint8Array(this.#bytes.length + added.length);
    all.set(this.#bytes);
    all.set(added, this.#bytes.length);
    this.#bytes = all;
  }

  /** A line, from 0, if it is one of the first ones and here as a whole. They are read when the first is asked for. */
  line(index: number): string | undefined {
    if (index >= HEAD_LINES) return undefined;
    if (!this.#lines) {
      this.#lines = splitLines(decodeLine(this.#bytes), HEAD_LINES + 1).slice(0, -1);
      this.#bytes = new Uint8Array(0);
    }
    return this.#lines[index];
  }
}
