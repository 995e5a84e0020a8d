import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equivalents,
  likelyLayout,
  ntstatusInside,
  sameFailure,
  statusBits,
  win32Inside,
} from '../../../src/core/codes/bits.ts';
import { type Code, canonical, status, win32 } from '../../../src/core/codes/code.ts';

describe('statusBits', () => {
  it.each([
    [0x80070643, 'HRESULT', 'error', false, 7, 0x643],
    [0x80240439, 'HRESULT', 'error', false, 0x24, 0x439],
    [0x00240006, 'HRESULT', 'success', false, 0x24, 6],
    [0x00041301, 'HRESULT', 'success', false, 4, 0x1301],
    // Facilities beyond the eleven bits of the layout.
    [0x887a0005, 'HRESULT', 'error', false, 0x87a, 5],
    [0x8a150006, 'HRESULT', 'error', false, 0xa15, 6],
    [0x87d00215, 'HRESULT', 'error', false, 0x7d0, 0x215],
    [0xc0000005, 'NTSTATUS', 'error', false, 0, 5],
    [0xc0020001, 'NTSTATUS', 'error', false, 2, 1],
    [0xc0070005, 'NTSTATUS', 'error', false, 7, 5],
    [0x40000015, 'NTSTATUS', 'information', false, 0, 0x15],
    // The customer bit.
    [0xe0000204, 'HRESULT', 'error', true, 0, 0x204],
    [0xe06d7363, 'HRESULT', 'error', true, 0x06d, 0x7363],
    [0xa0040001, 'HRESULT', 'error', true, 4, 1],
  ] as const)('reads 0x%s', (value, layout, severity, customer, facility, code) => {
    expect(statusBits(value)).toEqual({ layout, severity, customer, facility, code });
  });

  it('reads a value by the layout that is asked for', () => {
    expect(statusBits(0x80000005, 'NTSTATUS')).toMatchObject({ severity: 'warning', layout: 'NTSTATUS' });
    expect(statusBits(0x80000005, 'HRESULT')).toMatchObject({ severity: 'error', layout: 'HRESULT' });
    expect(statusBits(0xc1900101, 'HRESULT')).toMatchObject({ severity: 'error', facility: 0x190, code: 0x101 });
    expect(statusBits(0x00000103, 'NTSTATUS').severity).toBe('success');
  });

  it('leaves the N bit out of the facility', () => {
    expect(statusBits(0xd0000005, 'HRESULT')).toMatchObject({ layout: 'HRESULT', facility: 0, code: 5 });
  });

  it('guesses the layout by the two top bits', () => {
    expect(likelyLayout(0x80070005)).toBe('HRESULT');
    expect(likelyLayout(0xc0000022)).toBe('NTSTATUS');
    expect(likelyLayout(0x40000003)).toBe('NTSTATUS');
    expect(likelyLayout(0xd0000022)).toBe('HRESULT');
    expect(likelyLayout(0xe0434352)).toBe('HRESULT');
    expect(likelyLayout(0x00240006)).toBe('HRESULT');
  });
});

describe('win32Inside', () => {
  it('takes the low word of 0x8007 and 0xC007 and of nothing else', () => {
    expect(win32Inside(status(0x80070643))).toBe(1603);
    expect(win32Inside(status(0xc007000d))).toBe(13);
    for (const other of [0x80240439, 0xc0000005, 0x00070005, 0x80080005, 0xa0070005, 0xd0070005, 0x80060005])
      expect(win32Inside(status(other)), other.toString(16)).toBeUndefined();
    expect(win32Inside(win32(5))).toBeUndefined();
  });
});

describe('ntstatusInside', () => {
  it('takes the NTSTATUS out of an HRESULT with the N bit', () => {
    expect(ntstatusInside(status(0xd0000005))).toBe(0xc0000005);
    expect(ntstatusInside(status(0xd00000bb))).toBe(0xc00000bb);
    expect(ntstatusInside(status(0x90000005))).toBe(0x80000005);
  });

  it('takes none out of an application’s own values and of plain ones', () => {
    for (const other of [0xc0000005, 0x80070005, 0xf0000001, 0xe0434352, 0xe06d7363, 0x10000001])
      expect(ntstatusInside(status(other)), other.toString(16)).toBeUndefined();
    expect(ntstatusInside({ kind: 'bugcheck', value: 0xd0000005 })).toBeUndefined();
  });
});

describe('equivalents and sameFailure', () => {
  const texts = (code: Code) => equivalents(code).map(canonical);

  it('has the code itself first', () => {
    expect(texts(status(0x80070643))).toEqual(['0x80070643', 'win32:1603', '0xC0070643']);
    expect(texts(status(0xc007000d))).toEqual(['0xC007000D', 'win32:13', '0x8007000D', '0xD007000D']);
    expect(texts(status(0xc0000005))).toEqual(['0xC0000005', '0xD0000005']);
    expect(texts(win32(5))).toEqual(['win32:5', '0x80070005', '0xC0070005']);
    expect(texts(status(0xd0000005))).toEqual(['0xD0000005', '0xC0000005']);
    expect(texts(status(0xd0070005))).toEqual(['0xD0070005', '0xC0070005', 'win32:5', '0x80070005']);
    expect(texts(status(0x80240439))).toEqual(['0x80240439']);
    expect(texts({ kind: 'msi', value: 1603 })).toEqual(['msi:1603']);
  });

  it.each([
    [status(0x80070005), win32(5), true],
    [status(0x80070005), status(0xc0070005), true],
    [status(0xd0000005), status(0xc0000005), true],
    [win32(5), status(0xd0070005), true],
    [status(0x80070005), win32(6), false],
    [status(0x80240005), win32(5), false],
    // Access denied, but another number: another failure.
    [status(0xc0000022), win32(5), false],
    [win32(1335), { kind: 'msi', value: 1335 }, false],
    [win32(26), { kind: 'bugcheck', value: 26 }, false],
  ] satisfies [Code, Code, boolean][])('%o and %o: %s, either way round', (a, b, same) => {
    expect(sameFailure(a, b)).toBe(same);
    expect(sameFailure(b, a)).toBe(same);
  });

  it('never mixes up two Win32 numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffff }), fc.integer({ min: 1, max: 0xffff }), (a, b) => {
        expect(sameFailure(status(0x80070000 + a), win32(b))).toBe(a === b);
      }),
    );
  });
});
