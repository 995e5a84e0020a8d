import type { Engine } from './engine.ts';
import { sparkString, sqlName } from './quote.ts';
import { columnOf, type SqlDialect, sqlQuery } from './sql.ts';

const DIALECT: SqlDialect = {
  string: sparkString,
  name: (text) => sqlName(text, '`'),
  table: (profile) => sqlName(columnOf(profile, profile.from, 'table'), '`'),
  matches: (text, pattern) => `${text} RLIKE ${sparkString(pattern)}`,
  joined: (columns) => `concat_ws(' ', ${columns.join(', ')})`,
  moment: (iso) => `TIMESTAMP ${sparkString(iso)}`,
  ago: (amount, unit) => `current_timestamp() - INTERVAL ${amount} ${unit.toUpperCase()}`,
  each: (elements) => `explode(array(\n      ${elements.join(',\n      ')}\n    ))`,
};

export const spark: Engine = {
  name: 'spark',
  title: 'Spark SQL (Databricks, Synapse, Fabric)',
  language: 'sql',
  comment: (line) => `-- ${line}`,
  blind: [],
  write: (hunt, profile) => sqlQuery(hunt, profile, DIALECT),
};
