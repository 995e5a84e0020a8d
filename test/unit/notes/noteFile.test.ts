import { expect, test } from 'vitest';
import { mergeNotes } from '../../../src/core/notes/merge.ts';
import { NOTE_LIMITS, type Note, withText } from '../../../src/core/notes/note.ts';
import { notesText, readNotes } from '../../../src/core/notes/noteFile.ts';
import { noted, WHEN } from './notesIn.ts';

const LINES = ['09:00:01 begin', '09:00:02 failed 0x80070005', 'retrying', '09:00:03 [x](command:y) $(zap)'];
const NOTES = [noted(LINES, 1), noted(LINES, 2, ''), noted(LINES, 3, 'see [x](command:y)\nand more')];

test('What is written is read', () => {
  expect(readNotes(notesText(NOTES))).toEqual({ notes: NOTES });
  expect(readNotes(`\uFEFF${notesText(NOTES).replaceAll('\n', '\r\n')}`)).toEqual({ notes: NOTES });
  expect(readNotes(notesText([]))).toEqual({ notes: [] });
});

/** A file of one note with something else in it. */
const file = (change: object, whole: object = {}) =>
  JSON.stringify({ ...JSON.parse(notesText([{ ...NOTES[0]!, ...change } as Note])), ...whole }, null, 2);

test.each([
  ['', 1, 'ends too early'],
  ['[]', 1, 'must be an object'],
  ['{\n  "schema": "faultbook-notes",\n  "version": 2, "notes": []\n}', 3, '"version" must be 1'],
  ['{\n "schema": "faultbook-report" }', 2, '"schema" must be "faultbook-notes"'],
  ['{\n "schema": "faultbook-notes",\n "version": 1,\n "notes": {} }', 4, '"notes" must be a list'],
  ['{ "schema": "faultbook-notes",\n "version": 1 }', 1, '"notes" is missing'],
  [file({ text: 5 }), 7, '"text" must be a text'],
  [file({ text: 'x'.repeat(NOTE_LIMITS.text + 1) }), 7, '2000 characters at most'],
  [file({ id: '../x' }), 6, 'letters, digits and hyphens'],
  [file({ number: -1 }), undefined, '"number" must be a whole number'],
  [file({ changed: 'yesterday' }), undefined, 'a time as'],
  [file({ anchor: { ...NOTES[0]!.anchor, hash: 'zz' } }), undefined, '14 digits'],
  [
    file({ anchor: { ...NOTES[0]!.anchor, before: Array.from({ length: 4 }, () => '0'.repeat(14)) } }),
    undefined,
    '3 items at most',
  ],
  [file({}, { more: 1 }), undefined, '"more" is not a field here'],
  [file({}, { notes: Array.from({ length: NOTE_LIMITS.notes + 1 }, () => NOTES[0]) }), 4, '1000 items at most'],
  [`${'['.repeat(100)}`, 1, 'nest too deep'],
])('A wrong file is refused with its line: %#', (text, line, problem) => {
  const read = readNotes(text);
  expect(read).toHaveProperty('problem', expect.stringContaining(problem));
  if (line !== undefined) expect(read).toHaveProperty('line', line);
});

test('Notes are merged without a second time', () => {
  const again = readNotes(notesText(NOTES));
  const merged = mergeNotes(NOTES, 'notes' in again ? again.notes : []);
  expect(merged).toEqual({ notes: NOTES, added: 0, updated: 0, same: 3 });
});

test('What was written later counts, and what is there is not lost', () => {
  const later = withText(NOTES[0]!, 'it was the proxy', WHEN + 1000);
  const earlier = withText(NOTES[0]!, 'no idea', WHEN - 1000);
  expect(mergeNotes(NOTES, [later])).toMatchObject({ updated: 1, notes: [{ text: 'it was the proxy' }, {}, {}] });
  expect(mergeNotes(NOTES, [earlier])).toMatchObject({ same: 1, notes: [{ text: 'look here' }, {}, {}] });
});

test('Two people at one line: the same words are one note, other words are two, and a mark adds nothing', () => {
  const other = (text: string): Note => ({ ...noted(LINES, 1, text), id: 'theirs' });
  expect(mergeNotes(NOTES, [other('look here')])).toMatchObject({ added: 0, same: 1 });
  expect(mergeNotes(NOTES, [other('')])).toMatchObject({ added: 0, same: 1 });
  expect(mergeNotes(NOTES, [other('disk was full')])).toMatchObject({ added: 1, same: 0 });
  // The same words among other neighbours are a note at another line.
  const elsewhere = { ...noted([LINES[1]!, 'x'], 0), id: 'theirs' };
  expect(mergeNotes(NOTES, [elsewhere])).toMatchObject({ added: 1 });
});

test('More notes than a workspace holds are not taken in', () => {
  const many = Array.from({ length: NOTE_LIMITS.notes - 2 }, (_, i) => ({
    ...noted(LINES, 1, `note ${i}`),
    id: `m${i}`,
  }));
  expect(mergeNotes(NOTES, many)).toBeUndefined();
  expect(mergeNotes(NOTES, many.slice(1))?.notes).toHaveLength(NOTE_LIMITS.notes);
});

test('Words are kept within their limits and whole', () => {
  expect(noted(LINES, 1, `  ${'x'.repeat(1999)}😀 more`).text).toBe('x'.repeat(1999));
  expect(noted([`09:00:00 ${'y'.repeat(5000)}`], 0).line).toHaveLength(300);
});
