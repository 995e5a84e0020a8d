import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { LOADERS } from '../../../src/core/fleet/tables/loading.ts';
import { COLUMNS } from '../../../src/core/fleet/tables/resolvedRows.ts';
import { builtProgram } from './program.ts';

const { folder, faultbook } = builtProgram();

describe('faultbook export', () => {
  test('writes one table as text and as Parquet', async () => {
    const { stdout, status } = faultbook('export', '--format=ndjson');
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(Object.keys(rows[0]!)).toEqual([...COLUMNS]);
    const file = join(folder, 'faultbook.parquet');
    expect(faultbook('export', '--format', 'parquet', '--out', file)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const bytes = readFileSync(file);
    const table = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    });
    expect(table).toEqual(rows);
  });

  test('writes CSV into a file', () => {
    const file = join(folder, 'faultbook.csv');
    expect(faultbook('export', '--out', file).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^spelling,code,[^\n]*\r\n/);
    expect(readFileSync(file, 'utf8')).toContain('\r\n-2147023293,0x80070643,ERROR_INSTALL_FAILURE,');
  });

  test.each(LOADERS)('prints what loads it into %s, from where it lies', (loader) => {
    const { stdout, status } = faultbook('export', `--load=${loader}`, '--at', '/srv/table.csv');
    expect(status).toBe(0);
    expect(stdout).toContain('/srv/table.csv');
    expect(stdout).toMatch(/faultbook/i);
  });

  test.each([
    [['all'], 'takes no words'],
    [['--at=x'], '"--at" goes with "--load"'],
    [['--load=duckdb', '--at=a\nb'], 'not seen'],
    [['--format=xlsx'], '"--format" cannot be "xlsx"'],
  ])('says what it cannot do with %j', (args, message) => {
    const { stderr, status } = faultbook('export', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('says where it cannot write', () => {
    const { stderr, status } = faultbook('export', '--out', join(folder, 'none', 'x.csv'));
    expect([status, stderr]).toEqual([4, expect.stringContaining('cannot be written')]);
  });
});
