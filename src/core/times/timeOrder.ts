/**
 * Tells at which end of a log its newest records are, from their times in the order of the log: exports of events have them on
 * top or at the end. Clocks that are set back and records written a moment late are outvoted.
 */
export class TimeOrder {
  #before: number | undefined;
  /** How often a time was earlier than the one before, less how often it was later. */
  #fallen = 0;

  /** The next record's time, in milliseconds; undefined where it has none. */
  add(time: number | undefined): void {
    if (time !== undefined && this.#before !== undefined) this.#fallen += Math.sign(this.#before - time);
    this.#before = time ?? this.#before;
  }

  /** Whether the times so far mostly fall. */
  get isNewestFirst(): boolean {
    return this.#fallen > 0;
  }
}
