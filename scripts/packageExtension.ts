// `npm run package`: builds the extension and packs it into a VSIX. With an argument, that is the file's path.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { type PublicPlace, pageOf, publicPlace } from '../tools/publicPlace.ts';
import { packagedReadme } from './packagedReadme.ts';

const root = join(import.meta.dirname, '..');
const README = 'extension/readme.md';
const VSCE = join(root, 'node_modules/@vscode/vsce/vsce');

interface Manifest {
  readonly name: string;
  readonly version: string;
}

type Stdio = 'inherit' | 'ignore';

/**
 * Packs what was built into a VSIX at a path; `stdio` is where the packing program writes to. Where it is known where
 * Faultbook is public, the package says so, and the pictures and links of its README lead there.
 */
export function packExtension(out: string, stdio: Stdio = 'inherit', place = publicPlace()): void {
  if (place) packPublic(out, stdio, place);
  else packUnknown(out, stdio);
}

/** There is nothing that pictures and links of the README could be rewritten to. */
function packUnknown(out: string, stdio: Stdio): void {
  vsce(root, ['package', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out], stdio);
  replaceReadme(out);
}

/** The manifest says more than the one of the sources: it is packed from a copy of what goes into the package. */
function packPublic(out: string, stdio: Stdio, place: PublicPlace): void {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-vsix-'));
  try {
    const listed = execFileSync(process.execPath, [VSCE, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
    const files = listed.split(/\r?\n/).filter(Boolean);
    for (const file of [...files, '.vscodeignore']) cpSync(join(root, file), join(folder, file));
    const manifest = readManifest();
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...place }, null, 2));
    // What a version shows and links to is what its tag has, however the sources go on.
    const page = pageOf(place.repository.url);
    const [content, images] = ['blob', 'raw'].map((kind) => `${page}/${kind}/v${manifest.version}`) as [string, string];
    vsce(folder, ['package', '--baseContentUrl', content, '--baseImagesUrl', images, '--out', out], stdio);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vsce(cwd: string, args: readonly string[], stdio: Stdio): void {
  execFileSync(process.execPath, [VSCE, ...args, '--no-dependencies'], { cwd, stdio });
}

function replaceReadme(path: string): void {
  const files: Unzipped = unzipSync(readFileSync(path));
  const name = Object.keys(files).find((one) => one.toLowerCase() === README);
  if (!name) throw new Error(`${path} has no README.`);
  files[name] = new TextEncoder().encode(packagedReadme(new TextDecoder().decode(files[name])));
  writeFileSync(path, zipSync(files, { level: 9 }));
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

if (import.meta.main) {
  const { name, version } = readManifest();
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  packExtension(process.argv[2] ?? join(root, `${name}-${version}.vsix`));
}
