import { forbiddenCharacter } from '../text/terminalText.ts';
import { fillLine, type Refusal } from './quote.ts';
import type { Snippet } from './snippet.ts';

declare const checked: unique symbol;

/** One line that may be put into a terminal: no control character, no line end, nothing invisible. */
export type TerminalLine = string & { readonly [checked]: true };

/** Lets a line through to a terminal, or says which character keeps it out. The only way to a `TerminalLine`. */
export function terminalLine(line: string): { readonly line: TerminalLine } | { readonly refused: Refusal } {
  const character = forbiddenCharacter(line);
  return character ? { refused: { reason: 'control', character } } : { line: line as TerminalLine };
}

/**
 * The lines of a snippet with its placeholders filled: `values` is placeholder text → what the user typed; a missing
 * one stays as it is. All lines, or the first reason against one of them.
 */
export function terminalLines(
  snippet: Pick<Snippet, 'lines' | 'shell' | 'slots'>,
  values: ReadonlyMap<string, string>,
): { readonly lines: readonly TerminalLine[] } | { readonly refused: Refusal } {
  const lines: TerminalLine[] = [];
  for (const [index, line] of snippet.lines.entries()) {
    const slots = snippet.slots.filter((slot) => slot.line === index);
    const filled = fillLine(line, slots, values, snippet.shell);
    if ('refused' in filled) return filled;
    const safe = terminalLine(filled.text);
    if ('refused' in safe) return safe;
    lines.push(safe.line);
  }
  return { lines };
}
