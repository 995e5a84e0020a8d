/** Something to stop or delete when the run ends, however it ends. */
export interface Stoppable {
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, synchronously: the process itself is about to be gone. */
  kill(): void;
}

/**
 * Keeps what a run has started and ends it in reverse order: on `stop()`, or, if the process is interrupted or crashes
 * first, on its way out. Otherwise servers and browsers whose driver has died would live on for ever.
 */
export class Cleanup {
  readonly #things: Stoppable[] = [];

  constructor() {
    process.once('exit', () => this.#kill());
  }

  add<T extends Stoppable>(thing: T): T {
    this.#things.push(thing);
    return thing;
  }

  async stop(): Promise<void> {
    for (let thing = this.#things.pop(); thing; thing = this.#things.pop()) {
      try {
        await thing.stop();
      } catch {
        thing.kill();
      }
    }
  }

  /** On Ctrl+C, a closed terminal or a termination: stops everything, then ends with the signal's exit code. */
  stopOnSignals(before?: (signal: NodeJS.Signals) => void): void {
    const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
    for (const signal of Object.keys(codes) as (keyof typeof codes)[]) {
      let asked = false;
      process.on(signal, () => {
        if (asked) process.exit(codes[signal]);
        asked = true;
        before?.(signal);
        void this.stop().finally(() => process.exit(codes[signal]));
      });
    }
  }

  #kill(): void {
    for (const thing of this.#things.splice(0).reverse()) thing.kill();
  }
}
