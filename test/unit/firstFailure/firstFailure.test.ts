import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { FirstFailureSearch, firstFailureOf } from '../../../src/core/firstFailure/findFirstFailure.ts';
import { whyFirst } from '../../../src/core/firstFailure/whyFirst.ts';
import { english } from '../../../src/core/text/translate.ts';
import { type TableLog, tableLogs } from './table.ts';

const known = recognisedCodes(await loadCatalogue(), new ArticleLibrary());
const logs = tableLogs();

const linesFrom = (lines: readonly string[]) => ({ lineCount: lines.length, line: (i: number) => lines[i]! });

function answerFor({ lines, file }: TableLog) {
  return firstFailureOf(linesFrom(lines), { known, fileName: file });
}

/** What somebody would read who compares the two. */
function shown(log: TableLog, line: number | undefined): string {
  return `${log.family}, ${log.name}: ${line === undefined ? 'nothing failed' : `${line + 1}: ${log.lines[line]}`}`;
}

describe('the table of logs', () => {
  test('has enough logs of enough families, each with its reason', () => {
    expect(logs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(logs.map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
    expect(logs.filter(({ right }) => right === undefined).length).toBeGreaterThanOrEqual(20);
    for (const log of logs) {
      expect(log.lines.length, log.name).toBeGreaterThanOrEqual(8);
      expect(log.lines.length, log.name).toBeLessThanOrEqual(80);
      expect(log.why, log.name).not.toBe('');
    }
  });

  test.each(logs.map((log) => [`${log.family}: ${log.name}`, log] as const))('%s', (_, log) => {
    const found = answerFor(log).first?.line;
    const isAsGood = found !== undefined && log.alsoRight.includes(found);
    expect(shown(log, isAsGood ? log.right : found)).toBe(shown(log, log.right));
  });
});

describe('The logs that others are tested with', () => {
  test.each([
    ['CBS.log', '(F) Failed on regenerating file'],
    ['WindowsUpdate.log', 'CBS called Error with 0x80070005'],
    ['setuperr.log', 'Operation failed: Add driver packages.'],
    ['msi-install.log', 'Product: Contoso Agent -- Error 1335.'],
    ['OneDrive-sync.log', 'OneDrive could not create the local folder'],
    ['dism.log', 'Error in operation: source for the package or file not found'],
  ])('%s', (file, expected) => {
    const lines = readFileSync(join(import.meta.dirname, '../../logs', file), 'utf8').split(/\r?\n/);
    const { first } = firstFailureOf(linesFrom(lines), { known, fileName: file });
    expect(first?.text).toContain(expected);
  });
});

describe('Exported events', () => {
  /** Minute, provider, number and level, in the order in which they happened. */
  const happened = [
    [10, 'Contoso Broker', 7036, 'Information'],
    [11, 'Contoso Store', 512, 'Error'],
    [12, 'Contoso Portal', 77, 'Error'],
    [14, 'Contoso Spool', 9, 'Warning'],
    [15, 'Contoso Portal', 78, 'Error'],
  ] as const;
  const levels = { Error: 2, Warning: 3, Information: 4 };
  type Shape = (events: readonly (typeof happened)[number][]) => string[];
  const xml = ([minute, provider, id, level]: (typeof happened)[number]) =>
    `<Event xmlns='u'><System><Provider Name='${provider}'/><EventID>${id}</EventID><Level>${levels[level]}</Level><TimeCreated SystemTime='2024-04-02T06:${minute}:00Z'/></System></Event>`;
  const shapes: Readonly<Record<string, Shape>> = {
    'XML, one a line': (events) => events.map(xml),
    'XML, all in one line': (events) => ['<?xml version="1.0"?>', `<Events>${events.map(xml).join('')}</Events>`],
    'a table with tabs': (events) => [
      'Level\tDate and Time\tSource\tEvent ID\tTask Category',
      ...events.map(
        ([minute, provider, id, level]) => `${level}\t4/2/2024 6:${minute}:00 AM\t${provider}\t${id}\tNone\t"x"`,
      ),
    ],
    'a table of Get-WinEvent': (events) =>
      events.flatMap(([minute, provider, id, level]) => [
        `   ProviderName: ${provider}`,
        '',
        'TimeCreated                     Id LevelDisplayName Message',
        '-----------                     -- ---------------- -------',
        `4/2/2024 6:${minute}:00 AM ${String(id).padStart(13)} ${level.padEnd(16)} Something.`,
      ]),
    'a list of wevtutil': (events) =>
      events.flatMap(([minute, provider, id, level], at) => [
        `Event[${at}]:`,
        ...['  Log Name: System', `  Source: ${provider}`, `  Date: 2024-04-02T06:${minute}:00.0000000Z`],
        ...[`  Event ID: ${id}`, `  Level: ${level}`, '  Description: ', 'Something.', ''],
      ]),
  };
  const [a, b, c, d, e] = happened;
  const orders = {
    'the oldest on top': [a, b, c, d, e],
    'the newest on top': [e, d, c, b, a],
    'in another order': [c, a, e, b, d],
  };
  test.each(
    Object.entries(shapes).flatMap(([shape, write]) =>
      Object.entries(orders).map(([order, events]) => [shape, order, write(events)] as const),
    ),
  )('%s, %s: the earliest error is the first', (_shape, _order, lines) => {
    const { first } = firstFailureOf(linesFrom(lines), { known });
    expect(first).toMatchObject({ name: 'Contoso Store/512', followed: 2, otherRuns: 0 });
  });
});

describe('A log of any size', () => {
  const found = (lines: Iterable<string>, fileName: string) => {
    const search = new FirstFailureSearch({ known, fileName });
    for (const line of lines) search.add(line);
    return search.end();
  };

  test('is read with as much memory as a short one: of many failures and runs, few are kept', () => {
    const lines = function* () {
      for (let run = 0; run < 500; run++) {
        yield `>>>  [Device Install - USB\\${run}]`;
        for (let i = 0; i < 500; i++) yield `!!!  dvi: Error 0x8007001f: run ${run}, line ${i} ${'x'.repeat(50)}`;
        yield '<<<  [Exit status: FAILURE(0x8007001f)]';
      }
    };
    const { first } = found(lines(), 'setupapi.dev.log');
    expect(first).toMatchObject({
      text: expect.stringContaining('run 499, line 0 '),
      run: 'Device Install - USB\\499',
    });
    expect(first?.followed).toBe(199);
    expect(first?.otherRuns).toBe(63);
  });

  test('may speak of very many failures that are none before and behind the one that counts', () => {
    const time = '2025-11-03 09:12:40';
    const probe = (i: number) =>
      `${time}, Info                  CBS    Failed to probe ${i} [HRESULT = 0x8007${(1000 + i).toString(16).padStart(4, '0')}]`;
    const probes = (from: number) => Array.from({ length: 300 }, (_, i) => probe(from + i));
    const lines = [
      `${time}, Info                  CBS    Session: 1_1 initialized by client WindowsUpdateAgent`,
      ...probes(0),
      `${time}, Error                 CBS    Failed to read the manifest [HRESULT = 0x80070570]`,
      ...probes(1000),
      `${time}, Info                  CBS    Session: 1_1 finalized. Reboot required: no [HRESULT = 0x80070570]`,
    ];
    expect(found(lines, 'CBS.log').first?.text).toContain('Failed to read the manifest');
  });

  test('may have lines of any length, and nothing in it', () => {
    expect(found([], 'empty.log').first).toBeUndefined();
    expect(found(['', '', ''], 'CBS.log').first).toBeUndefined();
    const long = `ERROR ${'failed '.repeat(100_000)}`;
    expect(found([long], 'app.log').first?.text.length).toBeLessThan(1000);
    expect(
      found(
        Array.from({ length: 70 }, () => long),
        'setupapi.dev.log',
      ).first,
    ).toBeUndefined();
  });
});

test('In a log that an agent writes for weeks, what failed last is meant, from its first failure on', () => {
  const line = (time: string, text: string) =>
    `<![LOG[${text}]LOG]!><time="${time}.000-060" date="11-03-2025" component="PolicyAgent" context="" type="3" thread="1" file="a.cpp">`;
  const lines = [
    line('08:00:00', 'Failed to read the policy (0x80041002)'),
    line('08:00:01', 'Policy was not applied'),
    line('13:00:00', 'Failed to reach the server (0x80072ee7)'),
    line('13:00:01', 'Policy was not downloaded'),
  ];
  const { first } = firstFailureOf(linesFrom(lines), { known, fileName: 'PolicyAgent.log' });
  expect(first).toMatchObject({ line: 2, followed: 1, otherRuns: 1 });
});

describe('Why a line is the first', () => {
  const why = (family: string, name: string) => {
    const log = logs.find((one) => one.family === family && one.name === name)!;
    return whyFirst(answerFor(log).first!, english);
  };

  test('names the custom action, its step and its package', () => {
    expect(why('msi', 'custom action of a service setup')).toEqual([
      'The custom action RegisterAgent failed first',
      'in the step “InstallFinalize”',
      'of “C:\\Deploy\\ContosoAgent.msi”',
      'line 14 says that all has failed',
    ]);
  });

  test('of attempts that fail until the log ends has the first, as none is seen to go well', () => {
    const lines = ['Searching', "Search failed with '5'. Retrying...", "Search failed with '5'. Retrying..."];
    const first = (more: string[]) =>
      firstFailureOf(linesFrom([...lines, ...more]), { known, fileName: 'a.log' }).first;
    expect(first([])).toMatchObject({ line: 1 });
    expect(first(['', ' '])).toMatchObject({ line: 1 });
    expect(first(['Search completed'])).toBeUndefined();
  });

  test('takes the name of a test that begins for no failure', () => {
    const lines = ['      Starting test: CheckSecurityError', '         DC1 passed test CheckSecurityError'];
    expect(firstFailureOf(linesFrom(lines), { known, fileName: 'a.txt' }).first).toBeUndefined();
  });

  test('tells how many were put right and how many mean nothing', () => {
    expect(why('burn', 'a download that works in the end, then an exe that fails')).toContain(
      'put right: 2, the last in line 5',
    );
    expect(why('panther', 'a file that cannot be read stops the migration')).toContain('known to mean nothing: 3');
  });

  test('calls lines by the numbers that they have in the log', () => {
    const log = logs.find(({ name }) => name === 'custom action of a service setup')!;
    const numberOf = (line: number) => line + 1001;
    expect(whyFirst(answerFor(log).first!, english, numberOf)).toContain('line 1014 says that all has failed');
  });

  test('says that a later success is not known to be of the same, and names steps without their quotes', () => {
    expect(why('cbs', 'a session of which nothing is said ends well after one that failed')).toContain(
      'line 7 tells of a later success, but not that it is of the same',
    );
    expect(why('configmgr', 'noise before the step that fails')).toEqual([
      'The earliest of 4 failures',
      'in the step “Install Contoso Suite”',
      'line 9 says that all has failed',
    ]);
  });

  test('tells of runs that failed as well', () => {
    expect(why('dism', 'two sessions, the last one fails')).toContain('1 other run failed too');
  });
});
