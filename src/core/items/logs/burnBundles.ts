import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * Bundles made with WiX and their packages. How a package ended is told by one line, whether it was installed or removed; what
 * is undone afterwards is not told, as a package that has failed would seem to have been removed well.
 */
export const burnBundles: ItemLog = {
  name: 'burn-bundles',
  formats: ['burn'],
  lines: [
    { at: `Setting string variable 'WixBundleName' to value '(?<name>[^']{1,200})'`, kind: 'product' },
    {
      at: String.raw`\bPlanned package: (?<name>[^,]{1,120}), state: Present, .*execute: None\b`,
      kind: 'product',
      phase: 'run',
      says: 'skips',
      apart: true,
    },
    {
      at: String.raw`\bApplying execute package: (?<name>[^,]{1,120}), action: (?!None\b)`,
      kind: 'product',
      phase: 'run',
      says: 'begins',
      apart: true,
    },
    {
      at: String.raw`\bApplied execute package: (?<name>[^,]{1,120}), result: 0x0, restart: (?:Required|Initiated)`,
      kind: 'product',
      phase: 'run',
      says: 'waits',
      apart: true,
    },
    {
      at: String.raw`\bApplied execute package: (?<name>[^,]{1,120}), result: (?<code>0x[0-9a-f]{1,8})\b`,
      kind: 'product',
      phase: 'run',
      byCode: true,
      base: 16,
      apart: true,
    },
    {
      at: String.raw`\bApply complete, result: (?<code>0x[0-9a-f]{1,8})\b`,
      kind: 'product',
      phase: 'run',
      byCode: true,
      base: 16,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `[05AC:1A7C][2025-11-03T22:19:40]i000: Setting string variable 'WixBundleName' to value 'Contoso Studio'
[05AC:1A7C][2025-11-03T22:19:41]i201: Planned package: ContosoHelp, state: Present, default requested: Present, ba requested: Present, execute: None, rollback: None, cache: No, uncache: No, dependency: Register
[18F0:1960][2025-11-03T22:19:47]i301: Applying execute package: ContosoCore, action: Install, path: C:\\ProgramData\\Package Cache\\{11111111-2222-3333-4444-555555555555}v1.0\\core.msi, arguments: ' MSIFASTINSTALL="7"'
[18F0:1960][2025-11-03T22:20:05]e000: Error 0x80070643: Failed to install MSI package.
[05AC:1A7C][2025-11-03T22:20:05]i319: Applied execute package: ContosoCore, result: 0x80070643, restart: None
[05AC:1A7C][2025-11-03T22:20:06]i351: Removing cached package: ContosoCore, from path: C:\\ProgramData\\Package Cache\\{11111111-2222-3333-4444-555555555555}v1.0\\
[05AC:1A7C][2025-11-03T22:20:06]i399: Apply complete, result: 0x80070643, restart: None, ba requested restart:  No`,
    file: 'dd_vcredist_amd64_20251103221940.log',
    items: [
      'product Contoso Studio: failed',
      'product ContosoHelp: skipped',
      'product ContosoCore: failed | code 0x80070643 | attempts 1 | run fails',
    ],
  },
  {
    text: `[27B8:58F8][2025-11-03T09:45:40]i301: Applying execute package: ContosoHost, action: Install, path: C:\\host.msi, arguments: ''
[27B8:58F8][2025-11-03T09:45:49]i319: Applied execute package: ContosoHost, result: 0x0, restart: None`,
    file: 'Microsoft_.NET_Runtime_20251103094540.log',
    items: ['product ContosoHost: succeeded'],
  },
  {
    text: `[27B8:58F8][2025-11-03T09:45:49]i319: Applied execute package: ContosoHost, result: 0x80070652, restart: None
[27B8:58F8][2025-11-03T09:59:49]i319: Applied execute package: ContosoHost, result: 0x0, restart: None`,
    file: 'Microsoft_.NET_Runtime_20251103094540.log',
    items: ['product ContosoHost: recovered'],
  },
  {
    text: '[27B8:58F8][2025-11-03T09:45:49]i319: Applied execute package: ContosoDriver, result: 0x0, restart: Required',
    file: 'contoso_setup.log',
    items: ['product ContosoDriver: waiting'],
  },
  {
    text: `[27B8:58F8][2025-11-03T09:45:49]i319: Applied execute package: ContosoHost, result: 0x0, restart: None
[27B8:58F8][2025-11-03T09:45:50]i399: Apply complete, result: 0x80070642, restart: None, ba requested restart:  No`,
    file: 'Microsoft_.NET_Runtime_20251103094540.log',
    items: ['product ContosoHost: succeeded'],
  },
];
