import { searchWords } from '../hunt.ts';
import type { Engine } from './engine.ts';
import { clickhouseString, sqlName } from './quote.ts';
import { columnOf, type SqlDialect, sqlQuery } from './sql.ts';

/** `multiSearchAny` takes no more texts. */
const MOST_WORDS = 255;

const DIALECT: SqlDialect = {
  string: clickhouseString,
  name: (text) => sqlName(text, '`'),
  table: (profile) => sqlName(columnOf(profile, profile.from, 'table'), '`'),
  matches: (text, pattern) => `match(${text}, ${clickhouseString(pattern)})`,
  joined: (columns) => `concatWithSeparator(' ', ${columns.map((column) => `toString(${column})`).join(', ')})`,
  moment: (iso) => `parseDateTimeBestEffort(${clickhouseString(iso)}, 'UTC')`,
  ago: (amount, unit) => `now() - INTERVAL ${amount} ${unit.toUpperCase()}`,
  each: (elements) => `arrayJoin([\n      ${elements.join(',\n      ')}\n    ])`,
  before: (text, { codes }) => {
    const words = searchWords(codes);
    if (words.length > MOST_WORDS) return undefined;
    return `multiSearchAnyCaseInsensitive(${text}, [${words.map(clickhouseString).join(', ')}])`;
  },
};

export const clickhouse: Engine = {
  name: 'clickhouse',
  title: 'ClickHouse (SQL)',
  language: 'sql',
  comment: (line) => `-- ${line}`,
  blind: [],
  write: (hunt, profile) => sqlQuery(hunt, profile, DIALECT),
};
