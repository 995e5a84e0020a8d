import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, codeKey, displayCode, eventCode, sameCode } from '../../../src/core/codes/code.ts';
import { eventSpelt, eventsListed, LARGEST_EVENT } from '../../../src/core/codes/events.ts';
import { codesSpelt, parseCanonical } from '../../../src/core/codes/spelling.ts';
import { catalogue, known } from './known.ts';

const SCM = eventCode('Service Control Manager', 7000);
const TPM = eventCode('Microsoft-Windows-TPM-WMI', 1801);

describe('an event', () => {
  it('is one and the same with the full and the short name of its provider, in any case', () => {
    for (const name of ['TPM-WMI', 'microsoft-windows-tpm-wmi', 'Tpm-Wmi']) {
      expect(sameCode(eventCode(name, 1801), TPM)).toBe(true);
      expect(codeKey(eventCode(name, 1801))).toBe(codeKey(TPM));
    }
    expect(sameCode(eventCode('TPM', 1801), TPM)).toBe(false);
    expect(codeKey(eventCode('TPM-WMI', 1802))).not.toBe(codeKey(TPM));
  });

  it('is the same under the old source or the display name of its provider', () => {
    for (const [name, full] of [
      ['BugCheck', 'Microsoft-Windows-WER-SystemErrorReporting'],
      ['DCOM', 'Microsoft-Windows-DistributedCOM'],
      ['DNS Client Events', 'Microsoft-Windows-DNS-Client'],
      ['Ntfs (Microsoft-Windows-Ntfs)', 'Ntfs'],
    ] as const)
      expect(sameCode(eventCode(name, 1), eventCode(full, 1)), name).toBe(true);
    expect(codesSpelt('1001 BugCheck', known)).toEqual([eventCode('Microsoft-Windows-WER-SystemErrorReporting', 1001)]);
  });

  it('has a key that no other event of the catalogue has, and no code of another kind', () => {
    const keys = [...catalogue.events.all()].map(({ code }) => codeKey(code));
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys)).toBeLessThan(2 ** 53);
    expect(Math.min(...keys)).toBeGreaterThan(codeKey({ kind: 'iis', value: 0xffffffff }));
  });

  it('is written with the short name of its provider, and read back', () => {
    expect(canonical(TPM)).toBe('event:TPM-WMI/1801');
    expect(displayCode(SCM)).toBe('Service Control Manager/7000');
    expect(parseCanonical('event:Service Control Manager/7000')).toEqual(SCM);
    expect(parseCanonical('event:7000')).toBeUndefined();
  });

  it.each([
    ['Service Control Manager/7000', SCM],
    ['service control manager 7000', SCM],
    ['7000 service control manager', SCM],
    ['event 7000 (Service Control Manager)', SCM],
    ['Event ID 7000, Service Control Manager', SCM],
    ['Event ID: 7000 from Service Control Manager', SCM],
    ['Service Control Manager event 7000', SCM],
    ['event 1801 TPM-WMI', TPM],
    ['TPM-WMI/1801', TPM],
    ['event:Microsoft-Windows-TPM-WMI/1801', TPM],
    ['1026 .NET Runtime', eventCode('.NET Runtime', 1026)],
  ])('is spelt %s', (text, code) => {
    expect(codesSpelt(text, known)).toEqual([code]);
  });

  it.each(['7000', 'event', 'Contoso Agent 7000', 'error 5', '0x80070005', 'win32:1801', 'a/b'])(
    'is not %s',
    (text) => {
      expect(codesSpelt(text, known).filter(({ kind }) => kind === 'event')).toEqual([]);
    },
  );

  it('is named without its provider where a word says that it is one', () => {
    expect(eventSpelt('event 7000')).toEqual({ provider: '', id: 7000 });
    expect(eventSpelt('7000')).toBeUndefined();
    expect(eventSpelt('event 70000')).toBeUndefined();
  });
});

describe('what an article lists', () => {
  it('is a provider and its numbers', () => {
    expect(eventsListed('disk/7, 11')).toEqual([
      { provider: 'disk', id: 7 },
      { provider: 'disk', id: 11 },
    ]);
    expect(eventsListed('.NET Runtime/1026')).toEqual([{ provider: '.NET Runtime', id: 1026 }]);
    for (const text of ['disk', '/7', 'disk/', 'disk/x', 'disk/7,', 'disk/65536', '7/disk', 'disk 7', ''])
      expect(eventsListed(text), text).toBeUndefined();
  });

  it('is what it is written as', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_EVENT }),
        fc.constantFrom('disk', 'Contoso Agent', 'A-B'),
        (id, provider) => {
          expect(eventsListed(`${provider}/${id}`)).toEqual([{ provider, id }]);
          expect(eventSpelt(`event ${id} ${provider}`)).toEqual({ provider, id });
        },
      ),
    );
  });
});
