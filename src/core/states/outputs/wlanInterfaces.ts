import type { StateOutput, StateSample } from '../stateOutput.ts';

const NETSH_WLAN = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/netsh-wlan.md';
const WIRELESS =
  'MicrosoftDocs/windows-itpro-docs:windows/client-management/advanced-troubleshooting-wireless-network-connectivity.md';

export const wlanInterfaces: StateOutput = {
  name: 'wlan-interfaces',
  command: 'netsh wlan show interfaces',
  files: ['*wlan*interface*.txt'],
  begins: [
    String.raw`^ {0,20}There (?:is|are) \d{1,2} interfaces? on the system:`,
    String.raw`^ {0,20}Es ist \d{1,2} Schnittstelle auf dem System vorhanden:`,
    String.raw`^ {0,20}The Wireless AutoConfig Service \(wlansvc\) is not running`,
    '^ {0,20}There is no wireless interface on the system',
  ],
  subjects: ['^ {0,20}Name {0,30}: (?<name>.{1,100})$'],
  fields: {
    State: ['^ {0,20}State {0,30}: (.*)$', '^ {0,20}Status {0,30}: (.*)$'],
    Signal: String.raw`^ {0,20}Signal {0,30}: (\d{1,3})%`,
    Authentication: ['^ {0,20}Authentication {0,30}: (.*)$', '^ {0,20}Authentifizierung {0,30}: (.*)$'],
    software: '^ {0,40}(?:Radio status {0,30}: Hardware On, )?Software (On|Off) {0,20}$',
    hardware: '^ {0,20}Radio status {0,30}: Hardware (On|Off)',
    service: String.raw`^ {0,20}The Wireless AutoConfig Service \(wlansvc\) is (not running)`,
    'no interface': '^ {0,20}There is (no wireless interface) on the system',
  },
  rules: [
    {
      id: 'wlan-service-stopped',
      when: { service: 'not running' },
      level: 'warning',
      says: 'The service of Wi-Fi (wlansvc) does not run: there is no wireless network. On a server the feature has to be installed first.',
      next: 'See whether it is disabled, and what stopped it.',
      check: 'sc qc wlansvc',
      source: WIRELESS,
    },
    {
      id: 'wlan-no-interface',
      when: { 'no interface': { matches: '.' } },
      level: 'note',
      says: 'Windows knows no adapter for Wi-Fi: there is none, its driver is missing, or the firmware has turned it off.',
      next: 'See which network adapters there are, and which have a problem.',
      check: 'pnputil /enum-devices /class Net',
      source: NETSH_WLAN,
    },
    {
      id: 'wlan-radio-off',
      when: { hardware: 'Off' },
      level: 'note',
      says: 'The radio of {subject} is off by a switch, a key or the firmware.',
      source: NETSH_WLAN,
    },
    {
      id: 'wlan-software-off',
      when: { software: 'Off' },
      level: 'note',
      says: 'Wi-Fi on {subject} is turned off in Windows, as by airplane mode.',
      source: NETSH_WLAN,
    },
    {
      id: 'wlan-disconnected',
      when: { State: ['disconnected', 'Getrennt', 'Nicht verbunden'] },
      unless: { hardware: 'Off', software: 'Off' },
      level: 'note',
      says: '{subject} is on, and connected to no network.',
      next: 'See in the report of the last days why it was left.',
      source: WIRELESS,
    },
    {
      id: 'wlan-authenticating',
      when: { State: ['authenticating', 'associating'] },
      level: 'note',
      says: '{subject} is about to connect ({State}). When it stays so, the access point or the authentication server refuses it.',
      next: 'See the events of the last tries.',
      check: 'wevtutil qe Microsoft-Windows-WLAN-AutoConfig/Operational /c:20 /rd:true /f:text',
      article: 'nps-6273-8021x-eap',
      source: WIRELESS,
    },
    {
      id: 'wlan-weak-signal',
      when: { State: ['connected', 'Verbunden'], Signal: { below: 30 } },
      level: 'warning',
      says: 'The signal of {subject} is weak ({Signal} %): slow, and it drops.',
      next: 'Compare it closer to the access point, and in the other band.',
      source: NETSH_WLAN,
    },
    {
      id: 'wlan-wep',
      when: { Authentication: 'Shared' },
      level: 'note',
      says: 'The network of {subject} uses WEP with a shared key: it protects nothing, and newer versions of Windows and access points refuse it.',
      source: NETSH_WLAN,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `There is 1 interface on the system:

    Name                   : Wi-Fi
    Description            : Intel(R) Wi-Fi 6
    Physical address       : 00:00:5e:00:53:01
    State                  : connected
    SSID                   : Example
    Radio type             : 802.11ax
    Authentication         : WPA2-Enterprise
    Channel                : 36
    Signal                 : 94%
    Profile                : Example`,
    holds: [],
  },
  {
    text: `There are 4 interfaces on the system:

    Name                   : Wi-Fi
    State                  : disconnected
    Radio status           : Hardware On
                             Software Off

    Name                   : Wi-Fi 2
    State                  : disconnected
    Radio status           : Hardware Off
                             Software On

    Name                   : Wi-Fi 3
    State                  : disconnected

    Name                   : Wi-Fi 4
    State                  : connected
    Authentication         : Shared
    Signal                 : 18%

    Name                   : Wi-Fi 5
    State                  : authenticating`,
    holds: [
      'wlan-software-off @ Wi-Fi',
      'wlan-radio-off @ Wi-Fi 2',
      'wlan-disconnected @ Wi-Fi 3',
      'wlan-weak-signal @ Wi-Fi 4',
      'wlan-wep @ Wi-Fi 4',
      'wlan-authenticating @ Wi-Fi 5',
    ],
  },
  { text: 'The Wireless AutoConfig Service (wlansvc) is not running.', holds: ['wlan-service-stopped'] },
  { text: 'There is no wireless interface on the system.', holds: ['wlan-no-interface'] },
  {
    text: `Es ist 1 Schnittstelle auf dem System vorhanden:

    Name                   : WLAN
    Status                 : Verbunden
    Funktyp                : 802.11ac
    Authentifizierung      : WPA2-Personal
    Signal                 : 12%`,
    holds: ['wlan-weak-signal @ WLAN'],
    language: 'de',
  },
];
