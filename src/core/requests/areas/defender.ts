import type { Area } from '../area.ts';

export const defender: Area = {
  name: 'defender',
  title: { en: 'Microsoft Defender Antivirus', ja: 'Microsoft Defender ウイルス対策' },
  formats: ['defender'],
  channels: ['Microsoft-Windows-Windows Defender/Operational', 'System'],
  tags: ['antivirus', 'microsoft defender', 'defender', 'security'],
  codes: ['0x80106', '0x8050', '0x80508', '0x80509'],
};
