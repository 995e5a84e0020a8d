import type { Format } from './format.ts';

export const burn: Format = {
  name: 'burn',
  title: 'Bundles made with WiX (Burn)',
  files: [],
  mark: 'Error Message Id: ',
  codes: [{ at: String.raw`\bError Message Id: (?<code>[12]\d{3})\b`, kind: 'msi', base: 10 }],
  samples: [
    {
      text: '[05AC:1A7C][2025-11-03T22:20:02]i000: ExecuteError: Package (app) failed: Error Message Id: 1722 ErrorMessage: x',
      codes: ['msi:1722'],
    },
    { text: 'Message Id: 1722', codes: [] },
  ],
};
