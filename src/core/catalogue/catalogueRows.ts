import type { CatalogueEntry, CatalogueFamily, CatalogueOutcome } from './catalogueEntry.ts';
import { type CatalogueSections, rowsInBlock, unescapeText } from './catalogueSections.ts';
import { componentWords } from './componentWords.ts';
import { pairAt, unpackNumbers } from './packedNumbers.ts';

/** The tier of names that hardly any log means. */
const tierOfObscure = 3;
/** From this tier on, a row is kept for completeness and never offered as the name of a code. */
export const tierOfNoCode = 4;

interface Family {
  readonly name: CatalogueFamily;
  readonly start: number;
  readonly end: number;
  readonly firstBlock: number;
}

/** What many rows share. */
interface Kind {
  readonly header: string;
  readonly sources: readonly string[];
  readonly tier: number;
}

interface Note {
  readonly outcome: CatalogueOutcome | undefined;
  readonly reported: boolean;
  readonly meaning: string | undefined;
}

/**
 * The rows of the catalogue, read where they lie in the file's text. A session looks at a few dozen of them; 22,600
 * objects would cost ten times the memory, and even one loop over all rows most of the loading time.
 */
export class CatalogueRows {
  readonly count: number;
  /** All names in row order, each ended by a line break. */
  readonly names: string;
  readonly #families: readonly Family[];
  /** For each block of rows: its first value, and where its values and names begin. */
  readonly #blocks: Uint32Array;
  readonly #values: string;
  /** The values of the blocks read so far. */
  readonly #valuesOf: Uint32Array[] = [];
  readonly #kindOfRow: string;
  readonly #kindLines: readonly string[];
  readonly #kinds: Kind[] = [];
  readonly #notesText: string;
  #notes: Map<number, Note> | undefined;

  constructor(sections: CatalogueSections) {
    const families: Family[] = [];
    let count = 0;
    let blocks = 0;
    for (const line of sections.families.split('\n')) {
      const [name, rows] = line.split(' ');
      families.push({ name: name as CatalogueFamily, start: count, end: count + Number(rows), firstBlock: blocks });
      count += Number(rows);
      blocks += Math.ceil(Number(rows) / rowsInBlock);
    }
    this.count = count;
    this.#families = families;
    this.#blocks = new Uint32Array(3 * blocks);
    unpackNumbers(sections.blocks, this.#blocks);
    this.#values = sections.values;
    this.names = sections.names;
    this.#kindOfRow = sections.kindOfRow;
    this.#kindLines = sections.kinds.split('\n');
    this.#notesText = sections.notes;
  }

  /** The rows that name this value in this family, as a half-open range; best first. */
  rangeOf(name: CatalogueFamily, value: number): readonly [start: number, end: number] {
    const family = this.#families.find((one) => one.name === name);
    if (!family || family.start === family.end) return [0, 0];
    let start = -1;
    for (let row = this.#blockBefore(family, value); row < family.end; ) {
      for (const found of this.#valuesOfBlock(family, row)) {
        if (found > value || (found === value && !this.isCode(row))) return start < 0 ? [0, 0] : [start, row];
        if (found === value && start < 0) start = row;
        row++;
      }
    }
    return start < 0 ? [0, 0] : [start, family.end];
  }

  /** Calls `take` with the best row of each value from `from` to `to`, both included, in this family. */
  eachBetween(name: CatalogueFamily, from: number, to: number, take: (row: number, value: number) => void): void {
    const family = this.#families.find((one) => one.name === name);
    if (!family) return;
    let last = -1;
    for (let row = this.#blockBefore(family, from); row < family.end; ) {
      for (const value of this.#valuesOfBlock(family, row)) {
        if (value > to) return;
        if (value >= from && value !== last && this.isCode(row)) take(row, value);
        last = value;
        row++;
      }
    }
  }

  /** The upper sixteen bits of the codes of a family. */
  upperHalves(name: CatalogueFamily): Set<number> {
    const halves = new Set<number>();
    const family = this.#families.find((one) => one.name === name);
    for (let row = family?.start ?? 0; family && row < family.end; ) {
      for (const value of this.#valuesOfBlock(family, row)) {
        halves.add(value >>> 16);
        row++;
      }
    }
    return halves;
  }

  /** False for constants that are not codes, though tables list them among codes. */
  isCode(row: number): boolean {
    return this.tierOf(row) < tierOfNoCode;
  }

  /** How far this row's name is from the one that people use for its value: 0 is best. See `build/rankOfRow.ts`. */
  tierOf(row: number): number {
    return this.#kindAt(row).tier;
  }

  /** How many independent sources carry the row. */
  sourceCountOf(row: number): number {
    return this.#kindAt(row).sources.length;
  }

  /** What is said of this row's name itself. */
  meaningOf(row: number): string | undefined {
    return this.#noteOf(row)?.meaning;
  }

  entry(row: number): CatalogueEntry {
    const family = this.#families.find(({ end }) => row < end)!;
    const place = (row - family.start) % rowsInBlock;
    const value = this.#valuesOfBlock(family, row - place)[place]!;
    let nameStart = this.#blocks[3 * blockOf(family, row) + 2]!;
    for (let i = 0; i < place; i++) nameStart = this.names.indexOf('\n', nameStart) + 1;
    const name = this.names.slice(nameStart, this.names.indexOf('\n', nameStart));
    const { header, sources, tier } = this.#kindAt(row);
    const note = this.#noteOf(row);
    const words = componentWords(name);
    return {
      family: family.name,
      value,
      name,
      header,
      sources,
      ...(words && { words }),
      ...(note?.meaning && { meaning: note.meaning }),
      ...(note?.outcome && { outcome: note.outcome }),
      ...(note?.reported ? { reported: true } : tier === tierOfObscure && { obscure: true }),
    };
  }

  /** The first row of the last block that begins below the value, or of the first block: rows of one value may continue. */
  #blockBefore(family: Family, value: number): number {
    let low = 0;
    let high = Math.ceil((family.end - family.start) / rowsInBlock) - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#blocks[3 * (family.firstBlock + middle)]! < value) low = middle;
      else high = middle - 1;
    }
    return family.start + low * rowsInBlock;
  }

  /** The values of the block that begins with `row`. */
  #valuesOfBlock(family: Family, row: number): Uint32Array {
    const block = blockOf(family, row);
    const known = this.#valuesOf[block];
    if (known) return known;
    const values = new Uint32Array(Math.min(rowsInBlock, family.end - row));
    unpackNumbers(this.#values, values.subarray(1), this.#blocks[3 * block + 1]!);
    values[0] = this.#blocks[3 * block]!;
    for (let i = 1; i < values.length; i++) values[i]! += values[i - 1]!;
    this.#valuesOf[block] = values;
    return values;
  }

  #kindAt(row: number): Kind {
    const at = pairAt(this.#kindOfRow, row);
    const known = this.#kinds[at];
    if (known) return known;
    const [header = '', sources = '', tier] = this.#kindLines[at]!.split('\t');
    const kind = { header, sources: sources.split(','), tier: Number(tier) };
    this.#kinds[at] = kind;
    return kind;
  }

  #noteOf(row: number): Note | undefined {
    if (!this.#notes) {
      this.#notes = new Map();
      for (const line of this.#notesText.split('\n')) {
        const [of, outcome, reported, meaning] = line.split('\t');
        if (!of) continue;
        this.#notes.set(Number(of), {
          outcome: (outcome || undefined) as CatalogueOutcome | undefined,
          reported: reported === 'r',
          meaning: meaning ? unescapeText(meaning) : undefined,
        });
      }
    }
    return this.#notes.get(row);
  }
}

function blockOf(family: Family, row: number): number {
  return family.firstBlock + Math.floor((row - family.start) / rowsInBlock);
}
