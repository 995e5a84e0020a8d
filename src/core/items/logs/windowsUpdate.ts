import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * What the client of Windows Update does with an update, by the id that the log gives it: that of the update itself or of one of
 * its parts. The history has how it ended.
 */
export const windowsUpdate: ItemLog = {
  name: 'windows-update',
  formats: ['windows-update'],
  lines: [
    { at: String.raw`\t(?: {2}\* {2,3})?Title = (?<name>[^|\t<]{3,200})`, kind: 'update', ahead: true },
    { at: String.raw` (?:Agent|UDP) {5,30}Title = (?<name>[^|\t<]{3,200})`, kind: 'update', ahead: true },
    { at: String.raw`\t(?: {2}\* {2,3})?UpdateId = \{?(?<id>[0-9A-F-]{36})\}?\.\d`, kind: 'update', apart: true },
    { at: String.raw` (?:Agent|UDP) {5,30}UpdateId = \{?(?<id>[0-9A-F-]{36})\}?\.\d`, kind: 'update', apart: true },
    {
      at: String.raw`\bjob \{[0-9A-F-]{36}\} completed successfully, updateId = \{?(?<id>[0-9A-F-]{36})\}?`,
      kind: 'update',
      phase: 'downloaded',
      says: 'succeeds',
      apart: true,
    },
    {
      at: String.raw`\bjob \{[0-9A-F-]{36}\} failed, updateId = \{?(?<id>[0-9A-F-]{36})\}?(?:\.\d{1,9})?, hr = (?<code>0x[0-9A-F]{8})`,
      kind: 'update',
      phase: 'downloaded',
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`\bAll available CDNs for the update \{?(?<id>[0-9A-F-]{36})\}?.*\bstill failed\.`,
      kind: 'update',
      phase: 'downloaded',
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`\*FAILED\* \[(?<code>[0-9A-F]{8})\] Error occurred while downloading update \{?(?<id>[0-9A-F-]{36})\}?`,
      kind: 'update',
      phase: 'downloaded',
      says: 'fails',
      base: 16,
      apart: true,
    },
    // What the history of updates gets: it is there already, the machine has to be restarted, or how it ended.
    {
      at: String.raw`\bLogHistory called\b.*\bidUpdate=\{?(?<id>[0-9A-F-]{36})\}?\.\d{1,9}, (?:operation = Install, )?resultMapped=240006,`,
      kind: 'update',
      phase: 'installed',
      says: 'skips',
      apart: true,
    },
    {
      at: String.raw`\bLogHistory called\b.*\bidUpdate=\{?(?<id>[0-9A-F-]{36})\}?\.\d{1,9}, (?:operation = Install, )?resultMapped=80242014,`,
      kind: 'update',
      phase: 'installed',
      says: 'waits',
      apart: true,
    },
    {
      at: String.raw`\bLogHistory called\b.*\bidUpdate=\{?(?<id>[0-9A-F-]{36})\}?\.\d{1,9}, (?:operation = Install, )?resultMapped=(?<code>[0-9A-F]{1,8}),`,
      kind: 'update',
      phase: 'installed',
      byCode: true,
      base: 16,
      apart: true,
    },
    {
      at: String.raw`\bLogHistory called\b.*\bidUpdate=\{?(?<id>[0-9A-F-]{36})\}?\.\d{1,9}, operation = Uninstall, resultMapped=(?<code>[0-9A-F]{1,8}),`,
      kind: 'update',
      phase: 'removed',
      byCode: true,
      base: 16,
      apart: true,
    },
    {
      at: String.raw`\bPreparing to install update ID: \{?(?<id>[0-9A-F-]{36})\}?`,
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bInstall complete for update ID: \{?(?<id>[0-9A-F-]{36})\}?(?:\.\d{1,9})? Return code is 0x00000000\. Requires Reboot: ?(?:Yes|True)`,
      kind: 'update',
      phase: 'installed',
      says: 'waits',
    },
    {
      at: String.raw`\bInstall complete for update ID: \{?(?<id>[0-9A-F-]{36})\}?(?:\.\d{1,9})? Return code is (?<code>0x[0-9A-F]{8})\. Requires Reboot:`,
      kind: 'update',
      phase: 'installed',
      byCode: true,
    },
    {
      at: String.raw`\bStarting install of CBS update \{?(?<id>[0-9A-F-]{36})`,
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bCompleted install of CBS update with type=\d{1,3}, requiresReboot=1, installerError=0, hr=0x0{1,8}\b`,
      kind: 'update',
      phase: 'installed',
      says: 'waits',
      apart: true,
    },
    {
      at: String.raw`\bCompleted install of CBS update with type=\d{1,3}, requiresReboot=\d, installerError=\d{1,3}, hr=(?<code>0x[0-9A-F]{1,8})\b`,
      kind: 'update',
      phase: 'installed',
      byCode: true,
      apart: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025/06/05 11:07:49.2051905 21136 21548 DownloadManager DO job {996E587D-9774-4824-8D1A-D70948A22101} completed successfully, updateId = E0F87EBF-B414-4AC7-A225-8FE802CF8601.1
2025/06/05 11:08:49.2051905 21136 21548 DownloadManager BITS job {996E587D-9774-4824-8D1A-D70948A22102} failed, updateId = {E0F87EBF-B414-4AC7-A225-8FE802CF8602}.1, hr = 0x80D02002. File URL = http://files.contoso.example/a.cab, local path = C:\\a.cab, The response headers = 
2025/06/05 11:09:49.2051905 21136 21600 Handler         Preparing to install update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8601.1 Update was merged
2025/06/05 11:19:49.2051905 21136 21600 Handler         Install complete for update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8601.1 Return code is 0x00000000. Requires Reboot:Yes
2025/06/05 11:20:49.2051905 21136 21600 Handler         Preparing to install update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8603.1 Update was not merged
2025/06/05 11:21:49.2051905 21136 21600 Handler         Install complete for update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8603.1 Return code is 0x800F0922. Requires Reboot:No
2025/06/05 12:20:49.2051905 21136 21600 Handler         Preparing to install update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8604.1 Update was not merged
2025/06/05 12:21:49.2051905 21136 21600 Handler         Install complete for update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8604.1 Return code is 0x80070070. Requires Reboot:No
2025/06/05 12:30:49.2051905 21136 21600 Handler         Preparing to install update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8604.1 Update was not merged
2025/06/05 12:31:49.2051905 21136 21600 Handler         Install complete for update ID: E0F87EBF-B414-4AC7-A225-8FE802CF8604.1 Return code is 0x00000000. Requires Reboot:No`,
    file: 'WindowsUpdate.log',
    items: [
      'update e0f87ebf-b414-4ac7-a225-8fe802cf8601: waiting | downloaded succeeds, installed waits',
      'update e0f87ebf-b414-4ac7-a225-8fe802cf8602: failed | code 0x80D02002 | downloaded fails',
      'update e0f87ebf-b414-4ac7-a225-8fe802cf8603: failed | code 0x800F0922 | installed fails',
      'update e0f87ebf-b414-4ac7-a225-8fe802cf8604: recovered | no code | attempts 2 | installed succeeds',
    ],
  },
  {
    text: `2025/05/22 08:12:14.9680302 7160  1100  Agent             Title = 2025-11 Update for Contoso OS (KB5099941)
2025/05/22 08:12:14.9680310 7160  1104  Agent             Title = Fabrikam - Display - 31.0.15.1694
2025/05/22 08:12:14.9680318 7160  1100  Agent             UpdateId = C19C45E0-21D6-4C12-9093-E17518D14B01.203
2025/05/22 08:12:14.9680319 7160  1104  Agent             UpdateId = 4E95DCBD-E67C-46AF-985B-F29D655C3402.1
2025/05/22 08:12:14.9680323 7160  1100  Agent               Bundles 1 updates:
2025/05/22 08:12:35.3510096 7160  5408  Agent           LogHistory called. idUpdate={C19C45E0-21D6-4C12-9093-E17518D14B01}.203, resultMapped=0, resultUnMapped=0
2025/05/22 08:22:09.4659154 6868  2916  Agent           LogHistory called. idUpdate={4E95DCBD-E67C-46AF-985B-F29D655C3402}.1, resultMapped=80240009, resultUnMapped=80240009
2025/05/22 08:22:20.0699170 6868  6776  Agent           LogHistory called. idUpdate={4E95DCBD-E67C-46AF-985B-F29D655C3402}.1, resultMapped=800F024B, resultUnMapped=800F024B
2025/05/22 15:04:05.5433228 576   8980  DownloadManager *FAILED* [80D05001] All available CDNs for the update 4CDABB4C-49C6-4846-B53D-4CCE9DBD0203.200 are tried but the download job B925DB3E-3616-41B0-9893-324AA1872F01 still failed.
2025/05/22 15:04:05.5433230 576   8980  DownloadManager *FAILED* [80D05001] Error occurred while downloading update 4CDABB4C-49C6-4846-B53D-4CCE9DBD0203.200; notifying dependent calls.
2025/05/22 16:40:12.6072962 4596  20244 Agent           LogHistory called for Caller=Update;ScanForUpdatesForUser, idUpdate=B558F7C5-C2FD-4AEE-AD08-D174012C5804.1, operation = Install, resultMapped=240006, resultUnMapped=0
2025/05/22 16:45:42.8453639 4596  27512 Agent           LogHistory called for Caller=MoUpdateOrchestrator, idUpdate=00518B25-68AB-4B8F-B853-E38BD4347705.1, operation = Install, resultMapped=80242014, resultUnMapped=0
2025/05/22 16:55:42.8453639 4596  27512 Agent           LogHistory called for Caller=Contoso, idUpdate=00518B25-68AB-4B8F-B853-E38BD4347706.1, operation = Uninstall, resultMapped=0, resultUnMapped=0`,
    file: 'WindowsUpdate.log',
    items: [
      'update c19c45e0-21d6-4c12-9093-e17518d14b01: succeeded | name 2025-11 Update for Contoso OS (KB5099941) | installed succeeds',
      'update 4e95dcbd-e67c-46af-985b-f29d655c3402: failed | name Fabrikam - Display - 31.0.15.1694 | code 0x800F024B | installed fails',
      'update 4cdabb4c-49c6-4846-b53d-4cce9dbd0203: failed | code 0x80D05001 | attempts 1 | downloaded fails',
      'update b558f7c5-c2fd-4aee-ad08-d174012c5804: skipped | installed skips',
      'update 00518b25-68ab-4b8f-b853-e38bd4347705: waiting | installed waits',
      'update 00518b25-68ab-4b8f-b853-e38bd4347706: succeeded | removed succeeds',
    ],
  },
  // Two threads install at once; each ends what it has begun.
  {
    text: `2025-10-31\t11:24:26:505\t1384\t1740\tAgent\t  *   Title = Update for Contoso OS (KB3999605)
2025-10-31\t11:24:26:505\t1384\t1740\tAgent\t  *   UpdateId = {E606841C-05C3-42C7-BDD4-377791495300}.100
2025-10-31\t11:24:28:505\t1384\t1748\tHandler\tStarting install of CBS update E606841C-05C3-42C7-BDD4-377791495301
2025-10-31\t11:24:28:598\t1384\t1748\tHandler\tCBS package identity: Package_for_KB3999605~31bf3856ad364e35~amd64~~6.1.1.4
2025-10-31\t11:24:29:598\t1384\t174c\tHandler\tStarting install of CBS update E606841C-05C3-42C7-BDD4-377791495302
2025-10-31\t11:25:11:755\t1384\t1174\tHandler\tFATAL: CBS called Error with 0x80070308, 
2025-10-31\t11:25:13:645\t1384\t1748\tHandler\tFATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x80070308
2025-10-31\t11:25:14:645\t1384\t174c\tHandler\tCompleted install of CBS update with type=3, requiresReboot=1, installerError=0, hr=0x0
2025-10-31\t11:25:15:661\t1384\t174c\tHandler\tStarting install of CBS update E606841C-05C3-42C7-BDD4-377791495303
2025-10-31\t11:25:16:661\t1384\t174c\tHandler\tCompleted install of CBS update with type=3, requiresReboot=0, installerError=0, hr=0x0`,
    file: 'WindowsUpdate.log',
    items: [
      'update e606841c-05c3-42c7-bdd4-377791495300: named | name Update for Contoso OS (KB3999605)',
      'update e606841c-05c3-42c7-bdd4-377791495301: failed | code 0x80070308 | installed fails',
      'update e606841c-05c3-42c7-bdd4-377791495302: waiting | installed waits',
      'update e606841c-05c3-42c7-bdd4-377791495303: succeeded | installed succeeds',
    ],
  },
];
