import type { Area } from '../area.ts';

export const drivers: Area = {
  name: 'drivers',
  title: { en: 'Devices and drivers', ja: 'デバイスとドライバー' },
  formats: ['setupapi'],
  channels: ['Microsoft-Windows-Kernel-PnP/Device Configuration', 'System'],
  states: [
    { file: 'drivers.txt', command: 'pnputil /enum-drivers' },
    { file: 'devices.txt', command: 'pnputil /enum-devices' },
  ],
  tags: [
    'drivers',
    'devices',
    'device',
    'usb',
    'hardware',
    'device manager',
    'graphics',
    'audio',
    'bluetooth',
    'firmware',
    'device installation',
  ],
  codes: ['device:', '0xE000', '0x800F02', '0x800F01', 'CM_PROB_'],
};
