import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/remote/remote-access/tutorial-aovpn-troubleshoot */
export const rasclient: Format = {
  name: 'rasclient',
  title: 'VPN and dial-up connections (RasClient)',
  files: ['*rasclient*.txt', '*rasclient*.csv'],
  mark: 'code returned on ',
  codes: [{ at: String.raw`\bcode returned on \w{3,20} is (?<code>\d{3,5})\b`, kind: 'win32', base: 10 }],
  places: [
    {
      path: String.raw`%TEMP%\rasclient.txt`,
      command: String.raw`wevtutil qe Application /q:"*[System[Provider[@Name='RasClient']]]" /f:text > %TEMP%\rasclient.txt`,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'CoId={4EA8CE83-0000-0000-0000-000000000001}: A connection named VPN was ended. The reason code returned on ending is 829.',
    codes: ['win32:829'],
  },
  {
    text: 'CoId={4EA8CE83-0000-0000-0000-000000000001}: A connection named VPN failed. The error code returned on failure is 809.',
    codes: ['win32:809'],
  },
  {
    text: 'The user SYSTEM dialed a connection that has failed. The error code returned on failure is 809.',
    codes: ['win32:809'],
  },
  {
    text: 'CoId={4EA8CE83-0000-0000-0000-000000000001}: The link to the server has come up on port VPN2-127',
    codes: [],
  },
  { text: 'TunnelId: 1722, Port: VPN2-127, Interface index 809', file: 'rasclient.txt', codes: [] },
];
