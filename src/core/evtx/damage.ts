/** Thrown inside the reader where bytes are not what the format requires; never leaves it. */
export class DamagedRecord extends Error {}

/** Thrown inside the reader where one chunk would become more text than any real one does; never leaves it. */
export class TooMuch extends Error {}

/**
 * What one chunk may cost, in steps (a token read, a byte written): some hundred times what a real one does. Values may
 * be used any number of times by what refers to them, so a chunk of 64 KB could otherwise become gigabytes.
 */
const STEPS = 1 << 24;

/** Counts down what a chunk costs. */
export class Budget {
  #left = STEPS;

  /** Throws `TooMuch` once the chunk has cost more than it may. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooMuch();
  }

  renew(): void {
    this.#left = STEPS;
  }
}
