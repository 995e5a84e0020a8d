import type { CatalogueRows } from './catalogueRows.ts';

const bits = 15;
/** How many hits are looked at for one kind of match: enough to rank, few enough for a keystroke. */
const mostHits = 1000;

/** Finds rows by symbolic name, case-insensitively. Built when first used, in three typed arrays and one string. */
export class NameIndex {
  readonly #rows: CatalogueRows;
  /** The names in upper case, each between line breaks. */
  readonly #upper: string;
  /** Where each row's name begins in `#upper`, and one more for the end. */
  readonly #starts: Uint32Array;
  /** First row + 1 of each hash chain; 0 ends it. */
  readonly #heads = new Int32Array(1 << bits);
  readonly #next: Int32Array;

  constructor(rows: CatalogueRows) {
    this.#rows = rows;
    this.#upper = `\n${rows.names.toUpperCase()}`;
    this.#starts = new Uint32Array(rows.count + 1);
    this.#starts[0] = 1;
    this.#next = new Int32Array(rows.count);
    for (let row = 0; row < rows.count; row++) {
      const start = this.#starts[row]!;
      const end = this.#upper.indexOf('\n', start);
      this.#starts[row + 1] = end + 1;
      if (start === end) continue;
      const slot = hash(this.#upper, start, end);
      this.#next[row] = this.#heads[slot]!;
      this.#heads[slot] = row + 1;
    }
  }

  /** All rows that have exactly this name, in any case. */
  rowsOf(name: string): number[] {
    // Letters such as ſ have an ASCII letter as their capital.
    if (!isAscii(name)) return [];
    const upper = name.toUpperCase();
    const found: number[] = [];
    let row = this.#heads[hash(upper, 0, upper.length)]! - 1;
    for (; row >= 0; row = this.#next[row]! - 1) {
      if (this.#lengthOf(row) === upper.length && this.#upper.startsWith(upper, this.#starts[row])) found.push(row);
    }
    return found.reverse();
  }

  /**
   * Rows whose name holds `part`: the whole name first, then names that begin with it, then words that do, then the
   * rest; in each group by the best tier, the most sources and the shortest name.
   */
  search(part: string, limit: number): number[] {
    const wanted = part
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_');
    if (!isAscii(part) || !/^\w+$/.test(wanted)) return [];
    const found = new Set<number>();
    for (const pattern of [`\n${wanted}\n`, `\n${wanted}`, `_${wanted}`, wanted]) {
      if (found.size >= limit) break;
      const group = this.#rowsWith(pattern).map((row) => ({ row, order: this.#orderOf(row) }));
      group.sort((a, b) => a.order - b.order || a.row - b.row);
      for (const { row } of group) if (found.size < limit) found.add(row);
    }
    return [...found];
  }

  /** The rows that hold `pattern`, in which a line break may stand for either end of the name; each row once. */
  #rowsWith(pattern: string): number[] {
    const rows: number[] = [];
    let at = this.#upper.indexOf(pattern);
    while (at >= 0 && rows.length < mostHits) {
      const row = this.#rowAt(pattern.startsWith('\n') ? at + 1 : at);
      if (this.#rows.isCode(row)) rows.push(row);
      at = this.#upper.indexOf(pattern, this.#starts[row + 1]! - 1);
    }
    return rows;
  }

  /** The row whose name covers this place in `#upper`. */
  #rowAt(place: number): number {
    let low = 0;
    let high = this.#rows.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lengthOf(row: number): number {
    return this.#starts[row + 1]! - this.#starts[row]! - 1;
  }

  #orderOf(row: number): number {
    return (this.#rows.tierOf(row) * 16 - Math.min(15, this.#rows.sourceCountOf(row))) * 256 + this.#lengthOf(row);
  }
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** FNV-1a of `text[start, end)`, cut to the table's size. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> bits)) & ((1 << bits) - 1);
}
