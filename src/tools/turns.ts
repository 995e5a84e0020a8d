import { setImmediate } from 'node:timers/promises';

/** For so long (ms) a call works before others get a turn: what cancels it comes in one of these. */
const TURN = 10;

/** Hands out turns: a long call asks for one between its steps. */
export class Turns {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Lets others have their turn where it is time. Rejects with the signal's reason where nobody waits any more. */
  async next(): Promise<void> {
    if (performance.now() - this.#since >= TURN) {
      await setImmediate();
      this.#since = performance.now();
    }
    this.#signal.throwIfAborted();
  }

  /** What a file is read in, with turns between. */
  async *between<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const chunk of chunks) {
      yield chunk;
      await this.next();
    }
  }
}
