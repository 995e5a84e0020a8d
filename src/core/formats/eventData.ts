import type { CodeKind } from '../codes/kinds.ts';

/**
 * What of an event's data is a code, where its name alone does not say so, or not of which kind: by event and name. What
 * is called `ErrorCode`, `hr` or `SubStatus` needs no row, as these are cues.
 */
export interface EventDatum {
  /** Providers and numbers as an article lists them: `Service Control Manager/7000,7001`. */
  readonly events: readonly string[];
  /** What the data are called in the record, or in its message where that is in another way. */
  readonly names: readonly string[];
  readonly kind: CodeKind;
  /** Set where the number is a decimal: nothing but the name then shows that it may be a code. */
  readonly decimal?: true;
}

export const EVENT_DATA: readonly EventDatum[] = [
  // https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-4768
  // and event-4769, event-4771: the errors of Kerberos (RFC 4120 7.5.9), in the record as `Status`.
  {
    events: ['Microsoft-Windows-Security-Auditing/4768,4769,4771'],
    names: ['Status', 'FailureCode', 'Failure Code', 'Result Code'],
    kind: 'kerberos',
  },
  // Each of these stands with its data in the tables of events (src/core/catalogue/data/events), with the source.
  { events: ['Microsoft-Windows-Security-Kerberos/3'], names: ['ErrorCode', 'Error Code'], kind: 'kerberos' },
  {
    events: ['Microsoft-Windows-DistributedCOM/10004,10005,10006'],
    names: ['param1'],
    kind: 'win32',
    decimal: true,
  },
  { events: ['Service Control Manager/7000,7023,7024'], names: ['param2'], kind: 'win32', decimal: true },
  { events: ['Service Control Manager/7001,7038'], names: ['param3'], kind: 'win32', decimal: true },
  { events: ['Microsoft-Windows-Dhcp-Client/1001,1003'], names: ['StatusCode'], kind: 'win32', decimal: true },
];
