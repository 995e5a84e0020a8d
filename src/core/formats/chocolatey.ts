import type { Format, FormatSample } from './format.ts';

export const chocolatey: Format = {
  name: 'chocolatey',
  title: 'Chocolatey',
  files: ['chocolatey*.log', 'choco*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (?<thread>\d{1,6}) \[(?<level>[A-Z]{4,5}) ?\] - (?<message>.*)`,
  levels: { debug: 'debug', error: 'error', fatal: 'error', info: 'information', warn: 'warning' },
  codes: [{ at: String.raw`\] - Exiting with (?<code>[1-9]\d{3})$`, kind: 'win32', base: 10 }],
  // What a package says would be all right.
  never: [String.raw`validExitCodes @\([0-9, ]{0,24}(?<number>0x[0-9A-Fa-f]{8})\b`],
  places: [{ path: String.raw`%ProgramData%\chocolatey\logs\chocolatey.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 21:16:34,664 8300 [ERROR] - Running ["C:\\Temp\\setup.exe" /S] was not successful. Exit code was \'1603\'.',
    file: 'chocolatey.log',
    codes: ['win32:1603'],
    thread: '8300',
    time: '2025-11-03 21:16:34,664',
    level: 'error',
  },
  {
    text: '2025-11-03 21:16:35,001 8300 [DEBUG] - Exiting with 1641',
    file: 'chocolatey.log',
    codes: ['win32:1641'],
    level: 'debug',
  },
  {
    text: "Install-ChocolateyPackage 'contoso' 'exe' -validExitCodes @(0, 3010, 0x80240017)",
    file: 'chocolatey.log',
    codes: [],
  },
  {
    text: '2025-11-03 21:16:35,102 8300 [INFO ] - contoso package files install failed with exit code 1.',
    file: 'choco.summary.log',
    codes: [],
    level: 'information',
  },
  {
    text: "2025-11-03 21:16:35,203 8300 [WARN ] - Found cached file 'ChannelManifest_-602808024.man'",
    file: 'chocolatey.log',
    codes: [],
    level: 'warning',
  },
  {
    text: '2025-11-03 21:16:35,304 8300 [FATAL] - The remote server returned an error: (404) Not Found.',
    file: 'chocolatey.log',
    codes: [],
    level: 'error',
  },
];
