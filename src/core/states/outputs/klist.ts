import type { StateOutput, StateSample } from '../stateOutput.ts';

const KLIST = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/klist.md';
const CRYPTO = 'https://github.com/microsoft/Kerberos-Crypto/wiki/RC4-in-Kerberos';
const PROTECTED_USERS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/windows-security/active-directory-authentication-fails-klist-error-0x8009030e.md';

export const klist: StateOutput = {
  name: 'klist',
  command: 'klist',
  files: ['*klist*.txt'],
  begins: [
    String.raw`^\s{0,4}Current LogonId is 0:0x`,
    String.raw`^\s{0,4}Cached Tickets: \(\d`,
    String.raw`^\s{0,4}klist failed with 0x`,
  ],
  subjects: [String.raw`^\s{0,4}#(?<name>\d{1,6})>\s{1,8}Client: `],
  fields: {
    'Cached Tickets': String.raw`^\s{0,4}Cached Tickets: \((\d{1,9})\)`,
    Server: String.raw`^\s{0,12}Server: (.*)$`,
    Encryption: String.raw`^\s{0,12}KerbTicket Encryption Type: (.*)$`,
    'klist failed': String.raw`^\s{0,4}klist failed with (0x[0-9a-f]{1,8})`,
  },
  rules: [
    {
      id: 'klist-none',
      when: { 'Cached Tickets': '0' },
      level: 'note',
      says: 'This session holds no Kerberos ticket: nothing was reached by Kerberos in it, or it is not a session of the domain.',
      next: 'Run it in the session of the user concerned, and see whether a domain controller is in reach.',
      check: 'nltest /dsgetdc:<Domain>',
      source: KLIST,
    },
    {
      id: 'klist-rc4',
      when: { Encryption: { matches: 'RC4' }, Server: { matches: '^[^@]' } },
      unless: { Encryption: { matches: 'DES-CBC' } },
      level: 'warning',
      says: 'The ticket for {Server} is encrypted with RC4, which domain controllers cease to give out.',
      next: 'See which encryption types the account of that service allows, and how old its password is.',
      check: 'setspn -Q <Server>',
      article: 'kerberos-0xe-rc4-encryption-type',
      source: CRYPTO,
    },
    {
      id: 'klist-des',
      when: { Encryption: { matches: 'DES-CBC' } },
      level: 'wrong',
      says: 'The ticket for {Server} is encrypted with DES, which Windows has turned off for long.',
      next: 'Take DES from the account of that service.',
      check: 'setspn -Q <Server>',
      article: 'kerberos-0xe-rc4-encryption-type',
      source: CRYPTO,
    },
    {
      id: 'klist-no-credentials',
      when: { 'klist failed': { matches: '8009030e' } },
      level: 'warning',
      says: 'Kerberos has no credentials in this session that it could get a ticket with, as for members of Protected Users whose first ticket has run out.',
      next: 'Sign in anew; see whether the user is a member of Protected Users.',
      check: 'whoami /groups',
      source: PROTECTED_USERS,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: '\nCurrent LogonId is 0:0x1e43562\n\nCached Tickets: (2)\n\n#0>     Client: ada @ CONTOSO.COM\n        Server: krbtgt/CONTOSO.COM @ CONTOSO.COM\n        KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96\n        Ticket Flags 0x40e10000 -> forwardable renewable initial pre_authent name_canonicalize\n        Start Time: 1/5/2026 8:28:35 (local)\n        End Time:   1/5/2026 18:28:35 (local)\n        Session Key Type: AES-256-CTS-HMAC-SHA1-96\n        Cache Flags: 0x1 -> PRIMARY\n        Kdc Called: dc01.contoso.com\n\n#1>     Client: ada @ CONTOSO.COM\n        Server: cifs/fs01.contoso.com @ CONTOSO.COM\n        KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96\n        Ticket Flags 0x40e10000 -> forwardable renewable initial pre_authent name_canonicalize\n        Start Time: 1/5/2026 8:28:35 (local)\n        End Time:   1/5/2026 18:28:35 (local)\n        Session Key Type: AES-256-CTS-HMAC-SHA1-96\n        Cache Flags: 0x1 -> PRIMARY\n        Kdc Called: dc01.contoso.com\n',
    holds: [],
  },
  { text: '\nCurrent LogonId is 0:0x1e43562\n\nCached Tickets: (0)\n\n', holds: ['klist-none'] },
  {
    text: '\nCurrent LogonId is 0:0x1e43562\n\nCached Tickets: (2)\n\n#0>     Client: ada @ CONTOSO.COM\n        Server: krbtgt/CONTOSO.COM @ CONTOSO.COM\n        KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96\n        Ticket Flags 0x40e10000 -> forwardable renewable initial pre_authent name_canonicalize\n        Start Time: 1/5/2026 8:28:35 (local)\n        End Time:   1/5/2026 18:28:35 (local)\n        Session Key Type: AES-256-CTS-HMAC-SHA1-96\n        Cache Flags: 0x1 -> PRIMARY\n        Kdc Called: dc01.contoso.com\n\n#1>     Client: ada @ CONTOSO.COM\n        Server: http/old.contoso.com @ CONTOSO.COM\n        KerbTicket Encryption Type: RSADSI RC4-HMAC(NT)\n        Ticket Flags 0x40e10000 -> forwardable renewable initial pre_authent name_canonicalize\n        Start Time: 1/5/2026 8:28:35 (local)\n        End Time:   1/5/2026 18:28:35 (local)\n        Session Key Type: RSADSI RC4-HMAC(NT)\n        Cache Flags: 0x1 -> PRIMARY\n        Kdc Called: dc01.contoso.com\n\n#2>     Client: ada @ CONTOSO.COM\n        Server: host/older.contoso.com @ CONTOSO.COM\n        KerbTicket Encryption Type: Kerberos DES-CBC-MD5\n        Ticket Flags 0x40e10000 -> forwardable renewable initial pre_authent name_canonicalize\n        Start Time: 1/5/2026 8:28:35 (local)\n        End Time:   1/5/2026 18:28:35 (local)\n        Session Key Type: AES-256-CTS-HMAC-SHA1-96\n        Cache Flags: 0x1 -> PRIMARY\n        Kdc Called: dc01.contoso.com\n',
    holds: ['klist-rc4 @ 1', 'klist-des @ 2'],
  },
  {
    text: '\nCurrent LogonId is 0:0x1e43562\n\nklist failed with 0x8009030e/-2146893042: No credentials are available in the security package',
    holds: ['klist-no-credentials'],
  },
];
