import { watchLines } from '../detection/detectLines.ts';
import { createTextSearch } from '../detection/detectText.ts';
import type { LogContext } from '../detection/hit.ts';
import { formatsOf } from '../detection/rules/formatRules.ts';
import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { LineWatch } from '../detection/watch/lineWatch.ts';
import { watchedPatterns } from '../detection/watch/watchedPatterns.ts';
import type { Lines } from '../text/lines.ts';
import { LineTimes } from '../times/lineTimes.ts';
import { TimestampContext } from '../times/timestampContext.ts';
import { type ItemPatterns, shippedItems } from './itemPatterns.ts';
import { ItemReader } from './itemReader.ts';
import type { FileItems } from './itemSketch.ts';

/** Finds the items that a text tells of, in short steps, the same ones as a scan of it. The text must not change meanwhile. */
export class TextItems {
  readonly #source: Lines;
  readonly #search: ByteSearch;
  readonly #reader: ItemReader;
  readonly #watch: LineWatch;
  readonly #dates: TimestampContext;
  #next = 0;

  constructor(
    source: Lines,
    context: LogContext & { readonly fileName: string },
    patterns: ItemPatterns = shippedItems(),
  ) {
    this.#source = source;
    this.#search = createTextSearch(context);
    const reader = new ItemReader(patterns, formatsOf(context), context.fileName);
    this.#reader = reader;
    this.#dates = new TimestampContext({ formats: formatsOf(context), fileName: context.fileName });
    const lineAt = (index: number) => (index < source.lineCount ? source.line(index) : undefined);
    const times = new LineTimes(this.#dates, lineAt);
    this.#watch = new LineWatch(
      watchedPatterns(patterns.sources),
      (pattern) => (reader.wants(pattern) ? Number.POSITIVE_INFINITY : 0),
      (line) => reader.add(line, () => times.stampOf(line.line), lineAt),
    );
  }

  /** Looks at some more lines, a few milliseconds' work unless they are very long; whether any are left. */
  step(): boolean {
    if (this.#next < this.#source.lineCount)
      this.#next = watchLines(this.#source, this.#next, this.#search, this.#watch);
    return this.#next < this.#source.lineCount;
  }

  /** All items, once no line is left. */
  end(): FileItems {
    return this.#reader.end(this.#dates.order);
  }
}
