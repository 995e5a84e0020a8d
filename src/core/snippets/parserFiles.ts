/** The names of the files of `@vscode/tree-sitter-wasm` that the grammars of the shells run on. */
export const PARSER_FILES = ['tree-sitter.wasm', 'tree-sitter-powershell.wasm', 'tree-sitter-bash.wasm'] as const;

/** What such a file is called beside the programs: it is compressed with Brotli. */
export const packedParserFile = (name: (typeof PARSER_FILES)[number]): string => `${name}.br`;

/** Returns the bytes of one of `PARSER_FILES`, wherever the program keeps them. */
export type ReadParserFile = (name: (typeof PARSER_FILES)[number]) => Promise<Uint8Array>;
