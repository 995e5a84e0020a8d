/** Why no typed value may take a placeholder's place. */
export type Forbidden =
  /** It names the command to run. */
  | 'command'
  /** The program that gets it reads it as commands or as a language of its own. */
  | 'code'
  /** It lies in a substitution, an expression, a function or another part that the shell reads twice. */
  | 'nested'
  /** It lies in a comment, a here-document or a label: quotation marks mean nothing there. */
  | 'text'
  /** The shell's grammar does not say what this place is. */
  | 'unproven';

/** How a value is written at its place so that the shell reads it back as typed. */
export type SlotKind =
  /** A whole argument, or part of a word where quotes may begin and end: in quotes of its own where it needs them. */
  | 'argument'
  /** A value in a PowerShell expression: always in quotes of its own, because a bare word would be run. */
  | 'literal'
  /** Within single quotes that the line has. */
  | 'single'
  /** Within double quotes that the line has. */
  | 'double'
  /** Part of a bare word that quotes would change: plain characters only, as they are. */
  | 'part';

/** What the grammar has proven about a place. */
export interface Proven {
  readonly kind: SlotKind;
  /** Only characters that mean nothing in any language: something besides the shell reads the value. */
  readonly plain?: true;
  /** The argument goes to a program, not to a command of the shell: its command line has rules too. */
  readonly program?: true;
  /** The value begins its argument, where a sign could turn it into an option. */
  readonly first?: true;
  /** The value ends its argument. */
  readonly last?: true;
}

export type Place = Proven | { readonly refused: Forbidden };

/**
 * One occurrence of a placeholder in a snippet. `line` counts the snippet's lines from 0; offsets are UTF-16 units in
 * it.
 */
export interface Slot {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The placeholder as it stands: `<Name>`. */
  readonly text: string;
  readonly place: Place;
}

/** A placeholder within the whole script (lines with `\n` between them), in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}
