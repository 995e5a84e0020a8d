import type { Area } from '../area.ts';

export const iis: Area = {
  name: 'iis',
  title: { en: 'Web server (IIS)', ja: 'Web サーバー (IIS)' },
  formats: ['iis', 'http-errors'],
  channels: ['Application', 'System'],
  tags: ['iis', 'web server', 'asp.net', 'asp.net core'],
  codes: ['iis:'],
};
