import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A builder of another process is looked for again after so many milliseconds. */
const EVERY = 50;

/**
 * The command line in a folder that several processes share: the first that asks builds it, the others wait for it. Throws in
 * all of them where it cannot be built.
 */
export async function builtOnce(folder: string): Promise<string> {
  const program = join(folder, 'faultbook.mjs');
  const [done, failed] = [join(folder, 'done'), join(folder, 'failed')];
  if (isFirst(folder)) {
    try {
      // Who only waits needs none of this.
      const [{ build }, { commandLine }] = await Promise.all([
        import('esbuild'),
        import('../../../scripts/buildOptions.ts'),
      ]);
      await build(commandLine(false, program));
    } catch (error) {
      writeFileSync(failed, '');
      throw error;
    }
    writeFileSync(done, '');
  }
  while (!existsSync(done)) {
    if (existsSync(failed))
      throw new Error('The command line could not be built: the first file that needed it says why.');
    await wait(EVERY);
  }
  return program;
}

/** Making a folder is what only one can do. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'builder'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
