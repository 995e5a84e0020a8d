import type { Format, FormatSample } from './format.ts';

/** The audit log: https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/dd183591(v=ws.10) */
export const dhcpServer: Format = {
  name: 'dhcp-server',
  title: 'DHCP server (audit log)',
  files: ['DhcpSrvLog-*.log', 'DhcpV6SrvLog-*.log'],
  line: String.raw`^\d{2},(?<time>\d\d/\d\d/\d\d,\d\d:\d\d:\d\d),(?<message>.*)`,
  columns: {
    header: 'ID,Date,Time,Description,',
    separator: ',',
    codes: { dnsregerror: { kind: 'win32', base: 10 }, 'dnsregerror.': { kind: 'win32', base: 10 } },
  },
  // Event 31, 34 or 35: the registration in DNS failed, and why is the last field.
  codes: [{ at: String.raw`^3[145],.*,(?<code>\d{2,5})$`, kind: 'win32', base: 10 }],
  places: [{ path: String.raw`%windir%\System32\dhcp\DhcpSrvLog-Mon.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '31,05/02/24,07:01:44,DNS Update Failed,192.0.2.77,pc01.example.com,,,0,6,,,,,,,,,9005',
    file: 'DhcpSrvLog-Thu.log',
    codes: ['win32:9005'],
    time: '05/02/24,07:01:44',
  },
  {
    text: `ID,Date,Time,Description,IP Address,Host Name,MAC Address,User Name,TransactionID,QResult,DnsRegError,Dhcid
31,05/02/24,07:01:44,DNS Update Failed,192.0.2.77,pc01.example.com,,,1722,6,9002,
11,05/02/24,07:01:45,Renew,192.0.2.77,pc01.example.com,A0B0C0D0E0F0,,2147942405,0,0,`,
    file: 'DhcpSrvLog-Thu.log',
    codes: ['win32:9002'],
  },
  {
    text: '10,05/02/24,07:01:44,Assign,192.0.2.77,pc01.example.com,A0B0C0D0E0F0,,2147942405,0,,,,,,,,,0',
    file: 'DhcpSrvLog-Thu.log',
    codes: [],
  },
  { text: '54\tAuthorization failed', file: 'DhcpSrvLog-Thu.log', codes: [] },
];
