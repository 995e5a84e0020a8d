import type { Format, FormatSample } from './format.ts';

export const setupdiag: Format = {
  name: 'setupdiag',
  title: 'Why an upgrade of Windows failed (SetupDiag)',
  files: ['SetupDiag*.log', 'SetupDiag*.xml', 'SetupDiag*.json', 'SetupDiag*.txt'],
  // The entry of the upgrade's own log that a rule matched.
  line: String.raw`^(?:LogEntry: )?(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (?<level>[A-Z][a-z]{3,8}) {1,20}(?<component>[A-Z][A-Z0-9]{1,7}) {1,7}(?<message>.*)`,
  levels: { error: 'error' },
  places: [
    { path: String.raw`%windir%\Logs\SetupDiag\SetupDiagResults.xml` },
    {
      path: String.raw`%TEMP%\SetupDiagResults.log`,
      enable: String.raw`SetupDiag.exe /Output:%TEMP%\SetupDiagResults.log`,
      download: 'https://learn.microsoft.com/windows/deployment/upgrade/setupdiag',
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'LogEntry: 2025-11-03 04:23:00, Error                 MOUPG  Finalize: Result = 0xC1900101[gle=0x8007000d]',
    file: 'SetupDiagResults.log',
    codes: ['0xC1900101', '0x8007000D'],
    time: '2025-11-03 04:23:00',
    level: 'error',
    component: 'MOUPG',
  },
  {
    text: 'Last Operation: Finalize, Error: 0xC1900208 - 0x4000C',
    file: 'SetupDiagResults.log',
    codes: ['0xC1900208'],
  },
  {
    text: '    <ExtendedErrorCode>0x30018</ExtendedErrorCode>',
    file: 'SetupDiagResults.xml',
    codes: [],
  },
  { text: '    <ErrorCode>0xC1900101</ErrorCode>', file: 'SetupDiagResults.xml', codes: ['0xC1900101'] },
  { text: 'SetupDiag found 2 matching issues.', file: 'SetupDiagResults.log', codes: [] },
];
