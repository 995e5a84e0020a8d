import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe } from 'vitest';

/** Where the engines are, which are no packages of the project: `npm install` in this folder brings them. */
export const FLEET = import.meta.dirname;

/** The packages of this folder, loaded as what is described here; the whole is in their own types. */
const load = createRequire(join(FLEET, 'engines.ts'));

/** Whether a test that lacks what it needs fails: else it is left out, and that is said. */
const MUST_RUN = process.env.FLEET_MUST_RUN === '1';

/** The Python that has PySpark, as `.ci/run` makes it. */
export const PYTHON = join(FLEET, '.venv/bin/python');

const has: Readonly<Record<string, () => boolean>> = {
  chdb: () => hasPackage('chdb'),
  duckdb: () => hasPackage('@duckdb/node-api'),
  kusto: () => hasPackage('@kusto/language-service-next'),
  logql: () => hasPackage('@grafana/lezer-logql'),
  python: () => existsSync(PYTHON),
  java: () => spawnSync('java', ['-version']).status === 0,
};

/** Something that may be missing on a machine. */
export type Engine = 'chdb' | 'duckdb' | 'kusto' | 'logql' | 'python' | 'java';

/** `describe` for tests that need engines: where one is missing they are skipped, or fail if the layer was asked for. */
export function describeWith(engines: readonly Engine[], name: string, tests: () => void): void {
  const missing = engines.filter((engine) => !has[engine]!());
  if (missing.length > 0 && !MUST_RUN) describe.skip(`${name} (not run: there is no ${missing.join(', ')})`, tests);
  else describe(name, tests);
}

/** A package of this folder; throws where it is missing. */
export function packageOf<T>(name: string): T {
  return load(name) as T;
}

function hasPackage(name: string): boolean {
  return existsSync(join(FLEET, 'node_modules', name));
}

/** ClickHouse in this process. */
export interface Chdb {
  /** Runs a query; answers in the format that is asked for: `CSV`, `JSONEachRow`. */
  query(sql: string, format: string): string;
}

export function chdb(): Chdb {
  return packageOf('chdb');
}

/** A ClickHouse with tables. */
export interface ChdbSession {
  query(sql: string, format?: string): string;
}

let session: ChdbSession | undefined;

/** The one that a process may have. */
export function chdbSession(): ChdbSession {
  const { Session } = packageOf<{ Session: new () => ChdbSession }>('chdb');
  session ??= new Session();
  return session;
}

/** What of DuckDB is asked for. */
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }> };
}

export interface DuckDbConnection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
}

/** A DuckDB of its own, in memory, with what is put into it. */
export async function duckdbSession(): Promise<DuckDbConnection> {
  const { DuckDBInstance } = packageOf<DuckDb>('@duckdb/node-api');
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** Runs a query in a DuckDB of its own; the rows as plain objects. */
export async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  return (await (await duckdbSession()).runAndReadAll(sql)).getRowObjectsJson();
}
