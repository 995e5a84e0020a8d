import { expect, test } from 'vitest';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import type { ItemLog } from '../../../src/core/items/itemLog.ts';
import { ItemRecord, LineAndAbove } from '../../../src/core/items/itemRecord.ts';
import { headOfItem } from '../../../src/core/items/readItemLog.ts';
import { itemsIn } from './itemsIn.ts';

/** What a record says of the last of some lines. */
function readLast(lines: readonly string[], record: ItemRecord) {
  const above = (distance: number) => lines[lines.length - 1 - distance];
  return record.read(new LineAndAbove(lines.at(-1)!, above, SHIPPED_FORMATS));
}

const HEAD = '2025-11-03T07:01:44.1230000Z  Error       Service Control Manager/7000  System  PC01  -  #12';
const OTHER = '2025-11-03T07:01:45.1230000Z  Error       Contoso/7000  System  PC01  -  #13';
const NAME = `^ {2}param1: (?<name>.{1,80})`;
const SERVICE = new ItemRecord({ events: ['Service Control Manager/7000,7023'], above: [NAME] });

test('A value is of the event in whose record it stands, with the values above it', () => {
  expect(readLast([HEAD, '  param1: Contoso', '  param2: %%5'], SERVICE)).toEqual({ name: 'Contoso' });
  expect(readLast([OTHER, '  param1: Contoso', '  param2: %%5'], SERVICE)).toBeUndefined();
  expect(readLast(['  param1: Contoso', '  param2: %%5'], SERVICE)).toBeUndefined();
});

test('A value of the record before is none of this one', () => {
  expect(readLast([HEAD, '  param1: Contoso', HEAD, '  param2: %%5'], SERVICE)).toBeUndefined();
});

test('An event without other values needs none', () => {
  expect(readLast([HEAD, '  param1: Contoso'], new ItemRecord({ events: ['Service Control Manager/7000'] }))).toEqual(
    {},
  );
});

const XML = (provider: string, id: number, name: string) =>
  `<Event><System><Provider Name='${provider}'/><EventID>${id}</EventID></System><EventData><Data Name='param1'>${name}</Data></EventData></Event>`;

test('A record in one line has its values there, and of several in one line nothing is told', () => {
  const record = new ItemRecord({
    events: ['Service Control Manager/7000'],
    above: [`Name='param1'>(?<name>[^<]{1,80})`],
  });
  const one = XML('Service Control Manager', 7000, 'Contoso');
  expect(readLast([XML('Service Control Manager', 7000, 'Other'), one], record)).toEqual({ name: 'Contoso' });
  expect(readLast([XML('Contoso', 7000, 'Contoso')], record)).toBeUndefined();
  expect(readLast([XML('Contoso', 1, 'Other') + one], record)).toBeUndefined();
});

test('A record that is laid out is read up to what names its event, and not beyond its frame', () => {
  const record = new ItemRecord({
    events: ['Service Control Manager/7000'],
    above: [`Name="param1">(?<name>[^<]{1,80})`],
  });
  const head = ['  <Provider Name="Service Control Manager" />', '  <EventID>7000</EventID>'];
  const middle = Array.from({ length: 20 }, (_, i) => `  <Other>${i}</Other>`);
  const data = ['  <Data Name="param1">Contoso</Data>', '  <Data Name="param2">%%5</Data>'];
  expect(readLast([...head, ...middle, ...data], record)).toEqual({ name: 'Contoso' });
  expect(readLast([...head, '</Event>', ...middle, ...data], record)).toBeUndefined();
});

test('Where no event is asked for, only the line right above counts', async () => {
  const log: ItemLog = {
    name: 'steps',
    formats: ['cmtrace'],
    lines: [
      {
        at: String.raw`\(Error: (?<code>[0-9a-f]{8}); Source: `,
        above: ['Failed to run the step (?<name>[A-Z]{1,20})$'],
        kind: 'task',
        phase: 'run',
        says: 'fails',
        base: 16,
      },
    ],
  };
  const text = `<![LOG[Failed to run the step A
Not found (Error: 80070002; Source: Windows)]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="a" context="" type="3" thread="1">
<![LOG[Another thing
Not there (Error: 80070003; Source: Windows)]LOG]!><time="09:11:57.123+000" date="11-03-2025" component="a" context="" type="3" thread="1">`;
  expect((await itemsIn(text, 'smsts.log', [log])).map(headOfItem)).toEqual(['task A: failed']);
});
