import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/visualstudio/msbuild/errors/msb6006: what a tool ended with is its own number, small ones are none of Windows. */
export const msbuild: Format = {
  name: 'msbuild',
  title: 'Builds (MSBuild)',
  files: ['msbuild*.log'],
  mark: 'error MSB',
  never: [String.raw`\bexited with code (?<number>\d{1,5})\b`],
};

export const samples: readonly FormatSample[] = [
  { text: 'C:\\src\\app.targets(9,5): error MSB6006: "link.exe" exited with code 1104.', codes: [] },
  { text: 'error MSB3073: The command "copy a b" exited with code 1603.', codes: [] },
  { text: 'app.targets(9,5): error MSB6006: "cl.exe" exited with code -1073741515.', codes: ['0xC0000135'] },
  { text: 'The installer exited with code 1603.', codes: ['win32:1603'] },
];
