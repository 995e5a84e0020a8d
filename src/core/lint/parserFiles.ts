/** The names of the two files of `@vscode/tree-sitter-wasm` that the check of PowerShell runs on. */
export const PARSER_FILES = ['tree-sitter.wasm', 'tree-sitter-powershell.wasm'] as const;
