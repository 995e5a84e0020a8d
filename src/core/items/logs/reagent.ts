import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Whether the recovery environment could be put where it belongs, as ReAgent.log says when that is over. */
export const reagent: ItemLog = {
  name: 'reagent',
  formats: ['panther'],
  lines: [
    {
      at: String.raw`\bExit (?<name>WinReInstall\w{0,30}) return value: 1, last error: 0x0\b`,
      kind: 'image',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bExit (?<name>WinReInstall\w{0,30}) return value: 0, last error: (?<code>0x[1-9A-F][0-9A-F]{0,7})\b`,
      kind: 'image',
      phase: 'installed',
      says: 'fails',
      codeKind: 'win32',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03 20:45:00, Info                  Enter WinReInstallTarget
2025-11-03 20:45:02, Warning               winreCopyWIMFile failed
2025-11-03 20:45:02, Info                  Exit WinReInstallTarget return value: 0, last error: 0x70`,
    file: 'ReAgent.log',
    items: ['image WinReInstallTarget: failed | code win32:112 | installed fails'],
  },
  {
    text: `2025-11-03 20:45:02, Info                  Exit WinReInstallTarget return value: 0, last error: 0x70
2025-11-03 21:45:00, Info                  Enter WinReInstallTarget
2025-11-03 21:45:02, Info                  Exit WinReInstallTarget return value: 1, last error: 0x0`,
    file: 'ReAgent.log',
    items: ['image WinReInstallTarget: recovered | no code'],
  },
  {
    text: '2025-11-03 21:45:02, Info                  Exit WinReInstallTarget return value: 1, last error: 0x0',
    file: 'ReAgent.log',
    items: ['image WinReInstallTarget: succeeded'],
  },
];
