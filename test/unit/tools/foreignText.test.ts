import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unseenCharacter } from '../../../src/core/text/unseen.ts';
import { ForeignText } from '../../../src/tools/foreignText.ts';

const foreign = () => new ForeignText({ isMasked: true });

describe('a line of a log', () => {
  test.each([
    ['a\tb\r\nc', 'a b c'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]0;title\u0007x', 'x'],
    ['\u202egol.exe\u202c', 'gol.exe'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    [`tags${String.fromCodePoint(0xe0041)}`, 'tags'],
    ['half \ud800 pair', 'half  pair'],
    ['emoji 👍 stays', 'emoji 👍 stays'],
    ['[a](https://learn.microsoft.com/x)', '[a] (https[:]//learn.microsoft.com/x)'],
    ['![a][b]', '![a] [b]'],
    ['[a]: command:x', '[a] : command[:]x'],
    ['www.microsoft.com', 'www[.]microsoft.com'],
    ['C:\\Windows\\x.log: 0x80070005', 'C:\\Windows\\x.log: 0x80070005'],
  ])('%j is told as %j', (text, told) => {
    expect(foreign().line(text)).toBe(told);
  });

  test('is no link, holds nothing unseen, and is as short as it must be, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '](',
        '][',
        ']:',
        '://',
        'www.',
        '\u001b[',
        '\u202e',
        '\u200b',
        'mailto:',
        'command:',
        ']\u200b(',
        ':\u200b//',
        'w\u200bww.',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const told = foreign().line(pieces.join(''), 80);
        expect(unseenCharacter(told)).toBeUndefined();
        expect(told).not.toMatch(/\](?:\(|\[|:)|:\/\/|\n/);
        expect(told.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

test('one person is the same replacement in lines and in names', () => {
  const session = foreign();
  const line = session.line('C:\\Users\\anna.berg\\AppData failed');
  expect(line).toMatch(/Users\\<user 1>\\/);
  expect(session.name('C:/Users/anna.berg/CBS.log')).toBe('C:/Users/<user 1>/CBS.log');
});

test('a name learnt from one line is masked in the others', () => {
  const told = foreign().lines(['C:\\Users\\anna.berg\\x', 'the profile of anna.berg is locked']);
  expect(told[1]).toBe('the profile of <user 1> is locked');
});

test('a private key that spans lines is masked as a whole', () => {
  const key = [
    '-----BEGIN PRIVATE KEY-----',
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
    'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    '-----END PRIVATE KEY-----',
  ];
  for (const isMasked of [true, false]) {
    const told = new ForeignText({ isMasked }).lines(key).join('\n');
    expect(told).not.toContain('MIIEvQIBADANBgkqhkiG9w0BAQEFAASC');
  }
});

test('of a long path the end is told', () => {
  const told = foreign().name(`/${'folder/'.repeat(100)}CBS.log`);
  expect(told).toMatch(/^…/);
  expect(told).toMatch(/folder\/CBS\.log$/);
  expect(told.length).toBeLessThanOrEqual(160);
});
