import type { StateOutput, StateSample } from '../stateOutput.ts';

const DNS_CLIENTS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/networking/best-practices-for-dns-client-settings.md';
const NSLOOKUP = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/nslookup.md';

export const nslookup: StateOutput = {
  name: 'nslookup',
  command: 'nslookup',
  files: ['*nslookup*.txt'],
  begins: [String.raw`^ {0,20}DNS request timed out\.`, String.raw`^ {0,20}Default Server: {1,4}\S`],
  fields: {
    timeout: '^ {0,20}DNS request (timed out)\\.',
    Server: '^ {0,20}(?:Default )?Server: {1,4}(\\S{1,200}) {0,4}$',
    Address: '^ {0,20}Address: {1,4}([0-9a-f:.]{3,45})(?:#53)? {0,4}$',
  },
  rules: [
    {
      id: 'nslookup-own-server-silent',
      when: { Address: ['::1', '127.0.0.1'], timeout: { matches: '.' } },
      level: 'warning',
      says: 'This machine asks itself for names ({Address}), and nothing there answers in time.',
      next: 'See which DNS servers each adapter asks, IPv6 too: on a domain controller another one comes first, elsewhere the loopback address has to go.',
      check: 'netsh interface ipv6 show dnsservers',
      article: 'netlogon-5774-dns-registration',
      source: DNS_CLIENTS,
    },
    {
      id: 'nslookup-server-silent',
      when: { Address: { matches: '.' }, timeout: { matches: '.' } },
      unless: { Address: ['::1', '127.0.0.1'] },
      level: 'warning',
      says: 'The DNS server {Address} does not answer in time, or cannot get an answer itself.',
      next: 'See whether it is reached on port 53, and whether its forwarders answer.',
      check: 'nslookup -type=ns . <Server>',
      source: NSLOOKUP,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Default Server:  dc01.example.org
Address:  192.0.2.1`,
    holds: [],
  },
  {
    text: `DNS request timed out.
    timeout was 2 seconds.
Default Server:  UnKnown
Address:  ::1`,
    holds: ['nslookup-own-server-silent'],
  },
  {
    text: `DNS request timed out.
    timeout was 2 seconds.
Server:  UnKnown
Address:  192.0.2.1`,
    holds: ['nslookup-server-silent'],
  },
  {
    text: `Server:  UnKnown
Address:  ::1`,
    holds: [],
  },
];
