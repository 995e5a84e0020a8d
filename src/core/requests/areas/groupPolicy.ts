import type { Area } from '../area.ts';

export const groupPolicy: Area = {
  name: 'group-policy',
  title: { en: 'Group Policy', ja: 'グループ ポリシー' },
  formats: ['gpsvc'],
  channels: ['Microsoft-Windows-GroupPolicy/Operational', 'System'],
  states: [{ file: 'gpresult.txt', command: 'gpresult /z' }],
  tags: ['group policy', 'policies', 'sysvol'],
};
