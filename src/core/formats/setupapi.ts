import type { Format } from './format.ts';

export const setupapi: Format = {
  name: 'setupapi',
  title: 'Device installation (SetupAPI)',
  files: ['setupapi*.log'],
  mark: ' inf: ',
  // The INF verifier numbers its remarks.
  never: [String.raw`^[!. ]{0,20}inf: .*\bCode = (?<number>\d+)`],
  places: [
    { path: String.raw`%windir%\INF\setupapi.dev.log` },
    { path: String.raw`%windir%\INF\setupapi.setup.log` },
    { path: String.raw`%windir%\INF\setupapi.offline.log` },
  ],
  samples: [
    { text: '!    inf: Section [Install.Services] not found. Code = 1203, Line = 31', codes: [] },
    { text: '!!!  dvi: Device install failed. Error = 0x80070002', file: 'setupapi.dev.log', codes: ['0x80070002'] },
  ],
};
