import type { StateOutput, StateSample } from '../stateOutput.ts';

const DCDIAG = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/dcdiag.md';
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
  },
  rules: [
    {
      id: 'dcdiag-connectivity',
      when: { Connectivity: { matches: '.' } },
      level: 'wrong',
      says: '{Connectivity} is not reached as a domain controller: its names are not in DNS, or it does not answer by LDAP or RPC. The other tests of it are left out.',
      next: 'See whether its records are in DNS.',
      check: 'dcdiag /test:dns /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-advertising',
      when: { Advertising: { matches: '.' } },
      level: 'wrong',
      says: '{Advertising} does not offer itself as a domain controller: Netlogon or the Kerberos service does not run, or SYSVOL is not ready.',
      next: 'See whether SYSVOL and NETLOGON are shared.',
      check: 'net share',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-sysvol-not-ready',
      when: { SysVolCheck: { matches: '.' } },
      level: 'wrong',
      says: 'SYSVOL of {SysVolCheck} is not ready: it has never been replicated to it, or replication of it is stopped.',
      next: 'Look for events of DFS Replication.',
      check: 'wevtutil qe "DFS Replication" /c:20 /rd:true /f:text',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-dfsr-events',
      when: { DFSREvent: { matches: '.' } },
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
      id: 'dcdiag-role-holders',
      when: { KnowsOfRoleHolders: { matches: '.' } },
      level: 'wrong',
      says: '{KnowsOfRoleHolders} does not know or does not reach an owner of a single master role.',
      next: 'See which servers own the roles, and whether they are there.',
      check: 'netdom query fsmo',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-machine-account',
      when: { MachineAccount: { matches: '.' } },
      level: 'wrong',
      says: 'The computer account of {MachineAccount} is not in order: flags, place, server reference or service principal names.',
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
      id: 'dcdiag-netlogon-shares',
      when: { NetLogons: { matches: '.' } },
      level: 'wrong',
      says: 'SYSVOL or NETLOGON of {NetLogons} could not be read, or the right to reach it from the network is missing.',
      next: 'See whether both are shared.',
      check: 'net share',
      article: 'dfsr-2213-4012-sysvol',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-objects-replicated',
      when: { ObjectsReplicated: { matches: '.' } },
      level: 'wrong',
      says: 'The account or the settings of {ObjectsReplicated} are not the same on all domain controllers: its own changes do not arrive.',
      next: 'See how it replicates.',
      check: 'repadmin /showrepl <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-replications',
      when: { Replications: { matches: '.' } },
      level: 'wrong',
      says: '{Replications} has errors of replication, or is late.',
      next: 'See with whom, and with which code.',
      check: 'repadmin /showrepl <Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-rid-manager',
      when: { RidManager: { matches: '.' } },
      level: 'wrong',
      says: '{RidManager} does not reach the RID master, or has no identifiers left to give: soon no account can be made there.',
      next: 'Let that test tell more.',
      check: 'dcdiag /test:ridmanager /v /s:<Server>',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-services',
      when: { Services: { matches: '.' } },
      level: 'wrong',
      says: 'On {Services} a service that a domain controller needs does not run, or has another start type.',
      next: 'The line above tells which.',
      check: 'dcdiag /test:services /v /s:<Server>',
      source: DCDIAG,
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
      level: 'wrong',
      says: 'References of {VerifyReferences} that replication of SYSVOL needs are missing or broken.',
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
      id: 'dcdiag-locator',
      when: { LocatorCheck: { matches: '.' } },
      level: 'wrong',
      says: 'In {LocatorCheck} no domain controller was found for a role that each domain needs: global catalog, PDC, time or Kerberos.',
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
      id: 'dcdiag-dns',
      when: { DNS: { matches: '.' } },
      level: 'wrong',
      says: 'The tests of DNS failed for {DNS}: a summary below tells which (Auth, Basc, Forw, Del, Dyn, RReg, Ext).',
      next: 'Let them tell more.',
      check: 'dcdiag /test:dns /v',
      source: DCDIAG,
    },
    {
      id: 'dcdiag-security',
      when: { CheckSecurityError: { matches: '.' } },
      level: 'wrong',
      says: '{CheckSecurityError} has errors of security with its partners: clocks, Kerberos, its account or rights.',
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
    text: `Verzeichnisserverdiagnose

         ......................... DC01 hat den Test Replications nicht bestanden.`,
    holds: ['dcdiag-replications'],
    language: 'de',
  },
];
