// `npm run bench`: what Faultbook costs, as ratios within this run. --write writes the table into docs/speed.md, and what
// users feel of it into README.md; --only NAME[,NAME…] measures some parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchArchives } from './archives.ts';
import { benchDetection } from './detection.ts';
import { benchEditor } from './editorHost.ts';
import { benchEventLogs } from './eventLogs.ts';
import { benchIndexing } from './indexing.ts';
import { benchItems } from './items.ts';
import { benchLookUp } from './lookUp.ts';
import { benchScan } from './scan.ts';
import { benchScanShapes } from './scanShapes.ts';
import { benchSizes } from './sizes.ts';

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly result: string;
  readonly aim: string;
  /** The same as a user feels it, where one does. */
  readonly felt?: { readonly what: string; readonly result: string };
}

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  detection: benchDetection,
  indexing: benchIndexing,
  scan: benchScan,
  shapes: benchScanShapes,
  items: benchItems,
  archives: benchArchives,
  events: benchEventLogs,
  lookup: benchLookUp,
  sizes: benchSizes,
  editor: benchEditor,
};

const { values } = parseArgs({ options: { write: { type: 'boolean' }, only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(parts);
const figures: Figure[] = [];
for (const name of names) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part "${name}". There are: ${Object.keys(parts).join(', ')}.`);
  console.error(`Measuring ${name} …`);
  figures.push(...(await part()));
}
const rows = figures.map(({ what, result, aim }) => `| ${what} | ${result} | ${aim} |`);
const table = ['| What | Result | Aim |', '|---|---|---|', ...rows].join('\n');
console.log(table);
if (values.write) {
  const felt = figures.flatMap((figure) => (figure.felt ? [`| ${figure.felt.what} | ${figure.felt.result} |`] : []));
  writeInto('docs/speed.md', table);
  writeInto('README.md', ['| What you do | What it takes |', '|---|---|', ...felt].join('\n'));
}

/** Puts a table between the marks of a document. */
function writeInto(name: string, lines: string): void {
  const path = join(import.meta.dirname, '../..', name);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, `$1${lines}\n$2`));
}
