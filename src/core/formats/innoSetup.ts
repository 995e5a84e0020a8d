import type { Format, FormatSample } from './format.ts';

/** https://jrsoftware.org/ishelp/topic_setup_setuplogging.htm: what goes on over several lines is indented below the time. */
export const innoSetup: Format = {
  name: 'inno-setup',
  title: 'Setup programs made with Inno Setup',
  files: ['Setup Log*.txt', 'vscode-inno-updater*.log'],
  mark: '   Setup version: Inno Setup version ',
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})   (?<message>.*)`,
  codes: [{ at: String.raw`\bappears to be in use \((?<code>\d{1,5})\)`, kind: 'win32', base: 10 }],
  places: [{ path: String.raw`%TEMP%\Setup Log *.txt` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 10:14:20.118   The existing file appears to be in use (32). Retrying.',
    file: 'Setup Log 2025-11-03 #001.txt',
    codes: ['win32:32'],
    time: '2025-11-03 10:14:20.118',
  },
  {
    text: `2025-11-03 10:14:24.201   Defaulting to Abort for suppressed message box (Abort/Retry/Ignore):
                             DeleteFile failed; code 5.`,
    file: 'Setup Log 2025-11-03 #001.txt',
    codes: ['win32:5'],
  },
  { text: '2025-11-03 10:14:20.001   Setup version: Inno Setup version 6.3.3', codes: [] },
  {
    text: '2025-11-03 10:14:20.050   Can use RestartManager to avoid reboot? No (8: Critical Process)',
    file: 'Setup Log 2025-11-03 #002.txt',
    codes: [],
  },
  {
    text: '2025-11-03 10:14:21.050   Time stamp of our file: 2025-10-10 09:17:10.000',
    file: 'Setup Log 2025-11-03 #002.txt',
    codes: [],
  },
];
