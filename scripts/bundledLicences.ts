import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../tools/paths.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** What the grammars of the shells run on: its files lie beside a program. */
export const PARSER_PACKAGE = 'node_modules/@vscode/tree-sitter-wasm';

/** Where the font with the icons of the reader comes from. */
export const ICONS_PACKAGE = 'node_modules/@vscode/codicons';

/** The file that whoever gets one of our programs finds the licences in. */
export const LICENCES_FILE = 'THIRD-PARTY-LICENSES';

/** The folder of the innermost package that a path leads through. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The licences of all packages of which something is in a bundle, as text; `others` are folders of packages of which it is
 * elsewhere. Throws where a package says nothing of its licence.
 */
export function bundledLicences({ inputs }: Pick<Metafile, 'inputs'>, others: readonly string[] = []): string {
  const bundled = Object.keys(inputs).flatMap((path) => PACKAGE.exec(path) ?? []);
  const folders = [...new Set([...bundled, ...others])].filter((folder) =>
    existsSync(join(root, folder, 'package.json')),
  );
  const texts = folders.map((folder) => {
    const { name, version, license }: Manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
    if (!license && !file) throw new Error(`${folder} does not say under which licence it is.`);
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}${license ? ` (${license})` : ''}\n\n${text.replaceAll('\r\n', '\n')}\n`;
  });
  return `Software of others in this package, and its licences.\n\n${[...new Set(texts)].sort().join(`\n${'-'.repeat(72)}\n\n`)}`;
}
