import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * What the client of Windows Update does with an update, by the id that the log gives it: that of the update itself or of one of
 * its parts. Titles stand in the reports.
 */
export const windowsUpdate: ItemLog = {
  name: 'windows-update',
  formats: ['windows-update'],
  lines: [
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
  // Two threads install at once; each ends what it has begun.
  {
    text: `2025-10-31\t11:24:28:505\t1384\t1748\tHandler\tStarting install of CBS update E606841C-05C3-42C7-BDD4-377791495301
2025-10-31\t11:24:28:598\t1384\t1748\tHandler\tCBS package identity: Package_for_KB3999605~31bf3856ad364e35~amd64~~6.1.1.4
2025-10-31\t11:24:29:598\t1384\t174c\tHandler\tStarting install of CBS update E606841C-05C3-42C7-BDD4-377791495302
2025-10-31\t11:25:11:755\t1384\t1174\tHandler\tFATAL: CBS called Error with 0x80070308, 
2025-10-31\t11:25:13:645\t1384\t1748\tHandler\tFATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x80070308
2025-10-31\t11:25:14:645\t1384\t174c\tHandler\tCompleted install of CBS update with type=3, requiresReboot=1, installerError=0, hr=0x0
2025-10-31\t11:25:15:661\t1384\t174c\tHandler\tStarting install of CBS update E606841C-05C3-42C7-BDD4-377791495303
2025-10-31\t11:25:16:661\t1384\t174c\tHandler\tCompleted install of CBS update with type=3, requiresReboot=0, installerError=0, hr=0x0`,
    file: 'WindowsUpdate.log',
    items: [
      'update e606841c-05c3-42c7-bdd4-377791495301: failed | code 0x80070308 | installed fails',
      'update e606841c-05c3-42c7-bdd4-377791495302: waiting | installed waits',
      'update e606841c-05c3-42c7-bdd4-377791495303: succeeded | installed succeeds',
    ],
  },
];
