import TreeSitter, { type Node } from '@vscode/tree-sitter-wasm';
import { isTooLong } from './limits.ts';
import type { PARSER_FILES, ReadParserFile } from './parserFiles.ts';

/**
 * Parses a script and hands its tree to `look`, which must not keep any node: the tree is gone afterwards. Returns what
 * `look` returns; undefined where the parser gave up, or the script is too long for it.
 */
export type Grammar = <T>(script: string, look: (root: Node) => T) => T | undefined;

/** The grammars of the shells that have a published one. */
export interface Grammars {
  readonly powershell: Grammar;
  readonly bash: Grammar;
}

/**
 * How often a parser may report for each character of a script, before it is told to give up. It reports every hundred
 * steps; the worst scripts that were tried (brackets, quotes and here-documents that never close) need a tenth of this.
 */
const PATIENCE = 1;
/** Any script may take this many reports in addition. */
const REPORTS = 1000;

/** The one engine of the program: starting it a second time would take away the languages that the first has loaded. */
let engine: Promise<void> | undefined;

async function start(read: ReadParserFile): Promise<void> {
  try {
    // The engine accepts the bytes as Emscripten's programs do; its types know only the older way, by a file's path.
    const options: object = { wasmBinary: await read('tree-sitter.wasm') };
    await TreeSitter.Parser.init(options as Parameters<typeof TreeSitter.Parser.init>[0]);
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

/** Makes the grammars from the bytes of the parser and of each grammar. `patience` is for tests. */
export async function loadGrammars(read: ReadParserFile, patience = PATIENCE): Promise<Grammars> {
  engine ??= start(read);
  await engine;
  const grammar = async (name: (typeof PARSER_FILES)[number]): Promise<Grammar> => {
    const parser = new TreeSitter.Parser();
    parser.setLanguage(await TreeSitter.Language.load(await read(name)));
    return (script, look) => {
      if (isTooLong(script)) return undefined;
      let left = patience * (REPORTS + script.length);
      // The types say that it returns nothing, but returning true ends the parsing.
      const progressCallback = (() => left-- <= 0) as () => never;
      const tree = parser.parse(script, null, { progressCallback });
      if (!tree) parser.reset();
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
