import type { Format, FormatSample } from './format.ts';

export const rdpClient: Format = {
  name: 'rdp-client',
  title: 'Remote Desktop client',
  files: ['RdClientAutoTrace*', 'mstsc*.log', 'msrdc*.log', 'RDPClient*.txt', '*TerminalServices-RDPClient*'],
  mark: 'RDP ClientActiveX ',
  // Smaller ones say that someone hung up.
  codes: [
    {
      at: String.raw`RDP ClientActiveX has been disconnected \(Reason ?= {0,2}(?<code>\d{3,5})\)`,
      kind: 'rdp',
      base: 10,
    },
  ],
  places: [
    { path: String.raw`%TEMP%\DiagOutputDir\RdClientAutoTrace\RdClientAutoTrace*` },
    {
      path: String.raw`%TEMP%\rdpclient.evtx`,
      command: String.raw`wevtutil epl Microsoft-Windows-TerminalServices-RDPClient/Operational %TEMP%\rdpclient.evtx /ow:true`,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'RDP ClientActiveX is trying to connect to the server (srv-1326)', codes: [] },
  { text: 'RDP ClientActiveX has been disconnected (Reason= 1798)', codes: ['rdp:0x706'] },
  { text: 'RDP ClientActiveX has been disconnected (Reason= 1)', codes: [] },
  { text: 'Connection failed, hr = 0x80070005', file: 'msrdc_20251103.log', codes: ['0x80070005'] },
  { text: 'RDP ClientActiveX has connected to the server, session 1168', codes: [] },
];
