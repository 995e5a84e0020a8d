import type { Format } from './format.ts';

export const cmtrace: Format = {
  name: 'cmtrace',
  title: 'Configuration Manager, Intune and MDT (CMTrace)',
  files: [],
  mark: ']LOG]!>',
  until: ']LOG]!>',
  samples: [
    {
      text: '<![LOG[Failed to run: error 0x80070005]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="exec" context="" type="3" thread="1603" file="exec.cpp:1618">',
      codes: ['0x80070005'],
    },
    {
      text: '<![LOG[Done]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="exec" context="" type="1" thread="1603" file="error:1618">',
      codes: [],
    },
  ],
};
