import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineWatch } from '../../../src/core/detection/watch/lineWatch.ts';
import { WatchedPatterns } from '../../../src/core/detection/watch/watchedPatterns.ts';
import { ByteScanner } from '../../../src/core/scan/scanBytes.ts';
import { readyOutputs } from '../../../src/core/states/readyOutputs.ts';
import type { StateFinding } from '../../../src/core/states/stateFinding.ts';
import type { StateOutput, StateRule } from '../../../src/core/states/stateOutput.ts';
import { StateReader } from '../../../src/core/states/stateReader.ts';
import { numbersIn } from '../../../src/core/states/stateRules.ts';
import { statesAt, statesInText } from '../../../src/core/states/statesIn.ts';
import { linesOfText } from '../../../src/core/text/lines.ts';
import { known } from '../codes/known.ts';

const rule = (id: string, when: StateRule['when'], more: Partial<StateRule> = {}): StateRule => ({
  ...{ id, when, level: 'wrong', says: `It is ${id}.`, source: 'https://example.org' },
  ...more,
});

/** An output with a head, and with volumes. */
const disks: StateOutput = {
  name: 'disks',
  command: 'disks /show',
  files: ['*disks*.txt'],
  begins: ['^Disks of this machine', '^Summary of disks'],
  subjects: ['^Volume (?<name>[A-Z]):'],
  fields: {
    Tool: '^ {0,9}Tool: (.*)$',
    State: ['^ {0,9}State: (.*)$', '^ {0,9}Zustand: (.*)$'],
    Used: '^ {0,9}Used: (.*)$',
    Wanted: '^ {0,9}Wanted: (.*)$',
    Lock: '^ {0,9}Lock: (.*)$',
    Total: '^ {0,9}Total: (.*)$',
    Ends: '^ {0,9}Ends: (.*)$',
    Now: '^ {0,9}Now: (.*)$',
  },
  rules: [
    rule('bad', { State: ['Broken', 'defekt'] }, { says: 'Volume {subject} is {State} says {Tool}.' }),
    rule('full', { Used: { above: 90 } }, { unless: { Lock: 'yes' } }),
    rule('empty', { Used: { below: 1.5 } }),
    rule('other', { State: { differsFrom: 'Wanted' } }),
    rule('unlocked', { State: 'Good', Lock: { absent: true } }),
    rule('old', { Tool: { matches: '^[12]\\.' } }),
    rule('ended', { Ends: { before: 'Now' } }, { explains: ['Used'] }),
  ],
};
const other: StateOutput = {
  name: 'other',
  command: 'other',
  begins: ['^Another answer'],
  fields: { State: '^State: (.*)$' },
  rules: [rule('other-bad', { State: 'Broken' })],
};
const OUTPUTS = [disks, other];

const written = ({ rule: { id }, subject, fields }: StateFinding) =>
  `${fields.map(({ line }) => line).join('+')} ${id}${subject === undefined ? '' : ` @ ${subject}`}`;
const statesOf = (text: string, file?: string) => statesInText(text, OUTPUTS, file).map(written);

const ANSWER = [
  'Disks of this machine',
  '  Tool: 2.1',
  'Volume C:',
  '  State: Broken',
  '  Used: 99,5 %',
  'Volume D:',
  '  State: Good',
  '  Used: 1.0 %',
  '  Lock: no',
  '  Wanted: good',
];
const HELD = ['2 old', '4 bad @ C', '5 full @ C', '8 empty @ D'];

describe('An answer', () => {
  test('tells the rules that hold, each with its subject and its values, in the order of their lines', () => {
    expect(statesOf(ANSWER.join('\n')).sort()).toEqual([...HELD].sort());
    const bad = statesInText(ANSWER.join('\n'), OUTPUTS, 'a.txt').find(({ rule: { id } }) => id === 'bad')!;
    expect(bad).toMatchObject({ words: 'Volume C is Broken says 2.1.', file: 'a.txt', subject: 'C' });
    expect(bad.fields).toEqual([{ name: 'State', value: 'Broken', line: 4, text: 'State: Broken' }]);
  });

  test('says nothing of a thing where none is named', () => {
    expect(statesOf('Summary of disks\nState: Broken')).toEqual([]);
    expect(statesOf('Summary of disks\nVolume C:\nState: Broken')).toEqual(['3 bad @ C']);
  });

  test('is known by how localised Windows names its fields, whatever the case of their values', () => {
    expect(statesOf('Summary of disks\nVolume E:\nZustand: DEFEKT')).toEqual(['3 bad @ E']);
  });

  test('is not held where a reason against it stands there', () => {
    expect(statesOf('Disks of this machine\nVolume C:\nUsed: 99 %\nLock: yes')).toEqual([]);
  });

  test('lacks a field only where it is whole', () => {
    const text = 'Disks of this machine\nVolume C:\nState: Good';
    expect(statesOf(text)).toEqual(['3 unlocked @ C']);
    expect(statesOf(`${text}\nLock: no`)).toEqual([]);
    // Its beginning is missing, or it ends in lines of which one cannot tell.
    expect(statesOf(text.replace('Disks of this machine', 'Summary of disks'))).toEqual([]);
    expect(statesOf(`${text}${'\nnoise'.repeat(200)}`)).toEqual([]);
    expect(statesOf(`${text}${'\nnoise'.repeat(200)}`, 'C:\\t\\disks1.txt')).toEqual(['3 unlocked @ C']);
  });

  test('differs from another field only where that is there', () => {
    expect(statesOf('Disks of this machine\nVolume C:\nState: Odd\nLock: no')).toEqual([]);
    expect(statesOf('Disks of this machine\nVolume C:\nState: Odd\nLock: no\nWanted: Good')).toEqual(['3 other @ C']);
  });

  test('ends at a prompt, at the next answer and at other text; what follows belongs to it no more', () => {
    for (const prompt of [
      'C:\\Users\\a b>',
      'PS C:\\> dir',
      'PS>dir',
      '[srv]: PS C:\\>',
      '**********************',
      '\\\\srv\\a>x',
    ])
      expect(statesOf(`Disks of this machine\nVolume C:\nLock: no\n${prompt}\nState: Broken`)).toEqual([]);
    expect(statesOf(`Disks of this machine\nVolume C:\nLock: no${'\nnoise'.repeat(120)}\nState: Broken`)).toEqual([]);
    expect(statesOf('Disks of this machine\nVolume C:\nLock: no\nAnother answer\nState: Broken')).toEqual([
      '5 other-bad',
    ]);
  });

  test('may be the next of the same command, and may lack its first lines', () => {
    expect(statesOf([...ANSWER, ...ANSWER].join('\n'))).toHaveLength(2 * HELD.length);
    expect(statesOf('Summary of disks\nTool: 1.0\nDisks of this machine\nTool: 1.5')).toEqual(['2 old', '4 old']);
  });

  test('needs no first line where the file is called like it', () => {
    expect(statesOf('Volume C:\nState: Broken', 'disks.txt')).toEqual(['2 bad @ C']);
    expect(statesOf('C:\\>disks /show\n\nVolume C:\nState: Broken', '/logs/pc1-disks-old.TXT')).toEqual(['4 bad @ C']);
    expect(statesOf('Volume C:\nState: Broken', 'other.txt')).toEqual([]);
  });

  test('holds a rule once for each subject, with the first value that is so', () => {
    expect(statesOf('Disks of this machine\nVolume C:\nState: Odd\nState: Broken\nState: Broken\nLock: x')).toEqual([
      '4 bad @ C',
    ]);
  });
});

test('Numbers are read whichever way they are written; where that is open, both readings must be so', () => {
  expect(numbersIn('99,5 %')).toEqual([99.5]);
  expect(numbersIn('-3 of 8')).toEqual([-3]);
  expect(numbersIn('0.0312500s')).toEqual([0.03125]);
  expect(numbersIn('0.123s')).toEqual([0.123]);
  expect(numbersIn('1,234,567 bytes')).toEqual([1234567]);
  expect(numbersIn('1.234')).toEqual([1234, 1.234]);
  expect(numbersIn('none')).toEqual([]);
  expect(statesOf('Disks of this machine\nVolume C:\nUsed: 1,234')).toEqual([]);
});

/** What a scan of bytes finds, in chunks of a size. */
function scanned(bytes: Uint8Array, size: number): string[] {
  const found: StateFinding[] = [];
  const outputs = readyOutputs(OUTPUTS);
  const reader = new StateReader(outputs, '', (finding) => found.push(finding));
  const patterns = new WatchedPatterns(['no such pattern in it', ...outputs.begins]);
  const watch = new LineWatch(patterns, Number.POSITIVE_INFINITY, () => {}, {
    from: 1,
    get isAwake() {
      return reader.isAwake;
    },
    line: (text, line) => reader.line(text, line),
  });
  const scanner = new ByteScanner({ known }, () => {}, undefined, undefined, watch);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size));
  scanner.finish();
  reader.end();
  return found.map(written);
}

/** Lines that are none of an answer. */
const noise = fc.constantFrom(
  '',
  '2026-01-05 10:00:00 Info a line',
  'Disks',
  'é 日本 0x80070002',
  'State is well',
  'x'.repeat(5000),
);

test('A scan and an open document find what a text holds, whatever stands around it and however it comes', () => {
  fc.assert(
    fc.property(
      fc.array(noise, { maxLength: 400 }),
      fc.array(noise, { maxLength: 400 }),
      fc.integer({ min: 0, max: ANSWER.length }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 70_000 }),
      (before, behind, from, end, size) => {
        const lines = [...before, 'C:\\>disks', ...ANSWER.slice(from), 'C:\\>', ...behind, ...ANSWER];
        const text = lines.join(end);
        const expected = statesOf(text);
        const last = before.length + behind.length + 2 + ANSWER.length - from;
        expect(expected).toEqual(expect.arrayContaining([`${last + 2} old`]));
        expect(expected).toHaveLength(HELD.length * (from === 0 ? 2 : 1));
        expect(scanned(new TextEncoder().encode(text), size)).toEqual(expected);
        const begins = lines.flatMap((line, i) => (/^(?:Disks of|Summary of|Another)/.test(line) ? [i] : []));
        expect(statesAt(linesOfText(text), begins, OUTPUTS).map(written)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test('What is kept does not grow with the log: answers, findings, subjects and values are bounded, the rest is counted', () => {
  const found: StateFinding[] = [];
  const reader = new StateReader(readyOutputs(OUTPUTS), '', (finding) => found.push(finding));
  let line = 0;
  for (let i = 0; i < 5000; i++)
    for (const text of ANSWER) if (reader.isAwake || text === ANSWER[0]) reader.line(text, line++);
  reader.end();
  expect(found).toHaveLength(1000);
  expect(reader.left).toBeGreaterThan(4000);
  expect(reader.isAwake).toBe(false);
  const volumes = Array.from(
    { length: 2000 },
    (_, i) => `Volume ${String.fromCharCode(65 + (i % 26))}:\nState: Broken\nLock: x`,
  );
  const many = statesInText(`Disks of this machine\n${volumes.join('\n')}`, OUTPUTS);
  expect(many).toHaveLength(26);
  const [long] = statesInText(`Disks of this machine\nTool: 1.${'0'.repeat(100_000)}`, OUTPUTS);
  expect(long!.fields[0]!.value.length).toBeLessThan(400);
  expect(long!.fields[0]!.text.length).toBeLessThan(1100);
});

describe('A time before another', () => {
  const ended = (ends: string, now = '2026-03-01 10:00:00.000 UTC') =>
    statesInText(`Disks of this machine\nUsed: 50\nEnds: ${ends}\nNow: ${now}`, [disks]);

  test.each([
    ['2026-03-01 09:59:59.999 UTC', true],
    ['2026-03-01 10:00:01.000 UTC', false],
    ['[ 2020-01-01 00:00:00.000 UTC -- 2026-02-01 00:00:00.000 UTC ]', true],
    ['[ 2020-01-01 00:00:00.000 UTC -- 2036-02-01 00:00:00.000 UTC ]', false],
    ['2026-02-01 10:00:00', false],
    ['2026-02-01', false],
    ['never', false],
    ['2026-99-01 10:00:00 UTC', false],
  ])('%s: %s', (ends, holds) => {
    expect(ended(ends).map(({ rule: { id } }) => id)).toEqual(holds ? ['ended'] : []);
  });

  test('is asked of local times too, where both are', () => {
    expect(ended('2026-02-01 10:00:00', '2026-02-01 10:00:01')).toHaveLength(1);
  });

  test('has with it what the rule explains besides', () => {
    const [finding] = ended('2026-02-01 10:00:00 UTC');
    expect(finding!.fields.map(({ name }) => name)).toEqual(['Ends']);
    expect(finding!.explained!.map(({ name, line }) => [name, line])).toEqual([['Used', 2]]);
  });
});
