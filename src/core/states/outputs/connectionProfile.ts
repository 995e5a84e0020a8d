import type { StateOutput, StateSample } from '../stateOutput.ts';

const PROFILE =
  'MicrosoftDocs/windows-powershell-docs:docset/winserver2025-ps/NetConnection/Get-NetConnectionProfile.md';
const NCSI = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/networking/ncsi/ncsi-overview.md';

export const connectionProfile: StateOutput = {
  name: 'connection-profile',
  command: 'Get-NetConnectionProfile',
  shell: 'powershell',
  files: ['*netconnectionprofile*.txt', '*connectionprofile*.txt'],
  begins: ['^ {0,20}NetworkCategory {0,20}: '],
  fields: {
    NetworkCategory: '^ {0,20}NetworkCategory {0,20}: (.*)$',
    IPv4Connectivity: '^ {0,20}IPv4Connectivity {0,20}: (.*)$',
    IPv6Connectivity: '^ {0,20}IPv6Connectivity {0,20}: (.*)$',
  },
  rules: [
    {
      id: 'connection-profile-public',
      when: { NetworkCategory: 'Public' },
      level: 'note',
      says: 'The network counts as public: the firewall lets least in, the computer is not found by others, and winrm quickconfig refuses to open its port.',
      source: PROFILE,
    },
    {
      id: 'connection-profile-no-internet',
      when: {
        IPv4Connectivity: ['LocalNetwork', 'Subnet', 'NoTraffic', 'Disconnected'],
        IPv6Connectivity: ['LocalNetwork', 'Subnet', 'NoTraffic', 'Disconnected'],
      },
      level: 'note',
      says: 'Windows sees no way to the Internet here (IPv4 {IPv4Connectivity}, IPv6 {IPv6Connectivity}): there is none, or its probe is blocked. Programs that ask Windows, as those of Microsoft 365, then say that they are offline.',
      next: 'See whether the address of the probe is reached.',
      check: 'Test-NetConnection www.msftconnecttest.com -Port 80',
      source: NCSI,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Name                     : example.org
InterfaceAlias           : Ethernet
InterfaceIndex           : 5
NetworkCategory          : DomainAuthenticated
DomainAuthenticationKind : Ldap
IPv4Connectivity         : Internet
IPv6Connectivity         : NoTraffic`,
    holds: [],
  },
  {
    text: `Name             : Unidentified network
InterfaceAlias   : Ethernet
InterfaceIndex   : 5
NetworkCategory  : Public
IPv4Connectivity : LocalNetwork
IPv6Connectivity : NoTraffic`,
    holds: ['connection-profile-public', 'connection-profile-no-internet'],
  },
];
