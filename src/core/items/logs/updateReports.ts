import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * What the client of Windows Update reports of an update, in ReportingEvents.log and in older logs of the client itself. Fields of a
 * table: number of the event, `101`, update, its revision, HRESULT, who asked, outcome, kind, message. Newer ones name the event.
 * https://github.com/jpmem/blog/blob/main/articles/wsus/2018-02-02_01.md shows a line of each.
 */
export const updateReports: ItemLog = {
  name: 'update-reports',
  formats: ['reporting-events', 'windows-update'],
  lines: [
    {
      at: String.raw`\t167(?: \[AGENT_DOWNLOAD_STARTED\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\tSuccess\tContent Download\t`,
      kind: 'update',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: String.raw`\t162(?: \[AGENT_DOWNLOAD_SUCCEEDED\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\tSuccess\tContent Download\t`,
      kind: 'update',
      phase: 'downloaded',
      says: 'succeeds',
    },
    {
      at: String.raw`\t161(?: \[AGENT_DOWNLOAD_FAILED\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t(?<code>[0-9A-F]{1,8})\t[^\t]{0,80}\tFailure\tContent Download\t`,
      kind: 'update',
      phase: 'downloaded',
      says: 'fails',
      base: 16,
    },
    // What the title is stands behind the last colon of the sentence. One with the number of an article ends with it.
    {
      at: String.raw`\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\t(?:Success|Failure)\tContent Install\t[^\t:]{1,40}: Windows [^\t:]{1,90}: (?<name>[^\t(]{1,180}\(KB\d{6,8}\))`,
      kind: 'update',
    },
    {
      at: String.raw`\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\tSuccess\tContent Install\t[^\t:]{1,40}: Windows [^\t:]{1,90}: (?<name>[^\t]{1,160})`,
      kind: 'update',
    },
    {
      at: String.raw`\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\tFailure\tContent Install\t.*update with error 0x[0-9A-F]{8}: (?<name>[^\t.]{1,90}(?:\.[^\t.]{1,40})?(?:\.[^\t.]{1,40})?(?:\.[^\t.]{1,40})?)`,
      kind: 'update',
    },
    {
      at: String.raw`\t181(?: \[AGENT_INSTALLING_STARTED\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\tSuccess\tContent Install\t`,
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\t183(?: \[AGENT_INSTALLING_SUCCEEDED\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t[0-9A-F]{1,8}\t[^\t]{0,80}\tSuccess\tContent Install\t`,
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\t(?:184|201)(?: \[AGENT_INSTALLING_PENDING\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t240005\t[^\t]{0,80}\tSuccess\tContent Install\t`,
      kind: 'update',
      phase: 'installed',
      says: 'waits',
    },
    {
      at: String.raw`\t182(?: \[AGENT_INSTALLING_FAILED\])?\t\d{1,4}\t\{(?<id>[0-9A-F-]{36})\}\t\d{1,9}\t(?<code>[0-9A-F]{1,8})\t[^\t]{0,80}\tFailure\tContent Install\t`,
      kind: 'update',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `{68D698EE-1111-4CA5-9D33-EFB2EDE6CD01}\t2025-11-03 10:37:22:371+0100\t1\t147 [AGENT_DETECTION_FINISHED]\t101\t{00000000-0000-0000-0000-000000000000}\t0\t0\tUpdateOrchestrator\tSuccess\tSoftware Synchronization\tWindows Update Client successfully detected 3 updates.
{1AF10086-1111-47E2-BA6B-7CDA8358E202}\t2025-11-03 10:37:23:309+0100\t1\t167 [AGENT_DOWNLOAD_STARTED]\t101\t{89F1C905-9C84-4A67-9B90-17B5E30B0F01}\t201\t0\tUpdateOrchestrator\tSuccess\tContent Download\tDownload started.\tx9Zk.1.2
{4C01117E-1111-404C-B32B-3EBE8A15A103}\t2025-11-03 10:37:26:762+0100\t1\t162 [AGENT_DOWNLOAD_SUCCEEDED]\t101\t{89F1C905-9C84-4A67-9B90-17B5E30B0F01}\t201\t0\tUpdateOrchestrator\tSuccess\tContent Download\tDownload succeeded.\tx9Zk.1.3
{55010EE0-1111-42B0-A212-891692991804}\t2025-11-03 10:43:11:392+0100\t1\t181 [AGENT_INSTALLING_STARTED]\t101\t{89F1C905-9C84-4A67-9B90-17B5E30B0F01}\t201\t0\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation Started: Windows has started installing the following update: 2025-11 Cumulative Update for Contoso OS (KB5099911)\tx9Zk.1.4
{57866C44-1111-4EFB-A265-64B5F691B705}\t2025-11-03 10:59:40:657+0100\t1\t201 [AGENT_INSTALLING_PENDING]\t101\t{89F1C905-9C84-4A67-9B90-17B5E30B0F01}\t201\t240005\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation pending.\tx9Zk.1.5
{BC2328B6-1111-4C84-9F01-E17785950306}\t2025-11-03 11:30:38:444+0100\t1\t161 [AGENT_DOWNLOAD_FAILED]\t101\t{3FD93540-CD8C-4939-A71D-1C2BE7767D02}\t200\t80246008\tUpdateOrchestrator\tFailure\tContent Download\tError: Download failed.\tx9Zk.1.6
{2C3C39FA-1111-4F44-9049-D2AA53B27F07}\t2025-11-03 11:46:19:636+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{BFC8A103-FD5F-4458-9935-231D9F79E203}\t203\t80242015\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x80242015: 2025-11 Update for Fabrikam (KB5099912).\tx9Zk.1.7`,
    file: 'ReportingEvents.log',
    items: [
      'update 89f1c905-9c84-4a67-9b90-17b5e30b0f01: waiting | name 2025-11 Cumulative Update for Contoso OS (KB5099911) | downloaded succeeds, installed waits',
      'update 3fd93540-cd8c-4939-a71d-1c2be7767d02: failed | code 0x80246008 | downloaded fails',
      'update bfc8a103-fd5f-4458-9935-231d9f79e203: failed | name 2025-11 Update for Fabrikam (KB5099912) | code 0x80242015 | installed fails',
    ],
  },
  {
    text: `{2C3C39FA-2222-4F44-9049-D2AA53B27F01}\t2025-11-04 09:47:44:001+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{BFC8A103-2C3D-4458-9935-231D9F79E211}\t1\t80073d02\tAcquisition;setup\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x80073d02: 9NKS0GP7F2NH-5399275A.ContosoChat.
{2C3C39FA-2222-4F44-9049-D2AA53B27F02}\t2025-11-04 09:49:44:001+0100\t1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{BFC8A103-2C3D-4458-9935-231D9F79E211}\t1\t0\tAcquisition;setup\tSuccess\tContent Install\tInstallation Successful: Windows successfully installed the following update: 9NKS0GP7F2NH-5399275A.ContosoChat`,
    file: 'ReportingEvents.log',
    items: [
      'update bfc8a103-2c3d-4458-9935-231d9f79e211: recovered | name 9NKS0GP7F2NH-5399275A.ContosoChat | no code | attempts 2',
    ],
  },
  {
    text: `2025-10-31\t11:24:28:505\t1384\t1748\tHandler\t:: START ::  Handler: CBS Install
2025-10-31\t11:24:33:411\t1524\t17ac\tReport\tREPORT EVENT: {0F12C265-3333-47A1-848B-C7A999AF2901}\t2025-10-31 11:24:28:411-0600\t1\t181\t101\t{549A598B-FECB-4D4A-A636-64B7643AC201}\t501\t0\twusa\tSuccess\tContent Install\tInstallation Started: Windows successfully started the following update: Update for Contoso OS (KB3999605)
2025-10-31\t11:34:33:411\t1524\t17ac\tReport\tREPORT EVENT: {0F12C265-3333-47A1-848B-C7A999AF2902}\t2025-10-31 11:34:28:411-0600\t1\t183\t101\t{549A598B-FECB-4D4A-A636-64B7643AC201}\t501\t0\twusa\tSuccess\tContent Install\tInstallation Successful: Windows successfully installed the following update: Update for Contoso OS (KB3999605)`,
    file: 'WindowsUpdate.log',
    items: [
      'update 549a598b-fecb-4d4a-a636-64b7643ac201: succeeded | name Update for Contoso OS (KB3999605) | installed succeeds',
    ],
  },
];
