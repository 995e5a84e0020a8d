import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/verify-installation */
export const exchangeSetup: Format = {
  name: 'exchange-setup',
  title: 'Setup of Exchange Server',
  files: ['ExchangeSetup*.log'],
  mark: '[ERROR-REFERENCE]',
  line: String.raw`^\[(?<time>\d\d[/.-]\d\d[/.-]\d{4} \d\d:\d\d:\d\d\.\d{4})\] \[\d\] (?:\[(?<level>[A-Z]{3,12}(?:-REFERENCE)?)\] )?(?<message>.*)`,
  levels: { error: 'error', 'error-reference': 'error', warning: 'warning' },
  places: [{ path: String.raw`%SystemDrive%\ExchangeSetupLogs\ExchangeSetup.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '[05/02/2024 07:01:44.0123] [1] [ERROR-REFERENCE] Id=80070005 Component=EXCHANGE14:\\Setup',
    codes: [],
    level: 'error',
  },
  {
    text: '[05/02/2024 07:01:44.0123] [1] [ERROR] The package could not be opened. Error code is 1618.',
    file: 'ExchangeSetup.log',
    codes: ['win32:1618'],
    time: '05/02/2024 07:01:44.0123',
    level: 'error',
  },
  {
    text: "[05/02/2024 07:01:44.0123] [2] Service 'Topology': Win32ExitCode: 1067",
    file: 'ExchangeSetup.log',
    codes: ['win32:1067'],
  },
  {
    text: '[05/02/2024 07:01:44.0123] [1] [WARNING] Took 1603 ms',
    file: 'ExchangeSetup.log',
    codes: [],
    level: 'warning',
  },
  {
    text: '[05/02/2024 07:01:44.0123] [1] [ERROR] Process execution failed with exit code 50088.',
    file: 'ExchangeSetup.log',
    codes: [],
  },
];
