import type { StateOutput, StateSample } from '../stateOutput.ts';

const TEST = 'MicrosoftDocs/windows-powershell-docs:docset/winserver2025-ps/NetTCPIP/Test-NetConnection.md';

export const testConnection: StateOutput = {
  name: 'test-connection',
  command: 'Test-NetConnection <Server> -Port <Port>',
  shell: 'powershell',
  files: ['*test-netconnection*.txt', '*testnetconnection*.txt'],
  begins: ['^ {0,20}WARNING: Name resolution of .{1,200} failed', '^ {0,20}RemoteAddress {0,24}:'],
  fields: {
    unresolved: '^ {0,20}WARNING: Name resolution of (.{1,200}) failed',
    RemoteAddress: '^ {0,20}RemoteAddress {0,24}:(.*)$',
    RemotePort: String.raw`^ {0,20}RemotePort {0,24}: (\d{1,5}) {0,20}$`,
    PingSucceeded: '^ {0,20}PingSucceeded {0,24}: (.*)$',
    TcpTestSucceeded: '^ {0,20}TcpTestSucceeded {0,24}: (.*)$',
  },
  rules: [
    {
      id: 'test-connection-no-name',
      when: { unresolved: { matches: '.' } },
      level: 'wrong',
      says: 'The name {unresolved} was not found in DNS.',
      next: 'See which servers are asked, and what they say.',
      check: 'Resolve-DnsName <Server>',
      source: TEST,
    },
    {
      id: 'test-connection-port-closed',
      when: { TcpTestSucceeded: 'False', PingSucceeded: 'True' },
      level: 'wrong',
      says: '{RemoteAddress} answers a ping, but not on port {RemotePort}: nothing listens there, or a firewall stops it.',
      next: 'See on the server whether something listens on that port, and which rule of the firewall is about it.',
      article: 'win32-10061-connection-refused',
      source: TEST,
    },
    {
      id: 'test-connection-no-answer',
      when: { TcpTestSucceeded: 'False', PingSucceeded: 'False' },
      level: 'wrong',
      says: '{RemoteAddress} answers neither on port {RemotePort} nor a ping: it is off, its address is another, or a firewall stops both.',
      next: 'See where the way ends.',
      check: 'Test-NetConnection <Server> -TraceRoute',
      source: TEST,
    },
    {
      id: 'test-connection-no-ping',
      when: { PingSucceeded: 'False', TcpTestSucceeded: { absent: true } },
      level: 'note',
      says: '{RemoteAddress} does not answer a ping. Many firewalls stop pings only: try a port that it must have.',
      source: TEST,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `ComputerName     : server.example.org
RemoteAddress    : 192.0.2.1
RemotePort       : 445
InterfaceAlias   : Ethernet
SourceAddress    : 192.0.2.10
TcpTestSucceeded : True`,
    holds: [],
  },
  {
    text: `WARNING: TCP connect to (192.0.2.1 : 5985) failed


ComputerName           : server.example.org
RemoteAddress          : 192.0.2.1
RemotePort             : 5985
InterfaceAlias         : Ethernet
SourceAddress          : 192.0.2.10
PingSucceeded          : True
PingReplyDetails (RTT) : 1 ms
TcpTestSucceeded       : False`,
    holds: ['test-connection-port-closed'],
  },
  {
    text: `ComputerName           : server.example.org
RemoteAddress          : 192.0.2.1
RemotePort             : 443
PingSucceeded          : False
TcpTestSucceeded       : False`,
    holds: ['test-connection-no-answer'],
  },
  {
    text: `WARNING: Name resolution of server.example.org failed
ComputerName   : server.example.org
RemoteAddress  :
InterfaceAlias :`,
    holds: ['test-connection-no-name'],
  },
  {
    text: `WARNING: Name resolution of other.example.org failed

ComputerName           : server.example.org
RemoteAddress          : 192.0.2.1
PingSucceeded          : False`,
    holds: ['test-connection-no-name', 'test-connection-no-ping'],
  },
];
