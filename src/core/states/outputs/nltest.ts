import type { StateOutput, StateSample } from '../stateOutput.ts';

const BROKEN_TRUST =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/windows-security/broken-trust-relationship-domain-joined-device-its-domain-secure-channel-issues.md';
const NETLOGON_CODES =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-nrpc/1d106b28-c30f-4fd1-b7b0-240b6250d7f6';
const CODES_1300 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-';
const CODES_1700 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1700-3999-';
const TRUST = '0xc000018b-trust-relationship';

export const nltest: StateOutput = {
  name: 'nltest',
  command: 'nltest /sc_query:<Domain>',
  files: ['*nltest*.txt'],
  begins: [
    String.raw`^\s{0,20}Trusted DC Name\b`,
    String.raw`^\s{0,20}Trusted DC Connection Status Status = `,
    String.raw`^\s{0,20}I_NetLogonControl failed: Status = `,
  ],
  fields: {
    'Trusted DC Name': String.raw`^\s{0,20}Trusted DC Name\b(.*)$`,
    'Trusted DC Connection Status': String.raw`^\s{0,20}Trusted DC Connection Status Status = (.*)$`,
    'Trust Verification Status': String.raw`^\s{0,20}Trust Verification Status = (.*)$`,
    I_NetLogonControl: String.raw`^\s{0,20}I_NetLogonControl failed: Status = (.*)$`,
  },
  rules: [
    {
      id: 'nltest-password-refused',
      when: { 'Trusted DC Connection Status': { matches: String.raw`^5\b` } },
      level: 'wrong',
      says: 'The domain controller refused the secure channel of this computer (access denied). Most often its machine password and the one in Active Directory differ.',
      next: 'Compare when both passwords were set, then repair the secure channel.',
      check: 'nltest /dsgetdc:<Domain>',
      article: TRUST,
      source: BROKEN_TRUST,
    },
    {
      id: 'nltest-no-logon-servers',
      when: { 'Trusted DC Connection Status': { matches: String.raw`^1311\b` } },
      level: 'wrong',
      says: 'No domain controller could be reached to set up the secure channel; of the trust itself this says nothing.',
      next: 'See whether DNS gives a domain controller, and whether it answers.',
      check: 'nltest /dsgetdc:<Domain> /force',
      article: 'win32-1355-no-domain',
      source: NETLOGON_CODES,
    },
    {
      id: 'nltest-no-such-domain',
      when: { 'Trusted DC Connection Status': { matches: String.raw`^1355\b` } },
      level: 'wrong',
      says: 'The domain was not found, or could not be contacted: most often DNS, or no way to a domain controller.',
      next: 'See which DNS servers this computer asks, and whether they know the domain.',
      check: 'nslookup -type=SRV _ldap._tcp.dc._msdcs.<Domain>',
      article: 'win32-1355-no-domain',
      source: CODES_1300,
    },
    {
      id: 'nltest-no-secret',
      when: { 'Trusted DC Connection Status': { matches: String.raw`^1786\b` } },
      level: 'wrong',
      says: 'This computer has lost its own secret of the trust: there is no machine password on it any more.',
      next: 'Sign in with a local administrator and repair the secure channel, or join the domain again.',
      article: TRUST,
      source: NETLOGON_CODES,
    },
    {
      id: 'nltest-no-account',
      when: { 'Trusted DC Connection Status': { matches: String.raw`^1787\b` } },
      level: 'wrong',
      says: 'The domain has no account for this computer, or not with this password.',
      next: 'Look for the computer account in Active Directory: deleted, disabled, or taken over by another computer of the same name.',
      article: TRUST,
      source: NETLOGON_CODES,
    },
    {
      id: 'nltest-trust-failed',
      when: { 'Trusted DC Connection Status': { matches: String.raw`^1789\b` } },
      level: 'wrong',
      says: 'The trust between this computer and its domain is broken.',
      next: 'Find out whether the account is there and which password is older, then repair the secure channel.',
      article: TRUST,
      source: CODES_1700,
    },
    {
      id: 'nltest-verification-failed',
      when: {
        'Trusted DC Connection Status': { matches: String.raw`^0\b` },
        'Trust Verification Status': { matches: '^[1-9]' },
      },
      level: 'wrong',
      says: 'There is a secure channel to {Trusted DC Name}, but verifying it failed: {Trust Verification Status}.',
      next: 'Verify again with another domain controller, and compare.',
      check: 'nltest /dsgetdc:<Domain>',
      article: TRUST,
      source: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-nrpc/c48a8700-4c17-4afb-8866-f0cfc0c0a671',
    },
    {
      id: 'nltest-verified',
      when: {
        'Trusted DC Connection Status': { matches: String.raw`^0\b` },
        'Trust Verification Status': { matches: String.raw`^0\b` },
      },
      level: 'note',
      says: 'The secure channel to {Trusted DC Name} works, and was verified: the trust of this computer is not broken.',
      source: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-nrpc/c48a8700-4c17-4afb-8866-f0cfc0c0a671',
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: 'Flags: b0 HAS_IP  HAS_TIMESERV \nTrusted DC Name \\\\dc01.contoso.com \nTrusted DC Connection Status Status = 0 0x0 NERR_Success\nTrust Verification Status = 0 0x0 NERR_Success\nThe command completed successfully',
    holds: ['nltest-verified'],
  },
  {
    text: 'Flags: 30 HAS_IP  HAS_TIMESERV \nTrusted DC Name \\\\dc01.contoso.com \nTrusted DC Connection Status Status = 0 0x0 NERR_Success\nThe command completed successfully',
    holds: [],
  },
  {
    text: 'Flags: 0\nTrusted DC Name\nTrusted DC Connection Status Status = 5 0x5 ERROR_ACCESS_DENIED\nThe command completed successfully',
    holds: ['nltest-password-refused'],
  },
  {
    text: 'Flags: 0\nTrusted DC Name \nTrusted DC Connection Status Status = 1311 0x51f ERROR_NO_LOGON_SERVERS\nThe command completed successfully',
    holds: ['nltest-no-logon-servers'],
  },
  {
    text: 'Flags: 0\nTrusted DC Name \nTrusted DC Connection Status Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN\nThe command completed successfully',
    holds: ['nltest-no-such-domain'],
  },
  {
    text: 'Flags: 0\nTrusted DC Name \nTrusted DC Connection Status Status = 1786 0x6fa ERROR_NO_TRUST_LSA_SECRET\nThe command completed successfully',
    holds: ['nltest-no-secret'],
  },
  {
    text: 'Flags: 0\nTrusted DC Name \nTrusted DC Connection Status Status = 1787 0x6fb ERROR_NO_TRUST_SAM_ACCOUNT\nThe command completed successfully',
    holds: ['nltest-no-account'],
  },
  {
    text: 'Flags: 0\nTrusted DC Name \nTrusted DC Connection Status Status = 1789 0x6fd ERROR_TRUSTED_RELATIONSHIP_FAILURE\nThe command completed successfully',
    holds: ['nltest-trust-failed'],
  },
  {
    text: 'Flags: b0 HAS_IP  HAS_TIMESERV \nTrusted DC Name \\\\dc02.contoso.com \nTrusted DC Connection Status Status = 0 0x0 NERR_Success\nTrust Verification Status = 5 0x5 ERROR_ACCESS_DENIED\nThe command completed successfully',
    holds: ['nltest-verification-failed'],
  },
  { text: 'I_NetLogonControl failed: Status = 5 0x5 ERROR_ACCESS_DENIED', holds: [] },
];
