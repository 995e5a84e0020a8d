import type { Format, FormatSample } from './format.ts';

export const setupapi: Format = {
  name: 'setupapi',
  title: 'Device installation (SetupAPI)',
  files: ['setupapi*.log'],
  mark: ' inf: ',
  // What comes before the component says how bad it is; the time stands where a section begins and ends.
  line: String.raw`^(?:(?<level>!{1,3}|\.)? {1,8}(?<component>[a-z]{3}): {0,80}(?<message>.*)|(?:>>>|<<<) {1,3}Section (?:start|end) (?<time>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\.\d{3}))`,
  apart: true,
  levels: { '!': 'warning', '!!!': 'error' },
  // Windows Vista and 7 leave the 0x out at times: `{DrvSetupInstallDriver - exit(00000103)}`.
  codes: [{ at: String.raw`\w(?: -)? exit\((?<code>0000[0-9A-Fa-f]{4})\)`, kind: 'win32', base: 16 }],
  // The INF verifier numbers its remarks.
  never: [String.raw`^[!. ]{0,20}inf: [^\n]{0,400}\bCode = (?<number>\d+)`],
  places: [
    { path: String.raw`%windir%\INF\setupapi.dev.log` },
    { path: String.raw`%windir%\INF\setupapi.setup.log` },
    { path: String.raw`%windir%\INF\setupapi.offline.log` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '!    inf: Section [Install.Services] not found. Code = 1203, Line = 31',
    codes: [],
    level: 'warning',
    component: 'inf',
  },
  {
    text: '!!!  dvi: Device install failed. Error = 0x80070002',
    file: 'setupapi.dev.log',
    codes: ['0x80070002'],
    level: 'error',
    component: 'dvi',
  },
  {
    text: '>>>  Section start 2025/11/03 15:21:39.946',
    file: 'setupapi.dev.log',
    codes: [],
    time: '2025/11/03 15:21:39.946',
  },
  { text: '     dvs: {DrvSetupInstallDriver - exit(00000103)}', file: 'setupapi.dev.log', codes: ['win32:259'] },
  {
    text: '     ndv: {Update Device Wizard exit(00000005)}',
    file: 'setupapi.dev.log',
    codes: ['win32:5'],
  },
  {
    text: '     dvi: {Build Driver List - exit(e0000203)} 09:12:44.120',
    file: 'setupapi.dev.log',
    codes: ['0xE0000203'],
  },
  { text: '     dvi: {Select Best Driver - exit(00000000)}', file: 'setupapi.dev.log', codes: [] },
  { text: '     dvi: {Select Best Driver - exit(0x00000000)}', file: 'setupapi.dev.log', codes: [] },
  { text: '<<<  [Exit status: FAILURE(0xe0000246)]', file: 'setupapi.dev.log', codes: ['0xE0000246'] },
  {
    text: '     sto:           {Configure Driver Package: exit(0x00000bc3)}',
    file: 'setupapi.setup.log',
    codes: ['win32:3011'],
    component: 'sto',
  },
  {
    text: '!    dvi:      Device not started: Device has problem: 0x0a (CM_PROB_FAILED_START), problem status: 0xc0000001.',
    file: 'setupapi.dev.log',
    codes: ['device:10', '0xC0000001'],
  },
  {
    text: '     dvi:      Status         - 0x0180200a',
    file: 'setupapi.offline.20251103_152139.log',
    codes: [],
  },
  { text: '     inf:           Error Control = 1', file: 'setupapi.setup.log', codes: [] },
];
