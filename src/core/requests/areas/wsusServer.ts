import type { Area } from '../area.ts';

export const wsusServer: Area = {
  name: 'wsus-server',
  title: { en: 'Update server (WSUS)', ja: '更新サーバー (WSUS)' },
  formats: ['wsus', 'iis'],
  channels: ['Application', 'System'],
  tags: ['wsus'],
};
