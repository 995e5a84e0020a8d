import type { StateOutput, StateSample } from '../stateOutput.ts';

const ERRORS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/active-directory/common-active-directory-replication-errors.md';
const ERROR_8614 =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/active-directory/active-directory-replication-event-id-2042.md';
const DRA_OPTIONS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/active-directory/detect-and-recover-from-usn-rollback.md';
const REPLSUM =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/active-directory/diagnose-replication-failures.md';

export const repadmin: StateOutput = {
  name: 'repadmin',
  command: 'repadmin /showrepl',
  files: ['*repadmin*.txt', '*showrepl*.txt', '*replsum*.txt'],
  begins: [
    '^ {0,20}DSA Options: ',
    '^ {0,20}Source DSA {1,30}largest delta',
    '^ {0,20}Destination DSA {1,30}largest delta',
    '^ {0,20}Experienced the following operational errors trying to retrieve replication information',
  ],
  subjects: [
    String.raw`^ {0,20}(?<name>\S.{0,100}) via RPC {0,20}$`,
    // A row of the summary: the server, the time, failures and all, per cent.
    String.raw`^ {0,20}(?<name>[\w.-]{1,64}) {2,40}(?:>60 days|[\w.]{0,6}:[\w.:]{2,12}) {1,20}\d{1,6} \/ {1,6}\d{1,6} {1,6}\d{1,4}`,
  ],
  fields: {
    'DSA Options': '^ {0,20}DSA Options: (.*)$',
    code: [
      String.raw`^ {0,20}Last attempt @ .* failed, result (-?\d{1,10}) \(`,
      String.raw`^ {0,20}[\w.-]{1,64} {2,40}(?:>60 days|[\w.]{0,6}:[\w.:]{2,12}) {1,20}[1-9]\d{0,5} \/ {1,6}\d{1,6} {1,6}\d{1,4} {1,4}\((-?\d{1,10})\)`,
    ],
    delta: String.raw`^ {0,20}[\w.-]{1,64} {2,40}(>60 days) {1,20}\d{1,6} \/`,
    unasked: '^ {0,20}Experienced the following operational (errors) trying to retrieve replication information',
  },
  rules: [
    {
      id: 'repadmin-inbound-off',
      when: { 'DSA Options': { matches: String.raw`\bDISABLE_INBOUND_REPL\b` } },
      level: 'wrong',
      says: 'This domain controller takes no changes: inbound replication is turned off, by hand or by itself after a rollback of its database.',
      next: 'Look for events 2095, 1113 and 2103 of the directory service before it is turned on again.',
      check:
        'wevtutil qe "Directory Service" /q:"*[System[(EventID=2095 or EventID=1113 or EventID=2103)]]" /c:10 /rd:true /f:text',
      source: DRA_OPTIONS,
    },
    {
      id: 'repadmin-outbound-off',
      when: { 'DSA Options': { matches: String.raw`\bDISABLE_OUTBOUND_REPL\b` } },
      level: 'wrong',
      says: 'This domain controller gives no changes away: outbound replication is turned off, by hand or by itself after a rollback of its database.',
      next: 'Look for events 2095, 1115 and 2103 of the directory service before it is turned on again.',
      check:
        'wevtutil qe "Directory Service" /q:"*[System[(EventID=2095 or EventID=1115 or EventID=2103)]]" /c:10 /rd:true /f:text',
      source: DRA_OPTIONS,
    },
    {
      id: 'repadmin-too-long-ago',
      when: { delta: '>60 days' },
      level: 'wrong',
      says: '{subject} has not replicated for more than 60 days. Where that is longer than the tombstone lifetime (60 or 180 days), its partners refuse it, and deleted objects may live on in it.',
      next: 'See which partitions are concerned, and what the tombstone lifetime is, before it is let in again or demoted.',
      check: 'repadmin /showrepl <Server>',
      article: 'win32-8606-lingering-objects',
      source: ERROR_8614,
    },
    {
      id: 'repadmin-rpc-unavailable',
      when: { code: '1722' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 1722: it was not reached by RPC. It is off, a name leads elsewhere, or a firewall stands between.',
      next: 'See whether its name resolves and port 135 answers.',
      check: 'dcdiag /test:connectivity /s:<Server>',
      article: '0x800706ba-rpc-unavailable',
      source: ERRORS,
    },
    {
      id: 'repadmin-follows-other-error',
      when: { code: '1256' },
      level: 'note',
      says: 'With {subject} replication was not even tried (1256), as a partition before it had failed to connect: the error of that one is the cause.',
      source: ERRORS,
    },
    {
      id: 'repadmin-no-endpoint',
      when: { code: '1753' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 1753: what answers there offers no replication. Its service does not run, or the name leads to another machine.',
      next: 'See to which address its name leads.',
      check: 'dcdiag /test:connectivity /s:<Server>',
      source: ERRORS,
    },
    {
      id: 'repadmin-no-kdc',
      when: { code: '1908' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 1908: no key distribution center was found, or Kerberos failed.',
      next: 'See whether the Kerberos service runs on both sides.',
      check: 'dcdiag /test:advertising /s:<Server>',
      source: ERRORS,
    },
    {
      id: 'repadmin-access-denied',
      when: { code: '5' },
      level: 'wrong',
      says: 'Replication with {subject} is refused with 5 (access denied): clocks that differ, a wrong machine password, or rights.',
      next: 'Let the security of the pair be tested.',
      check: 'dcdiag /test:checksecurityerror /s:<Server>',
      source: ERRORS,
    },
    {
      id: 'repadmin-replication-denied',
      when: { code: '8453' },
      level: 'wrong',
      says: 'Replication with {subject} is refused with 8453: who asks has not the right to replicate this partition.',
      next: 'Let the rights on the partitions be tested.',
      check: 'dcdiag /test:ncsecdesc /s:<Server>',
      article: 'win32-8453-replication-denied',
      source: ERRORS,
    },
    {
      id: 'repadmin-wrong-principal',
      when: { code: ['-2146893022', '2148074274'] },
      level: 'wrong',
      says: 'Replication with {subject} fails with -2146893022: it cannot read the ticket meant for it, most often as its machine password differs between domain controllers.',
      next: 'Compare the password data of its account on both.',
      check: 'repadmin /showobjmeta <Server> "<DistinguishedName>"',
      source: ERRORS,
    },
    {
      id: 'repadmin-wrong-target-name',
      when: { code: '1396' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 1396: what answered cannot read the ticket made for that name. The name leads to another machine, its service principal name is missing or on another account, or its password differs between domain controllers.',
      next: 'List the names of its account.',
      check: 'setspn -L <Server>',
      article: 'kerberos-0x7-unknown-spn',
      source: ERRORS,
    },
    {
      id: 'repadmin-no-principal-name',
      when: { code: '8589' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 8589: no service principal name can be made for it, as after a domain controller was removed by force and promoted anew, or was renamed.',
      source: ERRORS,
    },
    {
      id: 'repadmin-database-error',
      when: { code: '8451' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 8451: the database gave an error when a change was to be written.',
      next: 'Look for events 1084, 2108 and 467 of the directory service: they tell which object or index.',
      check:
        'wevtutil qe "Directory Service" /q:"*[System[(EventID=1084 or EventID=2108 or EventID=467)]]" /c:10 /rd:true /f:text',
      source: ERRORS,
    },
    {
      id: 'repadmin-replication-off',
      when: { code: ['8456', '8457'] },
      level: 'wrong',
      says: 'Replication with {subject} is rejected ({code}): it is turned off on one side, by hand or by the system itself after a rollback.',
      next: 'See the options of both domain controllers.',
      check: 'repadmin /showrepl <Server>',
      source: ERRORS,
    },
    {
      id: 'repadmin-dns',
      when: { code: '8524' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 8524: its name in _msdcs was not found in DNS.',
      next: 'Let the records of that domain controller be tested.',
      check: 'dcdiag /test:dns /s:<Server>',
      article: 'ad-2087-2088-replication-dns-lookup',
      source: ERRORS,
    },
    {
      id: 'repadmin-lingering-objects',
      when: { code: '8606' },
      level: 'wrong',
      says: 'Replication with {subject} stops with 8606: it sends changes of objects that were deleted here long ago (lingering objects).',
      next: 'Event 1988 names the object and the source.',
      check: 'wevtutil qe "Directory Service" /q:"*[System[(EventID=1988)]]" /c:10 /rd:true /f:text',
      article: 'win32-8606-lingering-objects',
      source: ERRORS,
    },
    {
      id: 'repadmin-tombstone-lifetime',
      when: { code: '8614' },
      level: 'wrong',
      says: 'Replication with {subject} is refused with 8614: it has not taken place for longer than the tombstone lifetime, or the clock once jumped ahead.',
      next: 'See since when, and whether the clock was ever wrong.',
      check: 'repadmin /showrepl <Server>',
      article: 'win32-8606-lingering-objects',
      source: ERRORS,
    },
    {
      id: 'repadmin-schema-mismatch',
      when: { code: '8418' },
      level: 'wrong',
      says: 'Replication with {subject} fails with 8418: the schema differs between both, or a change does not fit it.',
      source: ERRORS,
    },
    {
      id: 'repadmin-not-asked',
      when: { unasked: 'errors' },
      level: 'warning',
      says: 'Some domain controllers could not be asked: what is told here lacks them. Their names and codes stand below that line.',
      next: 'See whether they answer.',
      check: 'dcdiag /test:connectivity /s:<Server>',
      source: REPLSUM,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Default-First-Site-Name\\DC01
DSA Options: IS_GC
Site Options: (none)
DSA object GUID: 11112222-3333-4444-5555-666677778888

==== INBOUND NEIGHBORS ======================================

DC=example,DC=org
    Default-First-Site-Name\\DC02 via RPC
        DSA object GUID: 21112222-3333-4444-5555-666677778888
        Last attempt @ 2026-01-05 10:00:00 was successful.`,
    holds: [],
  },
  {
    text: `Source DSA          largest delta    fails/total %%   error
 DC01                      12m:05s    0 /   5    0
 DC02                         :52s    0 /   5    0


Destination DSA     largest delta    fails/total %%   error
 DC01                      08m:32s    0 /   5    0`,
    holds: [],
  },
  {
    text: `Default-First-Site-Name\\DC01
DSA Options: IS_GC DISABLE_INBOUND_REPL DISABLE_OUTBOUND_REPL

DC=example,DC=org
    Berlin\\DC02 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 8524 (0x214c):
            It was not found.
        14 consecutive failure(s).
    Berlin\\DC03 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 1753 (0x6d9):
    Berlin\\DC04 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result -2146893022 (0x80090322):
    Berlin\\DC05 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 8606 (0x219e):
    Berlin\\DC06 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 8614 (0x21a6):
    Berlin\\DC07 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 1396 (0x574):
    Berlin\\DC08 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 8589 (0x218d):
    Berlin\\DC09 via RPC
        Last attempt @ 2026-01-05 10:00:00 failed, result 8418 (0x20e2):`,
    holds: [
      'repadmin-inbound-off',
      'repadmin-outbound-off',
      `repadmin-dns @ Berlin\\DC02`,
      `repadmin-no-endpoint @ Berlin\\DC03`,
      `repadmin-wrong-principal @ Berlin\\DC04`,
      `repadmin-lingering-objects @ Berlin\\DC05`,
      `repadmin-tombstone-lifetime @ Berlin\\DC06`,
      `repadmin-wrong-target-name @ Berlin\\DC07`,
      `repadmin-no-principal-name @ Berlin\\DC08`,
      `repadmin-schema-mismatch @ Berlin\\DC09`,
    ],
  },
  {
    text: `Source DSA          largest delta    fails/total %%   error
 DC01                  01h:18m:05s    5 /   5  100  (1722) It is not there.
 DC02                  01h:18m:05s    5 /   5  100  (1256) It is not there.
 DC03                     >60 days   10 /  10  100  (8456) It is off.
 DC04                  01h:18m:05s    1 /   5   20  (1908) Not found.
 DC05                  01h:18m:05s    1 /   5   20  (5) Denied.
 DC06                  01h:18m:05s    1 /   5   20  (8453) Denied.
 DC07                  01h:18m:05s    1 /   5   20  (8451) Broken.


Destination DSA     largest delta    fails/total %%   error
 DC01                      08m:32s    0 /   5    0


Experienced the following operational errors trying to retrieve replication information:
          58 - DC09.example.org`,
    holds: [
      'repadmin-rpc-unavailable @ DC01',
      'repadmin-follows-other-error @ DC02',
      'repadmin-too-long-ago @ DC03',
      'repadmin-replication-off @ DC03',
      'repadmin-no-kdc @ DC04',
      'repadmin-access-denied @ DC05',
      'repadmin-replication-denied @ DC06',
      'repadmin-database-error @ DC07',
      'repadmin-not-asked @ DC01',
    ],
  },
];
