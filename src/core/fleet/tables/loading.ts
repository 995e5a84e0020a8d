import { clickhouseString, escapedString, sparkString, sqlString } from '../engines/quote.ts';
import { COLUMNS } from './resolvedRows.ts';

/** The engines that a table is loaded into. */
export const LOADERS = ['kusto', 'splunk', 'elastic', 'clickhouse', 'duckdb', 'spark'] as const;
export type Loader = (typeof LOADERS)[number];

/** What is told of a spelling; the first column is the spelling itself. */
const [KEY, ...TOLD] = COLUMNS;

interface Loading {
  /** The form of the table that it loads, and what such a file is called. */
  readonly format: 'csv' | 'bulk' | 'parquet';
  readonly file: string;
  write(at: string): string;
}

/** How each engine gets the table, and a join that uses it. `at` is the file, as the engine reaches it. */
const LOADING: Readonly<Record<Loader, Loading>> = {
  kusto: {
    format: 'csv',
    file: 'https://<account>.blob.core.windows.net/<container>/faultbook.csv',
    write: (at) => `// Log Analytics, Sentinel, Data Explorer: the table lies in a blob that they may read.
let Faultbook = externaldata(${COLUMNS.map((column) => `${column}:string`).join(', ')})
  [${escapedString(at)}] with (format="csv", ignoreFirstRecord=true);
Event
| where TimeGenerated > ago(1d)
| extend spelling = extract("(0x[0-9A-Fa-f]{8})", 1, RenderedDescription)
| lookup kind=leftouter Faultbook on spelling
| summarize Count = count() by spelling, name, meaning, article`,
  },
  splunk: {
    format: 'csv',
    file: 'faultbook.csv',
    write: (at) => `# Upload the file as a lookup table, then in transforms.conf of the app:
[faultbook]
filename = ${withoutLineEnds(at)}
case_sensitive_match = true
max_matches = 1

# In a search (not checked by a parser):
# index=wineventlog
# | rex field=_raw "(?<spelling>0x[0-9A-Fa-f]{8})"
# | lookup faultbook spelling OUTPUT ${TOLD.join(' ')}
# | stats count BY spelling name meaning article`,
  },
  elastic: {
    format: 'bulk',
    file: 'faultbook.bulk.ndjson',
    write: (at) => `# Elasticsearch: an enrich policy over an index (Dev Tools, or the same by curl).
PUT /faultbook
{ "mappings": { "properties": { ${COLUMNS.map((column) => `"${column}": { "type": "keyword" }`).join(', ')} } } }

# curl -H 'Content-Type: application/x-ndjson' -XPOST "$ELASTIC/faultbook/_bulk" --data-binary @${withoutLineEnds(at)}
# (a _bulk takes about 100 MB: split -l 20000 cuts the file at a pair of lines)

PUT /_enrich/policy/faultbook
{ "match": { "indices": "faultbook", "match_field": "${KEY}", "enrich_fields": [${TOLD.map((column) => `"${column}"`).join(', ')}] } }

POST /_enrich/policy/faultbook/_execute

# ES|QL
# FROM winlogbeat-*
# | GROK message "(?<spelling>0x[0-9A-Fa-f]{8})"
# | ENRICH faultbook ON spelling WITH ${TOLD.join(', ')}
# | STATS hits = COUNT(*) BY spelling, name, meaning, article`,
  },
  clickhouse: {
    format: 'csv',
    file: 'faultbook.csv',
    write: (at) => `-- The file lies below user_files of the server.
CREATE OR REPLACE TABLE faultbook_rows ENGINE = MergeTree ORDER BY ${KEY} AS
SELECT * FROM file(${clickhouseString(at)}, 'CSVWithNames', ${clickhouseString(COLUMNS.map((column) => `${column} String`).join(', '))});
CREATE OR REPLACE DICTIONARY faultbook (${COLUMNS.map((column) => `${column} String`).join(', ')})
PRIMARY KEY ${KEY}
SOURCE(CLICKHOUSE(TABLE 'faultbook_rows'))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(0);
SELECT spelling, dictGet('faultbook', 'name', tuple(spelling)) AS name,
  dictGet('faultbook', 'article', tuple(spelling)) AS article, count() AS hits
FROM (SELECT extract(message, '(0x[0-9A-Fa-f]{8})') AS spelling FROM logs)
GROUP BY spelling
ORDER BY hits DESC, spelling;`,
  },
  duckdb: {
    format: 'parquet',
    file: 'faultbook.parquet',
    write: (at) => `CREATE OR REPLACE TABLE faultbook AS SELECT * FROM read_parquet(${sqlString(at)});
SELECT spelling, name, meaning, article, count(*) AS hits
FROM (SELECT regexp_extract(message, '(0x[0-9A-Fa-f]{8})', 1) AS spelling FROM logs) AS found
LEFT JOIN faultbook USING (spelling)
GROUP BY ALL
ORDER BY hits DESC, spelling;`,
  },
  spark: {
    format: 'parquet',
    file: 'faultbook.parquet',
    write: (at) => `CREATE OR REPLACE TEMPORARY VIEW faultbook USING parquet OPTIONS (path ${sparkString(at)});
SELECT /*+ BROADCAST(faultbook) */ found.spelling, name, meaning, article, count(*) AS hits
FROM (SELECT regexp_extract(message, '(0x[0-9A-Fa-f]{8})', 1) AS spelling FROM logs) AS found
LEFT JOIN faultbook ON faultbook.spelling = found.spelling
GROUP BY found.spelling, name, meaning, article
ORDER BY hits DESC, found.spelling;`,
  },
};

/** The statements that load a table and join with it. `at`: where the file lies for the engine; a usual place if not given. */
export function loadingText(loader: Loader, at?: string): string {
  const { file, write } = LOADING[loader];
  return `${write(at ?? file)}\n`;
}

/** The form of the table that an engine loads. */
export function formatFor(loader: Loader): Loading['format'] {
  return LOADING[loader].format;
}

/** A path in a file of settings or a comment: it stays on its line. */
function withoutLineEnds(text: string): string {
  return escapedString(text).slice(1, -1).replaceAll('\\\\', '\\').replaceAll('\\"', '"');
}
