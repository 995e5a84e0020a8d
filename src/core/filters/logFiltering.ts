import type { FileFacts } from '../times/timestampContext.ts';
import type { LogFilter } from './filter.ts';
import { FilteredLines, type FilteredSoFar } from './filteredLines.ts';
import { LineFilter } from './lineFilter.ts';
import { logTimes } from './logTimes.ts';

/** Tells which of the next lines of a log have a code that stands for a failure, by their places among them from 0. */
export interface Failing {
  among(lines: readonly string[]): ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** Filters a log that comes in batches of lines, in order. */
export class LogFiltering {
  readonly #filter: LogFilter;
  readonly #facts: FileFacts;
  readonly #failing: Failing | undefined;
  readonly #lines = new FilteredLines();
  #line: LineFilter | undefined;

  /** `failing` is asked only where the filter does. */
  constructor(filter: LogFilter, facts: FileFacts, failing?: Failing) {
    this.#filter = filter;
    this.#facts = facts;
    this.#failing = filter.failing && failing;
  }

  push(lines: readonly string[]): void {
    this.#line ??= new LineFilter(this.#filter, logTimes(lines, this.#facts), (line, text) =>
      this.#lines.add(line, text),
    );
    const failing = this.#failing?.among(lines) ?? NONE;
    for (const [i, line] of lines.entries()) this.#line.push(line, failing.has(i));
  }

  /** The log has no more lines. */
  finish(): void {
    this.#line?.finish();
  }

  /** What has come since the last time, and how far it is. */
  take(): FilteredSoFar {
    return { ...this.#lines.take(), found: this.#lines.found, read: this.#line?.lines ?? 0 };
  }
}
