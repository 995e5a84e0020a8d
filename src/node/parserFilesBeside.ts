import { setFlagsFromString } from 'node:v8';
import { brotliDecompressSync } from 'node:zlib';
import { packedParserFile, type ReadParserFile } from '../core/snippets/parserFiles.ts';
import { fileBeside } from './fileBeside.ts';

/** Reads the files of the shells' parser that lie beside the program at `program`. */
export const parserFilesBeside =
  (program: string | URL): ReadParserFile =>
  async (name) => {
    keepQuickCode();
    return brotliDecompressSync(await fileBeside(packedParserFile(name), program));
  };

/**
 * The compiler of older engines (Node 20) takes 17 seconds of a processor to make one function of the grammar of PowerShell
 * faster, and a program that has ended waits for it: there, the code that is there at once is kept.
 */
function keepQuickCode(): void {
  if (Number.parseInt(process.versions.v8, 10) < 13) setFlagsFromString('--wasm-tiering-budget=1000000000');
}
