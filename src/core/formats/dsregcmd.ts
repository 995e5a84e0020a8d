import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd */
export const dsregcmd: Format = {
  name: 'dsregcmd',
  title: 'State of a device in Entra ID (dsregcmd)',
  files: ['*dsregcmd*.txt', '*dsreg*.log'],
  mark: 'HTTP Error : 0x',
  line: String.raw`^ {1,40}(?<message>(?<component>AzureAdJoined|EnterpriseJoined|DomainJoined|WorkplaceJoined|NgcSet|WamDefaultSet|AzureAdPrt|User Context|(?:AD Connectivity|AD Configuration|DRS Discovery|DRS Connectivity|Token acquisition) Test) : .*)`,
  apart: true,
  codes: [
    {
      at: String.raw`\b(?:Error|ErrorCode|Status|Result) {0,20}: (?<code>0x[0-9a-fA-F]{8})\b`,
      kind: 'status',
      base: 16,
    },
  ],
  places: [{ path: String.raw`%TEMP%\dsregcmd.txt`, command: 'dsregcmd /status > %TEMP%\\dsregcmd.txt' }],
};

export const samples: readonly FormatSample[] = [
  { text: '                HTTP Error : 0x80072ee2', codes: ['0x80072EE2'] },
  { text: '                HTTP Error : 0x8015abcd', codes: ['0x8015ABCD'] },
  { text: '            Attempt Status : 0xc000006d', file: 'dsregcmd.txt', codes: ['0xC000006D'] },
  { text: '          Client ErrorCode : 0x801c003d', file: 'dsregcmd.txt', codes: ['0x801C003D'] },
  {
    text: '             WamDefaultSet : ERROR (0x80070520)',
    file: 'dsregcmd.txt',
    codes: ['0x80070520'],
    component: 'WamDefaultSet',
  },
  { text: '               HTTP status : 400', file: 'dsregcmd.txt', codes: [] },
  { text: '                  TenantId : 96fa76d0-8001-8007-eb60-cc2280070005', file: 'dsregcmd.txt', codes: [] },
  { text: '           Last HostName Update : NONE', file: 'dsregcmd.txt', codes: [] },
];
