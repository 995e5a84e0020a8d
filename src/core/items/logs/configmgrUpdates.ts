import type { ItemLog, ItemSample } from '../itemLog.ts';

const GUID = '(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const TITLE = String.raw`(?<name>[^([]{1,150}\(KB\d{6,8}\))`;
/** As the logs of deployments write an update: the last part is what the other logs call it. */
const UPDATE = String.raw`\(Site_[\w-]{1,40}/SUM_${GUID}\)`;

/** Updates that Configuration Manager deploys, by their unique id, with the title that a log gives them. */
export const configmgrUpdates: ItemLog = {
  name: 'configmgr-updates',
  formats: ['cmtrace'],
  lines: [
    {
      at: String.raw`\bUpdate ${UPDATE} Name \(${TITLE}\) ArticleID .*added to the targeted list of deployment`,
      kind: 'update',
      phase: 'offered',
      says: 'succeeds',
    },
    {
      at: String.raw`\bUpdate ${UPDATE} Name .*added to the targeted list of deployment`,
      kind: 'update',
      phase: 'offered',
      says: 'succeeds',
    },
    {
      at: String.raw`\bUpdate ${UPDATE} Progress: Status = ciStateDownloading, PercentComplete = 0, `,
      kind: 'update',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: String.raw`\bUpdate ${UPDATE} Progress: Status = ciStateError, .*Result = (?<code>0x[0-9a-f]{1,8})\b`,
      kind: 'update',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`\bRaised update (?:\(TopicID\) )?${UPDATE} enforcement state message successfully\. .*StateName = CI_ENFORCEMENT_SUCCESSFULL`,
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bUpdate \(${GUID}\) added to the installation batch`,
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bWSUS update \(${GUID}\) installation result = (?<code>0x[0-9a-f]{1,8})\b`,
      kind: 'update',
      phase: 'installed',
      byCode: true,
      base: 16,
    },
    {
      at: String.raw`\bUpdate \d{1,4} \(${GUID}\) finished installing \(0x0{1,8}\), Reboot Required\? Yes`,
      kind: 'update',
      phase: 'installed',
      says: 'waits',
    },
    {
      at: String.raw`\bUpdate \d{1,4} \(${GUID}\) finished installing \((?<code>0x[0-9a-f]{1,8})\)`,
      kind: 'update',
      phase: 'installed',
      byCode: true,
      base: 16,
    },
    {
      at: String.raw`\bUpdate \(Missing\): ${TITLE} \(${GUID}, \d{1,5}\)`,
      kind: 'update',
      phase: 'offered',
      says: 'succeeds',
    },
    {
      at: String.raw`\bUpdate \(Missing\): .* \(${GUID}, \d{1,5}\)`,
      kind: 'update',
      phase: 'offered',
      says: 'succeeds',
    },
    {
      at: String.raw`\bUpdate \(Installed\): ${TITLE} \(${GUID}, \d{1,5}\)`,
      kind: 'update',
      phase: 'detected',
      says: 'succeeds',
    },
    {
      at: String.raw`\bUpdate \(Installed\): .* \(${GUID}, \d{1,5}\)`,
      kind: 'update',
      phase: 'detected',
      says: 'succeeds',
    },
    {
      at: String.raw`\bPruning: update id \(${GUID}\) is superseded by `,
      kind: 'update',
      phase: 'checked',
      says: 'skips',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `<![LOG[Update (Site_AAAAAAAA-25D4-4C6B-B47C-C74997522A76/SUM_11111111-2222-3333-4444-555555555555) Name (2025-10 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5060842)) ArticleID (5060842) added to the targeted list of deployment ({AAAAAAAA-8FA8-48D3-953F-17E878DAB23D})]LOG]!><time="20:59:35.148-600" date="11-03-2025" component="UpdatesDeploymentAgent" context="" type="1" thread="3744" file="updatesmanager.cpp:420">
<![LOG[Update (Site_AAAAAAAA-25D4-4C6B-B47C-C74997522A76/SUM_11111111-2222-3333-4444-555555555556) Name (Contoso Reader 8.1 (x64)) ArticleID (PMPC-1) added to the targeted list of deployment ({AAAAAAAA-8FA8-48D3-953F-17E878DAB23D})]LOG]!><time="20:59:36.148-600" date="11-03-2025" component="UpdatesDeploymentAgent" context="" type="1" thread="3744" file="updatesmanager.cpp:420">
<![LOG[Update (Site_AAAAAAAA-25D4-4C6B-B47C-C74997522A76/SUM_11111111-2222-3333-4444-555555555555) Progress: Status = ciStateDownloading, PercentComplete = 0, DownloadSize = 0, Result = 0x0]LOG]!><time="21:00:35.148-600" date="11-03-2025" component="UpdatesDeploymentAgent" context="" type="1" thread="3744" file="ciagent.cpp:1">
<![LOG[Update (Site_AAAAAAAA-25D4-4C6B-B47C-C74997522A76/SUM_11111111-2222-3333-4444-555555555555) Progress: Status = ciStateError, PercentComplete = 0, DownloadSize = 0, Result = 0x87d00664]LOG]!><time="21:10:35.148-600" date="11-03-2025" component="UpdatesDeploymentAgent" context="" type="1" thread="3744" file="ciagent.cpp:1">
<![LOG[Raised update (TopicID) (Site_AAAAAAAA-25D4-4C6B-B47C-C74997522A76/SUM_11111111-2222-3333-4444-555555555557) enforcement state message successfully. TopicType = STATE_TOPICTYPE_SUM_CI_ENFORCEMENT, StateId = 10, StateName = CI_ENFORCEMENT_SUCCESSFULL]LOG]!><time="21:12:35.148-600" date="11-03-2025" component="UpdatesDeploymentAgent" context="" type="1" thread="3744" file="ciagent.cpp:1">`,
    file: 'UpdatesDeployment.log',
    items: [
      'update 11111111-2222-3333-4444-555555555555: failed | name 2025-10 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5060842) | code 0x87D00664',
      'update 11111111-2222-3333-4444-555555555556: named',
      'update 11111111-2222-3333-4444-555555555557: succeeded',
    ],
  },
  {
    text: `<![LOG[Update (11111111-2222-3333-4444-555555555555) added to the installation batch]LOG]!><time="20:59:35.148-600" date="11-03-2025" component="UpdatesHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[WSUS update (11111111-2222-3333-4444-555555555555) installation result = 0x80004002, Reboot State = NoReboot]LOG]!><time="20:59:45.148-600" date="11-03-2025" component="UpdatesHandler" context="" type="1" thread="3744" file="a.cpp:1">`,
    file: 'UpdatesHandler.log',
    items: ['update 11111111-2222-3333-4444-555555555555: failed | code 0x80004002 | attempts 1'],
  },
  {
    text: `<![LOG[Pruning: update id (11111111-2222-3333-4444-555555555550) is superseded by (11111111-2222-3333-4444-555555555551).]LOG]!><time="20:59:31.148-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[1. Update (Missing): Security Update for Contoso (KB5060842) (11111111-2222-3333-4444-555555555555, 200)]LOG]!><time="20:59:35.148-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[2. Update (Missing): Contoso Reader 8.1 (x64) (11111111-2222-3333-4444-555555555556, 200)]LOG]!><time="20:59:35.248-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[3. Update (Installed): Security Update for Contoso (KB5060843) (11111111-2222-3333-4444-555555555557, 104)]LOG]!><time="20:59:35.348-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[4. Update (Installed): Contoso Help (x64) (11111111-2222-3333-4444-555555555558, 104)]LOG]!><time="20:59:35.448-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[Update 1 (11111111-2222-3333-4444-555555555555) finished installing (0x80070643), Reboot Required? No]LOG]!><time="21:09:35.148-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[Update 2 (11111111-2222-3333-4444-555555555556) finished installing (0x00000000), Reboot Required? Yes]LOG]!><time="21:09:36.148-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">
<![LOG[Update 1 (11111111-2222-3333-4444-555555555555) finished installing (0x00000000), Reboot Required? No]LOG]!><time="22:09:35.148-600" date="11-03-2025" component="WUAHandler" context="" type="1" thread="3744" file="a.cpp:1">`,
    file: 'WUAHandler.log',
    items: [
      'update 11111111-2222-3333-4444-555555555550: skipped',
      'update 11111111-2222-3333-4444-555555555555: recovered | name Security Update for Contoso (KB5060842)',
      'update 11111111-2222-3333-4444-555555555556: waiting',
      'update 11111111-2222-3333-4444-555555555557: succeeded | detected succeeds',
      'update 11111111-2222-3333-4444-555555555558: succeeded',
    ],
  },
];
