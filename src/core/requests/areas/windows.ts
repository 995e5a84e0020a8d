import type { Area } from '../area.ts';

export const windows: Area = {
  name: 'windows',
  title: { en: 'Windows in general (event logs)', ja: 'Windows 全般 (イベント ログ)' },
  formats: [],
  channels: ['System', 'Application', 'Setup'],
  tags: [],
};
