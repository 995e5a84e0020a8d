import type { Area } from '../area.ts';

export const storage: Area = {
  name: 'storage',
  title: { en: 'Disks, file systems and backup', ja: 'ディスク、ファイル システム、バックアップ' },
  formats: [],
  channels: ['System', 'Application', 'Microsoft-Windows-Backup'],
  states: [
    { file: 'shadow-writers.txt', command: 'vssadmin list writers' },
    { file: 'shadow-copies.txt', command: 'vssadmin list shadows' },
  ],
  tags: [
    'storage',
    'disk',
    'disks',
    'ntfs',
    'vss',
    'backup',
    'shadow copies',
    'file systems',
    'system restore',
    'usn',
    'iscsi',
    'vhdx',
  ],
  codes: ['0x80042', '0x80780', '0x807800', 'VSS_E_', 'VDS_E_'],
};
