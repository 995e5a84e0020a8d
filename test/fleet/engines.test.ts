import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { chdb, describeWith, duckdb, PYTHON } from './engines.ts';

describeWith(['chdb'], 'ClickHouse', () => {
  test('runs', () => expect(chdb().query('SELECT 6 * 7 AS n', 'JSONEachRow').trim()).toBe('{"n":42}'));
});

describeWith(['duckdb'], 'DuckDB', () => {
  test('runs', async () => expect(await duckdb('SELECT 6 * 7 AS n')).toEqual([{ n: 42 }]));
});

describeWith(['python', 'java'], 'PySpark', () => {
  test('is there, and Java with it', () => {
    const { stdout } = spawnSync(PYTHON, ['-c', 'import pyspark; print(pyspark.__version__)'], { encoding: 'utf8' });
    expect(stdout.trim()).toMatch(/^4\./);
    expect(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr).toMatch(/version "(?:17|21)\./);
  });
});
