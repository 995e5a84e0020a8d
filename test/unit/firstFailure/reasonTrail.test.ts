import { describe, expect, test } from 'vitest';
import { reasonAt } from '../../../src/core/firstFailure/reasonTrail.ts';
import { reasonWeight, reasonWords, tellsOfCancel } from '../../../src/core/firstFailure/reasonWords.ts';

const reasonIn = (lines: readonly string[], line: number) =>
  reasonAt({ lineCount: lines.length, line: (at) => lines[at]! }, line)?.line;

describe('The line that says why', () => {
  test.each([
    ['above', ['Argument 3 is invalid.', 'Parsing ended with hr=80070057'], 1, 0],
    ['below', ['Parsing ended with hr=80070057', 'Argument 3 is invalid.'], 0, 1],
    ['in German', ['Kopieren: 0x80070005', 'Der Zugriff wurde verweigert.'], 0, 1],
    [
      'which gives a reason',
      ['Error 7', 'The request was rejected by the server', 'because it is not allowed here'],
      0,
      2,
    ],
    [
      'of the same thread',
      ['thread=7 ended with 5', 'thread=8 The file is missing', 'thread=7 The key is missing'],
      0,
      2,
    ],
    ['behind a colon', ['Starting the mill failed for Oat:', 'Its wheel turns the wrong way round.'], 0, 1],
    ['behind two labels', ['Mill.StartException:', 'Mill.WheelException:', 'It turns the wrong way round.'], 0, 2],
    [
      'beyond an address',
      ['Putting the oat failed on this mill:', 'Mill address: 10.0.0.7', 'Access is denied.'],
      0,
      2,
    ],
    ['beyond what a colon begins', ['Starting failed:', 'It went wrong somewhere.', 'Access is denied.'], 0, 2],
    ['of a server', ['GET failed: 0x87d0027e', 'HTTP code 405, Method Not Allowed'], 0, 1],
  ] as const)('stands %s', (_, lines, line, expected) => {
    expect(reasonIn(lines, line)).toBe(expected);
  });

  test.each([
    ['its own line says so', ['Access is denied: 0x80070005', 'The file is missing']],
    ['it only says that something failed', ['Ended with 5', 'The operation failed']],
    ['it speaks of no failure', ['Ended with 5', 'No related errors were found']],
    ['it is what a log writes of anything', ['Ended with 5', 'Further help: contact your vendor if a file is missing']],
    ['a default is taken', ['Ended with 5', 'The setting Mode was not found, defaulting to 1']],
    ['it is a note', ['Ended with 5', '09:00 INFO The optional file is missing']],
    ['it is a guess for all cases', ['Ended with 5', 'Possible cause: the service is not running or was denied']],
    [
      'it is in a list of such',
      ['Ended with 5', 'Possible causes are:', ' - the name is invalid', ' - the key is missing'],
    ],
    [
      'a program tells its reports of it',
      ['Ended with 5', 'Failed to add pending.xml to WER report because it is missing'],
    ],
    ['a debugger lacks something', ['Ended with 5', 'READ_ADDRESS: unable to get nt!MmPoolStart, page was not found']],
    ['its status says that all is well', ['Ended with 5', 'AdalLog: a token was refused; HRESULT: 0x0']],
    ['a field of its result is 0', ['Ended with 5', 'state: the mill is disabled, status: 0x0, restart: No']],
    ['a colon begins an address', ['Putting the oat failed on this mill:', 'Mill address: 10.0.0.7']],
    ['a field is empty', ['Ended with 5', 'Response: Not available']],
    ['it is far', ['Ended with 5', ...Array.from({ length: 9 }, () => 'a line of words'), 'The file is missing']],
  ])('is none where %s', (_, lines) => {
    expect(reasonIn(lines, 0)).toBeUndefined();
  });
});

test('What was refused comes before what was thrown, and a cancel before both', () => {
  const weights = ['the user cancelled the setup', 'Parameter A is null', 'FormatException: wrong text here'].map(
    reasonWeight,
  );
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(3);
  expect(tellsOfCancel('CancelIo returned 0')).toBe(false);
});

test('A sentence that says nothing hides none beside it', () => {
  expect(reasonWeight('The key is missing. For more information see the log.')).toBeGreaterThan(2);
  expect(reasonWeight('For more information, see what is missing.')).toBe(0);
});

test('The words are told without what a log writes around them', () => {
  expect(reasonWords('17 09:00 WARNING the key is null')).toBe('the key is null');
  expect(reasonWords('<Error><ExceptionMessage>Wrong format</ExceptionMessage></Error>')).toBe('Wrong format');
});

test('A sentence that is wrapped is told from where it begins', () => {
  const said = (lines: readonly string[]) => reasonAt({ lineCount: lines.length, line: (at) => lines[at]! }, 0)?.text;
  const begun = 'The mill could not be started with the wheel of this farm, which';
  expect(said(['Ended with 5', begun, 'does not match the wheel that it has.'])).toBe(
    `${begun} does not match the wheel that it has.`,
  );
  // A line that ended, or a short one, is another sentence.
  expect(said(['Ended with 5', `${begun}.`, 'does not match the wheel.'])).toBe('does not match the wheel.');
  expect(said(['Ended with 5', 'Mill and wheel', 'does not match the wheel.'])).toBe('does not match the wheel.');
  // The failure's own line is told of already.
  expect(said([`${begun}`, 'does not match the wheel.'])).toBe('does not match the wheel.');
});
