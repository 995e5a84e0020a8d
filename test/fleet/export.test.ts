import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parquetTable } from '../../src/cli/parquetTable.ts';
import { loadingText } from '../../src/core/fleet/tables/loading.ts';
import { resolvedRows } from '../../src/core/fleet/tables/resolvedRows.ts';
import { TABLE_FORMATS } from '../../src/core/fleet/tables/tableText.ts';
import { shippedLibrary } from '../unit/articles/articles.ts';
import { builtCatalogue } from '../unit/catalogue/tables.ts';
import { chdbSession, describeWith, duckdbSession } from './engines.ts';
import { kustoProblems } from './kusto.ts';
import { runPython } from './python.ts';

const folder = mkdtempSync(join(tmpdir(), 'faultbook-table-'));
const csv = join(folder, 'faultbook.csv');
const parquet = join(folder, 'faultbook.parquet');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const rows = [...resolvedRows(builtCatalogue(), shippedLibrary())];
  const { head, row } = TABLE_FORMATS.csv;
  writeFileSync(csv, head + rows.map(row).join(''));
  writeFileSync(parquet, parquetTable(rows));
});

/** The spellings of a code that a column may hold, and what each must be called. */
const SPELLINGS = [
  ...['0x80070643', '80070643', '-2147023293', '2147944003', 'ERROR_INSTALL_FAILURE'].map(
    (text) => [text, 'ERROR_INSTALL_FAILURE'] as const,
  ),
  ...['0xC0000005', '0xc0000005', 'C0000005', '-1073741819', '3221225477'].map(
    (text) => [text, 'STATUS_ACCESS_VIOLATION'] as const,
  ),
];
const VALUES = SPELLINGS.map(([text]) => `('${text}')`).join(', ');
const NAMES = [...SPELLINGS].sort().map(([spelling, name]) => ({ spelling, name }));
/** Lines for the joins that are printed. */
const LINES = "('failed with 0x80070643'), ('again 0x80070643'), ('crash 0xc0000005'), ('nothing')";

/** The statements of a text, in their order. */
function statements(text: string): string[] {
  return text
    .split(';\n')
    .map((statement) => statement.trim())
    .filter(Boolean);
}

const sorted = (rows: readonly Record<string, unknown>[]) =>
  rows
    .map(({ spelling, name }) => ({ spelling, name }))
    .sort((a, b) => (String(a.spelling) < String(b.spelling) ? -1 : 1));
const hitsOf = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ spelling, name, hits }) => [spelling, name ?? '', Number(hits)]);
const HITS = [
  ['0x80070643', 'ERROR_INSTALL_FAILURE', 2],
  ['', '', 1],
  ['0xc0000005', 'STATUS_ACCESS_VIOLATION', 1],
];

describeWith(['duckdb'], 'DuckDB', () => {
  test('gives every spelling one name', async () => {
    const db = await duckdbSession();
    await db.runAndReadAll(`CREATE TABLE logs AS SELECT * FROM (VALUES ${LINES}) AS t(message)`);
    const [create, join] = statements(loadingText('duckdb', parquet));
    await db.runAndReadAll(create!);
    expect(hitsOf((await db.runAndReadAll(join!)).getRowObjectsJson())).toEqual(HITS);
    const sql = `SELECT t.spelling, name FROM (VALUES ${VALUES}) AS t(spelling) JOIN faultbook USING (spelling)`;
    expect(sorted((await db.runAndReadAll(sql)).getRowObjectsJson())).toEqual(NAMES);
  });

  test('reads the same from CSV as from Parquet', async () => {
    const sql = `SELECT count(*) AS n FROM (FROM read_csv('${csv}', header = true, all_varchar = true, nullstr = '\\N') EXCEPT FROM read_parquet('${parquet}'))`;
    expect((await (await duckdbSession()).runAndReadAll(sql)).getRowObjectsJson()).toEqual([{ n: '0' }]);
  });
});

describeWith(['chdb'], 'ClickHouse', () => {
  test('gives every spelling one name, by a dictionary', () => {
    const db = chdbSession();
    db.query(`CREATE OR REPLACE TABLE logs (message String) ENGINE = Memory`);
    db.query(`INSERT INTO logs VALUES ${LINES}`);
    const [table, dictionary, join] = statements(loadingText('clickhouse', csv));
    db.query(table!);
    db.query(dictionary!);
    const rows = (sql: string) =>
      db
        .query(sql, 'JSONEachRow')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(hitsOf(rows(join!))).toEqual(HITS);
    const sql = `SELECT c1 AS spelling, dictGet('faultbook', 'name', tuple(c1)) AS name FROM VALUES('c1 String', ${VALUES})`;
    expect(sorted(rows(sql))).toEqual(NAMES);
  });
});

describeWith(['kusto'], 'Kusto', () => {
  test('takes the statement and the join', () => {
    const event = 'let Event = datatable(TimeGenerated:datetime, RenderedDescription:string) [];\n';
    const text = loadingText('kusto', 'https://example.org/it"s.csv');
    expect(kustoProblems(text, event)).toEqual([]);
    expect(kustoProblems(text.replace('meaning, article', 'meaning, articles'), event)).toHaveLength(1);
  });
});

describeWith(['python', 'java'], 'Spark', () => {
  test('gives every spelling one name', () => {
    const [create, join] = statements(loadingText('spark', parquet));
    const lines = `CREATE OR REPLACE TEMPORARY VIEW logs AS SELECT * FROM VALUES ${LINES} AS t(message)`;
    const sql = `SELECT t.spelling, name FROM VALUES ${VALUES} AS t(spelling) JOIN faultbook USING (spelling)`;
    const [hits, names] = runPython<Record<string, unknown>[][]>('runSpark.py', {
      scripts: [[lines, create, join], [sql]],
    });
    expect(hitsOf(hits!).map((row) => row.map((cell) => (cell === 'None' ? '' : cell)))).toEqual(HITS);
    expect(sorted(names!)).toEqual(NAMES);
  });
});
