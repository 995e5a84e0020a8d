import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../cli/program.ts';
import { compareGolden, difference } from './golden.ts';
import { SPELLINGS } from './spellings.ts';
import * as surfaces from './surfaces.ts';

const { program } = builtProgram();

const committed = (name: string) => fileURLToPath(new URL(`expected/${name}`, import.meta.url));
const golden = (name: string, lines: readonly string[]) => compareGolden(committed(name), lines.join('\n'));

const mixed = surfaces.logsIn(surfaces.MIXED);
const samples = surfaces.logsIn(surfaces.SAMPLES);
const places = mixed.flatMap((log) => surfaces.placesIn(log));

/** Where a place is, and what stands there. */
const whereOf = ({ log, line, column, code }: surfaces.Place) => `${log.file}:${line}:${column} ${code}`;

function faultbook(cwd: URL, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:NODE_|FORCE_COLOR$)/.test(name)));
  const { stdout, stderr, status }: SpawnSyncReturns<string> = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd: fileURLToPath(cwd), encoding: 'utf8', maxBuffer: 1 << 28, env },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

describe('The command line says what it said', () => {
  test.each([
    ['explain.txt', surfaces.MIXED, ['explain', ...SPELLINGS]],
    ['explain.jsonl', surfaces.MIXED, ['explain', '--json', ...SPELLINGS]],
    ['scan-mixed.txt', surfaces.MIXED, ['scan', '--hits', ...mixed.map(({ file }) => file)]],
    ['scan-mixed.jsonl', surfaces.MIXED, ['scan', '--json', ...mixed.map(({ file }) => file)]],
    ['scan-samples.txt', surfaces.SAMPLES, ['scan', '--hits', ...samples.map(({ file }) => file)]],
    ['scan-samples.jsonl', surfaces.SAMPLES, ['scan', '--json', ...samples.map(({ file }) => file)]],
  ])('%s', (name, cwd, args) => {
    golden(name, [faultbook(cwd, ...args)]);
  });
});

describe('The card says what it said', () => {
  test('at every place of the mixed logs', () => {
    expect(places.length).toBeGreaterThan(60);
    const articles = new Map<string, string[]>();
    const cards = places.flatMap((place) => {
      const card = surfaces.cardAt(place);
      const article = surfaces.articleText(card);
      if (article) articles.set(article.path, article.lines);
      return [`## ${whereOf(place)}`, ...surfaces.cardText(card), ''];
    });
    golden('cards.txt', cards);
    golden('places.txt', places.map(whereOf));
    const sorted = [...articles].sort(([a], [b]) => (a < b ? -1 : 1));
    golden(
      'article-cards.txt',
      sorted.flatMap(([path, lines]) => [`## ${path}`, ...lines, '']),
    );
  });
});

describe('Lists and reports say what they said', () => {
  const listed = (all: readonly surfaces.Listed[]) =>
    all.map(({ code, name, outcome, count, file, line, column, firstTime, lastTime, article, background }) =>
      [
        ...[`${code} ${name ?? ''}`.trim(), background ? `${outcome}, background` : outcome, `×${count}`],
        ...[`${file}:${line}:${column}`, ...(firstTime ? [`${firstTime} – ${lastTime}`] : []), article ?? '-'],
      ].join(' · '),
    );

  test('the codes of each log', () => {
    const lines = [...mixed, ...samples].flatMap((log) => {
      const { listed: all, failures, failuresWithArticle } = surfaces.viewOf(log);
      return [`## ${log.file}: failures ${failures}, with article ${failuresWithArticle}`, ...listed(all), ''];
    });
    golden('view.txt', lines);
  });

  test('the codes of a scan', async () => {
    golden('scan-view.txt', [
      ...['## The mixed logs', ...listed(await surfaces.scannedOf(mixed)), ''],
      ...['## The samples', ...listed(await surfaces.scannedOf(samples))],
    ]);
  });

  test('the report of an open log', () => {
    const report = surfaces.reportOfLog(mixed.find(({ file }) => file === 'setupact.log')!);
    golden('report-setupact.md', [surfaces.markdownOf(report)]);
    golden('report-setupact.json.txt', [surfaces.jsonOf(report)]);
  });

  test('the report of an open log with names of people and machines', () => {
    const report = surfaces.reportOfLog(mixed.find(({ file }) => file === 'notes.txt')!);
    golden('report-notes.md', [surfaces.markdownOf(report)]);
    golden('report-notes.txt', surfaces.shortJsonOf(report));
  });

  test('the report of a scan', async () => {
    const report = await surfaces.reportOfScan(mixed);
    golden('report-scan.md', [surfaces.markdownOf(report)]);
    golden('report-scan.txt', surfaces.shortJsonOf(report));
    golden('report-samples.md', [surfaces.markdownOf(await surfaces.reportOfScan(samples))]);
  });
});

test('the surfaces differ where they differed', async () => {
  const scanned = new Map<string, { outcome: string; articles: string[] }>();
  for (const line of faultbook(surfaces.MIXED, 'scan', '--json', ...mixed.map(({ file }) => file))
    .trim()
    .split('\n')) {
    const { file, line: at, column, ...answer } = JSON.parse(line);
    scanned.set(`${file}:${at}:${column}`, answer);
  }
  const lists = {
    view: mixed.flatMap((log) => surfaces.viewOf(log).listed),
    report: mixed.flatMap((log) => surfaces.reportedOf(log)),
    scan: (await Promise.all(mixed.map((log) => surfaces.scannedOf([log])))).flat(),
  };
  const lines = places.flatMap((place) => {
    const hover = surfaces.hoverAnswer(place);
    if (!hover) return [];
    const { log, line, column } = place;
    const cli = scanned.get(`${log.file}:${line}:${column}`);
    const answers: Record<string, { outcome: string | undefined; article?: string | undefined } | undefined> = {
      mark: { outcome: surfaces.markAt(place), article: hover.article },
      terminal: surfaces.terminalAnswer(place),
      cli: cli && { outcome: cli.outcome, article: cli.articles[0] && `en/${cli.articles[0]}.md` },
    };
    // Lists speak of a code where it was met first.
    for (const [name, list] of Object.entries(lists)) {
      const there = list.find((one) => one.file === log.file && one.line === line && one.column === column);
      if (there) answers[name] = there;
    }
    return Object.entries(answers).flatMap(([name, answer]) => [
      ...(answer?.outcome === hover.outcome
        ? []
        : [`${whereOf(place)}: ${name} ${answer?.outcome}, hover ${hover.outcome}`]),
      ...(answer?.article === hover.article
        ? []
        : [`${whereOf(place)}: ${name} ${answer?.article}, hover ${hover.article}`]),
    ]);
  });
  golden('differences.txt', lines);
});

test('a difference is shown by its lines, with what stands around', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(difference(before, before)).toEqual([]);
  expect(difference(before, ['a', 'b', 'c', 'x', 'e', 'f', 'g'])).toEqual([
    '@ line 2',
    '  b',
    '  c',
    '- d',
    '+ x',
    '  e',
    '  f',
  ]);
  expect(difference(['a'], ['a', 'b'])).toEqual(['@ line 1', '  a', '+ b']);
});
