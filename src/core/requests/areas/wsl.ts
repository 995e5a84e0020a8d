import type { Area } from '../area.ts';

export const wsl: Area = {
  name: 'wsl',
  title: { en: 'Windows Subsystem for Linux', ja: 'Windows Subsystem for Linux' },
  formats: ['wsl'],
  channels: ['Microsoft-Windows-Hyper-V-Compute-Admin', 'Application', 'System'],
  tags: ['wsl', 'linux'],
  codes: ['WSL_E_', '0x8004030', '0x8037'],
};
