import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLog } from '../../scripts/bench/log.ts';
import type { Report } from '../../src/core/report/report.ts';
import { root } from '../../tools/paths.ts';
import { cabOf } from '../unit/archives/make/cab.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { builtProgram } from '../unit/cli/program.ts';
import { eventData, eventRecord, textValue } from '../unit/evtx/make/event.ts';
import { chunk, evtxFile } from '../unit/evtx/make/evtxFile.ts';
import { Cluster, type Job } from './cluster.ts';
import { describeWith, duckdb } from './engines.ts';

/** One task each, so that one can be under way, and others still to come, when a worker is lost. */
const MACHINES = 14;

interface Row {
  machine: string;
  file: string;
  line?: number | null;
  code: string;
  extend: string | null;
  name: string | null;
  outcome: string;
  article: string | null;
}

interface Code extends Omit<Row, 'machine' | 'file' | 'line'> {}

describeWith(['python', 'java', 'duckdb'], 'Spark', () => {
  const { program, faultbook } = builtProgram();
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-spark-'));
  const cluster = new Cluster(join(folder, 'cluster'));
  const texts = join(folder, 'fleet texts');
  const files = join(folder, 'fleet files');
  const samples = readdirSync(join(root, 'test/logs')).map((name) => ({
    name,
    data: readFileSync(join(root, 'test/logs', name)),
  }));

  beforeAll(async () => {
    for (let i = 1; i <= MACHINES; i++) {
      const machine = join(texts, `PC-${i}`);
      mkdirSync(machine, { recursive: true });
      const { name, data } = samples[i % samples.length]!;
      writeFileSync(join(machine, name), data);
      writeFileSync(join(machine, `big ${i}+1 %.log`), makeLog(1_000_000, i), 'latin1');
    }
    mkdirSync(files);
    const put = (name: string, data: Uint8Array) => writeFileSync(join(files, name), data);
    put('PC-0001.zip', zipOf(samples));
    put('PC-0002.cab', new Uint8Array(cabOf([{ files: samples, method: 'mszip' }])));
    const text = textValue('The update failed with error 0x80070643');
    put(
      'PC-0003.evtx',
      evtxFile([chunk([eventRecord({ number: 1, time: Date.UTC(2026, 0, 1) }, [eventData('Message')], [text])])]),
    );
    put('PC 50%+1.log', samples.find(({ name }) => name === 'CBS.log')!.data);
    put('broken.zip', zipOf(samples).subarray(0, 3000));
    await cluster.start(2);
  });

  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const submit = (job: 'lines' | 'files', input: string, settings: Record<string, string> = {}): Job =>
    cluster.submit(
      [job, '--input', input, '--output', join(folder, job), '--faultbook', `${process.execPath} ${program}`],
      settings,
    );

  const hits = (job: string) =>
    duckdb(
      `FROM read_parquet('${folder}/${job}/hits/*/*.parquet', hive_partitioning = true)`,
    ) as Promise<unknown> as Promise<(Row & { day: string; problem: string | null })[]>;

  test('finds in lines of text what "annotate" finds, once each, though a worker is lost', async () => {
    // A task a file or two; what costs most of it is to start.
    const job = submit('lines', texts, { 'spark.sql.files.maxPartitionBytes': '1000000' });
    const committed = () => count(join(folder, 'lines/hits/_temporary/0'), /^task_/);
    while (committed() < 3 && !job.hasEnded()) await sleep(20);
    expect(job.hasEnded()).toBe(false);
    cluster.killWorker(0);
    expect(await job.ended).toMatch(/Lost executor/);

    const found = await hits('lines');
    const expected = ofLines(texts);
    expect(expected.length).toBeGreaterThan(MACHINES * 100);
    expect(sorted(found.map(rowOf))).toEqual(sorted(expected));
    expect(new Set(found.map(({ day }) => String(day)))).toContain('2025-11-03');

    const [sum] = await duckdb(`
      SELECT sum(hits)::INT AS hits, count(*)::INT AS rows
      FROM read_parquet('${folder}/lines/counts/*/*.parquet', hive_partitioning = true)`);
    const keys = new Set(
      found.map(({ day, machine, code, extend, name, outcome }) =>
        JSON.stringify([day, machine, code, extend, name, outcome]),
      ),
    );
    expect(sum).toEqual({ hits: found.length, rows: keys.size });
    expectReport('lines', found);
  });

  test('finds in archives and event logs what "scan" finds, and tells what cannot be read', async () => {
    await submit('files', files).ended;
    const found = await hits('files');
    const { stdout, stderr } = faultbook('scan', '--json', files);
    const expected = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row & { articles: string[] })
      .filter(({ code }) => code !== undefined)
      .map((row): Row => {
        const file = row.file.slice(files.length + 1);
        const { line, code, extend = null, name, outcome } = row;
        const article = row.articles[0] ?? null;
        return {
          machine: file.split(/[./](?=zip|cab|evtx|log)/)[0]!,
          file,
          line: line!,
          code,
          extend,
          name,
          outcome,
          article,
        };
      });
    expect(new Set(expected.map(({ machine }) => machine)).size).toBe(4);
    expect(
      sorted(found.filter(({ code }) => code !== null).map((row) => ({ ...rowOf(row), line: Number(row.line) }))),
    ).toEqual(sorted(expected));
    const told = found.filter(({ problem }) => problem !== null);
    expect(told.map(({ machine, code }) => ({ machine, code }))).toEqual([{ machine: 'broken', code: null }]);
    expect(stderr).toContain('broken.zip');
    const { skipped } = expectReport('files', found);
    expect(skipped).toEqual([
      {
        file: expect.stringMatching(/^<host \d>\.zip$/),
        reason: expect.stringMatching(/^faultbook: <host \d>\.zip: is damaged/),
      },
    ]);
  });

  /** The report of a job's output says of each code what its table has: hits, machines, and machines by day. */
  function expectReport(job: string, all: readonly (Row & { day: string })[]): Report {
    const { stdout, status } = faultbook('report', join(folder, job), '--format=json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as Report;
    const found = all.filter(({ code }) => code !== null);
    const machines = (rows: typeof found) => new Set(rows.map(({ machine }) => machine.toLowerCase())).size;
    const { codes, fleet, totals } = report;
    expect(totals.hits).toBe(found.length);
    const rows = codes.map(({ key, outcome, count }, at) => {
      const { machines: some, spans } = fleet!.codes[at]!;
      return { key: `${key} ${outcome}`, count, machines: some, spans: spans.map((span) => span.machines) };
    });
    const keys = new Map<string, typeof found>();
    for (const row of found) {
      const key = `${row.code}${row.extend ? ` - ${row.extend}` : ''} ${row.outcome}`;
      keys.set(key, [...(keys.get(key) ?? []), row]);
    }
    const expected = [...keys].map(([key, own]) => ({
      ...{ key, count: own.length, machines: machines(own) },
      spans: fleet!.spans.map(({ from, to }) => machines(own.filter(({ day }) => from <= day && day <= to))),
    }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(rows.sort(byKey)).toEqual(expected.sort(byKey));
    expect(fleet!.failing).toBe(machines(found.filter(({ outcome }) => outcome === 'failure')));
    return report;
  }

  /** What `annotate` says of each line of the files of a folder. */
  function ofLines(below: string): Row[] {
    const paths = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    const rows = paths.flatMap((path) => {
      const lines = readFileSync(join(below, path), 'utf8').split(/\r?\n/);
      return lines.map((line) => JSON.stringify({ value: line, file: path }));
    });
    const input = join(folder, 'lines.ndjson');
    writeFileSync(input, rows.join('\n'));
    const { stdout } = faultbook('annotate', '--found', '--field', 'value', '--file', 'file', input);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; codes: Code[] })
      .flatMap(({ file, codes }) => codes.map((code) => rowOf({ ...code, machine: dirname(file), file })));
  }
});

function rowOf({ machine, file, code, extend, name, outcome, article }: Row): Row {
  return { machine, file, code, extend: extend ?? null, name, outcome, article };
}

function sorted(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

function count(folder: string, pattern: RegExp): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)).length : 0;
}
