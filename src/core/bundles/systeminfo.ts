import type { Bundle, BundleSample } from './bundle.ts';

/** Its words are in the language of Windows. */
export const systeminfo: Bundle = {
  name: 'systeminfo',
  title: 'Output of systeminfo',
  files: ['*systeminfo*.txt', '*systeminfo*.log'],
  head: ['Original Install Date:'],
  isPasted: true,
  facts: [
    { what: 'machine', at: String.raw`^(?:Host Name|Hostname): {1,60}(?<value>[^\s]{1,64})$` },
    { what: 'windows', at: String.raw`^[^:\r\n]{1,60}: {1,60}(?<value>\d{1,2}\.\d\.\d{4,5} [^\r\n]{1,40} \d{4,5})$` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'about.txt',
    text: '\r\nHost Name:                 PC-0142\r\nOS Name:                   Microsoft Windows 11 Pro\r\nOS Version:                10.0.22631 N/A Build 22631\r\nOriginal Install Date:     4/21/2024, 10:15:00 AM\r\n',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '10.0.22631 N/A Build 22631'],
    ],
  },
  {
    file: 'systeminfo.txt',
    text: '\r\nHostname:                                      PC-0142\r\nBetriebssystemversion:                         10.0.19045 Nicht zutreffend Build 19045\r\n',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '10.0.19045 Nicht zutreffend Build 19045'],
    ],
  },
  { file: 'about.txt', text: 'Host Name: PC-0142', known: false },
];
