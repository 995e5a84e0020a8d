import type { Format, FormatSample } from './format.ts';

/** https://github.com/OpenVPN/openvpn/blob/master/src/openvpn/route.c: what CreateIpForwardEntry and its like returned. */
export const openvpnRoutes: Format = {
  name: 'openvpn-routes',
  title: 'OpenVPN, its routes',
  files: [],
  mark: ' if_index=',
  codes: [{ at: String.raw`\[status=(?<code>[1-9]\d{0,4}) if_index=`, kind: 'win32', base: 10 }],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'ROUTE: route addition failed using CreateIpForwardEntry: a value is wrong.   [status=87 if_index=6]',
    codes: ['win32:87'],
  },
  {
    text: 'ROUTE: route addition failed using CreateIpForwardEntry: Доступа нет.   [status=65 if_index=5]',
    codes: ['win32:65'],
  },
  { text: 'ROUTE: default_gateway=192.0.2.1 if_index=5', codes: [] },
];
