import type { Format, FormatSample } from './format.ts';

/** Both shapes: what Windows up to 8.1 writes, and what Get-WindowsUpdateLog makes of the traces of later ones. */
export const windowsUpdate: Format = {
  name: 'windows-update',
  title: 'Windows Update client',
  files: ['WindowsUpdate*.log'],
  // The first number is the process, the second the thread; the old client writes the latter as hex.
  line: String.raw`^(?<time>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\t ]\d{1,2}:\d\d:\d\d(?:[:.]\d{1,7})?)[\t ]{1,4}\d{1,6}[\t ]{1,6}(?<thread>[0-9a-fA-F]{1,6})[\t ]{1,8}(?<component>[A-Za-z]\w{0,30})[\t ]{1,17}(?<message>(?:[ *#:]{0,8}(?<level>WARNING|FATAL|\*FAILED\*))?.*)`,
  levels: { '*failed*': 'error', fatal: 'error', warning: 'warning' },
  codes: [
    { at: String.raw`\*FAILED\* \[(?<code>[0-9A-Fa-f]{8})\]`, kind: 'status', base: 16 },
    // REPORT EVENT: the line that goes to ReportingEvents.log.
    { at: String.raw`\t(?<code>[0-9A-Fa-f]{5,8})\t[^\t]{1,80}\t(?:Success|Failure)\t`, kind: 'status', base: 16 },
  ],
  places: [
    { path: String.raw`%windir%\WindowsUpdate.log` },
    { path: String.raw`%windir%\Logs\WindowsUpdate\WindowsUpdate.*.etl` },
    {
      path: String.raw`%TEMP%\WindowsUpdate.log`,
      command: String.raw`Get-WindowsUpdateLog -LogPath $env:TEMP\WindowsUpdate.log`,
      shell: 'powershell',
      // Before Windows 10 1709, and on Server 2016, it fetches symbols.
      download: 'https://learn.microsoft.com/powershell/module/windowsupdate/get-windowsupdatelog',
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025/11/03 08:20:00.0163822 3696  8172  Agent           *FAILED* [80D0FFF1] file = onecore\\agent\\search.cpp, line = 1168',
    file: 'WindowsUpdate.log',
    codes: ['0x80D0FFF1'],
    thread: '8172',
    time: '2025/11/03 08:20:00.0163822',
    level: 'error',
    component: 'Agent',
  },
  {
    text: '2014-03-05\t10:40:55:012\t 912\t1c24\tHandler\tFATAL: servicing said 0x80073712, giving up',
    file: 'WindowsUpdate.log',
    codes: ['0x80073712'],
    time: '2014-03-05\t10:40:55:012',
    level: 'error',
    component: 'Handler',
  },
  {
    text: '2014-03-05\t10:40:55:012\t 912\t1c24\tPT\t  * WARNING: sync failure, error = 0x8024400E, soap client error = 7, soap error code = 400, HTTP status code = 200',
    file: 'WindowsUpdate.log',
    codes: ['0x8024400E'],
    level: 'warning',
    component: 'PT',
  },
  {
    text: '2014-03-05\t10:41:02:500\t 912\t1c24\tReport\tREPORT EVENT: {0C4A5C0A-6B1E-4C2D-8F3A-5D7E9B1C2A40}\t2014-03-05 10:40:50:012+0100\t1\t184\t101\t{5D2C1B0A-7F6E-4D5C-8B3A-291807F6E5D4}\t201\t240005\tAutomaticUpdates\tSuccess\tContent Install\tInstalled, a restart is due',
    file: 'WindowsUpdate.log',
    codes: ['0x00240005'],
  },
  {
    text: '2025/11/03 08:20:04.5000101 3696  8172  ComApi          * END *   Search ClientId = Shell, Updates found = 5, hr = 0x00000000',
    file: 'WindowsUpdate.20251103.log',
    codes: [],
    component: 'ComApi',
  },
  {
    text: '2025/11/03 08:20:04.6000101 3696  8172  Agent           Callback with code Call progress and error 0, callback code = 6',
    file: 'WindowsUpdate.log',
    codes: [],
  },
  {
    text: '2025-11-03 08:20:05.7000101 3696  8172  DownloadManager Flags: 0X80010010; Download priority: 3',
    file: 'WindowsUpdate.log',
    codes: [],
    time: '2025-11-03 08:20:05.7000101',
  },
];
