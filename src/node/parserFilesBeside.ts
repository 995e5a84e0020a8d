import { brotliDecompressSync } from 'node:zlib';
import { packedParserFile, type ReadParserFile } from '../core/snippets/parserFiles.ts';
import { fileBeside } from './fileBeside.ts';

/** Reads the files of the shells' parser that lie beside the program at `program`. */
export const parserFilesBeside =
  (program: string | URL): ReadParserFile =>
  async (name) =>
    brotliDecompressSync(await fileBeside(packedParserFile(name), program));
