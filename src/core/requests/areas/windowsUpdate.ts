import type { Area } from '../area.ts';

export const windowsUpdate: Area = {
  name: 'windows-update',
  title: { en: 'Windows Update', ja: 'Windows Update' },
  formats: ['windows-update', 'reporting-events', 'cbs'],
  channels: [
    'Microsoft-Windows-WindowsUpdateClient/Operational',
    'Microsoft-Windows-Bits-Client/Operational',
    'System',
  ],
  states: [{ file: 'proxy.txt', command: 'netsh winhttp show proxy' }],
  tags: ['windows update', 'wsus', 'delivery optimization', 'bits', 'winhttp'],
  codes: ['0x8024', '0x0024', '0x80D0', '0x8020', 'WU_', 'BG_E_'],
};
