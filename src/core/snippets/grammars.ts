import TreeSitter, { type Node } from '@vscode/tree-sitter-wasm';
import type { PARSER_FILES, ReadParserFile } from './parserFiles.ts';

/**
 * Parses a script and hands its tree to `look`, which must keep no node of it: the tree is gone afterwards. Answers
 * what `look` does; undefined where the parser gave up.
 */
export type Grammar = <T>(script: string, look: (root: Node) => T) => T | undefined;

/** The grammars of the shells that have a published one. */
export interface Grammars {
  readonly powershell: Grammar;
  readonly bash: Grammar;
}

/** Makes the grammars from the bytes of the parser and of each grammar. */
export async function loadGrammars(read: ReadParserFile): Promise<Grammars> {
  // The engine takes the bytes as Emscripten's programs do; its types know only the older way, by a file's place.
  const options: object = { wasmBinary: await read('tree-sitter.wasm') };
  await TreeSitter.Parser.init(options as Parameters<typeof TreeSitter.Parser.init>[0]);
  const grammar = async (name: (typeof PARSER_FILES)[number]): Promise<Grammar> => {
    const parser = new TreeSitter.Parser();
    parser.setLanguage(await TreeSitter.Language.load(await read(name)));
    return (script, look) => {
      const tree = parser.parse(script);
      try {
        return tree ? look(tree.rootNode) : undefined;
      } finally {
        tree?.delete();
      }
    };
  };
  const [powershell, bash] = await Promise.all([
    grammar('tree-sitter-powershell.wasm'),
    grammar('tree-sitter-bash.wasm'),
  ]);
  return { powershell, bash };
}
