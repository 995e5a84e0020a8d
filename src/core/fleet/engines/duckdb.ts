import type { Profile } from '../profiles/profile.ts';
import { type Engine, HuntError } from './engine.ts';
import { sqlName, sqlString } from './quote.ts';
import { columnOf, type SqlDialect, sqlQuery } from './sql.ts';

/** What reads the files of an ending. */
const READERS: readonly (readonly [ending: RegExp, reader: string])[] = [
  [/\.parquet$/i, 'read_parquet'],
  [/\.(?:json|jsonl|ndjson)(?:\.gz)?$/i, 'read_json_auto'],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, 'read_csv_auto'],
];

const DIALECT: SqlDialect = {
  string: sqlString,
  name: (text) => sqlName(text, '"'),
  table,
  matches: (text, pattern) => `regexp_matches(${text}, ${sqlString(pattern)})`,
  joined: (columns) => `concat_ws(' ', ${columns.join(', ')})`,
  moment: (iso) => `TIMESTAMP ${sqlString(iso.replace('T', ' ').replace('Z', ''))}`,
  ago: (amount, unit) => `CAST(now() AS TIMESTAMP) - INTERVAL ${amount} ${unit.toUpperCase()}`,
  each: (elements) => `unnest([\n      ${elements.join(',\n      ')}\n    ])`,
};

function table(profile: Profile): string {
  const from = columnOf(profile, profile.from, 'table');
  const reader = READERS.find(([ending]) => ending.test(from))?.[1];
  if (reader !== undefined) return `${reader}(${sqlString(from)})`;
  if (/[/\\*?]/.test(from)) throw new HuntError(`"${from}" must end in .parquet, .json, .ndjson or .csv to be read.`);
  return sqlName(from, '"');
}

export const duckdb: Engine = {
  name: 'duckdb',
  title: 'DuckDB (SQL)',
  language: 'sql',
  comment: (line) => `-- ${line}`,
  blind: [],
  write: (hunt, profile) => sqlQuery(hunt, profile, DIALECT),
};
