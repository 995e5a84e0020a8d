// `npm run package`: builds the extension and packs it into a VSIX, with `-- --web` the one for browsers. An argument is the
// file's path.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { type PublicPlace, pageOf, publicPlace } from '../tools/publicPlace.ts';
import { packagedReadme } from './packagedReadme.ts';

const root = join(import.meta.dirname, '..');
const README = 'extension/readme.md';
const VSCE = join(root, 'node_modules/@vscode/vsce/vsce');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main?: string;
  readonly browser?: string;
}

type Stdio = 'inherit' | 'ignore';

/**
 * What a package is for. Browsers run one program, desktops and servers another, and each would carry the other's for nothing:
 * the Marketplace gives a browser the package whose target is `web`, and everybody else the one without a target.
 */
export const KINDS = ['desktop', 'web'] as const;
export type Kind = (typeof KINDS)[number];

/** What only one of them runs: its entry in the manifest, and its files. */
export const OWN: Readonly<Record<Kind, { readonly entry: 'main' | 'browser'; readonly files: RegExp }>> = {
  desktop: { entry: 'main', files: /^dist\/(?:extension\.js|\w+Worker\.js|chunks\/.*)$/ },
  web: { entry: 'browser', files: /^dist\/web\// },
};

/**
 * Packs what was built into a VSIX at a path; `stdio` is where the packing program writes to. Where it is known where
 * Faultbook is public, the package says so, and the pictures and links of its README lead there.
 */
export function packExtension(out: string, kind: Kind, stdio: Stdio = 'inherit', place = publicPlace()): void {
  const other = OWN[kind === 'web' ? 'desktop' : 'web'];
  // The manifest is another one than that of the sources: it is packed from a copy of what goes into the package.
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-vsix-'));
  try {
    const listed = execFileSync(process.execPath, [VSCE, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
    const files = listed.split(/\r?\n/).filter((file) => file !== '' && !other.files.test(file));
    for (const file of [...files, '.vscodeignore']) cpSync(join(root, file), join(folder, file));
    const { [other.entry]: _, ...manifest } = readManifest();
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...place }, null, 2));
    const args = ['package', ...(kind === 'web' ? ['--target', 'web'] : []), '--out', out];
    vsce(folder, [...args, ...(place ? linksTo(place, manifest.version) : UNLINKED)], stdio);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (!place) replaceReadme(out);
}

/** What a package is called. */
export function vsixName(name: string, version: string, kind: Kind): string {
  return `${name}-${version}${kind === 'web' ? '-web' : ''}.vsix`;
}

/** There is nothing that pictures and links of the README could be rewritten to. */
const UNLINKED = ['--allow-missing-repository', '--no-rewrite-relative-links'];

/** What a version shows and links to is what its tag has, however the sources go on. */
function linksTo(place: PublicPlace, version: string): string[] {
  const page = pageOf(place.repository.url);
  return ['--baseContentUrl', `${page}/blob/v${version}`, '--baseImagesUrl', `${page}/raw/v${version}`];
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
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { web: { type: 'boolean' } } });
  const { name, version } = readManifest();
  const kind: Kind = values.web ? 'web' : 'desktop';
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  packExtension(positionals[0] ?? join(root, vsixName(name, version, kind)), kind);
}
