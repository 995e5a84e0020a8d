import type { Code } from './code.ts';

/** What detection asks of the catalogue. */
export interface KnownCodes {
  has(code: Code): boolean;
  /** The codes that a symbolic name stands for, in any case; best first. */
  codesNamed(name: string): readonly Code[];
  /**
   * The upper sixteen bits of the known statuses below 0x80000000, for a search that asks for no more than that. It may
   * give more than there are.
   */
  upperHalves(): Iterable<number>;
}
