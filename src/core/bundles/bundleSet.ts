import type { Format } from '../formats/format.ts';
import { FormatSet } from '../formats/formatSet.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Bundle } from './bundle.ts';
import { BUNDLES } from './bundles.ts';

/** So many of a file's first bytes, or of a text's first UTF-16 units, are looked at for what shows its kind. */
export const LOOK = 4096;

/** How many first bytes of a file are read for facts, and looked at for outputs that people paste behind others. */
export const FACTS_HEAD = 1 << 16;

type Heads = readonly (readonly [texts: readonly string[], one: Bundle])[];

/** Kinds of files that support collects, to be known by a file's name or by how it begins. */
export class BundleSet {
  readonly all: readonly Bundle[];
  readonly #byName: ReadonlyMap<string, Bundle>;
  readonly #names: FormatSet;
  readonly #heads: Heads;
  readonly #pasted: Heads;

  constructor(bundles: readonly Bundle[] = BUNDLES, formats: readonly Format[] = FORMATS) {
    this.all = bundles;
    this.#byName = new Map(bundles.map((one) => [one.name, one]));
    this.#names = new FormatSet(
      bundles.map(({ name, title, formats: names = [], files = [] }) => ({
        ...{ name, title },
        files: [...files, ...formats.flatMap((format) => (names.includes(format.name) ? format.files : []))],
      })),
    );
    this.#heads = bundles.flatMap((one) =>
      (one.head ?? []).map((sign) => [typeof sign === 'string' ? [sign] : sign, one] as const),
    );
    this.#pasted = this.#heads.filter(([, { isPasted }]) => isPasted);
  }

  /** A kind by its name. */
  named(name: string): Bundle | undefined {
    return this.#byName.get(name);
  }

  /** The kinds that a file is of by its name or its folder. */
  ofName(path: string): readonly Bundle[] {
    return this.#chosen(this.#fitting(path));
  }

  /** The kinds that a file is of by its name, its folder, or its first bytes (see `LOOK` and `FACTS_HEAD`). */
  of(path: string, head: Uint8Array): readonly Bundle[] {
    return this.#chosen([...this.#fitting(path), ...this.#begunBy(head)]);
  }

  /** The kinds that a text is of by what it begins with, whatever its name (of which some thousand units are looked at). */
  ofText(beginning: string): readonly Bundle[] {
    return this.#chosen(this.#begun(beginning.slice(0, LOOK)));
  }

  #fitting(path: string): Bundle[] {
    const found = this.#names.ofFile(path).map(({ format: { name } }) => this.#byName.get(name)!);
    const folders = path.toLowerCase().split(/[\\/]/).slice(0, -1);
    return [...found, ...this.all.filter((one) => one.folders?.some((name) => folders.includes(name)))];
  }

  #begunBy(head: Uint8Array): Bundle[] {
    const pasted = this.#begunWith(narrowed(head, FACTS_HEAD), this.#pasted);
    return [...this.#begun(narrowed(head)), ...pasted];
  }

  #begun(text: string): Bundle[] {
    const isBinary = (one: Bundle) => one.magic?.some((magic) => text.startsWith(magic));
    return [...this.all.filter(isBinary), ...this.#begunWith(text, this.#heads)];
  }

  #begunWith(text: string, heads: Heads): Bundle[] {
    return heads.flatMap(([texts, one]) => (texts.every((sign) => text.includes(sign)) ? [one] : []));
  }

  #chosen(found: readonly Bundle[]): Bundle[] {
    const names = new Set(found.map(({ name }) => name));
    return this.all.filter(({ name, unless = [] }) => names.has(name) && !unless.some((other) => names.has(other)));
  }
}

const latin = new TextDecoder('windows-1252');

/** The ASCII of some first bytes in any encoding: of UTF-16 it is what is left without zeros. */
export function narrowed(head: Uint8Array, most = LOOK): string {
  const bytes = head.subarray(0, most);
  return latin.decode(bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes);
}

/** All kinds that ship. */
export const SHIPPED_BUNDLES = new BundleSet();
