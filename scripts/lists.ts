// Writes the lists of what folders of data hold, one file for each of one thing: src/core/languages/languages.ts,
// src/core/formats/formats.ts, src/core/bundles/bundles.ts and others. So whoever adds one adds one file. --check changes nothing and fails if a
// list is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/paths.ts';

/** A list of all that a folder holds of one type. */
interface List {
  /** Below the repository's root. The list is its file `file`. */
  readonly folder: string;
  readonly file: string;
  /** What each file exports under its own name, from the file called like it in small letters. */
  readonly type: string;
  /** The file of the type, from the folder; the one called like it, in small letters, if not given. */
  readonly typeFile?: string;
  readonly constant: string;
  readonly says: string;
}

export const LISTS: readonly List[] = [
  {
    folder: 'src/core/languages',
    file: 'languages.ts',
    type: 'Language',
    constant: 'LANGUAGES',
    says: 'The languages whose logs are read, all at once: a log mixes them, and says nowhere which ones.',
  },
  {
    folder: 'src/core/formats',
    file: 'formats.ts',
    type: 'Format',
    constant: 'FORMATS',
    says: 'All that ship.',
  },
  {
    folder: 'src/core/bundles',
    file: 'bundles.ts',
    type: 'Bundle',
    constant: 'BUNDLES',
    says: 'All kinds of files that are recognised.',
  },
  {
    folder: 'src/core/items/logs',
    file: 'logs.ts',
    type: 'ItemLog',
    typeFile: '../itemLog.ts',
    constant: 'ITEM_LOGS',
    says: 'All that ship.',
  },
  {
    folder: 'src/core/states/outputs',
    file: 'outputs.ts',
    type: 'StateOutput',
    typeFile: '../stateOutput.ts',
    constant: 'STATE_OUTPUTS',
    says: 'All that ship.',
  },
];

/** As wide as the formatter lets a line be. */
const WIDTH = 120;

/** Where a list is. */
export const pathOf = ({ folder, file }: List): string => join(root, folder, file);

/** What a list must say: all files of its folder that export one of its type under their own name, sorted. */
export function textOf({ folder, type, typeFile = `./${type.toLowerCase()}.ts`, constant, says }: List): string {
  const names = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) =>
      readFileSync(join(root, folder, `${name}.ts`), 'utf8').includes(`export const ${name}: ${type} =`),
    )
    .sort();
  const imports = [
    ...names.map((name) => [`./${name}`, `import { ${name} } from './${name}.ts';`] as const),
    [typeFile, `import type { ${type} } from '${typeFile}';`] as const,
  ].sort(([a], [b]) => Number(b.startsWith('../')) - Number(a.startsWith('../')) || byName.compare(a, b));
  const head = `export const ${constant}: readonly ${type}[] = [`;
  const line = `${head}${names.join(', ')}];`;
  return [
    ...imports.map(([, text]) => text),
    '',
    '// Written by `npm run lists`.',
    `/** ${says} */`,
    ...(line.length <= WIDTH ? [line] : [head, ...names.map((name) => `  ${name},`), '];']),
    '',
  ].join('\n');
}

/** The order in which the formatter wants imports. */
const byName = new Intl.Collator('en', { numeric: true });

/** Writes the lists that are not up to date. */
export function writeLists(): void {
  for (const list of LISTS) {
    const text = textOf(list);
    if (readFileSync(pathOf(list), 'utf8') !== text) writeFileSync(pathOf(list), text);
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const old = LISTS.filter((list) => readFileSync(pathOf(list), 'utf8') !== textOf(list));
    if (old.length > 0)
      throw new Error(`Not up to date: ${old.map(({ file }) => file).join(', ')}: run npm run lists.`);
  } else writeLists();
}
