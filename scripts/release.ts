// `npm run release`: makes a release ready. It moves the version and what the CHANGELOG has under "Unreleased", packs, checks
// the packages, says what goes where, and makes the commit and the tag; pushing that tag lets .github/workflows/release.yml
// publish. docs/releasing.md tells all of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/paths.ts';
import { pageOf, publicPlace } from '../tools/publicPlace.ts';
import { sectionOf, versionToRelease, withRelease } from './release/changelog.ts';
import {
  copyOfSources,
  fileFacts,
  PARTS,
  type Packed,
  type Part,
  packExecutable,
  packNpm,
  packVsix,
} from './release/packages.ts';

const HELP = `Makes a release ready.

  npm run release -- [major|minor|patch|X.Y.Z] [--dry-run] [--into DIR] [--only PART,…]
  npm run release -- --of-tag vX.Y.Z [--into DIR] [--only PART,…]

  --dry-run   changes nothing, neither files nor git; all else is done, in a copy
  --of-tag    packs what a tag names, as the workflow does: version and CHANGELOG must say the same
  --into DIR  where the packages go (dist-release)
  --only      some parts: ${PARTS.join(', ')}

Without a version it is the one of package.json, as long as that was not released.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    'of-tag': { type: 'string' },
    into: { type: 'string', default: 'dist-release' },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** Ends with one clear message. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

const parts = (values.only?.split(',') ?? PARTS) as Part[];
const unknown = parts.find((part) => !PARTS.includes(part));
if (unknown !== undefined) refuse(`There is no part "${unknown}". There are: ${PARTS.join(', ')}.`);
const into = resolve(root, values.into);
const isDry = values['dry-run'];
const tagged = values['of-tag'];

try {
  if (tagged !== undefined) packTag(tagged);
  else release(positionals[0]);
} catch (error) {
  refuse((error as Error).message);
}

/** What the workflow does: nothing moves, all must already be as the tag says. */
function packTag(tag: string): void {
  const version = versionIn(root);
  if (tag !== `v${version}`) refuse(`The tag ${tag} is not that of package.json, whose version is ${version}.`);
  if (sectionOf(read(root, 'CHANGELOG.md'), version) === undefined) refuse(`CHANGELOG.md has no section ${version}.`);
  end(pack(root, version), version);
}

function release(wanted: string | undefined): void {
  const changelog = read(root, 'CHANGELOG.md');
  const version = versionToRelease(versionIn(root), changelog, wanted);
  const open = obstacles(version);
  if (open.length > 0 && !isDry) refuse(open.join('\n'));
  const copy = copyOfSources();
  try {
    const day = new Date().toISOString().slice(0, 10);
    move(copy, version, withRelease(changelog, version, day));
    const packed = pack(copy, version);
    end(packed, version);
    for (const obstacle of open) console.log(`\nBefore it can be published: ${obstacle}`);
    if (isDry) {
      console.log('\nThis was a dry run: no file of the repository was changed, no commit and no tag made.');
      return;
    }
    if (packed.some(({ problems }) => problems.length > 0)) return;
    move(root, version, read(copy, 'CHANGELOG.md'));
    git('add', 'package.json', 'package-lock.json', 'CHANGELOG.md');
    git('commit', '--quiet', '--message', `Release ${version}`);
    git('tag', '--annotate', `v${version}`, '--message', `Faultbook ${version}`);
    console.log(`\nThe commit and the tag v${version} are made. This publishes it:\n\n  git push --follow-tags`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What has to be so before anything is published. */
function obstacles(version: string): string[] {
  return [
    ...(git('status', '--porcelain') === '' ? [] : ['There are changes that are not committed.']),
    ...(git('tag', '--list', `v${version}`) === '' ? [] : [`There is a tag v${version} already.`]),
    ...(publicPlace()
      ? []
      : ['package.json names no `repository`: npm takes no provenance without, and no README shows pictures.']),
  ];
}

/** Writes version and CHANGELOG into the sources in a folder. */
function move(folder: string, version: string, changelog: string): void {
  for (const name of ['package.json', 'package-lock.json']) {
    const manifest = JSON.parse(read(folder, name));
    manifest.version = version;
    if (manifest.packages) manifest.packages[''].version = version;
    writeFileSync(join(folder, name), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
}

function pack(sources: string, version: string): Packed[] {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const make: Record<Part, () => Packed> = {
    vsix: () => packVsix('desktop', sources, into, version),
    web: () => packVsix('web', sources, into, version),
    npm: () => packNpm(sources, into, version),
    executable: () => packExecutable(sources, into, version),
    notes: () => {
      const path = join(into, 'notes.md');
      writeFileSync(path, `${sectionOf(read(sources, 'CHANGELOG.md'), version)}\n`);
      return { part: 'notes', path, problems: [] };
    },
  };
  return PARTS.filter((part) => parts.includes(part)).map((part) => make[part]());
}

/** Says what would go where, and what is wrong. */
function end(packed: readonly Packed[], version: string): void {
  const { name, publisher } = JSON.parse(read(root, 'package.json')) as { name: string; publisher: string };
  const place = publicPlace();
  const where: Record<Part, string> = {
    vsix: `Visual Studio Marketplace and Open VSX, as ${publisher}.${name} ${version}; in the release`,
    web: `the same, for browsers (vscode.dev): target web of ${publisher}.${name} ${version}`,
    npm: `npm, as ${name} ${version}, with provenance; in the release`,
    executable: 'in the release, beside those of the other systems',
    notes: `text of the release v${version}${place ? ` of ${pageOf(place.repository.url)}` : ''}`,
  };
  for (const { part, path, problems } of packed) {
    console.log(`\n${basename(path)} → ${where[part]}\n  ${fileFacts(path)}`);
    for (const problem of problems) console.log(`  ✗ ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
}

function versionIn(folder: string): string {
  return JSON.parse(read(folder, 'package.json')).version;
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}
