import type { Area } from '../area.ts';

export const servicing: Area = {
  name: 'servicing',
  title: { en: 'Component store and features (CBS, DISM)', ja: 'コンポーネント ストアと Windows の機能 (CBS、DISM)' },
  formats: ['cbs', 'dism'],
  channels: ['Setup', 'System'],
  tags: ['servicing', 'component store', 'dism', 'winsxs', 'language packs', 'sfc', 'windows features'],
  codes: [
    '0x800F08',
    '0x800F09',
    '0x8007371',
    '0xC142',
    '0xC151',
    '0x8073',
    'CBS_E_',
    'PSFX_E_',
    'SPAPI_E_',
    'ERROR_SXS',
  ],
};
