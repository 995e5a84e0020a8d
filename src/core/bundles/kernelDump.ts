import { type DumpKind, magicsOf } from '../dumps/dumpKind.ts';
import { KERNEL_HEADERS } from '../dumps/kernelHeader.ts';
import type { Bundle, BundleSample } from './bundle.ts';

const KINDS = Object.keys(KERNEL_HEADERS) as (keyof typeof KERNEL_HEADERS & DumpKind)[];

export const kernelDump: Bundle = {
  name: 'kernel-dump',
  title: 'Memory dump of Windows',
  magic: KINDS.flatMap(magicsOf),
  facts: KINDS.flatMap((kind) =>
    magicsOf(kind).flatMap((magic) => [
      { what: 'windows', at: KERNEL_HEADERS[kind].build, form: 'build', magic },
      { what: 'time', at: KERNEL_HEADERS[kind].time, form: 'filetime', magic },
    ]),
  ),
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
