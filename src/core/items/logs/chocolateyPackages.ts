import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Packages of Chocolatey, by what it says of each in the end. */
export const chocolateyPackages: ItemLog = {
  name: 'chocolatey-packages',
  formats: ['chocolatey'],
  lines: [
    {
      at: String.raw` - {1,3}The (?:install|upgrade) of (?<name>[\w.-]{1,100}) was NOT successful\.`,
      kind: 'product',
      phase: 'installed',
      says: 'fails',
    },
    {
      at: String.raw` - {1,3}The (?:install|upgrade) of (?<name>[\w.-]{1,100}) was successful\.`,
      kind: 'product',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw` - {1,3}(?<name>[\w.-]{1,100}) package files (?:install|upgrade) failed with exit code (?<code>-?\d{1,10})\.`,
      kind: 'product',
      phase: 'installed',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03 21:16:34,664 8300 [ERROR] - contoso package files install failed with exit code 1. Performing other installation steps.
2025-11-03 21:16:34,764 8300 [ERROR] - The install of contoso was NOT successful.
2025-11-03 21:17:34,764 8300 [INFO ] -  The install of contoso-help.portable was successful.`,
    file: 'chocolatey.log',
    items: ['product contoso: failed | no code | attempts 1', 'product contoso-help.portable: succeeded'],
  },
  {
    text: `2025-11-03 21:16:34,764 8300 [ERROR] - The upgrade of contoso was NOT successful.
2025-11-03 21:19:34,764 8301 [INFO ] -  The upgrade of contoso was successful.`,
    file: 'chocolatey.log',
    items: ['product contoso: recovered'],
  },
];
