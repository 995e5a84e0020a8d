import type { FactKind } from './bundle.ts';

/** A file of a known kind, with what stands in it. */
export interface Sighting {
  /** Its path, as the scan shows it. */
  readonly file: string;
  /** The name of its kind, its title, and the command that turns it into text. */
  readonly bundle: string;
  readonly title: string;
  readonly convert?: string;
  /** Its name says all of it: a log that states nothing of its machine. */
  readonly isPlain?: true;
  readonly facts: readonly SeenFact[];
}

export interface SeenFact {
  readonly what: FactKind;
  /** As it stands there, on one line. */
  readonly value: string;
}
