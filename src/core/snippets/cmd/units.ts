/**
 * A character as cmd.exe gets to see it, with the place in the script that it comes from. A variable is one unit, as
 * long as its name.
 */
export interface Unit {
  readonly c: string;
  readonly start: number;
  readonly end: number;
  /** A caret has taken its meaning away. */
  readonly escaped?: boolean;
}

/** Stands for what only running it would tell, which may be anything, even an option; not a character of a script. */
export const UNKNOWN = '\uE001';

export function unitsOf(script: string): Unit[] {
  return Array.from({ length: script.length }, (_, i) => ({ c: script[i]!, start: i, end: i + 1 }));
}

export const textOf = (units: readonly Unit[]): string => units.map(({ c }) => c).join('');
