import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * What servicing does with packages and the features in them. That it ran does not say whether something was added or removed: only
 * what it reports of a package in the end does.
 */
export const cbs: ItemLog = {
  name: 'cbs',
  formats: ['cbs'],
  lines: [
    {
      at: String.raw`\bExec: Processing started\. .*\bPackage: (?<id>[^\s,\[\]]{1,200})(?:, Identifier: (?<name>[^\s,\[\]]{1,80}))?`,
      kind: 'component package',
      phase: 'run',
      says: 'begins',
    },
    // Only what runs fails so, and nothing else runs at that time.
    {
      at: String.raw`\bFailed to (?:process single phase execution|perform operation)\. {1,4}\[HRESULT = (?<code>0x[0-9A-F]{8})`,
      kind: 'component package',
      phase: 'run',
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`\bSession: \d{1,12}_\d{1,12} initialized by client |\bExec: Session processing started\b|\bExec: Processing complete\b`,
      kind: 'component package',
      apart: true,
    },
    {
      at: String.raw`\bExec: Processing complete\. .*\bPackage: (?<id>[^\s,\[\]]{1,200})(?:, Identifier: (?<name>[^\s,\[\]]{1,80}))?.*\[HRESULT = (?<code>0x[0-9A-F]{8})`,
      kind: 'component package',
      phase: 'run',
      byCode: true,
      apart: true,
    },
    {
      at: String.raw`\bWER: Generating failure report for package: ?(?<id>[^\s,\[\]]{1,200}), status: (?<code>0x[0-9A-F]{1,8})`,
      kind: 'component package',
      phase: 'run',
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`\bFailed to pre- ?stage package: (?<id>[^\s,\[\]]{1,200}) \[HRESULT = (?<code>0x[0-9A-F]{8})`,
      kind: 'component package',
      phase: 'run',
      says: 'fails',
      apart: true,
    },
    // What the check of the store found, and what of it was repaired.
    {
      at: String.raw`\([fp]\)\s{1,4}CBS (?:MUM|Catalog) (?:Corrupt|Missing)\s{1,4}(?<code>0x[0-9A-F]{8})\s{1,4}servicing.packages.(?<id>[\w-]{1,80}~31bf3856ad364e35~\w{1,8}~[\w-]{0,8}~\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5})\.(?:mum|cat)\b`,
      kind: 'component package',
      phase: 'checked',
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`\(fix\)\s{1,4}CBS (?:MUM|Catalog) (?:Corrupt|Missing)\s{1,4}CBS File Replaced\s{1,4}(?<id>[\w-]{1,80}~31bf3856ad364e35~\w{1,8}~[\w-]{0,8}~\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5})\.(?:mum|cat)\b`,
      kind: 'component package',
      phase: 'checked',
      says: 'succeeds',
      apart: true,
    },
    // What is reported without "completion" stands there before it is known how it ended.
    {
      at: String.raw`\bReporting package change completion for package: (?<id>[^\s,\[\]]{1,200}), current: .*, status: (?<code>0x[0-9A-F]{0,7}[1-9A-F][0-9A-F]{0,7}),`,
      kind: 'component package',
      phase: 'run',
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`\bReporting package change completion for package: (?<id>[^\s,\[\]]{1,200}), current: .*, target: Installed, status: 0x0{1,8},`,
      kind: 'component package',
      phase: 'installed',
      says: 'succeeds',
      apart: true,
    },
    {
      at: String.raw`\bReporting package change completion for package: (?<id>[^\s,\[\]]{1,200}), current: .*, original: (?!Installed)\w{1,40}, target: Staged, status: 0x0{1,8},`,
      kind: 'component package',
      phase: 'staged',
      says: 'succeeds',
      apart: true,
    },
    {
      at: String.raw`\bReporting package change completion for package: (?<id>[^\s,\[\]]{1,200}), current: .*, target: Absent, status: 0x0{1,8},`,
      kind: 'component package',
      phase: 'removed',
      says: 'succeeds',
      apart: true,
    },
    // A name of 32 digits is not one that people give: parts of a cumulative update have such.
    {
      at: String.raw`\bReporting selectable update change for package: .*, update: (?![0-9A-F]{32},)(?<id>[^\s,]{1,150}), start: \w{1,40}, applicable: \w{1,40}, target: Installed, .*\breboot required: True, overall result: ?0x0{1,8}\b`,
      kind: 'feature',
      phase: 'installed',
      says: 'waits',
    },
    {
      at: String.raw`\bReporting selectable update change for package: .*, update: (?![0-9A-F]{32},)(?<id>[^\s,]{1,150}), start: \w{1,40}, applicable: \w{1,40}, target: Installed, .*, overall result: ?(?<code>0x[0-9A-F]{1,8})`,
      kind: 'feature',
      phase: 'installed',
      byCode: true,
    },
    {
      at: String.raw`\bReporting selectable update change for package: .*, update: (?![0-9A-F]{32},)(?<id>[^\s,]{1,150}), start: Installed, applicable: \w{1,40}, target: (?!Installed)\w{1,40}, .*\breboot required: True, overall result: ?0x0{1,8}\b`,
      kind: 'feature',
      phase: 'removed',
      says: 'waits',
    },
    {
      at: String.raw`\bReporting selectable update change for package: .*, update: (?![0-9A-F]{32},)(?<id>[^\s,]{1,150}), start: Installed, applicable: \w{1,40}, target: (?!Installed)\w{1,40}, .*, overall result: ?(?<code>0x[0-9A-F]{1,8})`,
      kind: 'feature',
      phase: 'removed',
      byCode: true,
    },
    {
      at: String.raw`\bExec: Processing complete, session\((?<name>Corruption \w{1,30})\): .*\[HRESULT = (?<code>0x[0-9A-F]{8})`,
      kind: 'image',
      phase: 'run',
      byCode: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03 04:04:31, Info                  CBS    Session: 31142201_1650400021 initialized by client WindowsUpdateAgent, external staging directory: (null)
2025-11-03 04:04:33, Info                  CBS    Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
2025-11-03 04:04:34, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31142201_1650400021, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.9901.1.6, Identifier: KB5099901
2025-11-03 04:04:36, Error                 CBS    Failed to pre- stage package: Contoso-Server-Package~31bf3856ad364e35~amd64~~10.0.20348.1 [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
2025-11-03 04:04:40, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
2025-11-03 04:04:41, Info                  CBS    WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.9901.1.6, status: 0x80073701, failure source: Resolve, start state: Absent, target state: Installed, client id: WindowsUpdateAgent
2025-11-03 04:04:41, Info                  CBS    Not able to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
2025-11-03 04:04:42, Info                  CBS    Reporting package change for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.9901.1.6, current: Absent, pending: Default, start: Absent, applicable: Installed, target: Installed, limit: Installed, hotpatch status: StillGoing, status: 0x0, failure source: Resolve, reboot required: False, client id: WindowsUpdateAgent
2025-11-03 04:04:43, Info                  CBS    Reporting package change completion for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.9901.1.6, current: Absent, original: Absent, target: Installed, status: 0x80073701, failure source: Resolve, failure details: "(null)", client id: WindowsUpdateAgent, initiated offline: False
2025-11-03 04:04:44, Info                  CBS    Session: 31142201_1650400021 finalized. Reboot required: no [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]`,
    file: 'CBS.log',
    items: [
      'component package Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.9901.1.6: failed | name KB5099901 | code 0x80073701 | attempts 1 | run fails',
      'component package Contoso-Server-Package~31bf3856ad364e35~amd64~~10.0.20348.1: failed | code 0x80073701',
    ],
  },
  {
    text: `2025-11-03 03:00:10, Info                  CBS    Failed to create open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
2025-11-03 03:00:12, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31160001_1, Package: Package_for_KB5099902~31bf3856ad364e35~amd64~~19041.9903.1.2
2025-11-03 03:00:16, Info                  CBS    Exec: Processing complete.  Session: 31160001_1, Package: Package_for_KB5099902~31bf3856ad364e35~amd64~~19041.9903.1.2 [HRESULT = 0x00000000 - S_OK]
2025-11-03 03:00:17, Info                  CBS    Session: 31160001_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
2025-11-03 03:01:17, Info                  CBS    Reporting package change completion for package: Contoso-Tools-FOD-Package~31bf3856ad364e35~amd64~~10.0.19041.1, current: Installed, original: Absent, target: Installed, status: 0x0, failure source: Not a failure, failure details: "(null)", client id: FodHelper
2025-11-03 03:01:18, Info                  CBS    Reporting package change completion for package: Contoso-Media-Package~31bf3856ad364e35~amd64~~10.0.19041.1, current: Staged, original: Absent, target: Staged, status: 0x0, failure source: Not a failure, failure details: "(null)", client id: UpdateAgent
2025-11-03 03:01:19, Info                  CBS    Reporting package change completion for package: Contoso-Old-Package~31bf3856ad364e35~amd64~~10.0.19041.1, current: Absent, original: Installed, target: Absent, status: 0x0, failure source: Not a failure, failure details: "(null)", client id: DISM Package Manager Provider`,
    file: 'CbsPersist_20251103030200.log',
    items: [
      'component package Package_for_KB5099902~31bf3856ad364e35~amd64~~19041.9903.1.2: succeeded | no code | run succeeds',
      'component package Contoso-Tools-FOD-Package~31bf3856ad364e35~amd64~~10.0.19041.1: succeeded | installed succeeds',
      'component package Contoso-Media-Package~31bf3856ad364e35~amd64~~10.0.19041.1: succeeded | staged succeeds',
      'component package Contoso-Old-Package~31bf3856ad364e35~amd64~~10.0.19041.1: succeeded | removed succeeds',
    ],
  },
  {
    text: `2025-11-03 03:00:10, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31170001_1, Package: Package_for_KB5099903~31bf3856ad364e35~amd64~~19041.9930.1.8
2025-11-03 03:00:13, Info                  CBS    Exec: Processing complete.  Session: 31170001_1, Package: Package_for_KB5099903~31bf3856ad364e35~amd64~~19041.9930.1.8 [HRESULT = 0x80070070 - ERROR_DISK_FULL]
2025-11-03 03:00:13, Error                 CBS    Failed to perform operation.  [HRESULT = 0x80070070 - ERROR_DISK_FULL]
2025-11-03 04:00:10, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31170009_4, Package: Package_for_KB5099903~31bf3856ad364e35~amd64~~19041.9930.1.8
2025-11-03 04:00:12, Info                  CBS    Failed to open the package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
2025-11-03 04:00:16, Info                  CBS    Exec: Processing complete.  Session: 31170009_4, Package: Package_for_KB5099903~31bf3856ad364e35~amd64~~19041.9930.1.8 [HRESULT = 0x00000000 - S_OK]`,
    file: 'CBS.log',
    items: [
      'component package Package_for_KB5099903~31bf3856ad364e35~amd64~~19041.9930.1.8: recovered | no code | attempts 2 | run succeeds',
    ],
  },
  // The first time it ends without a line of its own; another session's failure is not the package's.
  {
    text: `2025-11-05 03:00:10, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31190001_1, Package: Package_for_KB5099904~31bf3856ad364e35~amd64~~19041.9940.1.8
2025-11-05 03:00:13, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]
2025-11-05 03:00:13, Error                 CBS    Failed to perform operation.  [HRESULT = 0x80070070 - ERROR_DISK_FULL]
2025-11-05 04:00:10, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31190009_4, Package: Package_for_KB5099904~31bf3856ad364e35~amd64~~19041.9940.1.8
2025-11-05 04:00:16, Info                  CBS    Exec: Processing complete.  Session: 31190009_4, Package: Package_for_KB5099904~31bf3856ad364e35~amd64~~19041.9940.1.8 [HRESULT = 0x00000000 - S_OK]
2025-11-05 05:00:13, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
2025-11-05 06:00:10, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31190009_5, Package: Package_for_KB5099905~31bf3856ad364e35~amd64~~19041.9940.1.8
2025-11-05 06:00:11, Info                  CBS    Session: 31190009_6 initialized by client Arbiter, external staging directory: (null)
2025-11-05 06:00:12, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`,
    file: 'CBS.log',
    items: [
      'component package Package_for_KB5099905~31bf3856ad364e35~amd64~~19041.9940.1.8: open',
      'component package Package_for_KB5099904~31bf3856ad364e35~amd64~~19041.9940.1.8: recovered | attempts 2',
    ],
  },
  // It installed before the restart, and is taken back in it.
  {
    text: `2025-11-03 06:00:16, Info                  CBS    Exec: Processing complete.  Session: 31180009_4, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.9931.1.9 [HRESULT = 0x00000000 - S_OK]
2025-11-03 06:12:11, Info                  CBS    Startup: A rollback is required. HRESULT: 0x800f0922
2025-11-03 06:12:14, Info                  CBS    WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.9931.1.9, status: 0x800f0922, failure source: AI, start state: Staged, target state: Installed, client id: WindowsUpdateAgent`,
    file: 'CBS.log',
    items: ['component package Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.9931.1.9: failed | code 0x800F0922'],
  },
  {
    text: `2025-11-04 10:24:32, Info                  CBS    Reporting selectable update change for package: Contoso-Web-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Contoso-Web-Queue, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, execution sequence: 82, first merged sequence: 82, download source: 0, download time (secs): 4294967295, download status: 0x0 (S_OK),reboot required: False, overall result:0x800f0922 (CBS_E_INSTALLERS_FAILED)
2025-11-04 10:24:33, Info                  CBS    Reporting selectable update change for package: Contoso-Web-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Contoso-Web-Shares, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, download status: 0x0 (S_OK),reboot required: True, overall result:0x0 (S_OK)
2025-11-04 10:24:34, Info                  CBS    SQM: Reporting selectable update change for package: Contoso-Web-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Contoso-Web-Print, start: Installed, applicable: Resolved, target: Resolved, client id: DISM Package Manager Provider, initiated offline: False, download status: 0x0 (S_OK),reboot required: False, overall result:0x0 (S_OK)
2025-11-04 10:24:35, Info                  CBS    Reporting selectable update change for package: Contoso-Web-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Contoso-Web-Mail, start: Installed, applicable: Staged, target: Staged, client id: DISM Package Manager Provider, initiated offline: False, download status: 0x0 (S_OK),reboot required: True, overall result:0x0 (S_OK)
2025-11-04 10:24:36, Info                  CBS    Reporting selectable update change for package: Contoso-Web-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: 0a1b2c3d4e5f60718293a4b5c6d7e8f9, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, download status: 0x0 (S_OK),reboot required: False, overall result:0x0 (S_OK)
2025-11-04 10:44:32, Info                  CBS    Reporting selectable update change for package: Contoso-Web-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Contoso-Web-Queue, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, download status: 0x0 (S_OK),reboot required: False, overall result:0x0 (S_OK)`,
    file: 'CBS.log',
    items: [
      'feature Contoso-Web-Queue: recovered | attempts 2 | installed succeeds',
      'feature Contoso-Web-Shares: waiting | installed waits',
      'feature Contoso-Web-Print: succeeded | removed succeeds',
      'feature Contoso-Web-Mail: waiting | removed waits',
    ],
  },
  {
    text: '2025-11-19 15:59:25, Info                  CBS    Exec: Processing complete, session(Corruption Repairing): 31218019_4279730216 [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]',
    file: 'CBS.log',
    items: ['image Corruption Repairing: failed | code 0x800F0906'],
  },
  {
    text: `Checking Package Manifests and Catalogs
(f)	CBS MUM Corrupt	0x800F0900	servicing\\Packages\\Package_2_for_KB5099910~31bf3856ad364e35~amd64~~6.1.1.0.mum		Line 1:
(f)	CBS Catalog Missing	0x00000002	servicing\\Packages\\Package_for_KB5099911~31bf3856ad364e35~amd64~~6.1.1.0.cat
(fix)	CBS Catalog Missing	CBS File Replaced	Package_for_KB5099911~31bf3856ad364e35~amd64~~6.1.1.0.cat from Cabinet: C:\\Windows\\CheckSur\\v1.0\\windows6.1-servicing-x64-12oct.cab`,
    file: 'CheckSUR.log',
    items: [
      'component package Package_2_for_KB5099910~31bf3856ad364e35~amd64~~6.1.1.0: failed | code 0x800F0900 | checked fails',
      'component package Package_for_KB5099911~31bf3856ad364e35~amd64~~6.1.1.0: recovered | checked succeeds',
    ],
  },
];
