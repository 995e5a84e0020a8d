import type { Node } from '@vscode/tree-sitter-wasm';
import type { Grammar } from '../snippets/grammars.ts';
import { forGrammar, hasStatement } from '../snippets/powershell/forGrammar.ts';

/** Where a script stops being PowerShell (offset in UTF-16 units) and why; undefined for a script that parses. */
export type PowerShellCheck = (script: string) => { readonly offset: number; readonly message: string } | undefined;

/** Makes the check from PowerShell's grammar. */
export function createPowerShellCheck(grammar: Grammar): PowerShellCheck {
  return (script) => {
    if (!hasStatement(script)) return undefined;
    return grammar(forGrammar(script), (root) => {
      const error = root.hasError ? firstError(root) : undefined;
      return error && { offset: error.startIndex, message: reasonOf(error, script) };
    });
  };
}

/** The innermost node that the parser could make nothing of. */
function firstError(node: Node): Node {
  const inner = node.children.find((child) => child?.hasError || child?.isMissing || child?.isError);
  return inner ? firstError(inner) : node;
}

const PAIRS = [
  ['{', '}'],
  ['(', ')'],
  ['[', ']'],
] as const;

function reasonOf(error: Node, script: string): string {
  if (error.isMissing) return `"${error.type}" is missing`;
  // Quotes first: inside an open one nothing else counts.
  const bare = script.replace(/`./g, '').replace(/'[^']*'|"[^"]*"/g, '');
  if (/["']/.test(bare)) return 'a quotation mark is open';
  for (const [open, close] of PAIRS) {
    const balance = bare.split(open).length - bare.split(close).length;
    if (balance !== 0) return balance > 0 ? `a "${open}" is not closed` : `a "${close}" closes nothing`;
  }
  if (/[|=,+*/]\s*$/.test(bare)) return 'it ends too early';
  const near = script.slice(error.startIndex, error.startIndex + 30).split('\n')[0]!;
  return near === '' ? 'it ends too early' : `unexpected "${near}"`;
}
