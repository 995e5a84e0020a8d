import type { Format, FormatSample } from './format.ts';

/** https://docs.npmjs.com/generating-and-locating-npm-debug.log-files: as errno it gives the exit code of what it ran. */
export const npm: Format = {
  name: 'npm',
  title: 'npm',
  files: ['npm-debug.log', '*-debug-0.log'],
  mark: 'npm ERR! ',
  codes: [{ at: String.raw`\berrno (?<code>322122[5-9]\d{3})$`, kind: 'status', base: 10 }],
  // What a script that it ran says of its own.
  never: [String.raw`\bBuild failed with error code: (?<number>\d{1,3})$`],
};

export const samples: readonly FormatSample[] = [
  { text: 'npm ERR! errno 3221226505', file: 'npm-debug.log', codes: ['0xC0000409'] },
  { text: '71 verbose errno 3221225786', file: '2024-05-02T08_15_42_274Z-debug-0.log', codes: ['0xC000013A'] },
  { text: 'npm ERR! errno -4058', file: 'npm-debug.log', codes: [] },
  { text: '2274 error Build failed with error code: 7', file: '2024-05-02T08_15_42_274Z-debug-0.log', codes: [] },
  { text: 'npm ERR! errno 1', file: 'npm-debug.log', codes: [] },
  { text: '12 verbose errno 3221325786', file: 'npm-debug.log', codes: [] },
];
