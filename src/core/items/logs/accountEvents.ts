import { WORDS } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Users whose profile could not be loaded, and certificates that were asked for. */
export const accountEvents: ItemLog = {
  name: 'account-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    // The first line of the record has the user: the event itself says nothing of who it is.
    {
      at: String.raw`User Profiles Service/(?:1500|1502|1505|1508|1511|1518)  .*  (?<id>S-1-(?:5-21|12-1)-[\d-]{10,60})  #`,
      kind: 'user',
      phase: 'configured',
      says: 'fails',
    },
    {
      at: String.raw`Certificate enrollment for .*failed to enroll for an? (?<name>${WORDS}) certificate with request ID .*(?<code>0x[0-9a-f]{8}) \(`,
      kind: 'certificate',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: `Certificate enrollment for .*failed to enroll for an? (?<name>${WORDS}) certificate with request ID `,
      kind: 'certificate',
      phase: 'installed',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03T07:01:44.1230000Z  Warning     Microsoft-Windows-User Profiles Service/1511  Application  PC01  S-1-5-21-1111111111-2222222222-333333333-1109  #101
2025-11-03T07:01:45.1230000Z  Information Microsoft-Windows-User Profiles Service/1531  Application  PC01  S-1-5-18  #102
2025-11-03T07:01:46.1230000Z  Error       Microsoft-Windows-User Profiles Service/1500  Application  PC01  S-1-5-18  #103
  Error: The network path was not found.`,
    file: 'Application.evtx',
    items: ['user S-1-5-21-1111111111-2222222222-333333333-1109: failed'],
  },
  {
    text: `Certificate enrollment for Local system failed to enroll for a DomainController certificate with request ID N/A from CA01.example.com\\Contoso CA (The RPC server is unavailable. 0x800706ba (WIN32: 1722)).
Certificate enrollment for CONTOSO\\anna failed to enroll for a Contoso User certificate with request ID 12 from ca01`,
    file: 'application-events.txt',
    items: ['certificate DomainController: failed | code 0x800706BA', 'certificate Contoso User: failed'],
  },
];
