import type { Format, FormatSample } from './format.ts';

/** https://community.openvpn.net: on Windows the number behind errno is that of Windows, as its text before it tells. */
export const openvpn: Format = {
  name: 'openvpn',
  title: 'OpenVPN',
  files: ['openvpn*.log'],
  mark: '(errno=',
  codes: [
    {
      at: String.raw`(?:Access is denied|The system cannot find the (?:file|path) specified|The handle is invalid|The parameter is incorrect|A device attached to the system is not functioning|Element not found)\.\s{1,4}\(errno=(?<code>[1-9]\d{0,4})\)`,
      kind: 'win32',
      base: 10,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'CreateFile failed on tap-windows6 device: \\\\.\\Global\\{8B1C2D3E-0000-4444-9999-ABCDEF012345}.tap: Access is denied.   (errno=5)',
    file: 'openvpn.log',
    codes: ['win32:5'],
  },
  {
    text: '2024-05-02 08:15:42 cannot open the adapter: The system cannot find the file specified. (errno=2)',
    file: 'openvpn.log',
    codes: ['win32:2'],
  },
  { text: 'write UDP: Permission denied (errno=13)', file: 'openvpn.log', codes: [] },
  { text: 'Cannot open TUN/TAP dev /dev/net/tun: No such file or directory (errno=2)', file: 'openvpn.log', codes: [] },
];
