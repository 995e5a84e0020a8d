import type { Area } from '../area.ts';

export const exchange: Area = {
  name: 'exchange',
  title: { en: 'Exchange Server', ja: 'Exchange Server' },
  formats: ['exchange-setup', 'iis'],
  channels: ['Application', 'System'],
  tags: ['exchange server', 'exchange'],
};
