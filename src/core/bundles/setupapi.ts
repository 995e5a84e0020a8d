import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/windows-hardware/drivers/install/format-of-a-text-log-header */
export const setupapi: Bundle = {
  name: 'setupapi',
  title: 'Installing of devices (SetupAPI)',
  formats: ['setupapi'],
  facts: [{ what: 'windows', at: String.raw`^ {1,9}OS Version = (?<value>\d{1,2}\.\d\.\d{4,5})$` }],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'setupapi.dev.log',
    text: '[Device Install Log]\r\n     OS Version = 10.0.22631\r\n     Service Pack = 0.0\r\n',
    facts: [['windows', '10.0.22631']],
  },
];
