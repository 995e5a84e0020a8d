import { CATALOGUE_PACK } from '../core/catalogue/loadCatalogue.ts';
import { PARSER_FILES, packedParserFile } from '../core/snippets/parserFiles.ts';
import type * as node from '../node/programs.ts';
import { PROGRAM } from './ownFiles.ts';

// The extension's one file is the program of all threads; a thread is told which of them it is.
export const programFile: typeof node.programFile = () => `dist/${PROGRAM}`;

export const threadProgram: typeof node.threadProgram = (_extension, name) => name;

/** Which files of ours a program needs. */
export const PROGRAM_PACKS: Readonly<Record<node.ProgramName, readonly string[]>> = {
  articleWorker: [CATALOGUE_PACK, ...PARSER_FILES.map(packedParserFile)],
  scanWorker: [CATALOGUE_PACK],
  archiveWorker: [],
};
