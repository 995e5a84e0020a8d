import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/core/notes/anchor.ts';
import { NoteFinder } from '../../../src/core/notes/noteFinder.ts';
import { found, linesOf, noted, placesOf } from './notesIn.ts';

const time = (second: number) =>
  `2025-11-03 09:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
/** A log of so many lines, each with a time; every tenth is a failure. */
const LOG = Array.from(
  { length: 400 },
  (_, i) => `${time(i)}, ${i % 10 === 0 ? 'Error CBS Failed 0x80070005' : `Info CBS step ${i}`}`,
);
const NOTE = noted(LOG, 200);

describe('A line with a time of its own is found', () => {
  test.each([
    ['where it was', LOG, 200],
    ['in a log that has grown', [...LOG, ...LOG.map((line) => line.replace('09:', '10:'))], 200],
    ['in a log that was cut at its front', LOG.slice(150), 50],
    ['where the log begins with it', LOG.slice(200), 0],
    ['among what was filtered', LOG.filter((line) => line.includes('Error')), 20],
    ['behind lines of another file', ['heading', '', ...LOG], 202],
    ['with other line ends and blanks behind', LOG.map((line) => `${line}  \r`), 200],
    ['alone', [LOG[200]!], 0],
  ])('%s', (_, lines, line) => {
    expect(found([NOTE], lines)).toEqual({ 'note-200': line });
  });

  test.each([
    ['it was taken out', LOG.filter((_, i) => i !== 200)],
    ['it says something else', LOG.map((line, i) => (i === 200 ? line.replace('80070005', '80070002') : line))],
    ['the text is empty', ['']],
  ])('nowhere where %s', (_, lines) => {
    expect(found([NOTE], lines)).toEqual({});
  });
});

/** As the sections of setupapi.dev.log: the lines between their first and last have no time. */
const section = (device: string) => [
  `>>>  [Device Install - ${device}]`,
  '     dvi: {Build Driver List}',
  '     dvi: Searching for hardware ID(s):',
  `     dvi:      ${device}`,
  '!!!  dvi: Device not started: Device has problem: 0x1f',
  '',
  `<<<  Section of ${device} end`,
];

describe('A line that says the same many times is told by its neighbours', () => {
  const lines = ['usb', 'pci', 'hid', 'acpi'].flatMap(section);
  const note = noted(lines, 7 * 2 + 4);

  test.each([
    ['where it was', lines, 18],
    ['in another order', ['acpi', 'hid', 'usb'].flatMap(section), 11],
    ['cut behind it', lines.slice(0, 19), 18],
    ['cut right before it', lines.slice(17), 1],
  ])('%s', (_, text, line) => {
    expect(found([note], text)).toEqual({ [note.id]: line });
  });

  test('and is nowhere where they are others', () => {
    expect(found([note], ['x', lines[18]!, 'y'])).toEqual({});
    expect(found([note], [lines[18]!])).toEqual({});
  });

  test('Several notes each keep their own', () => {
    const notes = [4, 11, 18, 25].map((line) => noted(lines, line));
    expect(found(notes, ['first', ...lines])).toEqual({ 'note-4': 5, 'note-11': 12, 'note-18': 19, 'note-25': 26 });
  });

  test('and among the same neighbours by where it was', () => {
    const same = Array.from({ length: 40 }, () => 'retrying');
    expect(found([noted(same, 17)], same)).toEqual({ 'note-17': 17 });
  });
});

test('A blank line has no note', () => {
  expect(noted(['a', ' \t\r', 'b'], 1)).toBeUndefined();
});

test('A very long line is found by its beginning, its end and its length', () => {
  const long = `2025-11-03 09:00:00 ${'x'.repeat(3_000_000)} end`;
  const note = noted(['first', long], 1);
  expect(note.line.length).toBe(300);
  expect(found([note], ['other', long])).toEqual({ 'note-1': 1 });
  expect(found([note], ['other', long.replace(' end', '  end')])).toEqual({});
  expect(hashOf(long)).not.toBe(hashOf(long.replace(' end', ' and')));
});

test('Lines of another length are not hashed, and neighbours are asked for only where the line is the same', () => {
  const lines = linesOf(LOG);
  placesOf(new NoteFinder([NOTE], lines));
  expect(lines.asked).toBeLessThan(LOG.length + 12);
});

test('No two lines of a large log have the same hash', () => {
  const hashes = new Set(
    Array.from({ length: 200_000 }, (_, i) => hashOf(`2025-11-03 09:12:44, Info CBS Session: 3${i}_${i * 7}`)),
  );
  expect(hashes.size).toBe(200_000);
});

test('A line whose neighbours come after it is found when they come', () => {
  const note = noted(section('usb'), 4);
  const lines = ['first', section('usb')[4]!];
  const finder = new NoteFinder([note], linesOf(lines));
  expect(placesOf(finder)).toEqual({});
  lines.push(...section('usb').slice(5), 'more');
  // Its one neighbour that is left is not enough.
  finder.edited(2);
  expect(placesOf(finder)).toEqual({});
  lines[0] = section('usb')[3]!;
  finder.edited(0);
  expect(placesOf(finder)).toEqual({ [note.id]: 1 });
  const cut = [...section('usb').slice(2, 5)];
  const grows = new NoteFinder([noted([...section('usb'), ...section('pci')], 4)], linesOf(cut));
  cut.shift();
  cut.shift();
  grows.edited(0);
  expect(placesOf(grows)).toEqual({});
  cut.push(...section('usb').slice(5), ...section('pci'));
  grows.edited(1);
  expect(Object.values(placesOf(grows))).toEqual([0]);
});

test('After an edit the notes are where a new search finds them', () => {
  const words = fc.constantFrom('retrying', '09:00:01 a', '09:00:02 b', '', 'done', 'failed 0x80070005');
  const text = fc.array(words, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      text,
      fc.nat(39),
      fc.nat(39),
      fc.nat(5),
      fc.array(words, { maxLength: 6 }),
      (before, at, edit, gone, added) => {
        const lines = [...before];
        const where = at % lines.length;
        if (lines[where] === '') return;
        const finder = new NoteFinder([noted(lines, where)], linesOf(lines));
        const old = placesOf(finder);
        const from = Math.min(edit, lines.length - 1);
        lines.splice(from, gone, ...added);
        finder.edited(from);
        const places = placesOf(finder);
        // What stands above the edit is the same line as before, and may stay.
        const isAbove = Object.values(old).every((line) => line < from);
        if (!isAbove || JSON.stringify(places) !== JSON.stringify(old))
          expect(places).toEqual(found([noted(before, where)], lines));
        for (const line of Object.values(places)) expect(lines[line]).toBe(before[where]);
      },
    ),
    { numRuns: 2000 },
  );
});
