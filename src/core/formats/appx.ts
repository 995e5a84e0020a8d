import type { Format, FormatSample } from './format.ts';

export const appx: Format = {
  name: 'appx',
  title: 'App packages (AppX, MSIX)',
  files: [
    'Appx*.txt',
    '*AppPackageLog*.txt',
    'Appx*.log',
    '*AppXDeployment*.txt',
    'MsixPackagingTool*.txt',
    'Log_MSIX*.txt',
  ],
  // Time, number of the event, message: what Get-AppPackageLog prints.
  line: String.raw`^(?<time>\d{1,2}[/.]\d{1,2}[/.]\d{4} \d{1,2}:\d\d:\d\d(?: [AP]M)?) {1,12}\d{2,5} {1,20}(?<message>.*)`,
  places: [
    {
      path: String.raw`%TEMP%\AppxLog.txt`,
      command: String.raw`Get-AppxLog -All > $env:TEMP\AppxLog.txt`,
      shell: 'powershell',
    },
    {
      path: String.raw`%TEMP%\appxdeployment.evtx`,
      command: String.raw`wevtutil epl Microsoft-Windows-AppXDeploymentServer/Operational %TEMP%\appxdeployment.evtx /ow:true`,
    },
    { path: String.raw`%LOCALAPPDATA%\Packages\Microsoft.MsixPackagingTool_8wekyb3d8bbwe\LocalState\DiagOutputDir` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '11/3/2025 10:16:56 AM     404          Deployment Add of the package Contoso.App_1.9.0.0_x64__w4wzhvn4gytkc failed with error 0x80073CF3.',
    file: 'AppxLog.txt',
    codes: ['0x80073CF3'],
    time: '11/3/2025 10:16:56 AM',
  },
  {
    text: '                                       error 0x3: Creating the folder of the package failed.',
    file: 'AppxLog.txt',
    codes: ['win32:3'],
  },
  {
    text: '3.11.2025 10:16:57     1168         Adding uri to the list: file:///C:/Temp/Contoso.App_1.1.9.0_x64.msix',
    file: 'AppXDeploymentServer.txt',
    codes: [],
    time: '3.11.2025 10:16:57',
  },
  { text: 'Component failure code = 0x80073CF3', file: 'AppxErrorReport_1.txt', codes: ['0x80073CF3'] },
  { text: 'ETW Event ID = 628', file: 'AppxErrorReport_1.txt', codes: [] },
  { text: 'Deployment options = 0x00000020, package manager state = 7', file: 'AppxErrorReport_1.txt', codes: [] },
];
