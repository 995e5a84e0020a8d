// `npm run package:executable`: makes the command line an executable of one file, for people without Node: Node itself with
// the program and its data inside (its "single executable applications"). It is one for the system and processor that this
// runs on; CI makes and tries that of Linux on x64. With an argument, that is the folder that it is put into.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../tools/paths.ts';
import { executableScript } from './buildOptions.ts';
import { bundledLicences, LICENCES_FILE, PARSER_PACKAGE } from './bundledLicences.ts';
import { writeLists } from './lists.ts';

/** What stands in a Node that can carry a program, and is changed where it does. Its own documentation names it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Why a Node cannot be made an executable with a program inside; undefined where it can. */
export function cannotCarry(node: string): string | undefined {
  if (readFileSync(node).includes(`${FUSE}:0`)) return undefined;
  return `${node} cannot carry a program: it was built without support for single executables, or has one already.`;
}

/** Makes the executable in a folder, with the licences of all that it holds, and returns its path. Throws where it cannot be made. */
export async function packExecutable(folder: string, node = process.execPath): Promise<string> {
  const problem = cannotCarry(node);
  if (problem) throw new Error(problem);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const parts = mkdtempSync(join(tmpdir(), 'faultbook-parts-'));
  try {
    const script = join(parts, 'faultbook.cjs');
    const { metafile } = await build({ ...executableScript(script), metafile: true, absWorkingDir: root });
    // The program is inside once more as a file: threads of its own are started with its text.
    const assets = Object.fromEntries(readdirSync(parts).map((name) => [name, join(parts, name)]));
    const blob = join(parts, 'blob');
    const config = join(parts, 'config.json');
    const wishes = { main: script, output: blob, assets, disableExperimentalSEAWarning: true, useCodeCache: true };
    writeFileSync(config, JSON.stringify(wishes));
    run(node, ['--experimental-sea-config', config]);
    const executable = join(folder, process.platform === 'win32' ? 'faultbook.exe' : 'faultbook');
    copyFileSync(node, executable);
    chmodSync(executable, 0o755);
    // A Mac starts no program that was changed after it was signed: it is signed anew, by nobody (never tried on one).
    if (process.platform === 'darwin') run('codesign', ['--remove-signature', executable]);
    run(process.execPath, [
      join(root, 'node_modules/postject/dist/cli.js'),
      ...[executable, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE],
      ...(process.platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : []),
    ]);
    if (process.platform === 'darwin') run('codesign', ['--sign', '-', executable]);
    for (const name of ['LICENSE', 'NOTICE']) copyFileSync(join(root, name), join(folder, name));
    copyFileSync(licenceOf(node), join(folder, 'LICENSE-node'));
    writeFileSync(join(folder, LICENCES_FILE), bundledLicences(metafile, [PARSER_PACKAGE]));
    return executable;
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}

/** Where the licence of a Node lies that was unpacked as nodejs.org packs it. */
function licenceOf(node: string): string {
  const folders = [dirname(node), dirname(dirname(node))];
  const path = folders.map((folder) => join(folder, 'LICENSE')).find(existsSync);
  if (!path) throw new Error(`Beside ${node} there is no LICENSE of it, which has to come with the executable.`);
  return path;
}

/** Runs a program; what it says is told only where it fails. */
function run(file: string, args: readonly string[]): void {
  try {
    execFileSync(file, args, { stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${basename(args[0] ?? file)} failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

if (import.meta.main) {
  const problem = cannotCarry(process.execPath);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  writeLists();
  const path = await packExecutable(process.argv[2] ?? join(root, 'dist-executable'));
  console.log(`${path} (${(statSync(path).size / 1e6).toFixed(0)} MB, ${process.platform}-${process.arch})`);
}
