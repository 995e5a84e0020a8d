import type { Bundle, BundleSample } from './bundle.ts';

/** The headers have the build of Windows at the same place; the time of the stop stands behind what depends on the width. */
export const kernelDump: Bundle = {
  name: 'kernel-dump',
  title: 'Memory dump of Windows',
  magic: ['PAGEDU64', 'PAGEDUMP'],
  facts: [
    { what: 'windows', at: 0x0c, form: 'build' },
    { what: 'time', at: 0xfa8, form: 'filetime', magic: 'PAGEDU64' },
    { what: 'time', at: 0xfc0, form: 'filetime', magic: 'PAGEDUMP' },
  ],
};

const TIME = [0x00, 0x2a, 0x81, 0xc4, 0xd4, 0x93, 0xda, 0x01];

export const samples: readonly BundleSample[] = [
  {
    file: 'MEMORY.DMP',
    bytes: { 0: 'PAGEDU64', 8: [15, 0, 0, 0, 0x67, 0x58], 4008: TIME },
    facts: [
      ['windows', '22631'],
      ['time', '2024-04-21T10:15:00Z'],
    ],
  },
  {
    file: 'Mini042124-01.dmp',
    bytes: { 0: 'PAGEDUMP', 8: [15, 0, 0, 0, 0xb1, 0x1d], 4032: TIME },
    facts: [
      ['windows', '7601'],
      ['time', '2024-04-21T10:15:00Z'],
    ],
  },
  { file: 'x.dmp', bytes: { 0: 'PAGED' }, known: false },
];
