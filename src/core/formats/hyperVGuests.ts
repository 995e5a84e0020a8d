import type { Format, FormatSample } from './format.ts';

/**
 * A guest that stopped with a blue screen, as its host tells of it (Hyper-V-Worker 18590): the first of the codes is its stop code.
 * https://learn.microsoft.com/troubleshoot/windows-server/virtualization/virtual-machine-crashes-event-18590
 */
export const hyperVGuests: Format = {
  name: 'hyper-v-guests',
  title: 'Guests of Hyper-V that stopped',
  files: [],
  mark: 'reported that it failed with the following error code',
  codes: [
    {
      at: String.raw`\breported that it failed with the following error codes?: (?:ErrorCode0: )?(?<code>0x[0-9A-Fa-f]{1,8})\b`,
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
];
