// `npm run package:cli`: makes the package of the command line and the library for npm, and prints its path and size. With
// an argument, that is the folder that it is put into. It has nothing to install besides itself.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { npmStart } from '../tools/npm.ts';
import { root } from '../tools/paths.ts';
import { publicPlace } from '../tools/publicPlace.ts';
import { LIBRARY, npmPackage } from './buildOptions.ts';
import { bundledLicences, LICENCES_FILE, PARSER_PACKAGE } from './bundledLicences.ts';
import { writeLibraryTypes } from './libraryTypes.ts';
import { writeLists } from './lists.ts';

/** A package may have so many bytes: `npx` fetches it before it says anything. */
const MOST_BYTES = 3_000_000;

/** Where its parts are put together. */
const FOLDER = join(root, 'dist-npm');

/** What of the extension's manifest is the package's, too. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly keywords: readonly string[];
}

/**
 * Puts the package together in a folder, packs it into another and returns the path of the file. `quick` takes less time
 * and makes it larger. Throws where it is larger than it may be.
 */
export async function packCli(folder: string, into: string, { quick = false } = {}): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const { metafile } = await build({
    ...npmPackage(join(folder, 'dist'), !quick),
    metafile: true,
    absWorkingDir: root,
  });
  writeLibraryTypes(LIBRARY, join(folder, 'dist'));
  for (const name of ['LICENSE', 'NOTICE', 'docs/cli.md', 'docs/library.md']) {
    cpSync(join(root, name), join(folder, name));
  }
  cpSync(join(root, 'scripts/npmReadme.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, LICENCES_FILE), bundledLicences(metafile, [PARSER_PACKAGE]));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  const path = pack(folder, into);
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, and may have ${MOST_BYTES}.`);
  return path;
}

function manifest(): Record<string, unknown> {
  const { name, version, license, keywords }: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { description } = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const entry = (module: string) => ({ types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` });
  return {
    ...{ name, version, description, license, keywords },
    // Whoever publishes with provenance must name the repository that it comes from.
    ...publicPlace(),
    type: 'module',
    bin: { faultbook: 'dist/faultbook.js' },
    exports: {
      ...Object.fromEntries(LIBRARY.map((one) => [one === 'index' ? '.' : `./${one}`, entry(one)])),
      './package.json': './package.json',
    },
    types: './dist/index.d.ts',
    sideEffects: false,
    // The first with all functions of Node that are called.
    engines: { node: '>=20.12' },
  };
}

function pack(folder: string, into: string): string {
  mkdirSync(into, { recursive: true });
  const { file, args, options } = npmStart(['pack', '--json', '--ignore-scripts', '--pack-destination', into]);
  const out = execFileSync(file, args, {
    ...options,
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ filename }]: [{ filename: string }] = JSON.parse(out);
  return join(into, filename);
}

if (import.meta.main) {
  writeLists();
  const path = await packCli(FOLDER, process.argv[2] ?? root);
  console.log(`${path} (${(statSync(path).size / 1e6).toFixed(2)} MB)`);
}
