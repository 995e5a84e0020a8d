import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * The texts of events of servicing (1 to 4, in the log "Setup") and of wusa (2 to 4), and of updates of Defender. Only titles that
 * end with the number of an article are told, as what is behind a title differs from event to event.
 */
export const servicingEvents: ItemLog = {
  name: 'servicing-events',
  formats: ['event-text', 'event-csv', 'event-json'],
  lines: [
    {
      at: String.raw`\bSecurity Intelligence Update for (?<name>Microsoft Defender Antivirus - KB\d{6,8}) \(Version (?<version>[\d.]{3,30})\)`,
      kind: 'update',
    },
    {
      at: String.raw`\bInstallation Successful: Windows successfully installed the following update: Security Intelligence Update for (?<name>Microsoft Defender Antivirus - KB\d{6,8}) \(`,
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bInstallation Failure: Windows failed to install the following update with error (?<code>0x[0-9A-F]{8}): Security Intelligence Update for (?<name>Microsoft Defender Antivirus - KB\d{6,8}) \(`,
      kind: 'update',
      phase: 'installed',
      says: 'fails',
    },
    {
      at: String.raw`\bInitiating changes for package (?<id>[^\s".]{1,200})\. Current state is \w{1,30}\. Target state is Installed\.`,
      kind: 'component package',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bPackage (?<id>[^\s"]{1,200}) was successfully changed to the Installed state`,
      kind: 'component package',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bPackage (?<id>[^\s"]{1,200}) failed to be changed to the Installed state\. Status: (?<code>0x[0-9A-F]{8})`,
      kind: 'component package',
      phase: 'installed',
      says: 'fails',
    },
    {
      at: String.raw`\bA reboot is necessary before package (?<id>[^\s"]{1,200}) can be changed to the Installed state`,
      kind: 'component package',
      phase: 'installed',
      says: 'waits',
    },
    {
      at: String.raw`\bWindows update "{1,2}(?<name>[^"(]{1,180}\(KB\d{6,8}\))"{1,2} was successfully installed\.`,
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bWindows update "{1,2}(?<name>[^"(]{1,180}\(KB\d{6,8}\))"{1,2} could not be installed because of error (?<code>\d{1,10}) `,
      kind: 'update',
      phase: 'installed',
      says: 'fails',
    },
    {
      at: String.raw`\bWindows update "{1,2}(?<name>[^"(]{1,180}\(KB\d{6,8}\))"{1,2} requires a computer restart`,
      kind: 'update',
      phase: 'installed',
      says: 'waits',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `11/3/2025 7:01:44 AM             19 Information      Installation Successful: Windows successfully installed the following update: Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.937.120.0)
11/3/2025 9:01:44 AM             20 Error            Installation Failure: Windows failed to install the following update with error 0x80240022: Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.937.121.0).`,
    file: 'system-events.txt',
    items: ['update Microsoft Defender Antivirus - KB2267602: failed | version 1.937.121.0 | code 0x80240022'],
  },
  {
    text: `11/3/2025 7:01:44 AM              1 Information      Initiating changes for package KB5099923. Current state is Resolved. Target state is Installed. Client id: WindowsUpdateAgent.
11/3/2025 7:02:44 AM              3 Error            Package KB5099923 failed to be changed to the Installed state. Status: 0x8e5e03fa.
11/3/2025 7:03:44 AM              1 Information      Initiating changes for package KB5099924. Current state is Absent. Target state is Installed. Client id: UpdateAgentLCU.
11/3/2025 7:04:44 AM              4 Information      A reboot is necessary before package KB5099924 can be changed to the Installed state.
11/3/2025 7:14:44 AM              2 Information      Package KB5099924 was successfully changed to the Installed state.
11/3/2025 7:15:44 AM              3 Error            Windows update "Security Update for Fabrikam OS (KB5099925)" could not be installed because of error 2149842967 "" (Command line: ""C:\\Windows\\system32\\wusa.exe" "C:\\a.msu" ")
11/3/2025 7:16:44 AM              2 Information      Windows update "Update for Fabrikam OS (KB5099926)" was successfully installed. (Command line: ""C:\\Windows\\system32\\wusa.exe" "C:\\b.msu" ")
11/3/2025 7:17:44 AM              4 Information      Windows update "Update for Fabrikam OS (KB5099927)" requires a computer restart to complete the installation. (Command line: ""C:\\Windows\\system32\\wusa.exe" "C:\\c.msu" ")`,
    file: 'setup-events.txt',
    items: [
      'component package KB5099923: failed | code 0x8E5E03FA | installed fails',
      'component package KB5099924: succeeded | installed succeeds',
      'update Security Update for Fabrikam OS (KB5099925): failed | code 0x80240017',
      'update Update for Fabrikam OS (KB5099926): succeeded',
      'update Update for Fabrikam OS (KB5099927): waiting',
    ],
  },
];
