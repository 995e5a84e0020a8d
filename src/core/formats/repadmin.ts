import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc770963(v=ws.11) */
export const repadmin: Format = {
  name: 'repadmin',
  title: 'Replication of Active Directory (repadmin)',
  files: ['*repadmin*.txt', '*showrepl*.txt', '*showrepl*.csv', '*replsum*.txt'],
  columns: {
    header: 'showrepl_COLUMNS',
    separator: ',',
    codes: { 'last failure status': { kind: 'win32', base: 10 } },
  },
  codes: [
    // The last column of the summary, behind failures, links and per cent.
    {
      at: String.raw`\d \/ {1,5}\d{1,5} {1,6}\d{1,3} {1,4}\(?(?<code>\d{3,5})(?:\) |\s{0,4}$)`,
      kind: 'win32',
      base: 10,
    },
  ],
  places: [{ path: String.raw`%TEMP%\repadmin.txt`, command: 'repadmin /showrepl * > %TEMP%\\repadmin.txt' }],
};

export const samples: readonly FormatSample[] = [
  {
    text: ' DC02                      01h:18m:05s     5 /   5  100  (1722) It is not there.',
    file: 'repadmin.txt',
    codes: ['win32:1722'],
  },
  { text: ' DC01                          12m:05s     0 /   5    0', file: 'repadmin.txt', codes: [] },
  {
    text: '     Last attempt @ 2024-05-02 07:01:44 failed, result 8524 (0x214c):',
    file: 'repadmin.txt',
    codes: ['win32:8524'],
  },
  { text: '     1412 consecutive failure(s).', file: 'repadmin.txt', codes: [] },
  { text: 'DsReplicaGetInfo() failed with status 8453 (0x2105):', file: 'repadmin.txt', codes: ['win32:8453'] },
  {
    text: `showrepl_COLUMNS,Destination DSA Site,Destination DSA,Naming Context,Number of Failures,Last Failure Status
showrepl_INFO,Site1,DC01,"DC=example,DC=com",1603,1722
showrepl_INFO,Site1,DC02,"DC=example,DC=com",0,0`,
    file: 'showrepl.csv',
    codes: ['win32:1722'],
  },
];
