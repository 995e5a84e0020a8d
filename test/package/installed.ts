import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { npmStart } from '../../tools/npm.ts';

/** Without what npm and the test runner tell the programs that they start. */
export const env: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST|FORCE_COLOR$|NO_COLOR$)/i.test(name)),
);

/** The Nodes that are tried: the one that this runs on, and the machine's own. */
export const NODES: readonly { readonly version: string; readonly path: string }[] = [process.execPath, machinesNode()]
  .flatMap((path) => {
    if (path === undefined) return [];
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', env });
    return [{ version: stdout.trim(), path }];
  })
  .filter(({ version }, at, all) => all.findIndex((one) => one.version === version) === at);

/** npm puts those of the project before it. */
function machinesNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** A folder of others with the package installed, which is gone after the tests; its name is none that is easy. */
export function installedPackage(name = "a user's 100% für ログ") {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'faultbook-package-')));
  const folder = join(home, name);

  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'program', private: true, type: 'module' }));
    const { file, args, options } = npmStart(['install', '--offline', '--no-audit', '--no-fund', inject('packed')]);
    const { status, stderr } = spawnSync(file, args, { ...options, cwd: folder, encoding: 'utf8', env });
    if (status !== 0) throw new Error(`npm install: ${stderr}`);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Runs `npx faultbook` on a Node, as somebody does in the folder. */
  const npx = (node: string, ...args: string[]): SpawnSyncReturns<string> => {
    const bin = mkdtempSync(join(home, 'bin-'));
    symlinkSync(node, join(bin, process.platform === 'win32' ? 'node.exe' : 'node'));
    const path = [bin, env.PATH].join(delimiter);
    return spawnSync('npx', ['--offline', 'faultbook', ...args], {
      ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
      env: { ...env, PATH: path },
    });
  };
  /** Runs a script in the folder. */
  const run = (node: string, script: string, ...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(node, [script, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env });
  return { folder, npx, run, program: join('node_modules', 'faultbook', 'dist', 'faultbook.js') };
}
