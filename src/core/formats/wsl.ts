import type { Format, FormatSample } from './format.ts';

/** What the Linux side of WSL says comes with the levels of a Linux kernel. */
export const wsl: Format = {
  name: 'wsl',
  title: 'Windows Subsystem for Linux',
  files: ['wsl*.log', 'wsl*.txt', 'WslLogs*'],
  mark: '<3>',
  line: String.raw`^<(?<level>[0-7])>(?:WSL|init:) \((?<thread>\d{1,8})[^()]{0,40}\) (?<message>(?:[A-Z]{4,8}: (?<component>\w{1,80}):\d{1,6}: )?.*)`,
  levels: { 3: 'error', 4: 'warning', 6: 'information' },
  // Numbers of Linux (errno).
  places: [
    {
      path: String.raw`%TEMP%\WslLogs-*.zip`,
      enable: String.raw`.\collect-wsl-logs.ps1`,
      shell: 'powershell',
      download: 'https://github.com/microsoft/WSL/blob/master/CONTRIBUTING.md',
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '<3>WSL (9 - Relay) ERROR: UtilConnectToInteropServer:307: connect failed 2',
    codes: [],
    thread: '9',
    level: 'error',
    component: 'UtilConnectToInteropServer',
  },
  { text: '<3>init: (28848) ERROR: UtilConnectToInteropServer:300: connect failed 2', codes: [], level: 'error' },
  {
    text: '<4>WSL (188) WARNING: /etc/resolv.conf updating disabled, 1168 bytes',
    file: 'wsl.log',
    codes: [],
    level: 'warning',
  },
  { text: '<6>WSL (1) Mounted 5 disks', file: 'wsl.log', codes: [], level: 'information' },
  { text: 'Error code: Wsl/Service/CreateInstance/0x80040326', file: 'wsl-output.txt', codes: ['0x80040326'] },
  {
    text: 'Error code: Wsl/Service/CreateInstance/MountVhd/HCS/ERROR_FILE_NOT_FOUND',
    file: 'wsl.log',
    codes: ['win32:2'],
  },
];
