import type { Format, FormatSample } from './format.ts';

export const autopilot: Format = {
  name: 'autopilot',
  title: 'Windows Autopilot and enrolment',
  files: [
    'MDMDiagReport*',
    'MDMDiagLog*',
    'Autopilot*.log',
    'Autopilot*.txt',
    'AutopilotDDSZTDFile.json',
    '*-Autopilot*.txt',
  ],
  places: [
    {
      path: String.raw`%TEMP%\autopilot.cab`,
      command: String.raw`MdmDiagnosticsTool.exe -area "Autopilot;TPM" -cab %TEMP%\autopilot.cab`,
    },
    { path: String.raw`%windir%\ServiceState\wmansvc\AutopilotDDSZTDFile.json` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'AutopilotGetPolicyStringByName error: policy name = CloudAssignedTenantDomain; HRESULT = 0x80070002.',
    file: 'Autopilot-events.txt',
    codes: ['0x80070002'],
  },
  {
    text: 'MDM enrollment failed with error code 0x80180014.',
    file: 'MDMDiagReport.log',
    codes: ['0x80180014'],
  },
  {
    text: 'Autopilot reported the DLL was unloaded while there were 1168 outstanding calls.',
    file: 'Autopilot-events.txt',
    codes: [],
  },
  {
    text: '{"CloudAssignedOobeConfig":1310,"ZtdCorrelationId":"80070490-0000-4000-8000-0a1b2c3d4e5f","Version":2049}',
    file: 'AutopilotDDSZTDFile.json',
    codes: [],
  },
];
