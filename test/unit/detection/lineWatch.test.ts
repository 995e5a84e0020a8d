import { describe, expect, it, test, vi } from 'vitest';
import { detectLines } from '../../../src/core/detection/detectLines.ts';
import { createTextSearch } from '../../../src/core/detection/detectText.ts';
import { type ByteSearch, LoopSearch } from '../../../src/core/detection/search/byteSearch.ts';
import { TablePass } from '../../../src/core/detection/tablePass.ts';
import { LineWatch, type WatchedLine } from '../../../src/core/detection/watch/lineWatch.ts';
import {
  makeWatchedPatterns,
  PATTERNS_A_STEP,
  WatchedPatterns,
  watchedPatterns,
} from '../../../src/core/detection/watch/watchedPatterns.ts';
import { ByteScanner } from '../../../src/core/scan/scanBytes.ts';
import { known } from '../codes/known.ts';

const PATTERNS = [
  'resolve package .*HRESULT',
  'of type (?:a|b)',
  '\\bKB\\d+ is missing',
  'パッケージ.*見つかりません',
  'Échec du paquet',
  'not here at all',
  'resolve package "x"',
];

/** Some lines and the patterns that each has, by their numbers. */
const LINES: readonly (readonly [line: string, patterns: readonly number[]])[] = [
  ['2026-01-05 10:00:00, Info CBS Failed to resolve package [HRESULT = 0x800f0831]', [0]],
  ['resolve package without one', []],
  ['RESOLVE PACKAGE "X" HRESULT', [0, 6]],
  ['an item of type b, and one of type a', [1]],
  ['KB5031455 is missing', [2]],
  ['xKB5031455 is missing', []],
  ['0x80070002 パッケージ KB5031455 が見つかりません。', [3]],
  ['échec du paquet, ÉCHEC DU PAQUET', [4]],
  ['日本語 of type a', [1]],
  ['', []],
];

const EXPECTED = LINES.flatMap(([, patterns], line) => patterns.map((pattern) => [line, pattern]));

const sorted = (found: readonly WatchedLine[]) =>
  found.map(({ line, pattern }) => [line, pattern]).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);

function watch(most = 9) {
  const found: WatchedLine[] = [];
  return { found, watch: new LineWatch(new WatchedPatterns(PATTERNS), most, (line) => found.push(line)) };
}

function inLines(lines: readonly string[], search: ByteSearch, most?: number): readonly WatchedLine[] {
  const { found, watch: watching } = watch(most);
  const source = { lineCount: lines.length, line: (index: number) => lines[index]! };
  const pass = new TablePass({ known });
  for (let at = 0; at < lines.length; ) at = detectLines(source, at, pass, () => {}, search, watching);
  return found;
}

const searches: readonly (readonly [string, () => ByteSearch])[] = [
  ['in WebAssembly', () => createTextSearch({ known })],
  ['in JavaScript', () => new LoopSearch(1 << 16)],
];

describe.each(searches)('Patterns that are looked for %s', (_, search) => {
  it('are found in the lines that match, with their texts', () => {
    const lines = LINES.map(([line]) => line);
    const found = inLines(lines, search());
    expect(sorted(found)).toEqual(EXPECTED);
    for (const { line, text } of found) expect(text).toBe(lines[line]);
  });

  it('are found wherever pieces of the text begin', () => {
    const filler = Array.from({ length: 3000 }, (_, i) => `line ${i} of ${'type '.repeat(i % 7)}`);
    const lines = filler.flatMap((line, i) => (i % 250 === 249 ? [line, ...LINES.map(([one]) => one)] : [line]));
    const found = sorted(inLines(lines, search(), 255));
    expect(found).toHaveLength(EXPECTED.length * 12);
    for (const [line, pattern] of found) expect(lines[line!]).toMatch(new RegExp(PATTERNS[pattern!]!, 'i'));
  });

  it('are told a few times each', () => {
    expect(inLines(Array(50).fill('item of type a'), search(), 3).map(({ line }) => line)).toEqual([0, 1, 2]);
  });
});

test('A stream is looked through as well, in pieces of any size, whatever the encoding of its lines', () => {
  const text = [...LINES.map(([line]) => line), 'x'.repeat(300_000), 'KB1 is missing', 'last of type a'].join('\r\n');
  const bytes = new TextEncoder().encode(text);
  for (const size of [7, 1000, bytes.length]) {
    const { found, watch: watching } = watch();
    const scanner = new ByteScanner({ known }, () => {}, undefined, undefined, watching);
    for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size));
    scanner.finish();
    const end = LINES.length + 1;
    expect(sorted(found)).toEqual([...EXPECTED, [end, 2], [end + 1, 1]]);
  }
  const { found, watch: watching } = watch();
  const scanner = new ByteScanner({ known }, () => {}, undefined, undefined, watching);
  scanner.push(Uint8Array.from('a\n\xc9chec du paquet\n', (unit) => unit.charCodeAt(0)));
  scanner.finish();
  expect(sorted(found)).toEqual([[1, 4]]);
});

test('A line too long to be among the bytes is looked at as far as patterns look', () => {
  const lines = [`resolve package HRESULT ${'x'.repeat(500_000)}`, 'KB1 is missing'];
  expect(sorted(inLines(lines, createTextSearch({ known })))).toEqual([
    [0, 0],
    [1, 2],
  ]);
});

test('The patterns of a long list are made in small steps, and are those that are made at once', () => {
  const sources = Array.from({ length: 5 * PATTERNS_A_STEP - 1 }, (_, i) => `${PATTERNS[i % 5]} number ${i}`);
  const step = makeWatchedPatterns(sources);
  const parse = vi.spyOn(WatchedPatterns.prototype, 'add');
  const counts: number[] = [];
  for (let left = true; left; ) {
    parse.mockClear();
    left = step();
    counts.push(parse.mock.calls.length);
  }
  expect(counts).toEqual([16, 16, 16, 16, 15]);
  const made = watchedPatterns(sources);
  expect(parse).toHaveBeenCalledTimes(15);
  parse.mockRestore();
  const atOnce = new WatchedPatterns(sources);
  expect(made.patterns.map(({ source }) => source)).toEqual(sources);
  expect(made.beginnings.table).toEqual(atOnce.beginnings.table);
  // Whoever asks meanwhile gets all of them.
  const others = [...sources];
  const otherStep = makeWatchedPatterns(others);
  otherStep();
  expect(watchedPatterns(others).patterns.length).toBe(sources.length);
  expect(otherStep()).toBe(false);
  expect(watchedPatterns(others).patterns.length).toBe(sources.length);
});
