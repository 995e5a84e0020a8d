import type { Format } from './format.ts';

export const msi: Format = {
  name: 'msi',
  title: 'Windows Installer (verbose log)',
  files: ['MSI*.log', '*.msi.log', '*_msi*.log'],
  mark: 'MSI (',
  line: String.raw`^(?:MSI \([A-Za-z]{1,2}\) \((?<thread>[0-9A-F!]{1,6}[:!][0-9A-F!]{1,6})\) ?\[|Action (?:start|ended) )(?<time>\d{1,2}:\d\d:\d\d(?::\d{3})?)(?:\]: ?|: )(?<message>.*)`,
  places: [
    { path: String.raw`%TEMP%\setup.log`, command: String.raw`msiexec /i setup.msi /l*v "%TEMP%\setup.log"` },
    { path: String.raw`%TEMP%\MSI*.LOG` },
  ],
  samples: [
    {
      text: 'MSI (s) (6C:FC) [08:05:04:012]: MainEngineThread is returning 1603',
      codes: ['win32:1603'],
      time: '08:05:04:012',
    },
    {
      text: 'Action ended 10:00:41: InstallFinalize. Return value 3.',
      file: 'MSI4f2a1.LOG',
      codes: [],
      time: '10:00:41',
    },
  ],
};
