import { clickhouse } from './clickhouse.ts';
import { duckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import type { EngineName } from './engineName.ts';
import { esql } from './esql.ts';
import { kql } from './kql.ts';
import { logql } from './logql.ts';
import { sigma } from './sigma.ts';
import { spark } from './spark.ts';
import { spl } from './spl.ts';

/** What writes queries, by the language. */
export const ENGINE: Readonly<Record<EngineName, Engine>> = {
  kql,
  spl,
  esql,
  logql,
  clickhouse,
  duckdb,
  spark,
  sigma,
};
