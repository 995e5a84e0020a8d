import type { Format, FormatSample } from './format.ts';

/** Setups and updates of desktop programs made with Squirrel, as Slack, Discord or the old Teams: https://github.com/Squirrel/Squirrel.Windows. */
export const squirrel: Format = {
  name: 'squirrel',
  title: 'Setups and updates made with Squirrel',
  files: ['SquirrelSetup*.log', 'Squirrel-*.log', 'Squirrel*Setup*.log'],
  mark: 'Starting Squirrel Updater: ',
  line: String.raw`^(?:\d{1,6}> )?(?:\[(?=\d))?(?<time>\d{2,4}[-/]\d\d[-/]\d{2,4} \d\d:\d\d:\d\d)(?:>|\]) (?:(?<level>info|warn|error): )?(?:(?<component>\w{1,40}): )?(?<message>.*)`,
  levels: { error: 'error', info: 'information', warn: 'warning' },
  places: [{ path: String.raw`%LOCALAPPDATA%\SquirrelTemp\SquirrelSetup.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 11:40:17> Program: Starting Squirrel Updater: --install .',
    codes: [],
    time: '2025-11-03 11:40:17',
    component: 'Program',
  },
  {
    text: '26372> 2025-11-03 11:40:18> ApplyReleasesImpl: Writing files to app directory: C:\\Users\\kim\\AppData\\Local\\contoso\\app-1.0.9147',
    file: 'SquirrelSetup.log',
    codes: [],
    time: '2025-11-03 11:40:18',
    component: 'ApplyReleasesImpl',
  },
  {
    text: '[03/11/25 11:40:19] info: Program: Starting install, error 0x80070005 before it',
    file: 'Squirrel-Install.log',
    codes: ['0x80070005'],
    level: 'information',
    component: 'Program',
  },
  {
    text: '[03/11/25 11:40:20] warn: IEnableLogger: Failed to delete the old folder',
    file: 'Squirrel-Install.log',
    codes: [],
    level: 'warning',
    component: 'IEnableLogger',
  },
  {
    text: '[03/11/25 11:40:20] error: Program: the installation was left',
    file: 'Squirrel-Install.log',
    codes: [],
    level: 'error',
    component: 'Program',
  },
];
