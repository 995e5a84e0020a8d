import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../tools/paths.ts';

/** What a declaration imports. */
const IMPORT = /\bfrom '([^']+)'/g;

/**
 * Writes the declarations of the library's modules, by their names, into a folder, with those of ours that they import.
 * Throws where one leads out of `src/library`: what a module says must be told there, in plain types.
 */
export function writeLibraryTypes(modules: readonly string[], folder: string): void {
  const made = mkdtempSync(join(tmpdir(), 'faultbook-types-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const wishes = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', made];
    const project = ['-p', join(root, 'src/library'), '--rootDir', join(root, 'src')];
    execFileSync(process.execPath, [tsc, ...project, ...wishes], { stdio: ['ignore', 'inherit', 'inherit'] });
    mkdirSync(folder, { recursive: true });
    const names = new Set(modules);
    for (const name of names) {
      const text = readFileSync(join(made, 'library', `${name}.d.ts`), 'utf8');
      for (const [, path = ''] of text.matchAll(IMPORT)) {
        const [, used] = /^\.\/(\w+)\.ts$/.exec(path) ?? [];
        if (used === undefined) throw new Error(`src/library/${name}.ts has types of others: ${path}`);
        names.add(used);
      }
      writeFileSync(join(folder, `${name}.d.ts`), withNamesOfPrograms(text));
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Who imports the package has no source: its declarations lie beside programs. */
function withNamesOfPrograms(text: string): string {
  return text.replace(IMPORT, (_, path: string) => `from './${basename(path, '.ts')}.js'`);
}
