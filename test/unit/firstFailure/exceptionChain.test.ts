import { describe, expect, test } from 'vitest';
import { innermost, isFrame } from '../../../src/core/firstFailure/exceptionChain.ts';
import { reasonAt } from '../../../src/core/firstFailure/reasonTrail.ts';

const reasonIn = (lines: readonly string[], line: number) =>
  reasonAt({ lineCount: lines.length, line: (at) => lines[at]! }, line)?.line;

describe('Of exceptions within each other, the innermost says why', () => {
  const frames = Array.from({ length: 9 }, (_, at) => `        at Contoso.Store.Step${at}.Run(String path)`);

  test('behind stacks of any length, with the message below its label', () => {
    const lines = [
      ...['Exception type: Contoso.SetupException', '    Message: ', '        The settings were not written.'],
      ...['    HResult : 0x84b10001', '    Stack: ', ...frames],
      ...['    Inner exception type: Contoso.WriteException', '        Message: '],
      ...['            The stream could not be opened.', '        HResult : 0x80131509', '        Stack: ', ...frames],
      ...['        Inner exception type: Contoso.KeyException', '            Message: '],
      ...['                Keys are kept on another computer.', '            HResult : 0x80090345'],
    ];
    const innermostLine = lines.findIndex((line) => line.includes('Keys are kept'));
    expect(reasonIn(lines, 3)).toBe(innermostLine);
    expect(reasonIn(lines, lines.length - 1)).toBe(innermostLine);
  });

  test('and none that stands behind the end of the chain', () => {
    const lines = [
      'Ended with 5',
      ' ---> Contoso.KeyException: the key is invalid',
      'Next part',
      '    Message: ',
      '  All new.',
    ];
    expect(reasonIn(lines, 0)).toBe(1);
  });

  test('of one line, it is what follows the last arrow', () => {
    expect(innermost('A: outer ---> B: middle ---> C: the key is missing at X.Y.Z(Int32 a)')).toBe(
      'C: the key is missing',
    );
    expect(innermost('12:00 --> 7zip exists')).toBe('12:00 --> 7zip exists');
  });

  test('frames are no messages', () => {
    expect(isFrame('   at System.IO.File.Open(String path) in c:\\a\\b.cs:line 3')).toBe(true);
    expect(isFrame('at the door')).toBe(false);
  });
});
