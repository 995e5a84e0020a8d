import type { Bundle, BundleSample } from './bundle.ts';

export const panther: Bundle = {
  name: 'panther',
  title: 'Setup of Windows (Panther)',
  formats: ['panther'],
  // diagerr.xml and diagwrn.xml: its errors and warnings as rows.
  head: [['urn:schemas-microsoft-com:rowset', 'AttributeType name="Sev"', 'AttributeType name="Fun"']],
  facts: [
    { what: 'windows', at: String.raw`\bHost OS Build String {1,12}\[ (?<value>[\w.-]{4,80}) \]` },
    { what: 'windows', at: String.raw`:Current OS version \[(?<value>\d{1,2}\.\d\.\d{4,5})\]` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'diagerr.xml',
    text: '<xml xmlns:rs="urn:schemas-microsoft-com:rowset">\n<s:AttributeType name="Cls"/>\n<s:AttributeType name="Sev"/>\n<s:AttributeType name="Fun"/>',
    facts: [],
  },
  {
    file: 'rows.xml',
    text: '<xml xmlns:rs="urn:schemas-microsoft-com:rowset">\n<s:AttributeType name="Sev"/>',
    known: false,
  },
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
