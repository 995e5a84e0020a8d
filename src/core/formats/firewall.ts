import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/configure-logging */
export const firewall: Format = {
  name: 'firewall',
  title: 'Windows Firewall',
  files: ['pfirewall*.log', 'domainfw*.log', 'privatefw*.log', 'publicfw*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (?<level>DROP|ALLOW|INFO-EVENTS-LOST|OPEN|CLOSE) (?<message>.*)`,
  levels: {
    drop: 'warning',
    allow: 'information',
    open: 'information',
    close: 'information',
    'info-events-lost': 'warning',
  },
  // Ports, sizes, sequence numbers and processes: no number of a line is a code.
  until: ' ',
  places: [{ path: String.raw`%windir%\System32\LogFiles\Firewall\pfirewall.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2024-05-02 07:01:44 DROP TCP 198.51.100.7 192.0.2.5 51234 3389 52 S 2147942405 0 65535 - - - RECEIVE 1722',
    file: 'pfirewall.log',
    codes: [],
    time: '2024-05-02 07:01:44',
    level: 'warning',
  },
  {
    text: '2024-05-02 07:01:44 ALLOW UDP 192.0.2.5 192.0.2.1 1603 53 0 - - - - - - - SEND',
    file: 'pfirewall.log.old.log',
    codes: [],
    level: 'information',
  },
  { text: '2024-05-02 07:01:44 INFO-EVENTS-LOST - - - - - - - - - - - - error 5', file: 'pfirewall.log', codes: [] },
  { text: '#Software: Microsoft Windows Firewall', file: 'pfirewall.log', codes: [] },
  {
    text: '2024-05-02 07:01:45 OPEN TCP 192.0.2.5 198.51.100.7 1722 443 - - - - - - - - -',
    file: 'pfirewall.log',
    codes: [],
    level: 'information',
  },
  {
    text: '2024-05-02 07:01:45 CLOSE TCP 192.0.2.5 198.51.100.7 1722 443 - - - - - - - - -',
    file: 'pfirewall.log',
    codes: [],
    level: 'information',
  },
];
