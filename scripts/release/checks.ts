import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { type Kind, OWN } from '../packageExtension.ts';
import { sectionOf } from './changelog.ts';

/** What a VSIX may have in bytes: whoever installs it waits for it. */
const MOST_BYTES = 3_000_000;

/** What is of use to those who build only, or was never meant to leave the machine. */
const NEVER =
  /(?:^|\/)(?:node_modules|\.git|\.env[^/]*|src|test|scripts)(?:\/|$)|\.(?:map|ts|tsbuildinfo|vsix|tgz|pem|key)$/;

interface Manifest {
  readonly name: string;
  readonly publisher?: string;
  readonly version: string;
  readonly main?: string;
  readonly browser?: string;
  readonly icon?: string;
  readonly repository?: { readonly url: string };
  readonly bin?: Readonly<Record<string, string>>;
  readonly types?: string;
  readonly exports?: unknown;
  readonly contributes?: unknown;
}

/** What is in a package, and what is wrong with it. */
export interface Checked {
  readonly manifest: Manifest;
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Looks into a VSIX: that it holds what its manifest names, nothing of the workshop nor of the package of the other kind,
 * and shows its pictures.
 */
export function checkVsix(path: string, kind: Kind, version: string): Checked {
  const bytes = readFileSync(path);
  const entries = unzipSync(bytes);
  const text = (name: string) => {
    const found = Object.keys(entries).find((one) => one.toLowerCase() === `extension/${name}`);
    return found === undefined ? '' : new TextDecoder().decode(entries[found]);
  };
  const manifest: Manifest = JSON.parse(text('package.json') || '{}');
  const files = Object.keys(entries).flatMap((name) => (name.startsWith('extension/') ? [name.slice(10)] : []));
  const problems = [
    // The command line is a package of its own.
    ...inAny(files, { ...manifest, bin: {} }, version),
    ...(bytes.length > MOST_BYTES ? [`it has ${bytes.length} bytes, and may have ${MOST_BYTES}`] : []),
    ...(sectionOf(text('changelog.md'), version) === undefined ? [`its CHANGELOG has no section ${version}`] : []),
    ...readmeProblems(text('readme.md'), manifest),
    ...programProblems(files, kind, manifest),
  ];
  return { manifest, files, problems };
}

/** A program that is not there would end the extension at its start, the other kind's makes every download bigger. */
function programProblems(files: readonly string[], kind: Kind, manifest: Manifest): string[] {
  const other = OWN[kind === 'web' ? 'desktop' : 'web'];
  return [
    ...(manifest[OWN[kind].entry] === undefined ? [`its manifest names no program (${OWN[kind].entry})`] : []),
    ...(manifest[other.entry] === undefined
      ? []
      : [`its manifest names ${manifest[other.entry]}, which is of the other kind`]),
    ...files.filter((name) => other.files.test(name)).map((name) => `${name} is of the other kind`),
  ];
}

/** Looks into the package for npm; `files` are those in it. */
export function checkNpm(files: readonly string[], manifest: Manifest, version: string): Checked {
  const asked = ['README.md', 'LICENSE', 'NOTICE', 'THIRD-PARTY-LICENSES'];
  const lacking = asked.filter((name) => !files.includes(name)).map((name) => `it has no ${name}`);
  // Its types are what a program that uses it reads.
  const shown = files.filter((name) => !name.endsWith('.d.ts'));
  return { manifest, files, problems: [...inAny(shown, manifest, version, files), ...lacking] };
}

function inAny(files: readonly string[], manifest: Manifest, version: string, all = files): string[] {
  return [
    ...(manifest.version === version ? [] : [`its version is ${manifest.version}, not ${version}`]),
    ...files.filter((name) => NEVER.test(name)).map((name) => `${name} does not belong into it`),
    ...namedFiles(manifest)
      .filter((name) => !all.includes(name))
      .map((name) => `it has no ${name}, which its manifest names`),
  ];
}

/** The files that a manifest names, wherever in it. */
function namedFiles({ main, browser, icon, bin, types, exports, contributes }: Manifest): string[] {
  const named = (value: unknown): string[] => {
    if (typeof value === 'string')
      return /^(?:\.\/)?[\w./-]+\/[\w.-]+\.(?:[cm]?js|d\.ts|svg|png|webp|json|md)$/.test(value) ? [value] : [];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(named) : [];
  };
  const paths = [main, browser, icon, types].filter((one) => one !== undefined);
  return [
    ...new Set(
      [...paths, ...named(bin), ...named(exports), ...named(contributes)].map((path) => path.replace(/^\.\//, '')),
    ),
  ];
}

/** The page of an extension shows pictures and follows links by `https:` addresses only. */
function readmeProblems(readme: string, { repository }: Manifest): string[] {
  const addresses = [...readme.matchAll(/\]\(([^)\s]*)/g)].map(([, address]) => address!);
  const dead = addresses.filter((address) => !/^(?:https:|#)/.test(address));
  const pictures = readme.match(/!\[[^\]]*\]\(https:/g) ?? [];
  return [
    ...(readme === '' ? ['it has no README'] : []),
    ...dead.map((address) => `its README leads to ${address}, which nobody can follow`),
    ...(repository && pictures.length === 0 ? ['its README shows no picture'] : []),
  ];
}
