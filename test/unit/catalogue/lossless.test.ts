import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packCatalogue } from '../../../src/core/catalogue/build/packCatalogue.ts';
import { readTables } from '../../../src/core/catalogue/build/readTables.ts';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import type { CatalogueFamily } from '../../../src/core/catalogue/catalogueEntry.ts';
import { KINDS } from '../../../src/core/codes/kinds.ts';
import { builtCatalogue, builtText, familyNames, tableRows, tableTexts } from './tables.ts';

const catalogue = builtCatalogue();
const byKey = new Map([...catalogue.entries()].map((entry) => [`${entry.family} ${entry.value} ${entry.name}`, entry]));
/** Rows whose header headers.tsv completes or corrects. */
const headerOf = new Map(
  tableRows('headers').map(([family, value, name, header]) => [`${family} ${value} ${name}`, header]),
);
/** The rows of additions.tsv and of the tables of single families, as keys. */
const added = new Set(
  ['additions', ...familyNames().map((name) => `families/${name}`)].flatMap((table) =>
    tableRows(table).map(([family, value, name]) => `${family} ${numberIn(family!, value!)} ${name}`),
  ),
);

/** A value of a table as unsigned 32 bits: `30088-4` where the codes of the family are written so. */
function numberIn(family: string, value: string): number {
  const { kind } = codeOfEntry({ family: family as CatalogueFamily, value: 0 });
  return (KINDS[kind].notation.read(value) ?? Number.NaN) >>> 0;
}

describe('catalogue.dat', () => {
  it('is what the tables give', () => {
    const tables = readTables(tableTexts());
    expect(tables.problems).toEqual([]);
    // Compared as a whole and not as a diff of 700 KB.
    expect(packCatalogue(tables) === builtText(), 'run `npm run catalogue`').toBe(true);
  });

  it('holds every row of codes.tsv, with header and sources', () => {
    const rows = tableRows('codes');
    expect(rows.length).toBeGreaterThan(22_500);
    const lost = rows.filter(([family, value, name, header, sources]) => {
      const key = `${family} ${Number(value)} ${name}`;
      const entry = byKey.get(key);
      if (!entry) return true;
      const wanted = headerOf.get(`${family} ${value} ${name}`) ?? header;
      if (entry.header !== wanted && !added.has(key)) return true;
      return sources!.split(',').some((source) => !entry.sources?.includes(source));
    });
    expect(lost).toEqual([]);
  });

  it('holds every other row too, and nothing else', () => {
    const keys = new Set<string>(added);
    for (const table of ['codes', 'headers']) {
      for (const [family, value, name] of tableRows(table)) keys.add(`${family} ${Number(value) >>> 0} ${name}`);
    }
    for (const [value, name] of tableRows('servicing')) keys.add(`HRESULT ${Number(value)} ${name}`);
    expect([...byKey.keys()].filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !byKey.has(key))).toEqual([]);
    expect(catalogue.size).toBe(keys.size);
  });

  it('marks servicing names as reported until a log or a vendor confirms them', () => {
    // A page of the vendor among the additions confirms as much as a word in the table itself.
    const pages = new Set(
      tableRows('additions')
        .filter(([, , , , source]) => /^https:\/\/(?:learn|support)\.microsoft\.com\//.test(source ?? ''))
        .map(([, value, name]) => `${Number(value)} ${name}`),
    );
    for (const [value, name, confirmed] of tableRows('servicing')) {
      const expected = confirmed === '' && !pages.has(`${Number(value)} ${name}`);
      expect(byKey.get(`HRESULT ${Number(value)} ${name}`)?.reported ?? false, name).toBe(expected);
    }
  });

  it('holds the meanings, facilities and Setup names', () => {
    const texts = tableTexts();
    const tables = readTables(texts);
    for (const [code, meaning] of tables.meanings) expect(builtText().includes(`\n${code}\t`), meaning).toBe(true);
    for (const [kind, number, name] of tableRows('facilities')) {
      if (name === 'FACILITY_NT_BIT' || name === 'FACILITY_MAXIMUM_VALUE') continue;
      expect(catalogue.facility(kind as 'HRESULT', Number(number))).toContain(name);
    }
    for (const [kind, value, name] of tableRows('setup_extend')) {
      const extend = kind === 'phase' ? Number(value) << 16 : Number(value);
      expect(Object.values(catalogue.setupExtend(extend))).toContain(name);
    }
  });

  it('is ASCII and at most 300 KB when zipped', () => {
    expect(/^[\n\t -~]*$/.test(builtText())).toBe(true);
    expect(deflateRawSync(builtText(), { level: 9 }).length).toBeLessThanOrEqual(300 * 1024);
  });
});
