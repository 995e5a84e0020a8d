import type { Bundle, BundleSample } from './bundle.ts';

export const windowsUpdate: Bundle = {
  name: 'windows-update',
  title: 'Windows Update client',
  formats: ['windows-update'],
  facts: [
    // The client asks for services that fit its version.
    {
      what: 'windows',
      at: String.raw`/SLS/\{[0-9A-Fa-f-]{36}\}/\w{3,5}/(?<value>\d{1,2}\.\d\.\d{4,5}\.\d{1,6})/`,
    },
    { what: 'windows', at: String.raw`\* OS Version = (?<value>\d{1,2}\.\d\.\d{4,5})[.\s]` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'WindowsUpdate.log',
    text: '2024/04/21 10:15:00.1234567 4096  8192  SLS             path used for cache lookup: /SLS/{855E8A7C-ECB4-4CA3-B045-1DFA50104289}/x64/10.0.22631.3447/0?CH=726&L=en-US',
    facts: [['windows', '10.0.22631.3447']],
  },
  {
    file: 'WindowsUpdate.log',
    text: '2014-08-30\t10:55:59:013\t 700\t1364\tReport\t  * OS Version = 6.1.7601.1.0.65792',
    facts: [['windows', '6.1.7601']],
  },
];
