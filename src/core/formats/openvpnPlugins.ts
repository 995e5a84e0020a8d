import type { Format, FormatSample } from './format.ts';

/** https://community.openvpn.net: what a plug-in returned is no number of Windows. */
export const openvpnPlugins: Format = {
  name: 'openvpn-plugins',
  title: 'Plug-ins of OpenVPN',
  files: ['openvpn*.log'],
  mark: 'plugin function PLUGIN_',
  never: [String.raw`\bplugin function PLUGIN_\w{1,40} failed with status (?<number>\d{1,5})\b`],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'Mon May 06 08:15:42 2024 PLUGIN_CALL: plugin function PLUGIN_UP failed with status 1: block-dns.dll',
    file: 'openvpn.log',
    codes: [],
  },
];
