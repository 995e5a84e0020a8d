import type { Area } from '../area.ts';

export const windowsSetup: Area = {
  name: 'windows-setup',
  title: { en: 'Windows Setup, upgrades and Sysprep', ja: 'Windows セットアップ、アップグレード、Sysprep' },
  formats: ['panther', 'setupdiag', 'setupapi'],
  channels: ['Setup', 'System'],
  tags: [
    'windows setup',
    'feature update',
    'upgrade',
    'sysprep',
    'in-place upgrade',
    'setup',
    'windows 11',
    'deployment',
    'oobe',
    'windows pe',
    'installation media',
  ],
  codes: ['0xC1900', '0xC1800', '0x80042', '0x8030', 'MOSETUP_E_'],
};
