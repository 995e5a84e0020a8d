import { appendFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import Mocha from 'mocha';
import { writeRecord } from '../host/record.ts';
import { mapStack } from './map-stack.ts';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Called by VS Code in its extension host: runs every test file that was built beside this one. Rejects where a test
 * fails or none was found, which ends VS Code with exit code 1.
 */
export async function run(): Promise<void> {
  const output = process.env.FAULTBOOK_TEST_OUTPUT;
  if (output) {
    // What a test host prints is lost among the editor's own lines: the report goes into a file that others follow.
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(output, `${format(...args)}\n`);
  }
  Mocha.reporters.Base.useColors = false;
  const mocha = new Mocha({ ui: 'bdd', timeout: 300_000, slow: 2_000, forbidOnly: !!process.env.CI });
  if (process.env.FAULTBOOK_TEST_GREP) mocha.fgrep(process.env.FAULTBOOK_TEST_GREP);
  for (const name of readdirSync(here).sort()) if (name.endsWith('.test.js')) mocha.addFile(join(here, name));
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      writeRecord({ passes, failures, pending });
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else if (passes === 0) reject(new Error('No test was run.'));
      else resolve();
    });
    runner.prependListener('fail', (_test, error: Error) => mapStack(error));
  });
}
