/**
 * A character as cmd.exe comes to see it, with the place in the script that it comes from. What stands for a variable is
 * one unit as long as its name.
 */
export interface Unit {
  readonly c: string;
  readonly start: number;
  readonly end: number;
  /** A caret took its meaning away. */
  readonly escaped?: boolean;
}

/** Stands for what only running would tell and what may be anything, an option too; not a character of a script. */
export const UNKNOWN = '\uE001';

export function unitsOf(script: string): Unit[] {
  return Array.from({ length: script.length }, (_, i) => ({ c: script[i]!, start: i, end: i + 1 }));
}

export const textOf = (units: readonly Unit[]): string => units.map(({ c }) => c).join('');
