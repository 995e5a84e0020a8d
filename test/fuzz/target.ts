/** How a target's run ended. */
export interface Outcome {
  readonly cases: number;
  /** What went wrong with which input, ready to be read; the first such case ends the run. */
  readonly failure?: string;
  /** Why nothing was run: what it needs is not on this machine. */
  readonly leftOut?: string;
}

/**
 * Something that is given made-up input for a while, and an oracle that is not the code under test. The same seed makes
 * the same cases in the same order; how many there is time for differs.
 */
export interface FuzzTarget {
  readonly name: string;
  /** Set where it can run a given number of cases. */
  readonly countsCases?: true;
  /** Runs for about this many milliseconds, or for so many cases where it can count them. */
  run(seed: number, milliseconds: number, most?: number): Outcome | Promise<Outcome>;
}
