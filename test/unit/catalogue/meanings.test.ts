import { describe, expect, it } from 'vitest';
import { type Code, canonical } from '../../../src/core/codes/code.ts';
import { lookUp } from '../../../src/core/explain/lookUp.ts';
import { catalogue, known } from '../codes/known.ts';

const found = (text: string, covered: readonly string[] = []) =>
  catalogue
    .searchMeanings(text, 20, (code: Code) => covered.includes(canonical(code)))
    .map(({ code }) => canonical(code));

describe('a part of a meaning', () => {
  it.each([
    ['access denied', '0x80070005'],
    ['Access is denied.', 'win32:5'],
    ['denied access', '0xC0000022'],
    ['not enough memory', 'win32:8'],
    ['out of memory', '0x8007000E'],
    ['file not found', 'win32:2'],
    ['The system cannot find the file specified', 'win32:2'],
    ['disk full', 'win32:112'],
    ['rpc server unavailable', 'win32:1722'],
    ['certificate expired', '0x800B0101'],
    ['certificates expir', '0x800B0101'],
    ['password expired', '0xC0000071'],
    ['incorrect parameter', 'win32:87'],
    ['reboot required', 'win32:3010'],
    ['round trips', '0x80244010'],
    ['TPM-WMI', 'event:TPM-WMI/1801'],
  ])('finds for "%s" %s among the first', (text, code) => {
    expect(found(text)).toContain(code);
  });

  it('puts what an article covers before what is as near', () => {
    const [one, two] = ['0xC0000022', '0x80070005'];
    expect(found('access denied', [one]).indexOf(one)).toBeLessThan(found('access denied', [one]).indexOf(two));
    expect(found('access denied', [two]).indexOf(two)).toBeLessThan(found('access denied', [two]).indexOf(one));
  });

  it('goes on with the most telling words where no code has all, and with nothing where hardly one is left', () => {
    expect(found('access denied for the flibbertigibbet')).toEqual([]);
    expect(found('network path not found')).toContain('0xC00000BE');
    for (const text of ['', ' ', 'qqzzy', '***', '💥', 'the'])
      expect(found(text).length, text).toBeLessThan(text === 'the' ? 21 : 1);
  });

  it('is part of a look-up, but not where a code or a name is typed, nor before it was prepared', () => {
    const names = (text: string) => lookUp(text, catalogue, known, 20).map(({ said }) => said);
    expect(names('not enough memory')[0]).toBe('ERROR_NOT_ENOUGH_MEMORY');
    expect(names('wu_e_ds').every((name) => name?.startsWith('WU_E_DS'))).toBe(true);
    expect(lookUp('0x80070643 access denied', catalogue, known, 20)[0]).toEqual({
      code: { kind: 'status', value: 0x80070643 },
    });
  });
});
