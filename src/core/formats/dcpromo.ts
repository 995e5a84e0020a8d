import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/identity/ad-ds/deploy/troubleshooting-domain-controller-deployment */
export const dcpromo: Format = {
  name: 'dcpromo',
  title: 'Making a domain controller (dcpromo)',
  files: ['dcpromo*.log', 'dcpromoui*.log', 'adprep.log'],
  line: String.raw`^(?<time>\d\d/\d\d/\d{4} \d\d:\d\d:\d\d) \[(?<level>[A-Z]{3,8})\] (?<message>.*)`,
  levels: { info: 'information', warning: 'warning', error: 'error' },
  places: [{ path: String.raw`%windir%\debug\dcpromo.log` }, { path: String.raw`%windir%\debug\dcpromoui.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '05/02/2024 07:01:44 [ERROR] Failed to install the directory (1127)',
    file: 'dcpromo.log',
    codes: ['win32:1127'],
    time: '05/02/2024 07:01:44',
    level: 'error',
  },
  {
    text: '05/02/2024 07:01:44 [INFO] DsRolepInstallDs returned 1127',
    file: 'dcpromo.log',
    codes: ['win32:1127'],
    level: 'information',
  },
  { text: '05/02/2024 07:01:44 [INFO] DsRolepInstallDs returned 0', file: 'dcpromo.log', codes: [] },
  { text: '05/02/2024 07:01:44 [INFO] Copied 1722 of 1800 objects', file: 'dcpromo.log', codes: [] },
  {
    text: '05/02/2024 07:01:44 [WARNING] The wait for the first replication has taken 1722 seconds so far',
    file: 'dcpromo.log',
    codes: [],
    level: 'warning',
  },
];
