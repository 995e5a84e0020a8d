import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { rankCases } from '../articles/rankCase.ts';
import { builtProgram } from '../cli/program.ts';
import { strangers } from './strangers.ts';
import * as surfaces from './surfaces.ts';

const { folder, program } = builtProgram();

/** The places of the ranking table, each a log of its own: some share the name of their file. */
const ranked = rankCases().map(({ file, lines }, index) => ({
  file: `${index}/${file.replaceAll('\\', '/').replace(/^([A-Za-z]):/, '$1')}`,
  text: lines.join('\n'),
}));
const within = (name: string, all: readonly surfaces.Log[]) =>
  all.map(({ file, text }) => ({ file: `${name}/${file}`, text }));
const logs = [
  ...within('mixed', surfaces.logsIn(surfaces.MIXED)),
  ...within('samples', surfaces.logsIn(surfaces.SAMPLES)),
  ...within('strangers', strangers),
  ...ranked,
];

/** What `faultbook scan` says of every place of the logs, and what it marks. */
function printed(): Map<string, surfaces.Answer & { readonly code: string; readonly text: string }> {
  for (const { file, text } of logs) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { stdout, status }: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    [program, 'scan', '--json', ...logs.map(({ file }) => file)],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  expect(status).toBe(0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ code }) => code !== undefined)
    .map(({ file, line: at, column, text, code, extend, outcome, name, articles }) => {
      const said = { outcome, name: name ?? undefined, article: pathOf(articles[0]) };
      return [`${file}:${at}:${column}`, { ...said, text, code: extend ? `${code} - ${extend}` : code }] as const;
    });
  return new Map(answers);
}

/** The path of an article in English, as the other surfaces tell it, by its id. */
const pathOf = (id: string | undefined) => id && `en/${id}.md`;

test('Every surface says the same of a code at its place', async () => {
  const scanned = printed();
  let compared = 0;
  let listed = 0;
  const differences: string[] = [];
  for (const log of logs) {
    const lists = {
      view: surfaces.viewOf(log).listed,
      report: surfaces.reportedOf(log),
      scan: await surfaces.scannedOf([log]),
    };
    for (const place of surfaces.placesIn(log)) {
      const { line, column, text, code } = place;
      const hover = surfaces.hoverAnswer(place);
      if (!hover) continue;
      compared++;
      const where = `${log.file}:${line}:${column}`;
      const tell = (surface: string, said: unknown, expected: unknown) => {
        if (said !== expected) differences.push(`${where} ${code}: ${surface} ${said}, hover ${expected}`);
      };
      tell('mark', surfaces.markAt(place), hover.outcome);
      const cli = scanned.get(where);
      const marked = { ...hover, code, text };
      for (const field of ['outcome', 'name', 'article', 'code', 'text'] as const)
        tell(`command line (${field})`, cli?.[field], marked[field]);
      for (const [name, list] of Object.entries(lists)) {
        // Lists speak of a code where it was met first.
        const there = list.find((one) => one.line === line && one.column === column);
        if (!there) continue;
        listed++;
        for (const field of ['outcome', 'name', 'article'] as const)
          tell(`${name} (${field})`, there[field], hover[field]);
      }
    }
  }
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(200);
  expect(listed).toBeGreaterThan(600);
});
