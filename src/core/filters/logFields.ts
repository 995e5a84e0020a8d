import { LEVELS, type Level } from '../formats/format.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { FieldReader } from '../formats/lineFields.ts';
import { ownText } from '../text/ownText.ts';

/** So many different names of a kind are counted: more nobody chooses from. */
const MOST = 200;

/** What the lines of a log have in their fields, and in how many lines: to be chosen from. */
export interface LogFields {
  /** The worst first. */
  readonly levels: readonly (readonly [Level, number])[];
  /** The most frequent first. */
  readonly components: readonly (readonly [string, number])[];
  readonly threads: readonly (readonly [string, number])[];
}

/** Counts what lines of a log have in their fields. */
export class FieldCounts {
  readonly #reader: FieldReader;
  readonly #levels = new Map<Level, number>();
  readonly #components = new Map<string, number>();
  readonly #threads = new Map<string, number>();

  constructor(formats: FormatSet, fileName?: string) {
    this.#reader = new FieldReader(formats, fileName);
  }

  add(line: string): void {
    const { level, component, thread } = this.#reader.read(line) ?? {};
    if (level) this.#levels.set(level, (this.#levels.get(level) ?? 0) + 1);
    count(this.#components, component);
    count(this.#threads, thread);
  }

  get fields(): LogFields {
    const byCount = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1]);
    return {
      levels: LEVELS.flatMap((level) => (this.#levels.has(level) ? [[level, this.#levels.get(level)!] as const] : [])),
      components: byCount(this.#components),
      threads: byCount(this.#threads),
    };
  }
}

function count(counts: Map<string, number>, name: string | undefined): void {
  if (name === undefined) return;
  const before = counts.get(name);
  if (before !== undefined) counts.set(name, before + 1);
  else if (counts.size < MOST) counts.set(ownText(name), 1);
}
