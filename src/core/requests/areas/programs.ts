import type { Area } from '../area.ts';

export const programs: Area = {
  name: 'programs',
  title: { en: 'Programs that crash or hang', ja: 'プログラムの異常終了と応答なし' },
  formats: ['wer'],
  channels: ['Application'],
  tags: ['crash', 'event 1000', 'application compatibility', 'dll', 'com', 'performance', 'powershell', 'scripts'],
  codes: ['0xC000000', '0xC0000135', '0xC0000142', '0xC0000374', '0xC0000409', '0xE06D', '0xE0434'],
};
