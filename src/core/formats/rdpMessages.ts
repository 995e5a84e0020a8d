import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/troubleshoot/windows-server/remote/rdp-error-general-troubleshooting: what the client shows where it is disconnected. */
export const rdpMessages: Format = {
  name: 'rdp-messages',
  title: 'Remote Desktop client, its messages',
  files: [],
  mark: '(code 0x',
  codes: [
    {
      at: String.raw`protocol error(?: [a-z]{1,12}){0,5} \(code (?<code>0x[0-9a-fA-F]{3,4})\)`,
      kind: 'rdp',
      base: 16,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'a protocol error detected at the client (code 0x1104), so the session ends', codes: ['rdp:0x1104'] },
  { text: 'a protocol error (code 0x112f), connect again', codes: ['rdp:0x112F'] },
  { text: 'a key was pressed (code 0x1104)', codes: [] },
];
