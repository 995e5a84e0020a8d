import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/troubleshoot/windows-server/group-policy/applying-group-policy-troubleshooting-guidance */
export const gpsvc: Format = {
  name: 'gpsvc',
  title: 'Group policy service (gpsvc.log)',
  files: ['gpsvc*.log', 'userenv.log'],
  mark: 'GPSVC(',
  line: String.raw`^(?:GPSVC|USERENV)\((?<thread>[0-9a-f]{1,8}\.[0-9a-f]{1,8})\) (?<time>\d\d:\d\d:\d\d:\d{3}) (?<message>.*)`,
  places: [
    {
      path: String.raw`%windir%\debug\usermode\gpsvc.log`,
      enable: String.raw`reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Diagnostics" /v GPSvcDebugLevel /t REG_DWORD /d 0x30002 /f`,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'GPSVC(4b8.9a4) 07:01:44:120 ProcessGPOs(Machine): The name of the computer failed with error 1355.',
    codes: ['win32:1355'],
    thread: '4b8.9a4',
    time: '07:01:44:120',
  },
  {
    text: 'GPSVC(4b8.9a4) 07:01:44:120 ProcessGPOList: Extension Security returned 0x80070032.',
    codes: ['0x80070032'],
  },
  { text: 'GPSVC(4b8.9a4) 07:01:44:120 GetName: failed with 0x6ba', codes: ['win32:1722'] },
  { text: 'GPSVC(4b8.9a4) 07:01:44:120 ProcessGPO:  Machine version is GPC = 1603, GPT = 1722', codes: [] },
  { text: 'GPSVC(4b8.9a4) 07:01:44:120 Check failed, Timeout = 1460', codes: [] },
  { text: 'GPSVC(4b8.9a4) 07:01:44:120 ReadStatus: {35378EAC-683F-11D2-A89A-00C04FBBCFA2}', codes: [] },
];
