import { describe, expect, test } from 'vitest';
import { codeOf, eventCode, status } from '../../../src/core/codes/code.ts';
import { type HitFilter, HitSieve } from '../../../src/core/filters/hitFilter.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

const NINE: Timestamp = {
  ...{ time: Date.UTC(2025, 10, 3, 9, 0, 30), isLocal: true, hasDate: true, precision: 'second' },
};
const DENIED = status(0x80070005);
const TPM = eventCode('Microsoft-Windows-TPM-WMI', 1801);

const wants = (filter: HitFilter, code = DENIED, outcome = 'failure' as const, stamp: Timestamp | undefined = NINE) =>
  new HitSieve(filter).wants({ code }, () => outcome, stamp);

describe('A filter of hits', () => {
  test('wants all where it has no condition', () => {
    expect(wants({})).toBe(true);
    expect(new HitSieve().wants({ code: DENIED }, () => 'success')).toBe(true);
  });

  test('wants a code in whichever spelling, and no other', () => {
    expect(wants({ codes: [codeOf('win32', 5)] })).toBe(true);
    expect(wants({ codes: [codeOf('win32', 2), DENIED] })).toBe(true);
    expect(wants({ codes: [codeOf('win32', 2)] })).toBe(false);
    expect(wants({ codes: [codeOf('bugcheck', 5)] })).toBe(false);
    // Wrapped, it stands for what it was, which does not know of that.
    expect(wants({ codes: [status(0xd0000005)] }, status(0xc0000005))).toBe(true);
    expect(wants({ codes: [status(0xc0000005)] }, status(0xd0000005))).toBe(true);
  });

  test('wants an event of a provider, or of any', () => {
    expect(wants({ codes: [eventCode('TPM-WMI', 1801)] }, TPM)).toBe(true);
    expect(wants({ codes: [eventCode('Kernel-Power', 1801)] }, TPM)).toBe(false);
    expect(wants({ codes: [eventCode('', 1801)] }, TPM)).toBe(true);
    expect(wants({ codes: [eventCode('', 1802)] }, TPM)).toBe(false);
  });

  test('wants kinds and outcomes', () => {
    expect(wants({ kinds: ['event'] }, TPM)).toBe(true);
    expect(wants({ kinds: ['event', 'phrase'] })).toBe(false);
    expect(wants({ outcomes: ['success', 'failure'] })).toBe(true);
    expect(wants({ outcomes: ['warning'] })).toBe(false);
  });

  test('wants no background where that is said', () => {
    const hit = { code: DENIED, noise: 'licensing-list' };
    expect(new HitSieve({ foreground: true }).wants(hit, () => 'failure')).toBe(false);
    expect(new HitSieve({ outcomes: ['failure'] }).wants(hit, () => 'failure')).toBe(true);
  });

  test('wants times by the digits that the log shows, both ends with all that they last', () => {
    expect(wants({ from: '2025-11-03 09:00' })).toBe(true);
    expect(wants({ from: '2025-11-03 09:01' })).toBe(false);
    expect(wants({ to: '2025-11-03' })).toBe(true);
    expect(wants({ to: '2025-11-03 09:00' })).toBe(true);
    expect(wants({ to: '2025-11-03 08:59' })).toBe(false);
    expect(wants({ from: '2025-11-03', to: '2025-11-03' })).toBe(true);
    expect(new HitSieve({ from: '2025-11-03' }).wants({ code: DENIED }, () => 'failure')).toBe(false);
  });

  test('says whether it can want a phrase, and whether it asks for times', () => {
    expect(new HitSieve({}).wantsPhrases).toBe(true);
    expect(new HitSieve({ kinds: ['phrase'] }).wantsPhrases).toBe(true);
    expect(new HitSieve({ kinds: ['win32'] }).wantsPhrases).toBe(false);
    expect(new HitSieve({ outcomes: ['failure'] }).wantsPhrases).toBe(false);
    expect(new HitSieve({ codes: [DENIED] }).wantsPhrases).toBe(false);
    expect([new HitSieve({}).asksTimes, new HitSieve({ to: '09:12' }).asksTimes]).toEqual([false, true]);
  });
});
