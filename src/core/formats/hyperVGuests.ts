import type { Format, FormatSample } from './format.ts';

/**
 * A guest that stopped, as its host tells of it: where that is Windows, the first of the codes is its stop code. As seen in
 * https://github.com/microsoft/WSL/issues/9680, where a guest gave none.
 */
export const hyperVGuests: Format = {
  name: 'hyper-v-guests',
  title: 'Guests of Hyper-V that stopped',
  files: [],
  mark: 'reported that it failed with the following error code',
  codes: [
    {
      at: String.raw`\breported that it failed with the following error codes?: (?:ErrorCode0: )?(?<code>0x[1-9A-Fa-f][0-9A-Fa-f]{0,7})\b`,
      kind: 'bugcheck',
      base: 16,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: "'VM7' has encountered a fatal error.  The guest operating system reported that it failed with the following error codes: ErrorCode0: 0x1E, ErrorCode1: 0xC0000005",
    codes: ['bugcheck:0x1E', '0xC0000005'],
  },
  { text: 'The guest reported that it failed with the following error code: 0xA.', codes: ['bugcheck:0xA'] },
  {
    text: 'The guest operating system reported that it failed with the following error codes: ErrorCode0: 0x0, ErrorCode1: 0x0, PreOSId: 0.',
    codes: [],
  },
];
