import type { Area } from '../area.ts';

export const network: Area = {
  name: 'network',
  title: { en: 'Network, DNS, proxy and TLS', ja: 'ネットワーク、DNS、プロキシ、TLS' },
  formats: ['firewall'],
  channels: [
    'System',
    'Microsoft-Windows-WLAN-AutoConfig/Operational',
    'Microsoft-Windows-Wired-AutoConfig/Operational',
  ],
  states: [
    { file: 'ipconfig.txt', command: 'ipconfig /all' },
    { file: 'proxy.txt', command: 'netsh winhttp show proxy' },
    { file: 'routes.txt', command: 'route print' },
  ],
  tags: ['network', 'dns', 'proxy', 'tls', 'firewall', '802.1x', 'radius', 'wi-fi', 'nps', 'dhcp', 'rpc', 'winhttp'],
  codes: [
    '0x80072',
    'win32:100',
    'win32:1100',
    'win32:120',
    'win32:121',
    'win32:17',
    'WSA',
    'ERROR_WINHTTP_',
    'ERROR_INTERNET_',
    'DNS_',
  ],
};
