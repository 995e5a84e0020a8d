// Builds src/core/catalogue/catalogue.dat from the tables in src/core/catalogue/data. A broken row gets one message
// with file and line, and then nothing is written. --check only compares with the present file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packCatalogue } from '../src/core/catalogue/build/packCatalogue.ts';
import { readTables } from '../src/core/catalogue/build/readTables.ts';

const folder = new URL('../src/core/catalogue/', import.meta.url);
const table = (name: string) => readFileSync(new URL(`data/${name}.tsv`, folder), 'utf8');

/** The tables of a folder, by name. */
const tablesIn = (part: string) =>
  Object.fromEntries(
    readdirSync(new URL(`data/${part}/`, folder))
      .filter((name) => name.endsWith('.tsv'))
      .map((name) => name.slice(0, -4))
      .sort()
      .map((name) => [name, table(`${part}/${name}`)]),
  );

const tables = readTables({
  codes: table('codes'),
  headers: table('headers'),
  servicing: table('servicing'),
  additions: table('additions'),
  families: tablesIn('families'),
  events: tablesIn('events'),
  meanings: table('meanings'),
  facilities: table('facilities'),
  setup_extend: table('setup_extend'),
});

if (tables.problems.length > 0) {
  for (const problem of tables.problems) console.error(`src/core/catalogue/data/${problem}`);
  process.exit(1);
}

const target = new URL('catalogue.dat', folder);
const text = packCatalogue(tables);
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/core/catalogue/catalogue.dat is not what its tables give: run `npm run catalogue`.');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
console.log(
  `${tables.rows.length} names, ${tables.events.length} events, ${tables.meanings.size} meanings, ${text.length} characters.`,
);
