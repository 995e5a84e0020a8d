import type { Format, FormatSample } from './format.ts';

/**
 * The result of a request for a ticket in the message of a security event, as it is copied from the Event Viewer:
 * https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-4768
 */
export const kerberosEvents: Format = {
  name: 'kerberos-events',
  title: 'Kerberos in the security log',
  files: [],
  mark: '\tResult Code:\t',
  codes: [{ at: String.raw`^\tResult Code:\t{1,4}(?<code>0x[0-9A-Fa-f]{1,2})\s{0,4}$`, kind: 'kerberos', base: 16 }],
};

export const samples: readonly FormatSample[] = [
  { text: '\tResult Code:\t\t0x6', codes: ['kerberos:0x6'] },
  { text: '\tResult Code:\t\t0x0', codes: [] },
  { text: '\tFailure Code:\t\t0x18', codes: ['kerberos:0x18'] },
];
