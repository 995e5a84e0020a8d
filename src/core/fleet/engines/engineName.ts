/** The languages that a query can be written in. */
export const ENGINES = ['kql', 'spl', 'esql', 'logql', 'clickhouse', 'duckdb', 'spark', 'sigma'] as const;
export type EngineName = (typeof ENGINES)[number];
