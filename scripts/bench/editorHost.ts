import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ms, ratio } from './measure.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '../..');

/** Runs scripts/bench/editor.ts in a real extension host and reads its figures. */
export async function benchEditor(): Promise<Figure[]> {
  execFileSync(process.execPath, ['scripts/build.ts', '--bench'], { cwd: root });
  const output = execFileSync(process.execPath, ['test/host/run-editor-tests.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const lines = [...output.matchAll(/^BENCH (.*)$/gm)].map(([, json]) => JSON.parse(json!) as Record<string, number>);
  if (lines.length < 2) throw new Error(`The editor gave no figures:\n${output.slice(-2000)}`);
  const { activation, markdown, firstHover, hover, constantHover, load, loadFirstHover, loadSlice } = Object.assign(
    {},
    ...lines,
  );
  return [
    {
      what: 'A hover in a document of 49 million characters, against a provider that returns a constant',
      result: `${ratio(hover!, constantHover!)} (${ms(hover!)})`,
      aim: '≤ 1.2',
      felt: { what: 'Rest the mouse on a code in that log', result: ms(hover!) },
    },
    {
      ...{ what: 'The first hover of a window, catalogue and articles loaded', result: ms(firstHover!), aim: '' },
      felt: { what: 'The first time in a window', result: ms(firstHover!) },
    },
    {
      what: "Activation, against that of the editor's own Markdown extension",
      result: `${ratio(activation!, markdown!)} (${ms(activation!)})`,
      aim: '≤ 1',
      felt: { what: 'Start the extension', result: ms(activation!) },
    },
    {
      what: 'Loading 5,000 team articles: the longest time (99.9th percentile) for which the extension host answers nobody',
      result: `${ms(loadSlice!)} (all in ${ms(load!)})`,
      aim: '≤ 15 ms',
    },
    {
      ...{ what: 'A hover while they load', result: ms(loadFirstHover!), aim: '' },
      felt: { what: 'Rest the mouse on a code while 5,000 team articles load', result: ms(loadFirstHover!) },
    },
  ];
}
