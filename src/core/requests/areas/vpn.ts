import type { Area } from '../area.ts';

export const vpn: Area = {
  name: 'vpn',
  title: { en: 'VPN and dial-up connections', ja: 'VPN とダイヤルアップ接続' },
  formats: ['rasclient'],
  channels: ['Application', 'System'],
  states: [{ file: 'ipconfig.txt', command: 'ipconfig /all' }],
  tags: ['vpn', 'always on vpn', 'ikev2', 'ras', 'rras'],
  codes: ['win32:6', 'win32:7', 'win32:8', 'win32:138', '0x800703'],
};
