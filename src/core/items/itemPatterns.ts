import { type FormatSet, LONGEST_LINE_OF_A_FORMAT, type ReadyFormat } from '../formats/formatSet.ts';
import { looksLike } from '../formats/harmless.ts';
import { LinePattern } from '../formats/linePattern.ts';
import { LINES_AHEAD } from '../times/timestampAt.ts';
import type { ItemLine, ItemLog } from './itemLog.ts';
import { ItemRecord } from './itemRecord.ts';
import { ITEM_LOGS } from './logs/logs.ts';

/** A line that speaks of items, made ready. */
export interface ReadyItemLine {
  readonly line: ItemLine;
  readonly pattern: LinePattern;
  readonly log: ItemLog;
  /** Set where lines above it count, too. */
  readonly record: ItemRecord | undefined;
}

/** The patterns of some logs' lines, known by their numbers, from 0. */
export class ItemPatterns {
  readonly lines: readonly ReadyItemLine[];
  readonly sources: readonly string[];

  constructor(logs: readonly ItemLog[]) {
    this.lines = logs.flatMap((log) =>
      log.lines.map((line) => ({
        ...{ line, pattern: new LinePattern(line.at), log },
        record: line.events || line.above ? new ItemRecord(line) : undefined,
      })),
    );
    this.sources = this.lines.map(({ line }) => line.at);
  }
}

let shipped: ItemPatterns | undefined;

/** Those that ship, made when first asked for. */
export function shippedItems(): ItemPatterns {
  shipped ??= new ItemPatterns(ITEM_LOGS);
  return shipped;
}

/** Tells which lines of one file are of which item logs: by the name of the file, by a mark, or by how they look. */
export class ItemFormats {
  readonly #formats: FormatSet;
  readonly #file: string;
  readonly #named: readonly string[];
  readonly #ready: ReadonlyMap<string, ReadyFormat>;
  /** Those of each log of which it is known what a line is. */
  readonly #withLine = new Map<ItemLog, readonly ReadyFormat[]>();
  /** Those that lines of this file were of by a mark: a line in the middle of a message has none. */
  readonly #marked = new Set<ReadyFormat>();

  constructor(formats: FormatSet, file: string) {
    this.#formats = formats;
    this.#file = file;
    this.#named = formats.ofFile(file).map(({ format }) => format.name);
    this.#ready = new Map(formats.all.map((one) => [one.format.name, one]));
  }

  /** Whether a line of the file may be of a log at all. A file whose name tells other formats has only lines with marks. */
  mayHave({ formats }: ItemLog): boolean {
    return (
      this.#named.length === 0 || formats.some((name) => this.#isNamed(name) || this.#ready.get(name)?.format.mark)
    );
  }

  /** Whether a line is of a log. */
  has(line: string, { formats }: ItemLog): boolean {
    if (formats.some((name) => this.#isNamed(name))) return true;
    const shown = shownOf(line);
    if (this.#formats.of(shown, this.#file).some(({ format }) => formats.includes(format.name))) return true;
    return this.#named.length === 0 && formats.some((name) => looksLike(shown, this.#ready.get(name)?.line));
  }

  /** Whether lines of a log are also known by the event in whose record they stand: where the name of the file tells nothing. */
  mayBeOfEvent({ formats }: ItemLog): boolean {
    if (this.#named.length > 0) return false;
    const all = formats.map((name) => this.#ready.get(name)?.format);
    return all.some((format) => format?.events || format?.eventLines);
  }

  /**
   * The thread that a line names, or the end of the message that it is of: some formats write that behind a message of several
   * lines. `lineAt` gives the lines behind it as far as they are here.
   */
  threadOf(line: string, log: ItemLog, lineAt: (distance: number) => string | undefined): string | undefined {
    const ready = this.#readyOf(line, log);
    const own = threadIn(ready, line);
    if (own !== undefined || !ready.some(({ format }) => format.opens)) return own;
    for (let distance = 1; distance <= LINES_AHEAD; distance++) {
      const next = lineAt(distance);
      if (next === undefined || ready.some(({ format: { opens } }) => opens && next.startsWith(opens)))
        return undefined;
      const thread = threadIn(ready, next);
      if (thread !== undefined) return thread;
    }
    return undefined;
  }

  /** The formats that say where a thread stands in a line. */
  #readyOf(line: string, log: ItemLog): readonly ReadyFormat[] {
    let own = this.#withLine.get(log);
    if (!own) {
      own = log.formats.flatMap((name) => this.#ready.get(name) ?? []).filter((one) => one.line);
      this.#withLine.set(log, own);
    }
    if (own.length > 0) return own;
    for (const one of this.#formats.of(shownOf(line), this.#file)) if (one.line) this.#marked.add(one);
    return [...this.#marked];
  }

  #isNamed(name: string): boolean {
    return this.#named.includes(name);
  }
}

/** Of a line that is too long for patterns of formats, what tells its format: how it begins and ends. */
function shownOf(line: string): string {
  if (line.length <= LONGEST_LINE_OF_A_FORMAT) return line;
  return line.slice(0, LONGEST_LINE_OF_A_FORMAT / 2) + line.slice(-LONGEST_LINE_OF_A_FORMAT / 2);
}

function threadIn(formats: readonly ReadyFormat[], line: string): string | undefined {
  const shown = shownOf(line);
  for (const { line: pattern } of formats) {
    const thread = pattern?.exec(shown)?.groups?.thread;
    if (thread) return thread;
  }
  return undefined;
}
