import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { builtProgram, env } from '../unit/cli/program.ts';
import { describeWith, duckdb, packageOf } from './engines.ts';
import { recipes } from './recipes.ts';

/** Ten machines on a week of days: one failure spreads, one fades, one comes and goes. */
const TEXTS = ['Installation failed with error 0x80070643', 'Access denied: hr = 0x80070005', 'Failed: 0x800F0831'];
const RECORDS = Array.from({ length: 600 }, (_, index) => ({
  time: `2026-11-${24 + Math.floor((index * 7) / 600)} 08:00:00`,
  host: `PC-${(index * 7) % 10}`,
  message: TEXTS[(index * 31) % 7 < 3 ? 0 : index < 300 ? 1 : 2],
}));

const SECTION = '`faultbook report`: did the fix help?';
const { folder, program, faultbook } = builtProgram();
const hits = join(folder, 'hits.ndjson');

beforeAll(() => {
  const input = join(folder, 'records.ndjson');
  writeFileSync(input, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''));
  writeFileSync(hits, faultbook('annotate', input).stdout);
});

/** What a report says of codes, machines and days. */
function counted(file: string) {
  const { codes, fleet, totals } = JSON.parse(faultbook('report', file, '--format=json').stdout) as Report;
  return {
    totals,
    spans: fleet!.spans,
    codes: codes.map(({ key, count }, at) => ({ key, count, on: fleet!.codes[at] })),
  };
}

/** The statement on the page, with its files in the folder of this test. */
const statement = (index: number) =>
  recipes(SECTION, 'sql')[index]!.replaceAll(
    /'(\w+\.(?:ndjson|parquet))'/g,
    (_, name: string) => `'${join(folder, name)}'`,
  );

/** Runs a call of the page in the folder. */
function called(index: number): void {
  writeFileSync(join(folder, 'faultbook'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  const call = recipes(SECTION, 'sh')[1]!.split('\n')[index]!;
  const { status, stdout } = spawnSync('sh', ['-ec', call], {
    ...{ cwd: folder, encoding: 'utf8', env: { ...env, PATH: `${folder}:${env.PATH}` } },
  });
  expect([status, stdout]).toEqual([0, 'fleet.html\n']);
}

/** When each code came first. */
const firsts = (file: string) =>
  (JSON.parse(faultbook('report', join(folder, file), '--format=json').stdout) as Report).codes.map(
    ({ first }) => first,
  );

function expectSame(file: string): void {
  const expected = counted(hits);
  expect(expected.totals.hits).toBe(RECORDS.length);
  expect(expected.codes.map(({ on }) => on!.machines)).toEqual([10, 10, 10]);
  expect(counted(join(folder, file))).toEqual(expected);
}

describeWith(['duckdb'], 'A report of what DuckDB wrote', () => {
  test('counts what that of the records counts', async () => {
    await duckdb(statement(0));
    expectSame('duckdb.parquet');
    // A time without a zone is local, as it is in the records.
    expect(firsts('duckdb.parquet')).toEqual(firsts('hits.ndjson'));
    called(0);
    await duckdb(
      `COPY (FROM read_parquet('${join(folder, 'duckdb.parquet')}')) TO '${join(folder, 'duckdb.ndjson')}' (FORMAT json)`,
    );
    expectSame('duckdb.ndjson');
    await duckdb(
      `COPY (FROM read_parquet('${join(folder, 'duckdb.parquet')}')) TO '${join(folder, 'zstd.parquet')}' (COMPRESSION zstd, ROW_GROUP_SIZE 10)`,
    );
    expectSame('zstd.parquet');
  });
});

describeWith(['chdb'], 'A report of what ClickHouse wrote', () => {
  test('counts what that of the records counts', () => {
    const data = join(folder, 'clickhouse');
    mkdirSync(data);
    const { Session } = packageOf<{
      Session: new (path: string) => { query(sql: string, format?: string): string; cleanup(): void };
    }>('chdb');
    const session = new Session(data);
    try {
      session.query(statement(1));
      expectSame('clickhouse.parquet');
      called(1);
      const rows = session.query(`SELECT * FROM file('${join(folder, 'clickhouse.parquet')}', Parquet)`, 'JSONEachRow');
      writeFileSync(join(folder, 'clickhouse.ndjson'), rows);
      expectSame('clickhouse.ndjson');
    } finally {
      session.cleanup();
    }
  });
});
