import { join } from 'node:path';
import type { ThreadProgram } from './thread.ts';

/** The programs that run in threads of the editor's extension. */
export type ProgramName = 'articleWorker' | 'scanWorker' | 'archiveWorker';

/** The file of a program, below the extension's folder. */
export function programFile(name: ProgramName): string {
  return `dist/${name}.js`;
}

/** What a thread is started with to run a program; `extension` is the path of the extension's folder. */
export function threadProgram(extension: string, name: ProgramName): ThreadProgram {
  return join(extension, programFile(name));
}
