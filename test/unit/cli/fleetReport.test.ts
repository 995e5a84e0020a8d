import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeAll, describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { REPORT_FORMAT_IDS } from '../../../src/core/report/reportFormatIds.ts';
import { recipes } from '../../fleet/recipes.ts';
import { compareGolden } from '../golden/golden.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();

/** What a fleet says: a fix on the fourth of December ends what spread until then. */
const RECORDS = [
  ...['01 PC-1', '02 PC-1', '02 PC-2', '03 PC-1', '03 PC-2', '03 PC-3', '04 PC-3', '06 PC-2'].map((text, index) => {
    const [day, host] = text.split(' ') as [string, string];
    return { time: `2026-12-${day}T0${index}:00:00Z`, host, message: `Installation failed with error 0x80070643` };
  }),
  { time: '2026-12-02T09:00:00Z', host: 'PC-2', message: 'MainEngineThread is returning 1603' },
  { time: '2026-12-05T09:00:00Z', host: 'PC-4', message: 'Completed with status 0x0' },
  { time: '2026-12-06T09:00:00Z', host: 'PC-1', message: 'all is well' },
];
const logs = join(folder, 'records.ndjson');
const hits = join(folder, 'hits.ndjson');

beforeAll(() => {
  writeFileSync(logs, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''));
  writeFileSync(hits, faultbook('annotate', logs).stdout);
});

const reported = (...args: string[]): Report =>
  JSON.parse(faultbook('report', ...args, '--format=json').stdout) as Report;

/** What is counted of each code: machines, hits, and machines by span. */
const counted = ({ codes, fleet }: Report) =>
  codes.map(({ key, count }, at) => [
    key,
    fleet!.codes[at]!.machines,
    count,
    fleet!.codes[at]!.spans.map(({ machines }) => machines).join(' '),
  ]);

const EXPECTED = [
  ['0x80070643', 3, 8, '1 2 3 1 0 1'],
  ['win32:1603', 1, 1, '0 1 0 0 0 0'],
];

describe('faultbook report, of hits', () => {
  test('counts machines by day of what "annotate" wrote, in every form', () => {
    const report = reported(hits);
    expect(counted(report).filter(([key]) => EXPECTED.some(([one]) => one === key))).toEqual(EXPECTED);
    expect(report.fleet).toMatchObject({ failing: 3, machines: 4 });
    expect(report.fleet!.spans.map(({ machines }) => machines)).toEqual([1, 2, 3, 1, 1, 2]);
    expect(report.codes[0]).toMatchObject({ first: '2026-12-01T00:00:00Z', last: '2026-12-06T07:00:00Z' });
    expect(report.codes[0]!.article?.title).toContain('0x80070643');
    for (const id of REPORT_FORMAT_IDS) {
      const { stdout, status } = faultbook('report', hits, '--format', id);
      expect(status, id).toBe(ExitCode.done);
      expect(stdout, id).toContain('0x80070643');
      expect(stdout, id).toMatch(/2026-12-03/);
      expect(stdout, id).not.toMatch(/PC-\d/);
      expect(faultbook('report', hits, '--format', id, '--no-mask').stdout, id).toMatch(
        id === 'csv' ? /Machines/ : /PC\\?-1/,
      );
    }
  });

  test('draws it: a bar for each code and day, and none where no machine had it', () => {
    const { stdout } = faultbook('report', hits, '--format=html');
    const [svg] = /<svg[\s\S]*<\/svg>/.exec(stdout)!;
    const bars = [...svg.matchAll(/<title>(2026-12-0\d)[^<]*: failure (\d)<\/title>/g)].map(
      ([, day, count]) => `${day} ${count}`,
    );
    expect(bars).toEqual([
      '2026-12-01 1',
      '2026-12-02 2',
      '2026-12-03 3',
      '2026-12-04 1',
      '2026-12-06 1',
      '2026-12-02 1',
    ]);
    expect(svg).toContain('0x80070643 ERROR_INSTALL_FAILURE');
    // With one day there is nothing to see.
    expect(faultbook('report', hits, '--until=2026-12-01', '--format=html').stdout).not.toContain('<svg');
  });

  test.skipIf(process.platform === 'win32')('works as docs/fleet.md shows it', () => {
    const [calls] = recipes('`faultbook report`: did the fix help?', 'sh');
    const cwd = join(folder, 'as shown');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'events.ndjson'), readFileSync(logs));
    writeFileSync(join(cwd, 'faultbook'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: 0o755 });
    const { status, stdout } = spawnSync('sh', ['-ec', calls!], {
      ...{ cwd, encoding: 'utf8', env: { ...env, PATH: `${cwd}:${env.PATH}` } },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^fleet\.html\n## 0x80070643 ERROR_INSTALL_FAILURE · 3 machines · hits\.ndjson\n/);
    expect(readFileSync(join(cwd, 'fleet.html'), 'utf8')).toContain('Machines by day');
  });

  test('says what it said', () => {
    const form = (id: string) =>
      faultbook('report', hits, '--format', id)
        .stdout.replace(/Faultbook \S+, \S+/, 'Faultbook 1, 2026')
        .replaceAll('\r', '');
    compareGolden(join(import.meta.dirname, 'fleet/report.md.txt'), form('md'));
    compareGolden(join(import.meta.dirname, 'fleet/report.csv.txt'), form('csv'));
  });

  test('reads the same from a table as Parquet, parts by day, and results with counts', () => {
    const table = join(folder, 'lake/hits');
    const rows = RECORDS.slice(0, 9).map(({ time, host, message }) => ({
      ...{ day: time.slice(0, 10), machine: host },
      code: message.includes('1603') ? 'win32:1603' : '0x80070643',
    }));
    const put = (path: string, of: readonly Record<string, unknown>[], names: readonly string[]) =>
      writeFileSync(
        path,
        new Uint8Array(
          parquetWriteBuffer({
            columnData: names.map((name) => ({ name, data: of.map((row) => row[name]) })),
          }),
        ),
      );
    for (const day of new Set(rows.map((row) => row.day))) {
      mkdirSync(join(table, `day=${day}`), { recursive: true });
      put(
        join(table, `day=${day}`, 'part-0.snappy.parquet'),
        rows.filter((row) => row.day === day),
        ['machine', 'code'],
      );
      writeFileSync(join(table, `day=${day}`, '.part-0.snappy.parquet.crc'), 'x');
    }
    writeFileSync(join(table, '_SUCCESS'), '');
    mkdirSync(join(folder, 'lake/counts'));
    put(
      join(folder, 'lake/counts/part-0.parquet'),
      [{ machine: 'PC-1', code: '0x80070643', hits: 100, day: '2026-12-01' }],
      [...['machine', 'code', 'hits', 'day']],
    );
    const expected = [
      ['0x80070643', 3, 8, '1 2 3 1 0 1'],
      ['win32:1603', 1, 1, '0 1 0 0 0 0'],
    ];
    expect(counted(reported(join(folder, 'lake')))).toEqual(expected);
    expect(counted(reported(table))).toEqual(expected);
    const results = join(folder, 'results.ndjson');
    const line = (row: object) => `${JSON.stringify(row)}\n`;
    writeFileSync(
      results,
      rows.map(({ day, machine, code }) => line({ code, machine, time: `${day} 08:00:00`, count: '3' })).join(''),
    );
    expect(counted(reported(results))).toEqual(
      expected.map(([key, machines, count, days]) => [key, machines, 3 * Number(count), days]),
    );
    const packed = join(folder, 'results.ndjson.gz');
    writeFileSync(packed, gzipSync(readFileSync(results)));
    expect(counted(reported(packed, '--hits'))).toEqual(counted(reported(results)));
  });

  test('takes lines of a scan, with the machine by the path of the log, and standard input', () => {
    const fleet = join(folder, 'fleet');
    for (const machine of ['PC-1', 'PC-2']) {
      mkdirSync(join(fleet, machine), { recursive: true });
      writeFileSync(join(fleet, machine, 'a.log'), '2026-12-01 08:00:00 failed: hr = 0x80070643\n');
    }
    const scanned = join(folder, 'scan.ndjson');
    writeFileSync(scanned, faultbook('scan', '--json', fleet).stdout);
    expect(counted(reported(scanned, '--machine', 'file'))).toEqual([['0x80070643', 2, 2, '2']]);
    const unnamed = faultbook('report', scanned);
    expect(unnamed.stderr).toBe('faultbook: 2 of 2 hits name no machine: --machine says which field does\n');
    const { stdout } = spawnSync(process.execPath, [program, 'report', '-', '--hits', '--format=json'], {
      ...{ input: readFileSync(hits), encoding: 'utf8', env },
    });
    expect(counted(JSON.parse(stdout) as Report)).toEqual(counted(reported(hits)));
  });

  test('goes on where a row is none, and tells its file and line', () => {
    const path = join(folder, 'bad.ndjson');
    const [first, ...others] = readFileSync(hits, 'utf8').split('\n');
    writeFileSync(path, [first, '{"codes": [', '7', '{"code":"soon","outcome":"failure"}', ...others].join('\n'));
    const { stdout, stderr, status } = faultbook('report', path, '--format=json');
    expect(stderr).toBe(
      `faultbook: ${path}: cannot be read: line 2 (no JSON), line 3 (no object), line 4 (its "code" is no error code)\n`,
    );
    expect(status).toBe(ExitCode.notRead);
    const report = JSON.parse(stdout) as Report;
    expect(counted(report)).toEqual(counted(reported(hits)));
    expect(report.fleet!.notes).toEqual(['Rows that could not be read: 3.']);
    const broken = join(folder, 'broken.parquet');
    writeFileSync(broken, 'PAR1 and nothing more');
    expect(faultbook('report', broken, hits)).toMatchObject({
      ...{
        status: ExitCode.notRead,
        stderr: expect.stringMatching(/^faultbook: .*broken\.parquet: cannot be read: .+\n$/),
      },
      stdout: expect.stringContaining('0x80070643'),
    });
  });

  test('wants what is asked for, and names what may be private nowhere', () => {
    expect(counted(reported(hits, '--since=2026-12-04', '--outcome=failure'))).toEqual([['0x80070643', 2, 2, '1 0 1']]);
    expect(faultbook('report', hits, '--code=0x80070005', '--since=2027-01-01')).toMatchObject({
      ...{ stdout: '', stderr: 'faultbook: nothing is found that fits what is asked for\n' },
    });
    const path = join(folder, 'Anna.ndjson');
    const row = { code: '0x80070643', outcome: 'failure', machine: 'Anna', time: '2026-12-01' };
    const problem = { file: 'x/Anna.zip', problem: 'faultbook: Anna.zip: is damaged' };
    writeFileSync(path, `${JSON.stringify(row)}\n${JSON.stringify(problem)}\n`);
    for (const id of REPORT_FORMAT_IDS)
      expect(faultbook('report', path, '--format', id).stdout, id).not.toContain('Anna');
    expect(faultbook('report', path, '--mask=users').stdout).toContain('Anna.zip: is damaged');
  });

  /** The report of what comes on standard input. */
  const piped = (input: Uint8Array | string, ...args: string[]) =>
    spawnSync(process.execPath, [program, 'report', ...args, '--format=json'], { input, encoding: 'utf8', env });

  test('knows hits whose first rows are of healthy machines, packed, behind a word and in a pipe', () => {
    const healthy = Array.from({ length: 3000 }, (_, at) =>
      JSON.stringify({
        time: '2026-12-01T00:00:00Z',
        host: `OK-${at % 50}`,
        message: 'all is well, nothing to see here',
      }),
    );
    const text = [...healthy, readFileSync(hits, 'utf8')].join('\n');
    expect(text.indexOf('"codes"')).toBeGreaterThan(1 << 17);
    const path = join(folder, 'healthy first.ndjson');
    const expected = { machines: 54, failing: 3 };
    for (const [name, bytes] of [
      ['', text],
      ['.junk', `reading events …\n${text}`],
      ['.gz', gzipSync(text)],
    ] as const) {
      writeFileSync(path + name, bytes);
      expect(reported(path + name).fleet, name).toMatchObject(expected);
      expect((JSON.parse(piped(bytes, '-').stdout) as Report).fleet, name).toMatchObject(expected);
    }
    expect((JSON.parse(piped(text, '--hits').stdout) as Report).fleet).toMatchObject(expected);
    // What is no hits is read as a log to its end.
    const log = 'failed: hr = 0x80070643\n'.repeat(50_000);
    expect((JSON.parse(piped(log, '-').stdout) as Report).codes).toMatchObject([{ count: 50_000 }]);
    const records = `${healthy.join('\n')}\n${readFileSync(logs, 'utf8')}`;
    const ofLog = JSON.parse(piped(records, '-').stdout) as Report;
    expect([ofLog.fleet, ofLog.codes[0]!.count]).toEqual([undefined, 8]);
  });

  test('says what it leaves out where hits lie beside logs', () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'a.log'), '2026-12-01 08:00:00 failed: hr = 0x80070005\n');
    writeFileSync(join(mixed, 'b.ndjson'), readFileSync(hits));
    writeFileSync(join(mixed, 'c.ndjson'), `${JSON.stringify({ time: '2026-12-01T00:00:00Z', host: 'OK-1' })}\n`);
    writeFileSync(join(mixed, 'd.ndjson'), '');
    const { stdout, stderr, status } = faultbook('report', mixed, '--format=json');
    expect(stderr).toMatch(/^faultbook: left out, as it holds no hits .*a\.log \(1 in all\)\n$/);
    expect(status).toBe(ExitCode.done);
    const report = JSON.parse(stdout) as Report;
    expect(report.fleet).toMatchObject({ machines: 5 });
    expect(counted(report)).toEqual(counted(reported(hits)));
    expect(stdout).toContain('holds no hits');
  });

  test('says what is wanted of files of another shape', () => {
    const path = join(folder, 'shape.json');
    const row = { code: '0x80070643', host: 'PC-1', time: '2026-12-01' };
    for (const other of [
      JSON.stringify([row, row]),
      JSON.stringify([row], null, 2),
      JSON.stringify({ rows: [row] }, null, 2),
      JSON.stringify({ columns: [{ name: 'code' }], values: [['0x80070643']] }),
    ]) {
      writeFileSync(path, other);
      const { stderr, status } = faultbook('report', path, '--hits');
      expect(stderr, other).toBe(`faultbook: ${path}: cannot be read: one object a line is wanted, not all in one\n`);
      expect(status).toBe(ExitCode.notRead);
    }
    expect(faultbook('report', logs, '--hits').stderr).toBe(
      'faultbook: none of 11 rows has a hit: "faultbook annotate" adds the codes in their texts\nfaultbook: nothing is found\n',
    );
    writeFileSync(path, `${JSON.stringify({ ...row, count: '1,234' })}\n`);
    expect(faultbook('report', path, '--hits').stderr).toContain('line 1 (its "count" is no number of hits)');
  });

  const written = (name: string, rows: readonly object[]): string => {
    const path = join(folder, name);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return path;
  };
  const failed = { code: '0x80070643', outcome: 'failure' };

  test('is made of machines on which nothing failed any more', () => {
    const { status, stdout, stderr } = faultbook('report', hits, '--since=2026-12-05', '--code=0x80070005');
    expect({ status, stderr }).toEqual({ status: ExitCode.done, stderr: '' });
    expect(stdout).toMatch(/^## No failures/);
    expect(stdout).toContain('- Failures: 0 of 3 machines\n');
    const clean = written('clean.ndjson', [
      { host: 'PC-1', codes: [] },
      { host: 'PC-2', time: '2026-12-05' },
    ]);
    expect(faultbook('report', clean, '--hits').stdout).toContain('0 of 2 machines');
  });

  test('tells no trend of rows of which only the first and the last day are known', () => {
    const [First, Last] = ['2026-12-01T08:00:00Z', '2026-12-05T08:00:00Z'];
    const path = written('kql.ndjson', [{ Code: '0x80070643', Machine: 'PC-1', Count: 30, First, Last }]);
    const { stdout } = faultbook('report', path);
    expect(stdout).toContain('- Machines by day: not known: of some rows only the first and the last day are known\n');
    expect(stdout).toContain('| 0x80070643 | 1 | ≥ 0 | ≥ 0 | ≥ 0 | 1 |');
    expect(stdout).toContain('which count in totals only: 28.');
    expect(stdout).not.toContain('Times without an offset');
    expect(faultbook('report', path, '--format=csv').stdout).toContain(',1,1,,,,1\r\n');
    // Only the day that is asked for.
    expect(counted(reported(path, '--since=2026-12-03'))).toEqual([['0x80070643', 1, 30, '1']]);
  });

  test('names spans for what they are, and compares those of as many days', () => {
    const day = (at: number) => new Date(Date.UTC(2026, 10, 1 + at)).toISOString().slice(0, 10);
    const rows = [0, 1, 2, 3, 29].map((at, index) => ({ ...failed, machine: `PC-${index}`, time: day(at) }));
    const long = faultbook('report', written('long.ndjson', [{ ...failed, machine: 'PC-9', time: day(-1) }, ...rows]));
    expect(long.stdout).toContain('### Machines by span of 3 days');
    expect(long.stdout).toContain('The first span is shorter than 3 days: it is not compared with the others.');
    expect(long.stdout).toMatch(
      /- Machines by span of 3 days: 2026-11-01 – 2026-11-03: 3 → 2026-11-28 – 2026-11-30: 1/,
    );
  });

  test('counts no machines where none is named, and says which field was asked for', () => {
    const rows = written('nobody.ndjson', [
      { ...failed, time: '2026-12-01' },
      { ...failed, time: '2026-12-02' },
    ]);
    const { stdout, stderr } = faultbook('report', rows, '--machine=asset');
    expect(stderr).toBe('faultbook: no row has a machine in "asset", the field that --machine names\n');
    expect(stdout).toMatch(/^## 0x80070643 ERROR_INSTALL_FAILURE · nobody\.ndjson\n/);
    expect(stdout).not.toMatch(/0 machines|Machines|0 → 0|Most on/);
    expect(faultbook('report', rows, '--format=csv').stdout).not.toContain('Machines');
  });

  test('says where times cannot be read, and what is not shown', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      ...failed,
      machine: `PC-${at}`,
      time: at ? '2026-12-01' : 'soon',
    }));
    const path = written('many.ndjson', rows);
    const { stdout, stderr } = faultbook('report', path);
    expect(stderr).toBe('faultbook: 1 of 60 hits have no time that can be read: --time says which field does\n');
    expect(stdout).toContain('40 more machines: JSON names all of them.');
    expect(stdout).toContain('(1) +57 more |');
    expect(reported(path).fleet!.most).toHaveLength(60);
    const dates = written('dates.ndjson', [{ ...failed, machine: 'PC-1', time: '03/11/2026 08:00:00' }]);
    expect(reported(dates).fleet!.notes).toEqual([
      'Rows in whose dates the day may be either number: 1. The first was read as 2026-03-11, and could be 2026-11-03.',
    ]);
  });

  test('reads logs as before, even those of a program that names codes in JSON', () => {
    const report = reported(logs);
    expect(report.fleet).toBeUndefined();
    expect(report.codes[0]).toMatchObject({ key: '0x80070643', count: 8 });
  });
});
