import type { Area } from '../area.ts';

export const hyperV: Area = {
  name: 'hyper-v',
  title: { en: 'Hyper-V', ja: 'Hyper-V' },
  formats: [],
  channels: ['Microsoft-Windows-Hyper-V-VMMS-Admin', 'Microsoft-Windows-Hyper-V-Worker-Admin', 'System'],
  tags: ['hyper-v', 'virtualization', 'virtual machines', 'vhdx', 'containers'],
  codes: ['0xC035', '0xC037', '0x8037'],
};
