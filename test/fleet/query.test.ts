import { expect, test } from 'vitest';
import { type Code, canonical, eventCode } from '../../src/core/codes/code.ts';
import { parseCanonical } from '../../src/core/codes/spelling.ts';
import type { EngineName } from '../../src/core/fleet/engines/engineName.ts';
import { fleetQuery } from '../../src/core/fleet/fleetQuery.ts';
import type { Profile } from '../../src/core/fleet/profiles/profile.ts';
import { PROFILES, profileOf } from '../../src/core/fleet/profiles/profiles.ts';
import { LAST_WEEK, spanSpelt, type TimeWindow } from '../../src/core/fleet/timeWindow.ts';
import { builtCatalogue } from '../unit/catalogue/tables.ts';
import { someCodes } from '../unit/fleet/planted.ts';
import { type ChdbSession, chdbSession, describeWith, duckdbSession, packageOf } from './engines.ts';
import { expectedOf, foundOf, huntLog, type LoggedLine, sorted, WINDOW } from './huntLogs.ts';
import { kustoProblems } from './kusto.ts';
import { runPython } from './python.ts';

const catalogue = builtCatalogue();
const code = (text: string): Code => parseCanonical(text)!;
/** Always the same ones, of all kinds that are common. */
const CODES = [
  ...['0x80070643', '0xC0000005', 'win32:5', 'win32:1603', 'bugcheck:0x9F'].map(code),
  ...someCodes(catalogue, 20_261_130, 5),
];
const TOGETHER = [code('0x8024402C'), code('win32:1618'), code('bugcheck:0x9F')];
const SPAN = spanSpelt(...WINDOW)!;

function query(engine: EngineName, codes: readonly Code[], profile: Profile, window: TimeWindow = SPAN): string {
  return fleetQuery({ codes, engine, profile, window }, catalogue).text;
}

/** The cases that every engine is asked: each code by itself, and some together. */
const CASES: readonly (readonly [name: string, codes: readonly Code[]])[] = [
  ...CODES.map((one) => [canonical(one), [one]] as const),
  ['three at once', TOGETHER],
];

/** A table with nothing in it. */
function emptyTable(name: string, columns: string): ChdbSession {
  chdbSession().query(`CREATE OR REPLACE TABLE ${name} (${columns}) ENGINE = Memory`);
  return chdbSession();
}

const asJson = (lines: readonly LoggedLine[]): string =>
  lines.map(({ timestamp, host, message }) => JSON.stringify({ timestamp, host, message })).join('\n');
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => foundOf(JSON.parse(line) as Record<string, unknown>));

describeWith(['chdb'], 'ClickHouse finds the lines of a code and no others', () => {
  const logs = () => emptyTable('logs', 'timestamp DateTime, host String, message String');
  test.each(CASES)('%s', (_, codes) => {
    const log = huntLog(codes, catalogue);
    const db = logs();
    db.query(`INSERT INTO logs FORMAT JSONEachRow ${asJson(log)}`);
    const found = rowsOf(db.query(query('clickhouse', codes, profileOf('clickhouse', undefined)!), 'JSONEachRow'));
    expect(sorted(found)).toEqual(expectedOf(log));
    expect(found.length).toBeGreaterThan(0);
  });

  test('looks back from now', () => {
    const db = logs();
    db.query(
      "INSERT INTO logs VALUES (now() - INTERVAL 1 DAY, 'a', '0x80070643'), (now() - INTERVAL 9 DAY, 'b', '0x80070643')",
    );
    const text = query('clickhouse', [code('0x80070643')], profileOf('clickhouse', undefined)!, LAST_WEEK);
    expect(rowsOf(db.query(text, 'JSONEachRow')).map(({ machine }) => machine)).toEqual(['a']);
  });
});

describeWith(['chdb'], "KQL in ClickHouse's Kusto dialect finds the lines of a code and no others", () => {
  const profile = profileOf('kql', 'Event')!;
  const columns = 'TimeGenerated DateTime, Computer String, RenderedDescription String, ParameterXml String';
  // Several codes at once need mv-expand, which does not unfold there.
  test.each(CASES.slice(0, -1))('%s', (_, codes) => {
    // Its words go on over characters beyond ASCII; Kusto's end there.
    const log = huntLog(codes, catalogue).filter(({ message }) => !/[^ -~\n]/.test(message));
    const db = emptyTable('Event', columns);
    const rows = log.map(({ timestamp, host, message }) =>
      JSON.stringify({ TimeGenerated: timestamp, Computer: host, RenderedDescription: message, ParameterXml: '' }),
    );
    db.query(`INSERT INTO Event FORMAT JSONEachRow ${rows.join('\n')}`);
    expect(sorted(rowsOf(inKusto(query('kql', codes, profile))))).toEqual(expectedOf(log));
  });
});

/** The rows of a KQL query as JSON lines. */
function inKusto(kql: string): string {
  // The dialect's has_any takes whole words only, where Kusto's takes any text: the longest of its words.
  const words = kql.replace(/(?<=has_any \().*(?=\))/, (list) => list.replace(/\w*_\w*/g, longestWord));
  chdbSession().query("SET allow_experimental_kusto_dialect = 1, dialect = 'kusto'");
  try {
    return chdbSession().query(words.replace(/^\/\/.*\n/gm, ''), 'JSONEachRow');
  } finally {
    chdbSession().query("SET dialect = 'clickhouse'");
  }
}

function longestWord(name: string): string {
  return name.split('_').reduce((longest, word) => (word.length > longest.length ? word : longest));
}

describeWith(['duckdb'], 'DuckDB finds the lines of a code and no others', () => {
  test.each(CASES)('%s', async (_, codes) => {
    const log = huntLog(codes, catalogue);
    const db = await duckdbSession();
    await db.runAndReadAll('CREATE TABLE logs (timestamp TIMESTAMP, host VARCHAR, message VARCHAR)');
    const values = log.map(({ timestamp, host, message }) => `(${[timestamp, host, message].map(quoted).join(', ')})`);
    await db.runAndReadAll(`INSERT INTO logs VALUES ${values.join(', ')}`);
    const rows = await db.runAndReadAll(query('duckdb', codes, profileOf('duckdb', undefined)!));
    expect(sorted(rows.getRowObjectsJson().map(foundOf))).toEqual(expectedOf(log));
  });

  test('looks back from now', async () => {
    const db = await duckdbSession();
    await db.runAndReadAll(
      "CREATE TABLE logs AS SELECT CAST(now() AS TIMESTAMP) - INTERVAL 1 DAY AS timestamp, 'a' AS host, '0x80070643' AS message UNION ALL SELECT CAST(now() AS TIMESTAMP) - INTERVAL 9 DAY, 'b', '0x80070643'",
    );
    const rows = await db.runAndReadAll(
      query('duckdb', [code('0x80070643')], profileOf('duckdb', undefined)!, LAST_WEEK),
    );
    expect(rows.getRowObjectsJson().map(({ machine }) => machine)).toEqual(['a']);
  });
});

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

describeWith(['python', 'java'], 'Spark finds the lines of codes and no others', () => {
  test('each by itself, and three at once', () => {
    // One Spark for all: it takes longer to begin than to answer.
    const some = CASES.filter((_, index) => index % 4 === 0 || index === CASES.length - 1);
    const logs = some.map(([, codes]) => huntLog(codes, catalogue));
    const scripts = some.map(([, codes], index) => {
      const values = logs[index]!.map(
        (line) => `(${[line.timestamp, line.host, line.message].map(sparkString).join(', ')})`,
      );
      const view = `CREATE OR REPLACE TEMPORARY VIEW logs AS SELECT CAST(at AS TIMESTAMP) AS timestamp, host, message FROM VALUES ${values.join(', ')} AS t(at, host, message)`;
      return [view, query('spark', codes, profileOf('spark', undefined)!)];
    });
    const answers = runPython<Record<string, unknown>[][]>('runSpark.py', { scripts });
    expect(answers.map((rows) => sorted(rows.map(foundOf)))).toEqual(logs.map(expectedOf));
  });
});

/** A string of Spark, which may hold line ends. */
function sparkString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

describeWith(['kusto'], "Microsoft's parser takes the queries with the columns of their tables", () => {
  const event = eventCode('Service Control Manager', 7000);
  const kql = PROFILES.filter(({ engine }) => engine === 'kql');
  test.each(kql.map((profile) => [profile.name, profile] as const))('%s', (_, profile) => {
    const window = profile.subset ? LAST_WEEK : SPAN;
    const cases = [CODES.slice(0, 1), TOGETHER.slice(0, 2), ...(profile.event ? [[event], [event, CODES[0]!]] : [])];
    for (const codes of cases)
      expect(kustoProblems(query('kql', codes, profile, window), tableOf(profile))).toEqual([]);
  });

  test.each(kql.map((profile) => [profile.name, profile] as const))('says of %s what its table lacks', (_, profile) => {
    const { time = '' } = profile;
    const without = { ...profile, columns: { other: 'string' as const } };
    const text = query('kql', CODES.slice(0, 1), profile, LAST_WEEK);
    expect(kustoProblems(text, tableOf(without)).join('\n')).toContain(`The name '${time}' does not refer to`);
  });
});

/** The table of a place, or the function, with the columns that it has, and no rows. */
function tableOf({ from, log, columns }: Profile): string {
  const typed = Object.entries(columns).map(([name, type]) => `${name}:${type}`);
  const table = `datatable(${typed.join(', ')}) []`;
  return log === undefined ? `let ${from} = ${table};\n` : `let ${from} = (log:string, span:timespan) { ${table} };\n`;
}

describeWith(['logql'], "Grafana's parser takes the queries", () => {
  const problems = (text: string): number => {
    const { parser } = packageOf<{ parser: { parse(text: string): Tree } }>('@grafana/lezer-logql');
    let errors = 0;
    parser.parse(text).iterate({ enter: ({ type }) => (type.isError ? void errors++ : undefined) });
    return errors;
  };
  test.each([
    ['one code', CODES.slice(0, 1)],
    ['several', TOGETHER],
  ])('%s', (_, codes) => {
    const text = query('logql', codes, profileOf('logql', undefined)!);
    expect(problems(text)).toBe(0);
    expect(problems(text.replace('|~', '|~~'))).toBeGreaterThan(0);
    expect(problems(text.slice(0, -3))).toBeGreaterThan(0);
  });
});

interface Tree {
  iterate(of: { enter(node: { readonly type: { readonly isError: boolean } }): void }): void;
}
