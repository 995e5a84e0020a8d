import { u16, u32 } from '../archives/byteSource.ts';
import { type Element, ElementReader, Names, templateUse } from './binXml.ts';
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

/** A template that was read, and the rest of its GUID. */
interface KnownTemplate {
  readonly root: Element;
  readonly guid: readonly [number, number, number];
}

/**
 * The templates of a log by their ids, from chunks whose checksums are right: what one chunk defines need not be read
 * again in another, and is not lost where that is damaged. An id is the first part of a GUID that is made from what the
 * template defines: of 870 definitions in public logs of six machines, all with the same GUID are the same.
 */
export class KnownTemplates {
  readonly #templates = new Map<number, KnownTemplate>();
  #left = KEPT;

  get(id: number): Element | undefined {
    return this.#templates.get(id)?.root;
  }

  /** What has the same GUID as the definition at `offset`. */
  same(bytes: Uint8Array, offset: number): Element | undefined {
    const known = this.#templates.get(u32(bytes, offset + 4));
    if (!known) return undefined;
    const { guid } = known;
    const isSame =
      u32(bytes, offset + 8) === guid[0] && u32(bytes, offset + 12) === guid[1] && u32(bytes, offset + 16) === guid[2];
    return isSame ? known.root : undefined;
  }

  /** What the definition at `offset` was read as. */
  add(bytes: Uint8Array, offset: number, root: Element): void {
    const id = u32(bytes, offset + 4);
    if (this.#templates.has(id)) return;
    this.#left -= u32(bytes, offset + 20);
    if (this.#left < 0) return;
    this.#templates.set(id, {
      root,
      guid: [u32(bytes, offset + 8), u32(bytes, offset + 12), u32(bytes, offset + 16)],
    });
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
    const { bytes } = this;
    const use = templateUse(bytes, at, end);
    if (use >= 0) return this.#instance(use, end, values);
    values.hold(0);
    const reader = new ElementReader(bytes, at, end, this.#names, this.#budget, false);
    reader.skipHeader();
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
    const root = (this.#isSound && this.#known.same(bytes, offset)) || this.#read(offset, id);
    this.#roots.set(offset, root);
    return root;
  }

  #read(offset: number, id: number): Element | undefined {
    const { bytes } = this;
    const start = offset + DEFINITION_HEADER;
    try {
      const end = start + u32(bytes, offset + 20);
      const reader = new ElementReader(bytes, start, end, this.#names, this.#budget, true);
      reader.skipHeader();
      const root = reader.element();
      if (this.#isSound) this.#known.add(bytes, offset, root);
      return root;
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error;
      return this.#known.get(id);
    }
  }
}
