import { u16, u32 } from '../archives/byteSource.ts';
import { type Element, ElementReader, Names, TEMPLATE_TOKEN } from './binXml.ts';
import { type Budget, DamagedRecord } from './damage.ts';

/** Bytes before what a template defines: the next one with the same hash, its GUID, its size. */
const DEFINITION_HEADER = 24;
/** Bytes of a template's use before its values, or before the definition. */
const INSTANCE_HEADER = 10;

/** The values that a record, or a value in it, has for the places of its template. */
export class Values {
  count = 0;
  at = new Uint32Array(64);
  size = new Uint16Array(64);
  type = new Uint8Array(64);

  /** Whether there is such a value, and it is not null. */
  has(index: number): boolean {
    return index < this.count && this.type[index] !== 0 && this.size[index] !== 0;
  }

  /** Makes room for so many values, and forgets those that were. */
  hold(count: number): void {
    this.count = count;
    if (count <= this.type.length) return;
    this.at = new Uint32Array(count);
    this.size = new Uint16Array(count);
    this.type = new Uint8Array(count);
  }
}

/** How many bytes of definitions are kept from chunk to chunk: one log has some ten kilobytes of different ones. */
const KEPT = 4 << 20;

/**
 * The templates of a log by their ids, from chunks whose checksums are right: where a damaged chunk has lost one, it is
 * not lost if another chunk has it. An id is the first part of a GUID that is made from what the template defines.
 */
export class KnownTemplates {
  readonly #roots = new Map<number, Element>();
  #left = KEPT;

  get(id: number): Element | undefined {
    return this.#roots.get(id);
  }

  /** `size`: bytes of its definition. */
  add(id: number, size: number, root: Element): void {
    if (this.#roots.has(id)) return;
    this.#left -= size;
    if (this.#left >= 0) this.#roots.set(id, root);
  }
}

/** The templates of one chunk, each read once. */
export class Templates {
  readonly bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #names: Names;
  readonly #known: KnownTemplates;
  readonly #isSound: boolean;
  readonly #roots = new Map<number, Element | undefined>();

  /** `isSound`: whether the chunk's checksums are right. */
  constructor(bytes: Uint8Array, budget: Budget, known: KnownTemplates, isSound: boolean) {
    this.bytes = bytes;
    this.#budget = budget;
    this.#known = known;
    this.#isSound = isSound;
    this.#names = new Names(bytes, budget);
  }

  /**
   * What stands at the beginning of BinXML from `at` to `end`, and its values. The template is undefined where it is
   * lost, as in a record that was found in a damaged chunk. Throws a `DamagedRecord`.
   */
  read(at: number, end: number, values: Values): Element | undefined {
    const reader = new ElementReader(this.bytes, at, end, this.#names, this.#budget, false);
    reader.skipHeader();
    if (reader.token === TEMPLATE_TOKEN) return this.#instance(reader.at, end, values);
    values.hold(0);
    return reader.element();
  }

  #instance(at: number, end: number, values: Values): Element | undefined {
    const { bytes } = this;
    let from = at + INSTANCE_HEADER;
    if (from > end) throw new DamagedRecord();
    const id = u32(bytes, at + 2);
    const definition = u32(bytes, at + 6);
    if (definition === from) {
      if (from + DEFINITION_HEADER > end) throw new DamagedRecord();
      from += DEFINITION_HEADER + u32(bytes, from + 20);
    }
    if (from + 4 > end) throw new DamagedRecord();
    const count = u32(bytes, from);
    let data = from + 4 + count * 4;
    if (data > end) throw new DamagedRecord();
    this.#budget.spend(count);
    values.hold(count);
    for (let i = 0; i < count; i++) {
      const entry = from + 4 + i * 4;
      const size = u16(bytes, entry);
      values.at[i] = data;
      values.size[i] = size;
      values.type[i] = bytes[entry + 2]!;
      data += size;
    }
    if (data > end) throw new DamagedRecord();
    return this.#definition(definition, id);
  }

  /** What the template at `offset` defines; undefined where there is none with that id. */
  #definition(offset: number, id: number): Element | undefined {
    const { bytes } = this;
    if (offset + DEFINITION_HEADER > bytes.length || u32(bytes, offset + 4) !== id) return this.#known.get(id);
    if (this.#roots.has(offset)) return this.#roots.get(offset);
    const size = u32(bytes, offset + 20);
    const start = offset + DEFINITION_HEADER;
    let root: Element | undefined;
    try {
      const reader = new ElementReader(bytes, start, start + size, this.#names, this.#budget, true);
      reader.skipHeader();
      root = reader.element();
      if (this.#isSound) this.#known.add(id, size, root);
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error;
      root = this.#known.get(id);
    }
    this.#roots.set(offset, root);
    return root;
  }
}
