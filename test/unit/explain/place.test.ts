import { expect, test } from 'vitest';
import { LINE_STRETCH, placeInLine, placeOf } from '../../../src/core/explain/place.ts';

const lines = (all: readonly string[]) => ({ lineCount: all.length, line: (i: number) => all[i]! });

test('A place is its line, the fifteen lines on each side, and the file', () => {
  const text = lines(Array.from({ length: 60 }, (_, i) => `line ${i}`));
  const place = placeOf(text, 30, 2, 'C:\\logs\\a.log');
  expect(place.line).toBe('line 30');
  expect(place.fileName).toBe('C:\\logs\\a.log');
  const near = place.nearby.split('\n');
  expect(near).toEqual([...Array(31).keys()].map((i) => `line ${i + 15}`).filter((line) => line !== 'line 30'));
});

test('At the edges of a text there are fewer lines', () => {
  const text = lines(['a', 'b']);
  expect(placeOf(text, 0, 0).nearby).toBe('b');
  expect(placeOf(text, 1, 0).nearby).toBe('a');
  expect(placeOf(lines(['a']), 0, 0)).toEqual({ line: 'a', nearby: '' });
});

test('Of a very long line the place is what stands around the code', () => {
  const text = `${'a'.repeat(50_000)} CODE ${'b'.repeat(50_000)}`;
  const at = text.indexOf('CODE');
  const { line } = placeInLine(text, at);
  expect(line.length).toBe(LINE_STRETCH);
  const inside = line.indexOf('CODE');
  expect(inside).toBeGreaterThanOrEqual(LINE_STRETCH / 4);
  expect(inside).toBeLessThanOrEqual((LINE_STRETCH * 3) / 4);
});

test('Of a long neighbour only its beginning counts', () => {
  const { nearby } = placeOf(lines(['x', 'y'.repeat(10_000)]), 0, 0);
  expect(nearby.length).toBe(400);
});
