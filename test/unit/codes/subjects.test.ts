import { describe, expect, it } from 'vitest';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { hasSubject, isWrapper } from '../../../src/core/codes/subjects.ts';
import { known } from './known.ts';

const code = (text: string) => parseCode(text, known)!;

describe('what a code says of the case', () => {
  it.each([
    '0x80004005',
    '0x80070005',
    '0xC0070005',
    'win32:5',
    '0xC0000022',
    '0xD0000022',
    '0x80070643',
    'win32:1603',
  ])('nothing where any program passes it on: %s', (text) => {
    expect(hasSubject(code(text))).toBe(false);
    expect(isWrapper(code(text))).toBe(true);
  });

  it.each([
    '0x80040154',
    '0x80030002',
    '0x800B0109',
    '0x80090308',
    '0x80091007',
    '0x80190194',
    '0x80070422',
    'win32:1058',
  ])('nothing where each component has it: %s', (text) => {
    expect(hasSubject(code(text))).toBe(false);
  });

  it.each([
    '0x800F0831',
    '0xC1900101',
    'msi:1335',
    'bugcheck:0x1A',
    '0x80240017',
    '0xC004F074',
    '0x80073712',
    'win32:1618',
  ])('all where one part of Windows gives it out: %s', (text) => {
    expect(hasSubject(code(text))).toBe(true);
    expect(isWrapper(code(text))).toBe(false);
  });

  it('the same in every spelling', () => {
    for (const spellings of [
      ['win32:1618', '0x80070652', '0xC0070652'],
      ['0xC000006D', '0xD000006D'],
      ['win32:2', '0x80070002'],
    ])
      expect(new Set(spellings.map((text) => hasSubject(code(text)))).size).toBe(1);
  });

  it('which step ended, where another code beside it says why', () => {
    expect(hasSubject(code('0x80073CF6'))).toBe(true);
    expect(isWrapper(code('0x80073CF6'))).toBe(true);
  });
});
