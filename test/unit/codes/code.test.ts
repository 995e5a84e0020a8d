import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, canonical, sameCode, status, win32 } from '../../../src/core/codes/code.ts';
import { hex32 } from '../../../src/core/codes/notation.ts';
import { codesSpelt } from '../../../src/core/codes/spelling.ts';
import { known } from './known.ts';

describe('canonical', () => {
  it.each([
    [status(0x80070643), '0x80070643'],
    [status(-2147023293), '0x80070643'],
    [status(0x240006), '0x00240006'],
    [status(0xc1900101), '0xC1900101'],
    [status(-1), '0xFFFFFFFF'],
    [win32(1603), 'win32:1603'],
    [{ kind: 'msi', value: 1335 }, 'msi:1335'],
    [{ kind: 'bugcheck', value: 0x1a }, 'bugcheck:0x1A'],
    [{ kind: 'bugcheck', value: 0xc000021a }, 'bugcheck:0xC000021A'],
    [{ kind: 'esent', value: -1018 }, 'esent:-1018'],
  ] satisfies [Code, string][])('writes %o as %s', (code, text) => {
    expect(canonical(code)).toBe(text);
  });

  it('can be read back, whatever the code', () => {
    const anyCode: fc.Arbitrary<Code> = fc.oneof(
      fc.integer({ min: 0x80000000, max: 0xffffffff }).map(status),
      fc.integer({ min: 0, max: 0xffff }).map(win32),
      fc.record({ kind: fc.constant('msi' as const), value: fc.integer({ min: 1000, max: 2999 }) }),
      fc.record({ kind: fc.constant('bugcheck' as const), value: fc.integer({ min: 1, max: 0xffffffff }) }),
      fc.record({ kind: fc.constant('esent' as const), value: fc.integer({ min: -4000, max: -1 }) }),
    );
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(codesSpelt(canonical(code), known)[0]).toEqual(code);
      }),
    );
  });
});

describe('hex32', () => {
  it('has eight capital digits of the low 32 bits', () => {
    expect(hex32(5)).toBe('0x00000005');
    expect(hex32(-2147467259)).toBe('0x80004005');
    expect(hex32(0xdeadbeef)).toBe('0xDEADBEEF');
  });
});

describe('sameCode', () => {
  it('compares kind and value', () => {
    expect(sameCode(win32(5), win32(5))).toBe(true);
    expect(sameCode(win32(5), win32(6))).toBe(false);
    expect(sameCode(win32(1335), { kind: 'msi', value: 1335 })).toBe(false);
  });
});
