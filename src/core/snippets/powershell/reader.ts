import type { Node } from '@vscode/tree-sitter-wasm';
import type { Grammar } from '../grammars.ts';
import type { Doubt, ReadScript } from '../reading.ts';
import { UNREADABLE } from './effects.ts';
import { forGrammar, hasStatement } from './forGrammar.ts';
import { readStrictly } from './scriptReader.ts';

/** Longer scripts (UTF-16 units) are left alone: nobody reads one before running it, and the grammar is slow. */
const LONGEST = 20_000;

/**
 * Makes the reader of PowerShell. Two read each script: a strict reader that follows PowerShell's own tokenizer and
 * knows only what can be told without running it, and the published grammar, which knows more, but less exactly. Where
 * the grammar fails or sees a command where the other sees none, the script is not known to be what it looks like.
 */
export function powershellReader(grammar: Grammar): ReadScript {
  return (script) => {
    const { calls, doubts, starts } = readStrictly(script);
    if (script.length > LONGEST) return { calls, doubts: [...doubts, unreadable(script)] };
    // The grammar is slow on what is not PowerShell, and has nothing to add where there already is doubt.
    if (doubts.length > 0 || !hasStatement(script)) return { calls, doubts };
    const agrees = grammar(forGrammar(script), (root) => !root.hasError && commandsStartAt(root, starts));
    if (agrees) return { calls, doubts };
    return { calls, doubts: [unreadable(script)] };
  };
}

function unreadable(script: string): Doubt {
  return { risk: 'unknown', effect: UNREADABLE, start: 0, end: script.length };
}

/** Whether the tree has commands at these places only. */
function commandsStartAt(root: Node, starts: ReadonlySet<number>): boolean {
  const names = root.descendantsOfType(['command_name', 'command_name_expr', 'path_command_name']);
  return names.every((node) => node === null || starts.has(node.startIndex));
}
