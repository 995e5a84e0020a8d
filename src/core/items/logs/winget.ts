import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * https://github.com/microsoft/winget-cli: AppInstallerTelemetry.cpp has the lines. What the installer ended with tells more than
 * the code that the command then ends with because of it, which is left out.
 */
export const winget: ItemLog = {
  name: 'winget',
  formats: ['winget'],
  lines: [
    {
      at: String.raw`^[\d-]{10} [\d:.]{12} (?:<\w> )?\[CLI ?\] Found one app\. App id: (?<id>[^:]{1,200}) App name: (?<name>.{1,200})`,
      kind: 'app',
    },
    {
      at: String.raw`\[CLI ?\] Package hash verification failed\.`,
      kind: 'app',
      phase: 'downloaded',
      says: 'fails',
    },
    {
      at: String.raw`\[CLI ?\] \w{1,30} installer failed: (?<code>\d{1,10})`,
      kind: 'app',
      phase: 'installed',
      byCode: true,
    },
    {
      at: String.raw`\[CLI ?\] \w{1,30} uninstaller failed: (?<code>\d{1,10})`,
      kind: 'app',
      phase: 'removed',
      byCode: true,
    },
    // No upgrade applies, or the package is there already.
    {
      at: String.raw`\[CLI ?\] Terminating context: 0x8a1500(?:2b|61)\b`,
      kind: 'app',
      phase: 'run',
      says: 'skips',
    },
    {
      at: String.raw`\[CLI ?\] Terminating context: (?<code>0x(?!8a1500(?:06|30)\b|8a1501)8[0-9A-F]{7})\b`,
      kind: 'app',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`\[CLI ?\] Leaf command succeeded: \w{1,30}:(?:install|upgrade)$`,
      kind: 'app',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: String.raw`\[CLI ?\] Leaf command succeeded: \w{1,30}:(?:install|upgrade)$`,
      kind: 'app',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\[CLI ?\] Leaf command succeeded: \w{1,30}:uninstall$`,
      kind: 'app',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: String.raw`\[CLI ?\] Leaf command succeeded: \w{1,30}:uninstall$`,
      kind: 'app',
      phase: 'removed',
      says: 'succeeds',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03 20:37:17.459 [CORE] WinGet, version [1.9.25200], activity [{BF5118D9}]
2025-11-03 20:37:17.461 [CLI ] Leaf command to execute: root:install
2025-11-03 20:37:18.461 [CLI ] Found one app. App id: Adatum.Viewer App name: Adatum Viewer
2025-11-03 20:37:47.260 [CLI ] ShellExecute installer failed: 1603
2025-11-03 20:37:47.262 [CLI ] Terminating context: 0x8a150006 at D:\\a\\_work\\1\\s\\src\\AppInstallerCLICore\\Workflows\\InstallFlow.cpp:223`,
    file: 'WinGet-2025-11-03-20-37-17.459.log',
    items: ['app Adatum.Viewer: failed | name Adatum Viewer | code win32:1603 | installed fails'],
  },
  {
    text: `2025-11-04 08:00:00.020 <I> [CLI ] Leaf command to execute: root:upgrade
2025-11-04 08:00:03.500 <E> [FAIL] D:\\a\\_work\\1\\s\\src\\HttpClientHelper.cpp(55)\\WindowsPackageManager.dll: (caller: 00007FF) LogHr(1) tid(1a20) 8A150044: x
2025-11-04 08:00:04.500 <I> [CLI ] Found one app. App id: Fabrikam.Scan App name: Fabrikam Scan
2025-11-04 08:00:31.510 <I> [CLI ] Leaf command succeeded: root:upgrade`,
    file: 'WinGet-2025-11-04-08-00-00.000.log',
    items: ['app Fabrikam.Scan: succeeded | no code | run succeeds, installed succeeds'],
  },
  {
    text: `2025-12-09 19:38:06.250 [CLI ] Found one app. App id: Litware.Notes App name: Litware Notes
2025-12-09 19:38:20.677 [CLI ] MSIX installer failed: 2147958003
2025-12-09 19:38:20.677 [CLI ] Terminating context: 0x8a150104 at C:\\s\\src\\AppInstallerCLICore\\Workflows\\InstallFlow.cpp:223
2025-12-09 19:48:06.250 [CLI ] Found one app. App id: Litware.Notes App name: Litware Notes
2025-12-09 19:48:20.677 [CLI ] Leaf command succeeded: root:install`,
    file: 'WinGetCOM-2025-12-09-19-38-05.246.log',
    items: ['app Litware.Notes: recovered | no code | installed succeeds'],
  },
  {
    text: `2025-11-05 09:00:01.462 [CLI ] Found one app. App id: Tailspin.Client App name: Tailspin Client
2025-11-05 09:00:09.800 [CLI ] Package hash verification failed. SHA256 in manifest [0a1b2c3d] does not match download [9f8e7d6c]
2025-11-05 09:00:09.801 [CLI ] Terminating context: 0x8a150011 at D:\\a\\_work\\1\\s\\src\\AppInstallerCLICore\\Workflows\\DownloadFlow.cpp:411`,
    file: 'WinGet-2025-11-05-09-00-00.000.log',
    items: ['app Tailspin.Client: failed | code 0x8A150011 | downloaded fails, run fails'],
  },
  {
    text: `2025-11-06 09:00:01.462 [CLI ] Found one app. App id: Contoso.Edit App name: Contoso Edit
2025-11-06 09:00:09.801 [CLI ] Terminating context: 0x8a15002b at D:\\a\\_work\\1\\s\\src\\AppInstallerCLICore\\Workflows\\UpdateFlow.cpp:411
2025-11-06 14:41:00.000 [CLI ] Found one app. App id: ARP\\Machine\\X64\\Wingtip Desk App name: Wingtip Desk
2025-11-06 14:41:00.086 [CLI ] Terminating context: 0x8a150019 at D:\\a\\_work\\1\\s\\src\\AppInstallerCLICore\\Workflows\\WorkflowBase.cpp:41
2025-11-06 14:41:08.399 [CLI ] Found one app. App id: ARP\\Machine\\X64\\Wingtip Desk App name: Wingtip Desk
2025-11-06 14:41:08.643 [CLI ] Leaf command succeeded: root:uninstall
2025-11-06 15:00:00.000 [CLI ] Found one app. App id: Northwind.Pad App name: Northwind Pad
2025-11-06 15:00:08.399 [CLI ] UninstallString uninstaller failed: 1605
2025-11-06 15:00:08.643 [CLI ] Terminating context: 0x8a150030 at D:\\a\\_work\\1\\s\\src\\AppInstallerCLICore\\Workflows\\UninstallFlow.cpp:87`,
    file: 'WinGet-2025-11-06-09-00-00.000.log',
    items: [
      'app Contoso.Edit: skipped | no code',
      'app ARP\\Machine\\X64\\Wingtip Desk: recovered | removed succeeds',
      'app Northwind.Pad: failed | code win32:1605 | removed fails',
    ],
  },
];
