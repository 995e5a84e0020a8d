import type { Slot } from './slots/slot.ts';

/** The shells that a snippet can be written for. Fence languages map to these in `shell.ts`. */
export type Shell = 'cmd' | 'powershell' | 'bash';

/**
 * What running a snippet does to the machine: `reads` is proven to change nothing, `changes` can be undone, `destroys`
 * deletes, resets permissions, disables protection or is hard to undo, and `unknown` is all that is not known to be
 * harmless.
 */
export type Risk = 'reads' | 'changes' | 'unknown' | 'destroys';

/** A part of a line that the author left to be filled in. Offsets are UTF-16 units in the line. */
export interface Placeholder {
  /** The text as it stands in the snippet: `<Name>`, `{Name}`, `C:\Path\To\Folder`. */
  readonly text: string;
  /** What to ask for: `Name`, or the sample path itself. */
  readonly label: string;
}

/** A command block of an article. */
export interface Snippet {
  /** Unique within its article and stable while the order of its blocks is: `check-1`, `fix-2`. */
  readonly id: string;
  /** The sentence that it hangs under, without the colon: "Check current ACLs". */
  readonly label: string;
  /** Canonical id of the section, or the heading's slug where the section is not on the list. */
  readonly section: string;
  readonly shell: Shell;
  /** Non-empty lines, in order, without line ends. */
  readonly lines: readonly string[];
  readonly placeholders: readonly Placeholder[];
  /** Every place of a placeholder, in order, and what the shell's grammar proves of it. */
  readonly slots: readonly Slot[];
  readonly needsAdmin: boolean;
  readonly risk: Risk;
  /** What it will do, one English sentence part each ("stops or starts a service"), for translation when shown. */
  readonly effects: readonly string[];
  /** Line of the opening fence in the article's file, from 1. */
  readonly line: number;
}
