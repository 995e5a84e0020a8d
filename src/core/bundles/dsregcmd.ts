import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd */
export const dsregcmd: Bundle = {
  name: 'dsregcmd',
  title: 'How a device is joined (dsregcmd)',
  formats: ['dsregcmd'],
  head: ['AzureAdJoined : '],
  isPasted: true,
  facts: [{ what: 'machine', at: String.raw`^ {1,40}Device Name : (?<value>[^\s]{1,200})$` }],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'join.log',
    text: '| Device State |\r\n\r\n             AzureAdJoined : YES\r\n          EnterpriseJoined : NO\r\n               Device Name : PC-0142.contoso.local\r\n',
    facts: [['machine', 'PC-0142.contoso.local']],
  },
  { file: 'dsregcmd.txt', text: 'x', facts: [] },
  { file: 'x.log', text: 'Device Name : PC-0142', known: false },
];
