import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, eventCode } from '../../../src/core/codes/code.ts';
import { parseCanonical } from '../../../src/core/codes/spelling.ts';
import { ENGINES, type EngineName } from '../../../src/core/fleet/engines/engineName.ts';
import { uuidOf } from '../../../src/core/fleet/engines/uuid.ts';
import { type FleetRequest, fleetQuery } from '../../../src/core/fleet/fleetQuery.ts';
import type { Profile } from '../../../src/core/fleet/profiles/profile.ts';
import { PROFILES, profileOf } from '../../../src/core/fleet/profiles/profiles.ts';
import { lastSpelt, spanSpelt } from '../../../src/core/fleet/timeWindow.ts';
import { builtCatalogue } from '../catalogue/tables.ts';
import { compareGolden } from '../golden/golden.ts';

const catalogue = builtCatalogue();
const code = (text: string): Code => parseCanonical(text)!;
const TWO = [code('0x8024402C'), code('win32:1618')];

function queryFor(engine: EngineName, codes: readonly Code[], more: Partial<FleetRequest> = {}) {
  return fleetQuery({ codes, engine, profile: profileOf(engine, undefined)!, ...more }, catalogue);
}

describe.each(PROFILES.map((profile) => [`${profile.engine} ${profile.name}`, profile] as const))(
  '%s',
  (name, profile) => {
    test('has its query as committed (read each difference)', () => {
      const one = fleetQuery({ codes: TWO.slice(0, 1), engine: profile.engine, profile }, catalogue).text;
      const two = fleetQuery({ codes: TWO, engine: profile.engine, profile }, catalogue).text;
      compareGolden(join(import.meta.dirname, 'expected', `${name.replace(' ', '-')}.txt`), `${one}\n${two}`);
    });

    test('names only columns that it has', () => {
      const { time, machine, text = [], event, only, columns } = profile;
      for (const column of [time, machine, ...text, event?.id, event?.provider, only?.column])
        if (column !== undefined && profile.engine !== 'spl') expect(columns).toHaveProperty([column]);
    });
  },
);

test.each(ENGINES)('%s begins with what it cannot see', (engine) => {
  const { text, blind } = queryFor(engine, TWO);
  const head = text.slice(0, text.indexOf(blind.at(-1)!) + blind.at(-1)!.length).split('\n');
  const mark = { kql: '// ', esql: '// ', spl: '```', logql: '# ', sigma: '# ' }[engine as string] ?? '-- ';
  expect(head.every((line) => line.startsWith(mark))).toBe(true);
  for (const sentence of blind) expect(text).toContain(sentence);
  expect(blind.join('\n')).toMatch(/1618, 0x652/);
});

test('says of SPL that nothing has checked it', () => {
  expect(queryFor('spl', TWO).blind.join(' ')).toContain('Not checked by a parser');
});

test('asks for a failure once, however often it is named', () => {
  const { codes } = queryFor('kql', [code('0x80070643'), code('win32:1603'), code('0x80070643')]);
  expect(codes.map(({ label }) => label)).toEqual(['0x80070643']);
});

test('asks for events in their columns, whatever their provider is called there', () => {
  const event = eventCode('Microsoft-Windows-TPM-WMI', 1801);
  expect(queryFor('kql', [event]).text).toContain(
    'EventID == 1801 and Source in~ ("tpm-wmi", "microsoft-windows-tpm-wmi")',
  );
  expect(queryFor('kql', [eventCode('Microsoft-Windows-DistributedCOM', 10016)]).text).toContain('"dcom"');
  expect(queryFor('esql', [event]).text).toContain('event.code == "1801"');
  expect(queryFor('sigma', [event]).text).toContain('EventID: 1801');
  expect(() => queryFor('logql', [event])).toThrow('Loki has no columns for an event');
  expect(() => queryFor('duckdb', [event])).toThrow('names no columns of events');
});

test("keeps to the length that Intune's device query takes", () => {
  const profile = profileOf('kql', 'device-query')!;
  const of = (codes: readonly Code[]) => queryFor('kql', codes, { profile }).text.replace(/^\/\/.*\n/gm, '');
  expect(of([code('0x80070643')]).length).toBeLessThan(2048);
  expect(() => of(TWO.concat(code('win32:1603'), code('win32:5')))).toThrow('takes 2048 characters');
});

test('refuses too many codes, and none', () => {
  const many = Array.from({ length: 21 }, (_, index) => code(`win32:${1700 + index}`));
  expect(() => queryFor('kql', many)).toThrow('At most 20');
  expect(() => queryFor('kql', [])).toThrow('no code');
  expect(() => queryFor('kql', TWO, { languages: ['xx'] })).toThrow('No words of "xx"');
});

test('quotes the names of a place as its language does', () => {
  const odd = (engine: EngineName, more: Partial<Profile>): string =>
    queryFor(engine, TWO, {
      profile: {
        name: 'odd',
        title: "it's",
        engine,
        from: 'a\'b`c"d',
        time: 'a t',
        text: ["x'y"],
        columns: {},
        ...more,
      },
    }).text;
  expect(odd('kql', {})).toContain("\n['a\\'b`c\"d']\n| where ['a t'] >= ago(7d)\n");
  expect(odd('clickhouse', {})).toContain('FROM `a\'b``c"d`\n  WHERE `a t` >=');
  expect(odd('duckdb', {})).toContain('FROM "a\'b`c""d"\n  WHERE "a t" >=');
  expect(odd('spark', {})).toContain('FROM `a\'b``c"d`\n  WHERE `a t` >=');
  expect(odd('logql', { labels: { job: 'a"b\\c' } })).toContain('{job="a\\"b\\\\c"}');
  expect(odd('spl', { text: ['x y'], labels: { index: 'a" OR "b' } })).toContain('index="a\\" OR \\"b"');
  expect(odd('duckdb', { from: "c:/it's/*.parquet" })).toContain("FROM read_parquet('c:/it''s/*.parquet')");
  expect(odd('spl', { text: ['x y'], labels: {} })).toContain("match('x y', ");
  expect(() => odd('spl', {})).toThrow('cannot be the name of a field');
  expect(() => odd('esql', {})).toThrow('no pattern of indices');
  expect(() => odd('duckdb', { from: '../*.exe' })).toThrow('must end in');
  for (const engine of ['kql', 'clickhouse', 'duckdb', 'spark'] as const)
    expect(() => odd(engine, { from: 'a\nb' })).toThrow('not seen');
  expect(() => odd('logql', { labels: { 'a-b': 'x' } })).toThrow('cannot be a label');
  expect(() => odd('kql', { subset: true })).toThrow('cannot be a name in CMPivot');
  const plain = { subset: true, from: 'EventLog', time: 't', text: ['Message'], log: "x') | y" } as const;
  expect(() => odd('kql', plain)).toThrow('cannot be asked for "x\') | y"');
  expect(() => odd('kql', { ...plain, log: 'a', text: ['a b'] })).toThrow('"a b" cannot be a name');
  expect(() => odd('sigma', {})).toThrow('cannot be the name of a field in Sigma');
});

test('keeps a title with a line end, and what ends a comment, within the comment', () => {
  const profile: Profile = { ...profileOf('spl', undefined)!, title: 'a```\n| delete' };
  const { text } = queryFor('spl', TWO, { profile });
  expect(text.split('\n').filter((line) => line.includes('delete'))).toEqual([
    "```SPL (Splunk); a'''\u2423U+000A\u2423| delete; the last 7d```",
  ]);
});

describe('a window', () => {
  const span = spanSpelt('2026-11-01', '2026-11-08T06:30+02:00')!;

  test('is so long, or from one moment to another', () => {
    expect(lastSpelt('90m')).toEqual({ last: { amount: 90, unit: 'minute' } });
    for (const text of ['0d', '7', '7w', '-1d', '7d ', '99999d']) expect(lastSpelt(text)).toBeUndefined();
    expect(span).toEqual({ from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-08T04:30:00Z') });
    expect(spanSpelt('2026-11-08', '2026-11-01')).toBeUndefined();
    expect(spanSpelt('2026-13-01', '2026-14-01')).toBeUndefined();
  });

  test.each([
    ['kql', 'datetime(2026-11-01T00:00:00Z)'],
    ['clickhouse', "parseDateTimeBestEffort('2026-11-01T00:00:00Z', 'UTC')"],
    ['duckdb', "TIMESTAMP '2026-11-01 00:00:00'"],
    ['spark', "TIMESTAMP '2026-11-01T00:00:00Z'"],
    ['esql', 'TO_DATETIME("2026-11-01T00:00:00Z")'],
    ['spl', 'earliest=1793491200 latest=1794112200'],
    ['logql', '[621000s]'],
  ] as const)('stands in %s', (engine, expected) => {
    expect(queryFor(engine, TWO, { window: span }).text).toContain(expected);
  });

  test('of CMPivot ends now', () => {
    const profile = profileOf('kql', 'CMPivot')!;
    expect(queryFor('kql', TWO, { profile, window: lastSpelt('2h')! }).text).toContain("EventLog('Application', 2h)");
    expect(() => queryFor('kql', TWO, { profile, window: span })).toThrow('the last hours or days');
  });
});

test('gives a rule the same id each time, and each another one', () => {
  expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf('a')).toBe(uuidOf('a'));
  const ids = new Set(Array.from({ length: 5000 }, (_, index) => uuidOf(`code ${index}`)));
  expect(ids.size).toBe(5000);
});
