import type { Format } from './format.ts';

export const cmtrace: Format = {
  name: 'cmtrace',
  title: 'Configuration Manager, Intune and MDT (CMTrace)',
  files: [],
  mark: ']LOG]!>',
  opens: '<![LOG[',
  until: ']LOG]!>',
  // Some who write such lines by themselves put the date first, and leave out what they have not.
  line: String.raw`^(?:<!\[LOG\[)?(?<message>.*)\]LOG\]!><(?=(?:date="[^"]{1,12}" )?time="(?<time>[^"]{1,24})")(?:time="[^"]{1,24}" )?date="(?<date>[^"]{1,12})"(?: time="[^"]{1,24}")?(?: component="(?<component>[^"]{0,80})")?(?: context="[^"]{0,99}")?(?: type="(?<level>\d)")?(?: thread="(?<thread>\d{1,10})")?`,
  levels: { 0: 'debug', 1: 'information', 2: 'warning', 3: 'error' },
  times: { order: 'monthFirst', bias: true },
  samples: [
    {
      text: '<![LOG[Failed to run: error 0x80070005]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="exec" context="" type="3" thread="1603" file="exec.cpp:1618">',
      codes: ['0x80070005'],
      time: '09:11:56.123+000',
      level: 'error',
      component: 'exec',
    },
    {
      text: '<![LOG[Done]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="exec" context="" type="1" thread="1603" file="error:1618">',
      codes: [],
      level: 'information',
    },
  ],
};
