import type { StateOutput, StateSample } from '../stateOutput.ts';

const APIPA =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/troubleshoot/how-to-use-automatic-tcpip-addressing-without-a-dh.md';
const DAD_STATES = 'MicrosoftDocs/sdk-api:sdk-api-src/content/nldef/ne-nldef-nl_dad_state.md';
const DNS_CLIENTS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/networking/best-practices-for-dns-client-settings.md';
/** Adapters that nobody expects an address for: of virtual machines, of programs, of the hardware's own network. */
const INNER =
  'virtual|hyper-v|vmware|tap-|wintun|wireguard|loopback|npcap|bluetooth|wi-fi direct|tunnel|vpn|ndis|cluster|kernel debug|tailscale|zerotier|docker';

export const ipconfig: StateOutput = {
  name: 'ipconfig',
  command: 'ipconfig /all',
  files: ['*ipconfig*.txt'],
  begins: [
    '^ {0,20}Windows IP Configuration {0,20}$',
    '^ {0,20}Windows-IP-Konfiguration {0,20}$',
    '^ {0,20}Configuration IP de Windows {0,20}$',
    '^ {0,20}Configuración IP de Windows {0,20}$',
    '^ {0,20}Windows IP 構成 {0,20}$',
  ],
  subjects: [
    '^ {0,20}(?:Ethernet|Wireless LAN|PPP|Tunnel|Unknown|Mobile Broadband) adapter (?<name>.{1,120}): {0,20}$',
    '^ {0,20}(?:Ethernet-Adapter|Drahtlos-LAN-Adapter|Unbekannter Adapter|PPP-Adapter) (?<name>.{1,120}): {0,20}$',
    String.raw`^ {0,20}Carte (?:Ethernet|réseau sans fil|inconnue) (?<name>.{1,120}?)\s?: {0,20}$`,
    '^ {0,20}Adaptador (?:de Ethernet|de LAN inalámbrica|desconocido) (?<name>.{1,120}): {0,20}$',
    '^ {0,20}(?:イーサネット|PPP|不明な) アダプター (?<name>.{1,120}): {0,20}$',
  ],
  fields: {
    'Primary Dns Suffix': '^ {0,20}Primary Dns Suffix[ .]{1,60}: ?(.*)$',
    Description: [
      '^ {0,20}(?:Description|Beschreibung|Descripción)[ .]{1,60}: ?(.*)$',
      '^ {0,20}説明[ .]{1,60}: ?(.*)$',
    ],
    'DHCP Enabled': [
      '^ {0,20}DHCP (?:Enabled|aktiviert|activé|habilitado)[ .]{1,60}: ?(.*)$',
      '^ {0,20}DHCP 有効[ .]{1,60}: ?(.*)$',
    ],
    'Autoconfiguration IPv4 Address': [
      String.raw`^ {0,20}Autoconfiguration IPv4 Address[ .]{1,60}: ?(169\.254\.[\d.]{3,7})`,
      String.raw`^ {0,20}IPv4-Adresse \(Auto\. Konfiguration\)[ .]{0,20}: ?(169\.254\.[\d.]{3,7})`,
      String.raw`^ {0,20}Adresse d.autoconfiguration IPv4[ .]{1,60}: ?(169\.254\.[\d.]{3,7})`,
      String.raw`^ {0,20}Dirección IPv4 de configuración automática[ .]{0,60}: ?(169\.254\.[\d.]{3,7})`,
    ],
    'IPv4 Address': String.raw`^ {0,20}IPv4 Address[ .]{1,60}: ?([\d.]{7,15}(?:\(\w{1,20}\))?)`,
    'DNS Servers': '^ {0,20}DNS Servers[ .]{1,60}: ?(.*)$',
  },
  rules: [
    {
      id: 'ipconfig-no-dhcp-answer',
      when: {
        'Autoconfiguration IPv4 Address': { matches: '.' },
        'DHCP Enabled': ['Yes', 'Ja', 'Oui', 'Sí', 'はい'],
      },
      unless: { Description: { matches: INNER }, 'IPv4 Address': { matches: '.' } },
      level: 'warning',
      says: 'No DHCP server answered on {subject}: it has given itself {Autoconfiguration IPv4 Address}, by which it reaches nothing beyond its own wire.',
      next: 'See cable or Wi-Fi and VLAN first, then whether the DHCP server has addresses left.',
      check: 'wevtutil qe Microsoft-Windows-Dhcp-Client/Admin /c:20 /rd:true /f:text',
      article: 'dhcp-1001-1063-no-address',
      source: APIPA,
    },
    {
      id: 'ipconfig-duplicate-address',
      when: { 'IPv4 Address': { matches: String.raw`\(Duplicate\)$` } },
      level: 'wrong',
      says: 'Another device has the address of {subject}, too ({IPv4 Address}): Windows does not use it.',
      next: 'Find the other device by its physical address.',
      check: 'arp -a',
      source: DAD_STATES,
    },
    {
      id: 'ipconfig-tentative-address',
      when: { 'IPv4 Address': { matches: String.raw`\(Tentative\)$` } },
      level: 'note',
      says: 'Whether the address of {subject} is free is still being tried: it is not used so far.',
      source: DAD_STATES,
    },
    {
      id: 'ipconfig-foreign-dns',
      when: {
        'Primary Dns Suffix': { matches: String.raw`\w\.\w` },
        'DNS Servers': ['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222'],
      },
      level: 'note',
      says: '{subject} of this domain member asks a public DNS server ({DNS Servers}) first: it knows nothing of the domain. At home that is usual, in the office domain controllers are not found.',
      source: DNS_CLIENTS,
    },
    {
      id: 'ipconfig-own-dns-only',
      when: { 'DNS Servers': ['127.0.0.1', '::1'] },
      level: 'note',
      says: '{subject} asks this machine itself for names first: right where a DNS server or a filter runs on it. On a domain controller another one should come first.',
      source: DNS_CLIENTS,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Windows IP Configuration

   Host Name . . . . . . . . . . . . : PC01
   Primary Dns Suffix  . . . . . . . : example.org
   Node Type . . . . . . . . . . . . : Hybrid

Ethernet adapter Ethernet:

   Connection-specific DNS Suffix  . : example.org
   Description . . . . . . . . . . . : Intel(R) Ethernet Connection
   Physical Address. . . . . . . . . : 00-00-5E-00-53-01
   DHCP Enabled. . . . . . . . . . . : Yes
   Autoconfiguration Enabled . . . . : Yes
   IPv4 Address. . . . . . . . . . . : 192.0.2.10(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.255.0
   Default Gateway . . . . . . . . . : 192.0.2.1
   DNS Servers . . . . . . . . . . . : 192.0.2.2

Ethernet adapter VirtualBox Host-Only Network:

   Description . . . . . . . . . . . : VirtualBox Host-Only Ethernet Adapter
   DHCP Enabled. . . . . . . . . . . : Yes
   Autoconfiguration IPv4 Address. . : 169.254.10.20(Preferred)

Wireless LAN adapter Wi-Fi:

   Media State . . . . . . . . . . . : Media disconnected
   DHCP Enabled. . . . . . . . . . . : Yes`,
    holds: [],
  },
  {
    text: `Windows IP Configuration

   Primary Dns Suffix  . . . . . . . : example.org

Ethernet adapter Ethernet:

   Description . . . . . . . . . . . : Intel(R) Ethernet Connection
   DHCP Enabled. . . . . . . . . . . : Yes
   Autoconfiguration IPv4 Address. . : 169.254.10.20(Preferred)
   Default Gateway . . . . . . . . . :

Ethernet adapter Ethernet 2:

   DHCP Enabled. . . . . . . . . . . : No
   IPv4 Address. . . . . . . . . . . : 192.0.2.10(Duplicate)
   DNS Servers . . . . . . . . . . . : 8.8.8.8

Ethernet adapter Ethernet 3:

   IPv4 Address. . . . . . . . . . . : 192.0.2.11(Tentative)
   DNS Servers . . . . . . . . . . . : 127.0.0.1`,
    holds: [
      'ipconfig-foreign-dns @ Ethernet 2',
      'ipconfig-no-dhcp-answer @ Ethernet',
      'ipconfig-duplicate-address @ Ethernet 2',
      'ipconfig-tentative-address @ Ethernet 3',
      'ipconfig-own-dns-only @ Ethernet 3',
    ],
  },
  {
    text: `Windows-IP-Konfiguration

Ethernet-Adapter Ethernet:

   Beschreibung. . . . . . . . . . . : Intel(R) Ethernet Connection
   DHCP aktiviert. . . . . . . . . . : Ja
   IPv4-Adresse (Auto. Konfiguration): 169.254.10.20(Bevorzugt)`,
    holds: ['ipconfig-no-dhcp-answer @ Ethernet'],
    language: 'de',
  },
  {
    text: `Configuration IP de Windows

Carte Ethernet Ethernet :

   Description. . . . . . . . . . . . . . : Intel(R) Ethernet Connection
   DHCP activé. . . . . . . . . . . . . . : Oui
   Adresse d'autoconfiguration IPv4 . . . : 169.254.10.20(préféré)`,
    holds: ['ipconfig-no-dhcp-answer @ Ethernet'],
    language: 'fr',
  },
  {
    text: `Configuración IP de Windows

Adaptador de Ethernet Ethernet0:

   Descripción . . . . . . . . . . . . . . . : Intel(R) Ethernet Connection
   DHCP habilitado . . . . . . . . . . . . . : sí
   Dirección IPv4 de configuración automática: 169.254.10.20(Preferido)`,
    holds: ['ipconfig-no-dhcp-answer @ Ethernet0'],
    language: 'es',
  },
  {
    text: `Windows IP 構成

イーサネット アダプター イーサネット:

   説明. . . . . . . . . . . . . . . . .: Intel(R) Ethernet Connection
   DHCP 有効 . . . . . . . . . . . . . .: はい
   IPv4 アドレス . . . . . . . . . . . .: 192.0.2.10(優先)`,
    holds: [],
    language: 'ja',
  },
];
