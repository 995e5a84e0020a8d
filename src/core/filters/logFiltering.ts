import type { FileFacts } from '../times/timestampContext.ts';
import type { LogFilter } from './filter.ts';
import { FilteredLines, type FilteredSoFar } from './filteredLines.ts';
import { hitSieveOf } from './hitFilter.ts';
import { LineFilter } from './lineFilter.ts';
import { logTimes } from './logTimes.ts';

/** Tells which of the next lines of a log have a code that the filter wants, by their places among them from 0. */
export interface LinesWithHits {
  among(lines: readonly string[]): ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** Filters a log that comes in batches of lines, in order. */
export class LogFiltering {
  readonly #filter: LogFilter;
  readonly #facts: FileFacts;
  readonly #withHits: LinesWithHits | undefined;
  readonly #lines = new FilteredLines();
  #line: LineFilter | undefined;

  /** `withHits` is asked only where the filter asks for codes. */
  constructor(filter: LogFilter, facts: FileFacts, withHits?: LinesWithHits) {
    this.#filter = filter;
    this.#facts = facts;
    this.#withHits = hitSieveOf(filter) && withHits;
  }

  push(lines: readonly string[]): void {
    this.#line ??= new LineFilter(this.#filter, logTimes(lines, this.#facts), (line, text) =>
      this.#lines.add(line, text),
    );
    const withHits = this.#withHits?.among(lines) ?? NONE;
    for (const [i, line] of lines.entries()) this.#line.push(line, withHits.has(i));
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
