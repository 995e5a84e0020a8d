import type { Bundle, BundleSample } from './bundle.ts';

export const panther: Bundle = {
  name: 'panther',
  title: 'Setup of Windows (Panther)',
  formats: ['panther'],
  facts: [
    { what: 'windows', at: String.raw`\bHost OS Build String {1,12}\[ (?<value>[\w.-]{4,80}) \]` },
    { what: 'windows', at: String.raw`:Current OS version \[(?<value>\d{1,2}\.\d\.\d{4,5})\]` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'setupact.log',
    text: '2024-04-21 10:15:00, Info                  MOUPG      Host OS Build String    [ 17134.1.amd64fre.rs4_release.180410-1804 ]',
    facts: [['windows', '17134.1.amd64fre.rs4_release.180410-1804']],
  },
  {
    file: 'setuperr.log',
    text: '2024-04-21 10:15:00, Info       IBS    Callback_Engine_ValidateSystemRequirements:Current OS version [10.0.16299] Service pack version [0.0]',
    facts: [['windows', '10.0.16299']],
  },
];
