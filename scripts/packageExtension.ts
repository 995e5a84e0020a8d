// `npm run package`: builds the extension and packs it into a VSIX. With an argument, that is the file's path.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { packagedReadme } from './packagedReadme.ts';

const root = join(import.meta.dirname, '..');
const README = 'extension/readme.md';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly repository?: unknown;
}

/** Packs what was built into a VSIX at a path; `stdio` is where the packing program writes to. */
export function packExtension(out: string, stdio: 'inherit' | 'ignore' = 'inherit'): void {
  const hasRepository = readManifest().repository !== undefined;
  // Without a public repository there is nothing that pictures and links of the README could be rewritten to.
  const links = hasRepository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', ...links, '--out', out], { cwd: root, stdio });
  if (!hasRepository) replaceReadme(out);
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
