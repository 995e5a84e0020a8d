import { expect, test } from 'vitest';
import type { ItemLog } from '../../../src/core/items/itemLog.ts';
import { headOfItem } from '../../../src/core/items/readItemLog.ts';
import { itemsIn } from './itemsIn.ts';

const LOG: ItemLog = {
  name: 'made-up',
  formats: ['setupapi'],
  lines: [
    { at: String.raw`\[Something else|>>>  \[Device `, kind: 'driver', apart: true },
    { at: String.raw`^>>>  \[Device (?<id>[^\]]{1,60})\]`, kind: 'driver', phase: 'installed', says: 'begins' },
    {
      at: String.raw`^<<<  \[Exit status: (?<result>\w{1,20})`,
      kind: 'driver',
      phase: 'installed',
      results: { success: 'succeeds', failure: 'fails' },
      apart: true,
    },
  ],
};

const heads = async (text: string) => (await itemsIn(text, 'setupapi.dev.log', [LOG])).map(headOfItem).sort();

test('A line that ends what was spoken of leaves nothing for the next one', async () => {
  const text = `>>>  [Device A]
<<<  [Exit status: SUCCESS]
>>>  [Something else]
<<<  [Exit status: FAILURE(0x00000003)]
>>>  [Device B]
<<<  [Exit status: FAILURE(0x00000003)]`;
  expect(await heads(text)).toEqual(['driver A: succeeded', 'driver B: failed']);
});

test('Where lines name no thread, a section may begin long after the time that is known last', async () => {
  const text = `>>>  [Device A]
>>>  Section start 2025/11/03 10:00:00.000
<<<  Section end 2025/11/03 10:00:01.000
<<<  [Exit status: SUCCESS]
>>>  [Device B]
>>>  Section start 2025/11/05 10:00:00.000
<<<  Section end 2025/11/05 10:00:01.000
<<<  [Exit status: FAILURE(0x00000003)]`;
  expect(await heads(text)).toEqual(['driver A: succeeded', 'driver B: failed']);
});

test('Another beginning ends what was spoken of, and may name something itself', async () => {
  const text = `>>>  [Device A]
>>>  [Something else]
<<<  [Exit status: FAILURE(0x00000003)]
>>>  [Device B]
<<<  [Exit status: SUCCESS]`;
  expect(await heads(text)).toEqual(['driver A: open', 'driver B: succeeded']);
});

test('A name that stands before its id is that of the next one in the same thread, if it is near', async () => {
  const named: ItemLog = {
    name: 'made-up-too',
    formats: ['cmtrace'],
    lines: [
      { at: String.raw`\[Title of it: (?<name>[^\]]{1,60})\]`, kind: 'update', ahead: true },
      { at: String.raw`\[Number of it: (?<id>[^\]]{1,60})\]`, kind: 'update', phase: 'offered', says: 'succeeds' },
    ],
  };
  const line = (text: string, thread: number) =>
    `<![LOG[${text}]LOG]!><time="09:00:00.000+000" date="11-03-2025" component="a" context="" type="1" thread="${thread}" file="">`;
  const text = [
    line('[Title of it: A]', 1),
    line('[Title of it: B]', 2),
    line('[Number of it: 11]', 1),
    line('[Number of it: 22]', 2),
    line('[Number of it: 33]', 2),
    line('[Title of it: D]', 3),
    ...Array.from({ length: 60 }, () => line('nothing', 4)),
    line('[Number of it: 44]', 3),
  ].join('\n');
  const items = await itemsIn(text, 'made-up.log', [named]);
  expect(items.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(['11 A', '22 B', '33 undefined', '44 undefined']);
});
