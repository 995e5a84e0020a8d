import * as vscode from 'vscode';
import { WEB_TESTS, type WebTestOptions } from './files.ts';

/**
 * Called by VS Code in its extension host of a browser: runs the tests that are in this bundle. Rejects where one fails or
 * none was found. There is neither an environment nor a disk: what is wanted comes, and what came goes, by files in the
 * opened folder.
 */
export async function run(): Promise<void> {
  const { fs, workspaceFolders } = vscode.workspace;
  const file = (name: string) => vscode.Uri.joinPath(workspaceFolders![0]!.uri, WEB_TESTS.folder, name);
  const options: WebTestOptions = JSON.parse(new TextDecoder().decode(await fs.readFile(file(WEB_TESTS.options))));
  let said = '';
  let written = Promise.resolve();
  const write = (name: string, text: string) => {
    written = written.then(() => fs.writeFile(file(name), new TextEncoder().encode(text)));
  };
  Mocha.reporters.Base.consoleLog = (text = '', ...args: unknown[]) => {
    said += `${String(text).replace(/%[sd]/g, () => String(args.shift()))}\n`;
    write(WEB_TESTS.output, said);
  };
  mocha.reporter(Mocha.reporters.Spec);
  if (options.grep !== undefined) mocha.fgrep(options.grep);
  const {
    passes = 0,
    failures = 0,
    pending = 0,
  } = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
  });
  write(WEB_TESTS.record, JSON.stringify({ passes, failures, pending }));
  await written;
  if (failures > 0) throw new Error(`${failures} tests failed.`);
  if (passes === 0) throw new Error('No test was run.');
}
