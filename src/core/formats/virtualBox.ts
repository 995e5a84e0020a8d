import type { Format, FormatSample } from './format.ts';

/** https://www.virtualbox.org: behind a call of Windows its last status and its last error. */
export const virtualBox: Format = {
  name: 'virtual-box',
  title: 'VirtualBox',
  files: ['VBox*.log'],
  mark: '(Last=',
  codes: [{ at: String.raw`\(Last=0x[0-9a-fA-F]{1,8}/(?<code>[1-9]\d{0,4})\)`, kind: 'win32', base: 10 }],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'Call to WHvMapGpaRange failed: ERROR_SUCCESS (Last=0xc0000034/2) (VERR_NEM_MAP_FAILED).',
    file: 'VBox.log',
    codes: ['0xC0000034', 'win32:2'],
  },
];
