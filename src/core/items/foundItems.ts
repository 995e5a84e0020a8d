import type { Item } from './item.ts';
import { type FileItems, hasFailed, type ItemSketch } from './itemSketch.ts';
import { mergeItems } from './mergeItems.ts';

/** So many items of files are kept of a scan, and so many more of those that fail. */
const MOST_OF_A_SCAN = 20_000;

const byPath = new Intl.Collator('en', { numeric: true });

/** The items that the files of a scan tell of, as they come. */
export class FoundItems {
  readonly #files: FileItems[] = [];
  #count = 0;
  #left = 0;
  #made: { readonly offset: number; readonly items: readonly Item[] } | undefined;

  /** Takes what a file told. */
  add({ items, left }: FileItems): void {
    const kept = items.filter((item) => this.#keeps(item));
    this.#left += left;
    this.#files.push({ items: kept, left });
    this.#made = undefined;
  }

  /** How many lines spoke of items for which there was no more room. */
  get left(): number {
    return this.#left;
  }

  /** All, failing first. `offset`: what local times are taken for, in minutes east of UTC. */
  items(offset: number): readonly Item[] {
    if (this.#made?.offset !== offset) {
      // Threads side by side tell of files in any order.
      const files = this.#files.toSorted((a, b) => byPath.compare(fileOf(a), fileOf(b)));
      this.#made = { offset, items: mergeItems(files, offset) };
    }
    return this.#made.items;
  }

  /** What some of the files told. */
  of(isIn: (file: string) => boolean): readonly FileItems[] {
    return this.#files.filter((one) => one.items.length > 0 && isIn(fileOf(one)));
  }

  #keeps(item: ItemSketch): boolean {
    if (this.#count < (hasFailed(item) ? 2 : 1) * MOST_OF_A_SCAN) {
      this.#count++;
      return true;
    }
    this.#left += item.phases.flatMap(({ said }) => Object.values(said)).reduce((sum, { count }) => sum + count, 0);
    return false;
  }
}

const fileOf = ({ items }: FileItems): string => items[0]?.first.file ?? '';
