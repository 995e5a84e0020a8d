import type { Bundle, BundleSample } from './bundle.ts';

/** Its words are in the language of Windows; only the first block has the name of the machine. */
export const ipconfig: Bundle = {
  name: 'ipconfig',
  title: 'Output of ipconfig',
  files: ['*ipconfig*'],
  head: ['Windows IP Configuration', 'Windows-IP-Konfiguration'],
  isPasted: true,
  facts: [{ what: 'machine', at: String.raw`^ {2,4}(?:Host Name|Hostname)[ .]{2,60}: (?<value>[^\s]{1,64})$` }],
};

export const samples: readonly BundleSample[] = [
  {
    file: '(7) Command/output.log',
    text: '\r\nWindows IP Configuration\r\n\r\n   Host Name . . . . . . . . . . . . : PC-0142\r\n   Primary Dns Suffix  . . . . . . . : \r\n',
    facts: [['machine', 'PC-0142']],
  },
  {
    file: 'netz.txt',
    text: '\r\nWindows-IP-Konfiguration\r\n\r\n   Hostname  . . . . . . . . . . . . : PC-0142\r\n',
    facts: [['machine', 'PC-0142']],
  },
  { file: 'windir_system32_ipconfig_exe_all_output.log', text: 'x', facts: [] },
  { file: 'network.txt', text: 'Host Name . . : PC-0142', known: false },
];
