import { expect, test } from 'vitest';
import { looksOf } from '../../../src/core/filters/lineLooks.ts';

const LOG = `2025-11-03 09:12:45, Info                  CBS    Starting
2025-11-03 09:12:46, Error                 CBS    Failed: 0x80070643
   at a place

2025-11-03 09:13:47, Warning               CSI    nothing to do
2025-11-03 09:13:48, Info                  CSI    CSI is done`.split('\n');

const lines = (texts: readonly string[]) => ({ lineCount: texts.length, line: (index: number) => texts[index]! });

test('Lines have the level of their entry; component and thread are dimmed where they stand', () => {
  const { levels, dimmed } = looksOf(lines(LOG), 0, 5, { fileName: 'CBS.log' });
  expect(levels.get('error')).toEqual([1, 2]);
  expect(levels.get('warning')).toEqual([4]);
  expect(levels.get('information')).toEqual([0, 5]);
  expect(dimmed.map(({ line, place: [start, end] }) => [line, LOG[line]!.slice(start, end), start])).toEqual([
    [0, 'CBS', 43],
    [1, 'CBS', 43],
    [4, 'CSI', 43],
    [5, 'CSI', 43],
  ]);
});

test('Only the lines that are asked for are told of, by what stands above them', () => {
  const { levels, dimmed } = looksOf(lines(LOG), 2, 3, { fileName: 'CBS.log' });
  expect([...levels]).toEqual([['error', [2]]]);
  expect(dimmed).toEqual([]);
});

test('A message of several lines has the level that stands behind it', () => {
  const log = [
    '<![LOG[first',
    'second]LOG]!><time="09:20:45.100+480" date="11-03-2025" component="A" context="" type="3" thread="7">',
  ];
  const { levels, dimmed } = looksOf(lines(log), 0, 1, { fileName: 'AppEnforce.log' });
  expect([...levels]).toEqual([['error', [0, 1]]]);
  expect(dimmed.map(({ line, place }) => log[line]!.slice(...place))).toEqual(['A', '7']);
});

test('A log of no known format looks as it is', () => {
  const { levels, dimmed } = looksOf(lines(['2025-11-03 09:12:45 ERROR x', 'y']), 0, 1, { fileName: 'a.txt' });
  expect([...levels]).toEqual([]);
  expect(dimmed).toEqual([]);
});
