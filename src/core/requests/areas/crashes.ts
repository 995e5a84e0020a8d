import type { Area } from '../area.ts';

export const crashes: Area = {
  name: 'crashes',
  title: { en: 'Blue screens and sudden restarts', ja: 'ブルー スクリーンと突然の再起動' },
  formats: ['windbg'],
  channels: ['System'],
  states: [{ file: 'drivers.txt', command: 'driverquery /v' }],
  tags: ['blue screen', 'crash dump', 'processor', 'restart', 'boot', 'stop code', 'overclocking'],
  codes: ['bugcheck:'],
};
