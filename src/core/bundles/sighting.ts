import type { FactKind } from './bundle.ts';

/** A file of a known kind, with what stands in it. */
export interface Sighting {
  /** Its path, as the scan shows it. */
  readonly file: string;
  /** The name of its kind. */
  readonly bundle: string;
  readonly facts: readonly SeenFact[];
}

export interface SeenFact {
  readonly what: FactKind;
  /** As it stands there, on one line. */
  readonly value: string;
}
