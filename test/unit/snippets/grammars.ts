import { readFileSync } from 'node:fs';
import { loadGrammars } from '../../../src/core/snippets/grammars.ts';

const folder = new URL('../../../node_modules/@vscode/tree-sitter-wasm/wasm/', import.meta.url);

/** The grammars of the shells, from the parser as it is installed. */
export function loadTestGrammars(patience?: number) {
  return loadGrammars(async (name) => readFileSync(new URL(name, folder)), patience);
}

export const grammars = await loadTestGrammars();
