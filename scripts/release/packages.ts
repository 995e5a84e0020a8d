import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { npmStart } from '../../tools/npm.ts';
import { root } from '../../tools/paths.ts';
import { type Kind, vsixName } from '../packageExtension.ts';
import { checkNpm, checkVsix } from './checks.ts';

/** What a release is made of. */
export const PARTS = ['vsix', 'web', 'npm', 'executable', 'notes'] as const;
export type Part = (typeof PARTS)[number];

/** A file that is published. */
export interface Packed {
  readonly part: Part;
  readonly path: string;
  /** What of it is wrong; nothing may be. */
  readonly problems: readonly string[];
}

/** Makes a VSIX of what the sources in a folder say. */
export function packVsix(kind: Kind, sources: string, into: string, version: string): Packed {
  const path = join(into, vsixName('faultbook', version, kind));
  node(sources, 'scripts/packageExtension.ts', path, ...(kind === 'web' ? ['--web'] : []));
  return { part: kind === 'web' ? 'web' : 'vsix', path, problems: checkVsix(path, kind, version).problems };
}

/** Makes the package for npm, and lets npm say what it would take of it. */
export function packNpm(sources: string, into: string, version: string): Packed {
  node(sources, 'scripts/packageCli.ts', into);
  const path = join(into, `faultbook-${version}.tgz`);
  const { file, args, options } = npmStart(['pack', '--dry-run', '--json', path]);
  const out = execFileSync(file, args, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(out);
  const manifest = JSON.parse(readFileSync(join(sources, 'dist-npm/package.json'), 'utf8'));
  return {
    part: 'npm',
    path,
    problems: checkNpm(
      files.map((one) => one.path),
      manifest,
      version,
    ).problems,
  };
}

/** Makes the executable for this system, tries it, and packs it with its licences. */
export function packExecutable(sources: string, into: string, version: string): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-executable-'));
  try {
    node(sources, 'scripts/packageExecutable.ts', folder);
    const name = process.platform === 'win32' ? 'faultbook.exe' : 'faultbook';
    const tried = spawnSync(join(folder, name), ['explain', '0x80070643'], { encoding: 'utf8' });
    const problems = tried.stdout?.includes('ERROR_INSTALL_FAILURE')
      ? []
      : [`it does not run: ${tried.stderr || tried.error}`];
    const path = join(into, `faultbook-${version}-${process.platform}-${process.arch}.zip`);
    const entries: Zippable = {};
    for (const one of readdirSync(folder)) {
      const mode = one === name ? 0o100755 : 0o100644;
      // As a system of Unix keeps it (3): whoever unpacks it there can run it.
      entries[one] = [readFileSync(join(folder, one)), { os: 3, attrs: mode << 16 }];
    }
    writeFileSync(path, zipSync(entries, { level: 9 }));
    return { part: 'executable', path, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script of the sources there. Its output goes to standard error: standard output is the release's own. */
function node(sources: string, script: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(sources, script), ...args], { cwd: sources, stdio: ['ignore', 2, 2] });
}

/** A copy of the sources in a new folder, as git would take them, with the packages that they need. */
export function copyOfSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-release-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const name of listed.toString().split('\0').filter(Boolean)) {
    if (!statSync(join(root, name), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** A file's size and sum, as they are compared with what was downloaded. */
export function fileFacts(path: string): string {
  const bytes = readFileSync(path);
  const sum = createHash('sha256').update(bytes).digest('hex');
  return `${(bytes.length / 1e6).toFixed(2)} MB, sha256 ${sum}`;
}
