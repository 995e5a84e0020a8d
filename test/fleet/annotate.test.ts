import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../tools/paths.ts';
import { builtProgram } from '../unit/cli/program.ts';
import { describeWith, duckdb, PYTHON, packageOf } from './engines.ts';
import { recipes } from './recipes.ts';

interface Session {
  query(sql: string, format?: string): string;
  cleanup(): void;
}

/** The lines of a log, shipped by two machines. */
const RECORDS = ['PC-1', 'PC-2', 'PC-2'].flatMap((host) =>
  readFileSync(join(root, 'test/logs/CBS.log'), 'utf8')
    .split(/\r?\n/)
    .map((message) => ({ time: '2026-11-30 12:00:00', host, message })),
);

interface Row {
  host: string;
  code: string;
  name: string | null;
  outcome: string;
  hits: number;
}

const { program, faultbook } = builtProgram();
const folder = mkdtempSync(join(tmpdir(), 'faultbook-annotate-'));
const input = join(folder, 'logs.ndjson');
const expected: Row[] = [];

beforeAll(() => {
  writeFileSync(input, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const rows = new Map<string, Row>();
  for (const line of faultbook('annotate', '--found', input).stdout.trimEnd().split('\n')) {
    const { host, codes } = JSON.parse(line) as { host: string; codes: Row[] };
    for (const { code, name, outcome } of codes) {
      const row = rows.get(`${host} ${code}`) ?? { host, code, name, outcome, hits: 0 };
      rows.set(`${host} ${code}`, { ...row, hits: row.hits + 1 });
    }
  }
  const order = (a: Row, b: Row) => b.hits - a.hits || compare(a.host, b.host) || compare(a.code, b.code);
  expected.push(...[...rows.values()].sort(order));
  expect(expected.length).toBeGreaterThan(10);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A script that calls the built program, as one puts it beside an engine. */
function script(path: string): void {
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(path, 0o755);
}

describeWith(['chdb'], 'ClickHouse with annotate', () => {
  test('counts codes by machine, as on the page', () => {
    const data = join(folder, 'clickhouse');
    mkdirSync(join(data, 'user_scripts'), { recursive: true });
    script(join(data, 'user_scripts/faultbook'));
    const { Session } = packageOf<{ Session: new (path: string) => Session }>('chdb');
    const session = new Session(data);
    try {
      session.query(
        `CREATE TABLE logs ENGINE = MergeTree ORDER BY time AS
         SELECT * FROM file('${input}', JSONEachRow, 'time DateTime, host String, message String')`,
      );
      const [query] = recipes('ClickHouse', 'sql');
      const rows = session.query(query!, 'JSONEachRow').trimEnd().split('\n');
      expect(rows.map((row) => JSON.parse(row) as Row).map((row) => ({ ...row, hits: Number(row.hits) }))).toEqual(
        expected,
      );
    } finally {
      session.cleanup();
    }
  });
});

describeWith(['duckdb'], 'DuckDB with annotate', () => {
  test('counts codes by machine, as on the page', async () => {
    const [copy, count] = recipes('DuckDB', 'sql').map((sql) =>
      sql.replaceAll(/'(\w+\.ndjson)'/g, (_, name: string) => `'${join(folder, name)}'`),
    );
    const [shell] = recipes('DuckDB', 'sh');
    const from = `FROM read_json('${input}')`;
    await duckdb(copy!.replace('FROM logs', from));
    script(join(folder, 'faultbook'));
    const { status } = spawnSync('sh', ['-ec', shell!], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    });
    expect(status).toBe(0);
    expect(await duckdb(count!)).toEqual(expected);
  });
});

describeWith(['python'], "Splunk's lookup", () => {
  test('answers a row for each code, and keeps those without', () => {
    const lookup = join(root, 'fleet/splunk/bin/faultbook_lookup.py');
    const fields = ['message', 'code', 'name', 'outcome', 'article', 'family'];
    const rows = [
      fields.join(),
      '"all, is ""well""",,,,,',
      '"error 0x80070643\nerror 0x80070005",,,,,',
      ...Array(5000).fill('x,,,,,'),
    ];
    const { stdout, status } = spawnSync(PYTHON, [lookup, ...fields], {
      ...{ input: rows.join('\n'), encoding: 'utf8', maxBuffer: 1 << 26 },
      env: { ...process.env, FAULTBOOK: `${process.execPath} ${program}` },
    });
    expect(status).toBe(0);
    const [head, well, first, second, ...others] = stdout.trimEnd().split(/\n(?=x|"|$)/);
    expect(head).toBe(fields.join());
    expect(well).toBe('"all, is ""well""",,,,,');
    expect(first).toBe(
      '"error 0x80070643\nerror 0x80070005",0x80070643,ERROR_INSTALL_FAILURE,failure,0x80070643-general,HRESULT',
    );
    expect(second).toBe(
      '"error 0x80070643\nerror 0x80070005",0x80070005,E_ACCESSDENIED,failure,0x80070005-general,HRESULT',
    );
    expect(others).toEqual(Array(5000).fill('x,,,,,'));
  });
});
