import type { StateOutput, StateSample } from '../stateOutput.ts';

const DCDIAG = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/dcdiag.md';
const TYPES =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/active-directory/dcdiag-commands-running-errors.md';

export const dcdiag: StateOutput = {
  name: 'dcdiag',
  command: 'dcdiag',
  files: ['*dcdiag*.txt', '*dcdiag*.log'],
  begins: [
    '^ {0,20}Directory Server Diagnosis {0,20}$',
    '^ {0,20}Verzeichnisserverdiagnose {0,20}$',
    '^ {0,20}Testing server: ',
  ],
  subjects: [
    '^ {0,20}Testing server: (?<name>.{1,120})$',
    '^ {0,20}Running partition tests on : (?<name>.{1,120})$',
    '^ {0,20}Running enterprise tests on : (?<name>.{1,120})$',
  ],
  fields: {
    Connectivity: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) Connectivity(?: {0,4}$| nicht bestanden)`,
    Advertising: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) Advertising(?: {0,4}$| nicht bestanden)`,
    SysVolCheck: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) SysVolCheck(?: {0,4}$| nicht bestanden)`,
    DFSREvent: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) DFSREvent(?: {0,4}$| nicht bestanden)`,
    FrsEvent: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) FrsEvent(?: {0,4}$| nicht bestanden)`,
    KccEvent: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) KccEvent(?: {0,4}$| nicht bestanden)`,
    KnowsOfRoleHolders: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) KnowsOfRoleHolders(?: {0,4}$| nicht bestanden)`,
    MachineAccount: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) MachineAccount(?: {0,4}$| nicht bestanden)`,
    NCSecDesc: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) NCSecDesc(?: {0,4}$| nicht bestanden)`,
    NetLogons: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) NetLogons(?: {0,4}$| nicht bestanden)`,
    ObjectsReplicated: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) ObjectsReplicated(?: {0,4}$| nicht bestanden)`,
    Replications: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) Replications(?: {0,4}$| nicht bestanden)`,
    RidManager: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) RidManager(?: {0,4}$| nicht bestanden)`,
    Services: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) Services(?: {0,4}$| nicht bestanden)`,
    SystemLog: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) SystemLog(?: {0,4}$| nicht bestanden)`,
    VerifyReferences: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) VerifyReferences(?: {0,4}$| nicht bestanden)`,
    VerifyReplicas: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) VerifyReplicas(?: {0,4}$| nicht bestanden)`,
    LocatorCheck: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) LocatorCheck(?: {0,4}$| nicht bestanden)`,
    Intersite: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) Intersite(?: {0,4}$| nicht bestanden)`,
    DNS: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) DNS(?: {0,4}$| nicht bestanden)`,
    CheckSecurityError: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) CheckSecurityError(?: {0,4}$| nicht bestanden)`,
    CutoffServers: String.raw`^ {0,20}\.{5,40} (\S{1,100}) (?:failed test|hat den Test) CutoffServers(?: {0,4}$| nicht bestanden)`,
    // What stands in the block of a test, above its verdict, and tells what failed.
    'not advertised': String.raw`^ {0,20}Warning: \S{1,100} is not advertising as an? (.{3,60}?)\.? {0,4}$`,
    'answered instead': String.raw`^ {0,20}Warning: DsGetDcName returned information for \\{1,2}(\S{1,150}),`,
    'share not reached': '^ {0,20}Unable to connect to the (NETLOGON|SYSVOL) share!',
    'not permitted': [
      String.raw`^ {0,20}\[\S{1,100}\] (User credentials does not have permission) `,
      String.raw`^ {0,20}\[\S{1,100}\] An net use or LsaPolicy operation failed with error (5),`,
      String.raw`^ {0,20}Could not open \S{1,60} Service on \S{1,100}, error (0x5)\b`,
      String.raw`^ {0,20}Could not open (?:pipe with|Remote ipc to) \[\S{1,100}\]: ?failed with (5):`,
    ],
    'event log not read': '^ {0,20}The event log (.{3,60}) on server',
    'name not resolved': String.raw`^ {0,20}The host ([0-9a-f-]{36}\._msdcs\.\S{1,150}) could`,
    'role owner': String.raw`^ {0,20}Warning: \S{1,100} is the ([A-Z][A-Za-z ]{2,30} Owner), but is not`,
    'replication error': String.raw`^ {0,20}The replication generated an error \((-?\d{1,10})\)`,
    'stopped service': String.raw`^ {0,20}(\S{1,60}) Service is stopped on \[`,
    'service type': String.raw`^ {0,20}Invalid service type: (\S{1,60}) on `,
    'not located': String.raw`^ {0,20}Warning: DcGetDcName\(([A-Z_]{3,40})\) call failed`,
    'DNS servers': '^ {0,24}Error: (all DNS servers are invalid)',
    'DNS service': '^ {0,24}Warning: (no DNS RPC connectivity)',
    // A row of the table of results: Auth, Basc, Forw, Del, Dyn, RReg, Ext.
    'DNS Forw': String.raw`^ {0,24}\S{1,64} {1,40}\S{3,4} {1,4}\S{3,4} {1,4}(FAIL) {1,4}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {0,4}$`,
    'DNS Del': String.raw`^ {0,24}\S{1,64} {1,40}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {1,4}(FAIL) {1,4}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {0,4}$`,
    'DNS RReg': String.raw`^ {0,24}\S{1,64} {1,40}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {1,4}\S{3,4} {1,4}(FAIL) {1,4}\S{3,4} {0,4}$`,
  },
  rules: [
    {
      id: 'dcdiag-own-name-not-resolved',
      when: { Connectivity: { matches: '.' }, 'name not resolved': { matches: '.' } },
      level: 'wrong',
      says: 'The name by which other domain controllers find {Connectivity} is not found in DNS: {name not resolved}. Its other tests are left out.',
      next: 'See which DNS servers it asks, and whether its records are there.',
      check: 'dcdiag /test:dns /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-connectivity',
      when: { Connectivity: { matches: '.' } },
      unless: { 'name not resolved': { matches: '.' } },
      level: 'warning',
      says: '{Connectivity} failed the test of its connections: its names in DNS, LDAP or RPC. The lines above the verdict tell which; its other tests are left out.',
      next: 'See whether its records are in DNS.',
      check: 'dcdiag /test:dns /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-no-time-server',
      when: { Advertising: { matches: '.' }, 'not advertised': 'time server' },
      level: 'wrong',
      says: '{Advertising} does not offer itself as a time server: its time service does not run, has no time that it trusts, or was told not to give any. Of its other roles this line says nothing.',
      next: 'See whether the time service runs, and from where it has its time.',
      check: 'w32tm /query /status',
      article: 'w32time-no-time-data',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-role-not-advertised',
      when: { Advertising: { matches: '.' }, 'not advertised': { matches: '^(?!time server)' } },
      level: 'wrong',
      says: '{Advertising} does not offer itself as {not advertised}.',
      next: 'See what the locator is told of it.',
      check: 'nltest /dsgetdc:<Domain> /server:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-other-answered',
      when: { Advertising: { matches: '.' }, 'answered instead': { matches: '.' } },
      level: 'wrong',
      says: '{Advertising} does not offer itself as a domain controller: when it was looked for, {answered instead} was named. SYSVOL of it is not shared yet, or Netlogon does not run there.',
      next: 'See whether SYSVOL and NETLOGON are shared.',
      check: 'net share',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-advertising',
      when: { Advertising: { matches: '.' } },
      unless: { 'not advertised': { matches: '.' }, 'answered instead': { matches: '.' } },
      level: 'warning',
      says: '{Advertising} failed the test of the roles in which it offers itself. The lines above the verdict tell which one it does not.',
      next: 'Let that test tell all of them.',
      check: 'dcdiag /test:advertising /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-sysvol-not-ready',
      when: { SysVolCheck: { matches: '.' } },
      level: 'warning',
      says: '{SysVolCheck} failed the test whether SYSVOL is ready: it may never have been replicated to it, or the state of it could not be asked.',
      next: 'Look for events of DFS Replication.',
      check: 'wevtutil qe "DFS Replication" /c:20 /rd:true /f:text',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dfsr-events',
      when: { DFSREvent: { matches: '.' } },
      unless: { 'event log not read': 'DFS Replication' },
      level: 'warning',
      says: 'DFS Replication of {DFSREvent} wrote warnings or errors in the last 24 hours: policies may not reach it.',
      next: 'Read them.',
      check: 'wevtutil qe "DFS Replication" /c:20 /rd:true /f:text',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-frs-events',
      when: { FrsEvent: { matches: '.' } },
      unless: { 'event log not read': 'File Replication Service' },
      level: 'warning',
      says: 'The File Replication Service of {FrsEvent} wrote errors in the last 24 hours: policies may not reach it.',
      next: 'Read them.',
      check: 'wevtutil qe "File Replication Service" /c:20 /rd:true /f:text',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-kcc-events',
      when: { KccEvent: { matches: '.' } },
      level: 'warning',
      says: 'The directory service of {KccEvent} wrote warnings or errors about its connections in the last 15 minutes, or its event log could not be read through the firewall.',
      next: 'Read them.',
      check: 'wevtutil qe "Directory Service" /c:20 /rd:true /f:text',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-event-log-not-read',
      when: { 'event log not read': { matches: '.' } },
      level: 'note',
      says: 'The event log {event log not read} could not be read from here: that its test failed says nothing of what is in it.',
      next: 'See whether the firewall there lets remote event log management through, or run the test there.',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-not-permitted',
      when: { 'not permitted': { matches: '.' } },
      level: 'warning',
      says: 'Who ran these tests was refused (access denied): tests failed by that say nothing of the domain controller.',
      next: 'Run them as an administrator of the domain, elevated.',
      check: 'whoami /groups',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-role-owner-silent',
      when: { KnowsOfRoleHolders: { matches: '.' }, 'role owner': { matches: '.' } },
      level: 'wrong',
      says: '{KnowsOfRoleHolders} does not reach an owner of a single master role: {role owner}.',
      next: 'See which servers own the roles, and whether they are there.',
      check: 'netdom query fsmo',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-role-holders',
      when: { KnowsOfRoleHolders: { matches: '.' } },
      unless: { 'role owner': { matches: '.' } },
      level: 'warning',
      says: '{KnowsOfRoleHolders} does not know or does not reach an owner of a single master role.',
      next: 'See which servers own the roles, and whether they are there.',
      check: 'netdom query fsmo',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-machine-account',
      when: { MachineAccount: { matches: '.' } },
      unless: { 'not permitted': { matches: '.' } },
      level: 'warning',
      says: '{MachineAccount} failed the test of its computer account: flags, place, server reference or service principal names. The lines above the verdict tell which.',
      next: 'List its names.',
      check: 'setspn -L <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-partition-rights',
      when: { NCSecDesc: { matches: '.' } },
      level: 'note',
      says: 'On a partition of {NCSecDesc} rights are missing that replication may need. Where there are no read-only domain controllers, and the line speaks of these, it means nothing.',
      next: 'Read the lines above that one.',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-share-not-there',
      when: { NetLogons: { matches: '.' }, 'share not reached': { matches: '.' } },
      unless: { 'not permitted': { matches: '.' } },
      level: 'wrong',
      says: 'The share {share not reached} of {NetLogons} could not be reached.',
      next: 'See whether SYSVOL and NETLOGON are shared there.',
      check: 'net share',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-netlogon-shares',
      when: { NetLogons: { matches: '.' } },
      unless: { 'share not reached': { matches: '.' }, 'not permitted': { matches: '.' } },
      level: 'warning',
      says: 'SYSVOL or NETLOGON of {NetLogons} could not be read, or the right to reach it from the network is missing.',
      next: 'See whether both are shared.',
      check: 'net share',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-objects-replicated',
      when: { ObjectsReplicated: { matches: '.' } },
      level: 'warning',
      says: '{ObjectsReplicated} failed the test whether its account and its settings have reached the other domain controllers.',
      next: 'See how it replicates.',
      check: 'repadmin /showrepl <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-replication-error',
      when: { Replications: { matches: '.' }, 'replication error': { matches: '.' } },
      level: 'wrong',
      says: 'Replication to {Replications} fails with {replication error}.',
      next: 'See with whom, and since when.',
      check: 'repadmin /showrepl <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-replications',
      when: { Replications: { matches: '.' } },
      unless: { 'replication error': { matches: '.' } },
      level: 'warning',
      says: '{Replications} has errors of replication, or is late.',
      next: 'See with whom, and with which code.',
      check: 'repadmin /showrepl <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-rid-manager',
      when: { RidManager: { matches: '.' } },
      level: 'warning',
      says: '{RidManager} failed the test of the RID master: it is not reached, or the identifiers of this server are used up or not in order. The lines above the verdict tell which.',
      next: 'Let that test tell more.',
      check: 'dcdiag /test:ridmanager /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-service-stopped',
      when: { Services: { matches: '.' }, 'stopped service': { matches: '.' } },
      level: 'wrong',
      says: 'On {Services} the service {stopped service} is stopped, which a domain controller needs.',
      next: 'See how it ended.',
      check: 'sc query <Service>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-services',
      when: { Services: { matches: '.' } },
      unless: {
        'stopped service': { matches: '.' },
        'service type': { matches: '.' },
        'not permitted': { matches: '.' },
      },
      level: 'warning',
      says: '{Services} failed the test of the services that a domain controller needs: one does not run, has another start type, or could not be asked. The lines above the verdict tell which.',
      check: 'dcdiag /test:services /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-service-type',
      when: { Services: { matches: '.' }, 'service type': { matches: '.' } },
      unless: { 'stopped service': { matches: '.' } },
      level: 'note',
      says: 'On {Services} the service {service type} has another type than this dcdiag expects: where it is made for another version of Windows, that means nothing.',
      source: TYPES,
    },
    {
      id: 'dcdiag-system-log',
      when: { SystemLog: { matches: '.' } },
      level: 'note',
      says: 'The System log of {SystemLog} has recent errors; which ones stands above that line. They need not be about Active Directory.',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-references',
      when: { VerifyReferences: { matches: '.' } },
      level: 'warning',
      says: '{VerifyReferences} failed the test of the references that replication of SYSVOL needs. The lines above the verdict tell which are missing.',
      next: 'Read the lines above that one.',
      check: 'dcdiag /test:verifyreferences /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-replicas',
      when: { VerifyReplicas: { matches: '.' } },
      level: 'warning',
      says: '{VerifyReplicas} has not yet all application partitions that it should have, as those of DNS.',
      next: 'See how it replicates.',
      check: 'repadmin /showrepl <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-nobody-located',
      when: { LocatorCheck: { matches: '.' }, 'not located': ['GC_SERVER_REQUIRED', 'PDC_REQUIRED', 'KDC_REQUIRED'] },
      level: 'wrong',
      says: 'In {LocatorCheck} no domain controller was found for {not located}.',
      next: 'See what the locator finds.',
      check: 'nltest /dsgetdc:<Domain> /force',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-no-time-server-located',
      when: { LocatorCheck: { matches: '.' }, 'not located': 'TIME_SERVER' },
      unless: { 'not located': ['GC_SERVER_REQUIRED', 'PDC_REQUIRED', 'KDC_REQUIRED'] },
      level: 'wrong',
      says: 'In {LocatorCheck} no domain controller offers itself as a time server; domain controllers as such were found.',
      next: 'See whether the time service runs on them, first on the PDC emulator.',
      check: 'w32tm /monitor',
      article: 'w32time-no-time-data',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-no-good-time-server',
      when: { LocatorCheck: { matches: '.' }, 'not located': 'GOOD_TIME_SERVER_PREFERRED' },
      unless: { 'not located': ['GC_SERVER_REQUIRED', 'PDC_REQUIRED', 'KDC_REQUIRED', 'TIME_SERVER'] },
      level: 'warning',
      says: 'In {LocatorCheck} no domain controller is set up as a reliable time source.',
      next: 'See from where the PDC emulator has its time.',
      check: 'w32tm /monitor',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-locator',
      when: { LocatorCheck: { matches: '.' } },
      unless: { 'not located': { matches: '.' } },
      level: 'warning',
      says: '{LocatorCheck} failed the test of the locator: a role that each domain needs was not found. The lines above the verdict tell which.',
      next: 'See which was not found.',
      check: 'dcdiag /test:locatorcheck /v',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-intersite',
      when: { Intersite: { matches: '.' } },
      level: 'warning',
      says: 'Between sites of {Intersite} something keeps replication from working, or holds it up.',
      next: 'See which site.',
      check: 'dcdiag /test:intersite /v',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dns-servers-invalid',
      when: { DNS: { matches: '.' }, 'DNS servers': { matches: '.' } },
      unless: { 'DNS service': { matches: '.' } },
      level: 'wrong',
      says: 'None of the DNS servers that a domain controller of {DNS} asks is right for Active Directory.',
      next: 'See which they are: servers that do not know the domain, as a router or a public one, do not belong there.',
      check: 'ipconfig /all',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dns-service-silent',
      when: { DNS: { matches: '.' }, 'DNS servers': { matches: '.' }, 'DNS service': { matches: '.' } },
      level: 'wrong',
      says: 'None of the DNS servers that a domain controller of {DNS} asks is right for Active Directory, and a DNS service does not answer there (an error, or none of Windows).',
      next: 'See whether the DNS service runs there and has loaded its zones.',
      check: 'wevtutil qe "DNS Server" /c:20 /rd:true /f:text',
      article: 'dns-server-4013-4015',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dns-records-missing',
      when: { DNS: { matches: '.' }, 'DNS RReg': 'FAIL' },
      unless: { 'DNS servers': { matches: '.' } },
      level: 'wrong',
      says: 'Records by which a domain controller of {DNS} is found are missing in DNS (RReg).',
      next: 'See which ones, and on which DNS server.',
      check: 'dcdiag /test:dns /dnsrecordregistration /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dns-delegation',
      when: { DNS: { matches: '.' }, 'DNS Del': 'FAIL' },
      level: 'wrong',
      says: 'A delegation of a DNS zone of {DNS} is broken (Del): a server that it names does not answer, or has no address there.',
      next: 'See which zone and which server.',
      check: 'dcdiag /test:dns /dnsdelegation /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dns-forwarders',
      when: { DNS: { matches: '.' }, 'DNS Forw': 'FAIL' },
      level: 'warning',
      says: 'A forwarder or root hint of a DNS server of {DNS} does not answer (Forw): names outside the domain may not be found.',
      next: 'See which one.',
      check: 'dcdiag /test:dns /dnsforwarders /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dns',
      when: { DNS: { matches: '.' } },
      unless: { 'DNS servers': { matches: '.' }, 'DNS RReg': 'FAIL', 'DNS Del': 'FAIL', 'DNS Forw': 'FAIL' },
      level: 'warning',
      says: 'The tests of DNS failed for {DNS}: the summary above the verdict tells which (Auth, Basc, Forw, Del, Dyn, RReg, Ext).',
      next: 'Let them tell more.',
      check: 'dcdiag /test:dns /v',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-security',
      when: { CheckSecurityError: { matches: '.' } },
      level: 'warning',
      says: '{CheckSecurityError} failed the test of security with its partners: clocks, Kerberos, its account or rights. The lines above the verdict tell which.',
      next: 'Let that test tell more.',
      check: 'dcdiag /test:checksecurityerror /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-cut-off',
      when: { CutoffServers: { matches: '.' } },
      level: 'warning',
      says: 'Some domain controllers have no working connection, as {CutoffServers} sees it: changes do not reach them.',
      next: 'See how they replicate.',
      check: 'repadmin /replsummary',
      source: DCDIAG,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Directory Server Diagnosis

Performing initial setup:
   Trying to find home server...
   Home Server = DC01

Doing initial required tests

   Testing server: Berlin\\DC01
      Starting test: Connectivity
         ......................... DC01 passed test Connectivity

Doing primary tests

   Testing server: Berlin\\DC01
      Starting test: Advertising
         ......................... DC01 passed test Advertising

   Running partition tests on : ForestDnsZones
      Starting test: CheckSDRefDom
         ......................... ForestDnsZones passed test CheckSDRefDom

   Running enterprise tests on : example.org
      Starting test: LocatorCheck
         ......................... example.org passed test LocatorCheck`,
    holds: [],
  },
  {
    text: `   Testing server: Berlin\\DC01
      Starting test: Connectivity
         ......................... DC01 failed test Connectivity
      Starting test: Advertising
         ......................... DC01 failed test Advertising
      Starting test: SysVolCheck
         ......................... DC01 failed test SysVolCheck
      Starting test: DFSREvent
         ......................... DC01 failed test DFSREvent
      Starting test: FrsEvent
         ......................... DC01 failed test FrsEvent
      Starting test: KccEvent
         ......................... DC01 failed test KccEvent
      Starting test: KnowsOfRoleHolders
         ......................... DC01 failed test KnowsOfRoleHolders
      Starting test: MachineAccount
         ......................... DC01 failed test MachineAccount
      Starting test: NCSecDesc
         ......................... DC01 failed test NCSecDesc
      Starting test: NetLogons
         ......................... DC01 failed test NetLogons
      Starting test: ObjectsReplicated
         ......................... DC01 failed test ObjectsReplicated
      Starting test: Replications
         ......................... DC01 failed test Replications
      Starting test: RidManager
         ......................... DC01 failed test RidManager
      Starting test: Services
         ......................... DC01 failed test Services
      Starting test: SystemLog
         ......................... DC01 failed test SystemLog
      Starting test: VerifyReferences
         ......................... DC01 failed test VerifyReferences
      Starting test: VerifyReplicas
         ......................... DC01 failed test VerifyReplicas
      Starting test: LocatorCheck
         ......................... DC01 failed test LocatorCheck
      Starting test: Intersite
         ......................... DC01 failed test Intersite
      Starting test: DNS
         ......................... DC01 failed test DNS
      Starting test: CheckSecurityError
         ......................... DC01 failed test CheckSecurityError
      Starting test: CutoffServers
         ......................... DC01 failed test CutoffServers`,
    holds: [
      `dcdiag-connectivity @ Berlin\\DC01`,
      `dcdiag-advertising @ Berlin\\DC01`,
      `dcdiag-sysvol-not-ready @ Berlin\\DC01`,
      `dcdiag-dfsr-events @ Berlin\\DC01`,
      `dcdiag-frs-events @ Berlin\\DC01`,
      `dcdiag-kcc-events @ Berlin\\DC01`,
      `dcdiag-role-holders @ Berlin\\DC01`,
      `dcdiag-machine-account @ Berlin\\DC01`,
      `dcdiag-partition-rights @ Berlin\\DC01`,
      `dcdiag-netlogon-shares @ Berlin\\DC01`,
      `dcdiag-objects-replicated @ Berlin\\DC01`,
      `dcdiag-replications @ Berlin\\DC01`,
      `dcdiag-rid-manager @ Berlin\\DC01`,
      `dcdiag-services @ Berlin\\DC01`,
      `dcdiag-system-log @ Berlin\\DC01`,
      `dcdiag-references @ Berlin\\DC01`,
      `dcdiag-replicas @ Berlin\\DC01`,
      `dcdiag-locator @ Berlin\\DC01`,
      `dcdiag-intersite @ Berlin\\DC01`,
      `dcdiag-dns @ Berlin\\DC01`,
      `dcdiag-security @ Berlin\\DC01`,
      `dcdiag-cut-off @ Berlin\\DC01`,
    ],
  },
  {
    text: `   Testing server: Rom\\DC7
      Starting test: Advertising
         The DC DC7 is advertising itself as a DC and having a DS.
         Warning: DC7 is not advertising as a time server.
         ......................... DC7 failed test Advertising
      Starting test: DFSREvent
         The event log DFS Replication on server
         DC7.contoso.com could not be queried, error 0x6ba
         ......................... DC7 failed test DFSREvent
      Starting test: KnowsOfRoleHolders
         Warning: DC3 is the PDC Owner, but is not responding to DS RPC Bind.
         ......................... DC7 failed test KnowsOfRoleHolders
      Starting test: Replications
            The replication generated an error (8524):
         ......................... DC7 failed test Replications
      Starting test: Services
            w32time Service is stopped on [DC7]
         ......................... DC7 failed test Services
   Running enterprise tests on : contoso.com
      Starting test: LocatorCheck
         Warning: DcGetDcName(TIME_SERVER) call failed, error 1355
         A Time Server could not be located.
         Warning: DcGetDcName(GOOD_TIME_SERVER_PREFERRED) call failed, error 1355
         ......................... contoso.com failed test LocatorCheck`,
    holds: [
      `dcdiag-no-time-server @ Rom\\DC7`,
      `dcdiag-event-log-not-read @ Rom\\DC7`,
      `dcdiag-role-owner-silent @ Rom\\DC7`,
      `dcdiag-replication-error @ Rom\\DC7`,
      `dcdiag-service-stopped @ Rom\\DC7`,
      'dcdiag-no-time-server-located @ contoso.com',
    ],
  },
  {
    text: `   Testing server: Rom\\DC8
      Starting test: Connectivity
         The host 0b1c2d3e-0b1c-0b1c-0b1c-0b1c2d3e4f50._msdcs.contoso.com could
         not be resolved to an IP address. Check the DNS server, DHCP, server
         name, etc.
         ......................... DC8 failed test Connectivity
   Testing server: Rom\\DC9
      Starting test: Advertising
         Warning: DsGetDcName returned information for \\\\DC3.contoso.com,
         when we were trying to reach DC9.
         SERVER IS NOT RESPONDING or IS NOT CONSIDERED SUITABLE.
         ......................... DC9 failed test Advertising
      Starting test: NetLogons
         Unable to connect to the NETLOGON share! (\\\\DC9\\netlogon)
         [DC9] An net use or LsaPolicy operation failed with error 67, The network name cannot be found..
         ......................... DC9 failed test NetLogons
      Starting test: Services
         Invalid service type: RpcSs on DC9, current value WIN32_OWN_PROCESS, expected value WIN32_SHARE_PROCESS
         ......................... DC9 failed test Services
   Testing server: Rom\\DC10
      Starting test: Advertising
         Warning: DC10 is not advertising as a Key Distribution Center.
         ......................... DC10 failed test Advertising
      Starting test: NetLogons
         [DC10] User credentials does not have permission to perform this
         operation.
         [DC10] An net use or LsaPolicy operation failed with error 5, Access is denied..
         ......................... DC10 failed test NetLogons
      Starting test: Services
            Could not open NTDS Service on DC10, error 0x5
            "Access is denied."
            Could not open Remote ipc to [DC10]:failed with 5: Access is denied.
         ......................... DC10 failed test Services
   Running enterprise tests on : contoso.com
      Starting test: LocatorCheck
         Warning: DcGetDcName(GC_SERVER_REQUIRED) call failed, error 1355
         A Global Catalog Server could not be located - All GC's are down.
         ......................... contoso.com failed test LocatorCheck
   Running enterprise tests on : fabrikam.com
      Starting test: LocatorCheck
         Warning: DcGetDcName(GOOD_TIME_SERVER_PREFERRED) call failed, error 1355
         ......................... fabrikam.com failed test LocatorCheck`,
    holds: [
      `dcdiag-own-name-not-resolved @ Rom\\DC8`,
      `dcdiag-other-answered @ Rom\\DC9`,
      `dcdiag-share-not-there @ Rom\\DC9`,
      `dcdiag-service-type @ Rom\\DC9`,
      `dcdiag-role-not-advertised @ Rom\\DC10`,
      `dcdiag-not-permitted @ Rom\\DC10`,
      'dcdiag-nobody-located @ contoso.com',
      'dcdiag-no-good-time-server @ fabrikam.com',
    ],
  },
  {
    text: `Directory Server Diagnosis

   Running enterprise tests on : contoso.com
      Starting test: DNS
               TEST: Basic (Basc)
                  Error: all DNS servers are invalid
            Domain: contoso.com
               DC7                          PASS FAIL n/a  n/a  n/a  FAIL n/a
         ......................... contoso.com failed test DNS
   Running enterprise tests on : fabrikam.com
      Starting test: DNS
                  Error: all DNS servers are invalid
                  Warning: no DNS RPC connectivity (error or non Microsoft DNS server is running)
            Domain: fabrikam.com
               DC7                          PASS FAIL n/a  n/a  n/a  n/a  n/a
         ......................... fabrikam.com failed test DNS
   Running enterprise tests on : proseware.com
      Starting test: DNS
            Domain: proseware.com
               DC7                          PASS WARN PASS PASS PASS FAIL n/a
               DC8                          PASS PASS FAIL FAIL n/a  PASS n/a
         ......................... proseware.com failed test DNS`,
    holds: [
      'dcdiag-dns-servers-invalid @ contoso.com',
      'dcdiag-dns-service-silent @ fabrikam.com',
      'dcdiag-dns-records-missing @ proseware.com',
      'dcdiag-dns-delegation @ proseware.com',
      'dcdiag-dns-forwarders @ proseware.com',
    ],
  },
  {
    text: `Verzeichnisserverdiagnose

         ......................... DC01 hat den Test Replications nicht bestanden.`,
    holds: ['dcdiag-replications'],
    language: 'de',
  },
];
