import type { StateOutput, StateSample } from '../stateOutput.ts';

const PROBLEM_CODES =
  'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/debugger/device-manager-problem-codes.md';
const WHQL = 'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/install/whql-release-signature.md';
const BASIC_DRIVER =
  'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/display/microsoft-basic-display-driver.md';

export const dxdiag: StateOutput = {
  name: 'dxdiag',
  command: 'dxdiag',
  files: ['*dxdiag*.txt'],
  begins: [String.raw`^ {0,20}DxDiag Version: \d`, '^ {0,20}DxDiag Notes {0,20}$', '^ {0,20}Card name: '],
  subjects: ['^ {0,20}Card name: (?<name>.{1,120})$'],
  fields: {
    'Card name': '^ {0,20}Card name: (.*)$',
    'Device Problem Code': '^ {0,20}Device Problem Code: (.*)$',
    unsigned: String.raw`^ {0,20}[\w ]{3,30} Tab(?: \d{1,2})?: The file (\S{1,100}) is not digitally signed`,
  },
  rules: [
    {
      id: 'dxdiag-device-problem',
      when: { 'Device Problem Code': { matches: String.raw`^(?!No Problem|Unknown|n\/a)\S` } },
      level: 'wrong',
      says: '{subject} has a problem in Device Manager: {Device Problem Code}.',
      next: 'See which code it is.',
      check: 'pnputil /enum-devices /class Display /problem',
      source: PROBLEM_CODES,
    },
    {
      id: 'dxdiag-basic-driver',
      when: { 'Card name': { matches: '^Microsoft Basic Display Adapter' } },
      level: 'note',
      says: 'The graphics card runs with the basic driver of Windows: no acceleration, few resolutions, no sleep. In a virtual machine or on a server that is usual.',
      next: 'See which card it is by its hardware id, and whether a driver of the vendor was refused.',
      check: 'pnputil /enum-devices /class Display',
      article: 'device-28-39-driver-not-loaded',
      source: BASIC_DRIVER,
    },
    {
      id: 'dxdiag-not-signed',
      when: { unsigned: { matches: '.' } },
      level: 'note',
      says: 'The file {unsigned} of a driver is not signed by Microsoft.',
      source: WHQL,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `           DxDiag Version: 10.00.26100.3912 64bit Unicode

------------
DxDiag Notes
------------
      Display Tab 1: No problems found.
        Sound Tab 1: No problems found.

---------------
Display Devices
---------------
           Card name: Intel(R) Graphics
       Device Status: 0180200A [DN_DRIVER_LOADED|DN_STARTED]
 Device Problem Code: No Problem
 Driver Problem Code: Unknown`,
    holds: [],
  },
  {
    text: `DxDiag Notes
------------
        Sound Tab 1: The file example.sys is not digitally signed, which means that it was not tested.

           Card name: Microsoft Basic Display Adapter
 Device Problem Code: No Problem

           Card name: Example Graphics
 Device Problem Code: Code 43`,
    holds: [
      'dxdiag-not-signed',
      'dxdiag-basic-driver @ Microsoft Basic Display Adapter',
      'dxdiag-device-problem @ Example Graphics',
    ],
  },
];
