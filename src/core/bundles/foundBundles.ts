import type { FactKind } from './bundle.ts';
import type { Sighting } from './sighting.ts';

/** How many different values of one kind are kept. */
const MOST = 100;

/** Of so many files it is known which machine they name, and all else that was seen. */
const MOST_FILES = 10_000;

/** A kind of file that was found. */
export interface FoundBundle {
  /** Its name, its title, and the command that turns its files into text. */
  readonly name: string;
  readonly title: string;
  readonly convert?: string;
  /** How many files are of it, and the first of them. */
  readonly files: number;
  readonly first: string;
}

/** What one file or several say. */
export interface FoundFact {
  readonly what: FactKind;
  /** As the first file says it. */
  readonly value: string;
  /** How many files say it, and the first of them. */
  readonly files: number;
  readonly first: string;
}

/** What is known of the files of a scan, as they are read. What it keeps does not grow with their number. */
export class FoundBundles {
  readonly #bundles = new Map<string, FoundBundle & { files: number }>();
  readonly #facts = new Map<FactKind, Map<string, { value: string; files: number; first: string }>>();

  readonly #machines = new Map<string, string>();
  readonly #sightings: Sighting[] = [];

  add(sighting: Sighting): void {
    const { file, bundle, title, convert, facts } = sighting;
    if (this.#sightings.length < MOST_FILES) this.#sightings.push(sighting);
    const found = this.#bundles.get(bundle);
    if (found) found.files++;
    else
      this.#bundles.set(bundle, {
        name: bundle,
        title,
        ...(convert !== undefined && { convert }),
        files: 1,
        first: file,
      });
    for (const { what, value } of facts) {
      if (what === 'machine' && this.#machines.size < MOST_FILES) this.#machines.set(file, value);
      const values = this.#facts.get(what) ?? new Map();
      this.#facts.set(what, values);
      const key = keyOf(what, value);
      const same = values.get(key);
      if (same) same.files++;
      else if (values.size < MOST) values.set(key, { value, files: 1, first: file });
    }
  }

  /** What was seen of the first files. */
  get sightings(): readonly Sighting[] {
    return this.#sightings;
  }

  get isEmpty(): boolean {
    return this.#bundles.size === 0;
  }

  /** The kinds of files, in the order in which they were met. */
  get bundles(): readonly FoundBundle[] {
    return [...this.#bundles.values()];
  }

  /** The machine that a file names, spelt as it was met first. */
  machineOf(file: string): string | undefined {
    const value = this.#machines.get(file);
    return value && (this.#facts.get('machine')?.get(keyOf('machine', value))?.value ?? value);
  }

  /** What the files say of one thing, each value once; there are several where they differ. */
  facts(what: FactKind): readonly FoundFact[] {
    return [...(this.#facts.get(what)?.values() ?? [])].map((found) => ({ what, ...found }));
  }
}

/** What is the same for all ways to say one thing: a machine with and without its domain, Windows by its build. */
function keyOf(what: FactKind, value: string): string {
  if (what === 'machine') return value.toLowerCase().split('.')[0]!;
  if (what === 'windows') return /(?<![\d.])(?:\d{1,2}\.\d\.)?(\d{4,5})(?!\d)/.exec(value)?.[1] ?? value;
  return value;
}
