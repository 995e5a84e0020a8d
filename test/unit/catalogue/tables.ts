import { readdirSync, readFileSync } from 'node:fs';
import type { TableTexts } from '../../../src/core/catalogue/build/readTables.ts';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';

const folder = new URL('../../../src/core/catalogue/', import.meta.url);

/** The text of a table of the catalogue as it is in the repository. */
export function tableText(name: string): string {
  return readFileSync(new URL(`data/${name}.tsv`, folder), 'utf8');
}

/** The names of the tables of single families. */
export function familyNames(): string[] {
  const names = readdirSync(new URL('data/families/', folder)).filter((name) => name.endsWith('.tsv'));
  return names.map((name) => name.slice(0, -4)).sort();
}

/** The names of the tables of events. */
export function eventTableNames(): string[] {
  const names = readdirSync(new URL('data/events/', folder)).filter((name) => name.endsWith('.tsv'));
  return names.map((name) => name.slice(0, -4)).sort();
}

/** A table's rows as fields, without its first line. */
export function tableRows(name: string): string[][] {
  const lines = tableText(name).split('\n').slice(1);
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

export function tableTexts(): TableTexts {
  return {
    codes: tableText('codes'),
    headers: tableText('headers'),
    servicing: tableText('servicing'),
    additions: tableText('additions'),
    families: Object.fromEntries(familyNames().map((name) => [name, tableText(`families/${name}`)])),
    events: Object.fromEntries(eventTableNames().map((name) => [name, tableText(`events/${name}`)])),
    meanings: tableText('meanings'),
    facilities: tableText('facilities'),
    setup_extend: tableText('setup_extend'),
  };
}

/** `catalogue.dat` as committed. */
export function builtText(): string {
  return readFileSync(new URL('catalogue.dat', folder), 'utf8');
}

export function builtCatalogue(): Catalogue {
  return new Catalogue(builtText());
}
