import { magicsOf } from '../dumps/dumpKind.ts';
import { PROGRAM_HEADER } from '../dumps/programHeader.ts';
import type { Bundle, BundleSample } from './bundle.ts';

export const userDump: Bundle = {
  name: 'user-dump',
  title: 'Dump of a program',
  magic: magicsOf('program'),
  facts: [{ what: 'time', at: PROGRAM_HEADER.time, form: 'seconds' }],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'app.exe.1234.dmp',
    bytes: { 0: 'MDMP', 20: [0x24, 0xe7, 0x24, 0x66] },
    facts: [['time', '2024-04-21T10:15:00Z']],
  },
  { file: 'x.dmp', bytes: { 0: 'MDM' }, known: false },
];
