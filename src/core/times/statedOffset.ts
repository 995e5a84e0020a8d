import type { Timestamp } from './timestamp.ts';

/** Counts the offsets from UTC that time stamps state: the one that most state is what local times beside them stand for. */
export class StatedOffsets {
  readonly #counts = new Map<number, number>();

  add(stamp: Pick<Timestamp, 'offset'> | undefined): void {
    const offset = stamp?.offset;
    if (offset !== undefined) this.#counts.set(offset, (this.#counts.get(offset) ?? 0) + 1);
  }

  /** Minutes east of UTC; undefined where no time stamp states any. */
  get most(): number | undefined {
    const [most] = [...this.#counts].sort((a, b) => b[1] - a[1]);
    return most?.[0];
  }
}
