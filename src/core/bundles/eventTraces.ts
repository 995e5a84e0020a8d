import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/tracerpt */
export const eventTraces: Bundle = {
  name: 'event-traces',
  title: 'Event traces, not converted yet',
  files: ['*.etl', '*.etl.0*'],
  unless: ['windows-update-traces'],
  convert: 'tracerpt <File>.etl -o events.xml -of XML',
};

export const samples: readonly BundleSample[] = [
  { file: 'NetTrace.etl', bytes: { 0: [0, 0, 1, 0] } },
  { file: 'CSPsAndPolicies.etl.001', bytes: { 0: [0, 0, 1, 0] } },
  { file: 'WindowsUpdate.20240421.101500.123.1.etl', known: false },
];
