import { errorText } from '../core/text/errorText.ts';
import type { ProgramName } from '../node/programs.ts';
import { takeOwnFiles } from './ownFiles.ts';
import { begin, say } from './threadPort.ts';

/** The programs, by the names of the files that they are elsewhere. */
const PROGRAMS: Readonly<Record<ProgramName, () => Promise<void>>> = {
  articleWorker: async () => (await import('../node/articleThread.ts')).articleThread(''),
  scanWorker: async () => (await import('../node/scan/scanThread.ts')).scanThread(),
  archiveWorker: async () => (await import('../node/browse/archiveThread.ts')).archiveThread(),
};

/** Runs the program that this thread is told to be. */
export async function runThread(): Promise<void> {
  const { program, files } = await begin();
  takeOwnFiles(files);
  try {
    await PROGRAMS[program]();
  } catch (error) {
    say({ broken: errorText(error) });
  }
}
