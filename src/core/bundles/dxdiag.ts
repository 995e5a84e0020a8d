import type { Bundle, BundleSample } from './bundle.ts';

/** Its names of fields are English on every machine; times are written as its user's settings say. */
export const dxdiag: Bundle = {
  name: 'dxdiag',
  title: 'DirectX diagnostics (dxdiag)',
  files: ['dxdiag*.txt', 'dxdiag*.xml'],
  head: ['<DxDiag>', 'DxDiag Version:'],
  facts: [
    { what: 'machine', at: String.raw`^ {0,30}Machine name: (?<value>[^\r\n]{1,64})$` },
    { what: 'machine', at: '<MachineName>(?<value>[^<]{1,64})</MachineName>' },
    { what: 'windows', at: String.raw`^ {0,30}Operating System: (?<value>[^\r\n]{1,160})$` },
    { what: 'windows', at: '<OperatingSystem>(?<value>[^<]{1,160})</OperatingSystem>' },
    { what: 'time', at: String.raw`^ {0,30}Time of this report: (?<value>[^\r\n]{1,60})$` },
    { what: 'time', at: '<Time>(?<value>[^<]{1,60})</Time>' },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'graphics.txt',
    text: '------------------\r\nSystem Information\r\n------------------\r\n      Time of this report: 1/15/2024, 16:00:39\r\n             Machine name: PC-0142\r\n               Machine Id: {1}\r\n         Operating System: Windows 11 Home 64-bit (10.0, Build 22623)\r\n                 Language: Polish\r\n           DxDiag Version: 10.00.22621.0001 64bit Unicode\r\n',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', 'Windows 11 Home 64-bit (10.0, Build 22623)'],
      ['time', '1/15/2024, 16:00:39'],
    ],
  },
  {
    file: 'graphics.xml',
    text: '<?xml version="1.0"?>\n<DxDiag><SystemInformation><Time>1/15/2024, 16:00:39</Time><MachineName>PC-0142</MachineName><OperatingSystem>Windows 11 Pro 64-bit (10.0, Build 22631)</OperatingSystem>',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', 'Windows 11 Pro 64-bit (10.0, Build 22631)'],
      ['time', '1/15/2024, 16:00:39'],
    ],
  },
  { file: 'DxDiag.txt', text: 'x', facts: [] },
  { file: 'notes.txt', text: 'Machine name: ask the customer for dxdiag', known: false },
];
