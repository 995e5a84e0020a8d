import type { Format, FormatSample } from './format.ts';

export const winget: Format = {
  name: 'winget',
  title: 'Windows Package Manager (winget)',
  files: ['WinGet*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) (?:<(?<level>[VIWEC])> )?\[(?<component>\w{2,5}) {0,3}\] (?<message>.*)`,
  levels: { c: 'error', e: 'error', i: 'information', v: 'debug', w: 'warning' },
  // What an installer ends with is its own as long as it is small.
  never: [String.raw`\binstaller failed: (?<number>\d{1,2})$`],
  places: [
    {
      path: String.raw`%LOCALAPPDATA%\Packages\Microsoft.DesktopAppInstaller_8wekyb3d8bbwe\LocalState\DiagOutputDir`,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 02:44:09.178 <E> [CLI ] ShellExecute installer failed: 1',
    file: 'WinGet-2025-11-03-02-43-40.100.log',
    codes: [],
    time: '2025-11-03 02:44:09.178',
    level: 'error',
    component: 'CLI',
  },
  {
    text: '2025-11-03 02:44:09.178 [CLI ] ShellExecute installer failed: 1603',
    file: 'WinGet-2025-11-03-02-43-40.100.log',
    codes: ['win32:1603'],
    component: 'CLI',
  },
  {
    text: '2025-11-03 02:44:09.181 <E> [CLI ] Terminating context: 0x8a150006 at C:\\src\\Workflows\\InstallFlow.cpp:239',
    file: 'WinGetCOM-2025-11-03-02-43-40.100.log',
    codes: ['0x8A150006'],
  },
  {
    text: '2025-11-03 02:44:10.000 <C> [FAIL] C:\\src\\Command.cpp(902)\\WindowsPackageManager.dll!00007FFD6F0A1B2C: (caller: 00007FFD6F0A1B2D) Exception(3) tid(1ac4) 8A150049 x',
    file: 'WinGet-2025-11-03-02-43-40.100.log',
    codes: ['0x8A150049'],
    level: 'error',
    component: 'FAIL',
  },
  {
    text: '2025-11-03 02:44:11.000 <V> [REPO] Statement 1168 returned 5 rows',
    file: 'WinGet-2025-11-03-02-43-40.100.log',
    codes: [],
    level: 'debug',
  },
  {
    text: '2025-11-03 02:44:12.000 <I> [CORE] Installer hash: 8024402cdeadbeef',
    file: 'WinGet-2025-11-03-02-43-40.100.log',
    codes: [],
    level: 'information',
  },
  {
    text: '2025-11-03 02:44:13.000 <W> [CORE] Download request failed. Returned status: 503',
    file: 'WinGet-2025-11-03-02-43-40.100.log',
    codes: [],
    level: 'warning',
  },
];
