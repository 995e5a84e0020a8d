/**
 * Stands for characters of a value that only the user or the machine knows: it replaces each character of a placeholder
 * before a script is read, so that `<Name>` is not a redirection and offsets stay. To a reader of a shell it is a
 * letter; a word that begins with it is a plain value, never an option, a command's name or an operator.
 */
export const OPAQUE = '\uE000';

/**
 * A word as the shell hands it to a command. Offsets are UTF-16 units within the script that was read.
 */
export interface Word {
  /** What the command gets, quotes and escapes taken away; undefined where only running the line would tell. */
  readonly text: string | undefined;
  /** The word as it stands in the script. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** True where any of it is quoted: in PowerShell `'-Force'` is a value and not a parameter. */
  readonly quoted: boolean;
}

/** One command that a script runs, wherever it stands: in a pipe, a block, a substitution, a loop. */
export interface Call {
  readonly name: Word;
  readonly args: readonly Word[];
}

/** Something in a script, besides its calls, that is not proven to only read. */
export interface Doubt {
  /**
   * `unknown` where it may do anything, `changes` where it is known to change something (a redirection into a file).
   */
  readonly risk: 'changes' | 'destroys' | 'unknown';
  /** What it does, as the end of "This …", marked with `msg` for translation. */
  readonly effect: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a script is made of, as its shell's grammar reads it. A script changes nothing only where `doubts` is empty and
 * every call is proven to read: whatever a reader of a shell does not know for certain is a doubt.
 */
export interface Reading {
  readonly calls: readonly Call[];
  readonly doubts: readonly Doubt[];
}

/** Reads a script of one shell: one line, or several with `\n` between them. Never throws. */
export type ReadScript = (script: string) => Reading;
