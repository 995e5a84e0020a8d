import type { Format, FormatSample } from './format.ts';

/**
 * The exit codes that Visual Studio's installer has for itself are from the page on its command line
 * (learn.microsoft.com/visualstudio/install/use-command-line-parameters-to-install-visual-studio).
 */
export const visualStudioInstaller: Format = {
  name: 'visual-studio-installer',
  title: 'Installers of Visual Studio and .NET Framework',
  files: ['dd_*.log', 'dd_*.txt', 'Microsoft .NET Framework*.html'],
  line: String.raw`^(?:\[(?<thread>[0-9a-f]{4,8}:[0-9a-f]{4,8})\]\[|VisualStudio Bootstrapper:)(?<time>\d{4}[-/]\d{1,2}[-/]\d{1,2}[T ]\d{1,2}:\d\d:\d\d)[\]:] (?<message>(?:(?<level>Error|Warning)\b)?.*)`,
  levels: { error: 'error', warning: 'warning' },
  never: [
    String.raw`\b(?:[Ee]xit(?:ed with)? [Cc]ode|returned with code|ReturnCode)[ :=]{1,3}(?<number>100[13]|500[3-7]|800[1-6])\b`,
  ],
  places: [
    { path: String.raw`%TEMP%\dd_*.log` },
    { path: String.raw`%TEMP%\vslogs.zip`, enable: 'collect.exe', download: 'https://aka.ms/vscollect' },
    { path: String.raw`%TEMP%\Microsoft .NET Framework*.html` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '[1b2c:0007][2025-11-03T10:11:12] Error 0x80096004: The signature of a package does not hold.',
    file: 'dd_setup_20251103101112.log',
    codes: ['0x80096004'],
    thread: '1b2c:0007',
    time: '2025-11-03T10:11:12',
    level: 'error',
  },
  {
    text: '[1b2c:0007][2025-11-03T10:11:13] Warning: Skipped a folder that is in use',
    file: 'dd_installer_20251103101112.log',
    codes: [],
    level: 'warning',
  },
  {
    text: "VisualStudio Bootstrapper:2025/11/3 14:23:41: WebClient failed in 'https://contoso.example/vs/17' at once",
    file: 'dd_bootstrapper_20251103101112.log',
    codes: [],
    time: '2025/11/3 14:23:41',
  },
  {
    text: '        https://contoso.example/?q=PackageId=Contoso.Redist;PackageAction=Install;ReturnCode=-2147023274',
    file: 'dd_setup_20251103101112_errors.log',
    codes: ['0x80070656'],
  },
  { text: '    Return code: 1603', file: 'dd_setup_20251103101112_errors.log', codes: ['win32:1603'] },
  {
    text: '[1b2c:0007][2025-11-03T10:11:14] Exit Code: 5007',
    file: 'dd_bootstrapper_20251103101112.log',
    codes: [],
  },
  {
    text: '[1b2c:0007][2025-11-03T10:11:14] Bootstrapper returned with code: 8006',
    file: 'dd_bootstrapper_20251103101112.log',
    codes: [],
  },
  {
    text: "[1b2c:0007][2025-11-03T10:11:15] Download failed: WebClient error 'ProtocolError' - 'HTTP 404 error'. Response (404)",
    file: 'dd_setup_20251103101112.log',
    codes: [],
  },
  {
    text: 'Final Result: Installation failed with error code: (0x80070643), "No.". (Elapsed time: 0 00:01:02).',
    file: 'Microsoft .NET Framework 4.8 Setup_20251103_101112345.html',
    codes: ['0x80070643'],
  },
];
