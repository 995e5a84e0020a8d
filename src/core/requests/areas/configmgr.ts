import type { Area } from '../area.ts';

export const configmgr: Area = {
  name: 'configmgr',
  title: {
    en: 'Configuration Manager client and task sequences',
    ja: 'Configuration Manager クライアントとタスク シーケンス',
  },
  formats: ['cmtrace'],
  channels: ['Application'],
  tags: ['configuration manager', 'configmgr', 'sccm', 'task sequence', 'osd', 'pxe', 'mdt'],
  codes: ['0x87D0'],
};
