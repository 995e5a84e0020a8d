import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { value } from '../../../fuzz/quoteCases.ts';
import { startWine, type WineCmd } from '../cmd/wine.ts';
import { filled } from './fill.ts';

let wine: WineCmd | undefined;
beforeAll(() => {
  wine = startWine();
  if (!wine) console.info('Wine is not installed: no program of Windows is asked what it gets of typed values.');
}, 240_000);
afterAll(() => wine?.close());

const KEY = `HKCU\\Faultbook${process.pid}`;

/** What stands where a value is to be, around it. */
const PLACES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['"', '"'],
  ['"a b ', ' c"'],
  ['"C:\\', '"'],
  ['"%SystemRoot%\\', '"'],
  ['p', ''],
];

/** What means something to cmd, or to who cuts a line into arguments. */
const SHARP = [
  ...['%', '100%', '%%', '%COMSPEC%', '%COMSPEC:~0,1%', '^', 'a^b', '^^', '^&', '!', 'a!', '!x!', '!COMSPEC!'],
  ...['&', 'a&b', 'a & b', '&&', '|', 'a|b', '<', '>x', '(', ')', 'a) & echo b', '"', 'a"b', '""', "it's", '`'],
  ...['C:\\Temp', 'C:\\Temp\\', 'C:\\a b\\', '\\\\server\\a b\\\\', '\\', '\\\\', 'a;b,c=d', '@x', '~', '*.log', '#1'],
];

/** A value that a line puts into the registry, and what the program must have got for it. */
interface Asked {
  readonly line: string;
  readonly wanted: string;
}

/** Undefined where the value is refused, which is safe. */
function asked([before, after]: readonly [string, string], typed: string, number: number): Asked | undefined {
  const line = `reg add ${KEY} /f /v n${number} /d ${before}<A>${after}`;
  const [ready, ...others] = filled([line], 'cmd', { A: typed }) ?? [];
  if (ready === undefined || others.length > 0) return undefined;
  const around = (text: string) => text.replaceAll('"', '').replace('%SystemRoot%', 'C:\\windows');
  return { line: ready, wanted: `${around(before)}${typed}${around(after)}` };
}

it('A program of Windows gets from a line of cmd what was typed into it', { timeout: 240_000 }, () => {
  const typed = fc.sample(fc.tuple(fc.constantFrom(...PLACES), value('cmd')), { seed: 2026, numRuns: 80 });
  // Each in two places: a program takes its time to start.
  const sharp = SHARP.flatMap((one, i) => [0, 3].map((by) => [PLACES[(i + by) % PLACES.length]!, one] as const));
  const all = [...sharp, ...typed];
  // Wine is fed bytes of one code page.
  const some = all.filter(([, one]) => /^[\x20-\x7e]+$/.test(one));
  const taken = some.flatMap(([place, one], number) => asked(place, one, number) ?? []);
  expect(taken.length).toBeGreaterThan(60);
  if (!wine) return;
  const said = wine.prompt([...taken.map(({ line }) => line), `reg query ${KEY}`, `reg delete ${KEY} /f`]);
  const got = new Map(
    said.at(-2)?.flatMap((line) => {
      const [, name, data] = /^ +(n\d+) +REG_SZ {4}(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, data] as const];
    }),
  );
  const wrong = taken.filter(({ line, wanted }) => got.get(/ \/v (n\d+) /.exec(line)![1]!) !== wanted);
  expect(wrong.map((one) => ({ ...one, got: got.get(/ \/v (n\d+) /.exec(one.line)![1]!) }))).toEqual([]);
});
