import type { ItemLog, ItemSample } from '../itemLog.ts';

const TYPE = String.raw`(?<id>ScopeId_[\w-]{1,40}/DeploymentType_[\w-]{1,40})`;

/**
 * Applications of Configuration Manager by their deployment type, programs of packages, content, policies, and the client itself.
 * An application that is not found says nothing: that is so before each installation.
 */
export const configmgrApps: ItemLog = {
  name: 'configmgr-apps',
  formats: ['cmtrace'],
  lines: [
    {
      at: String.raw`\+\+\+ Starting Install enforcement for App DT "(?<name>[^"]{1,200})" ApplicationDeliveryType - \(?${TYPE}`,
      kind: 'app',
      phase: 'run',
      says: 'begins',
    },
    // Another thing than the application: that it is still there is no success of it.
    {
      at: String.raw`\+\+\+ Starting (?<name>Uninstall enforcement for App DT "[^"]{1,200}") ApplicationDeliveryType`,
      kind: 'app',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`\bMatched exit code (?<code>-?\d{1,10}) to an? (?<result>\w{4,30}) entry in exit codes table`,
      kind: 'app',
      phase: 'run',
      results: {
        success: 'succeeds',
        failure: 'fails',
        pendingsoftreboot: 'waits',
        pendinghardreboot: 'waits',
        rebootinitiated: 'waits',
      },
    },
    {
      at: String.raw`\bUnmatched exit code \((?<code>-?\d{1,10})\) is considered an execution failure`,
      kind: 'app',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`\+\+\+ Discovered (?:MSI )?application \[AppDT Id: ${TYPE}, Revision`,
      kind: 'app',
      phase: 'detected',
      says: 'succeeds',
      apart: true,
    },
    // What it is called.
    {
      at: String.raw`ActionType - Install,.* for AppDT "(?<name>[^"]{1,200})" \[${TYPE}\], Revision`,
      kind: 'app',
      apart: true,
    },
    {
      at: String.raw`\bApp enforcement completed \(\d{1,6} seconds\) for App DT "(?<name>[^"]{1,200})" \[${TYPE}\]`,
      kind: 'app',
      apart: true,
    },
    {
      at: String.raw`\bExecution is complete for program (?<name>[^.]{1,80}(?:|\.\w[^.]{0,60}|\.\w[^.]{0,60}\.\w[^.]{0,60}))\. The .*exit code is (?<code>-?\d{1,10}), the execution status is (?<result>\w{4,40})`,
      kind: 'app',
      phase: 'run',
      results: {
        success: 'succeeds',
        successrebootrequired: 'waits',
        failurenonretry: 'fails',
        failureretry: 'fails',
      },
      apart: true,
    },
    {
      at: String.raw`\bDownload started for content (?<id>[\w-]{3,60}\.\d{1,5})\b`,
      kind: 'deployment',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: String.raw`\bDownload completed for content (?<id>[\w-]{3,60}\.\d{1,5}) under context`,
      kind: 'deployment',
      phase: 'downloaded',
      says: 'succeeds',
    },
    {
      at: String.raw`\bHash verification succeeded for content (?<id>[\w-]{3,60}\.\d{1,5}) downloaded under context`,
      kind: 'deployment',
      phase: 'staged',
      says: 'succeeds',
    },
    {
      at: String.raw`\bInitializing download of policy 'CCM_Policy_\w{1,20}\.PolicyID="(?<id>[^"]{1,80})"`,
      kind: 'policy',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: String.raw`\bDownload of policy CCM_Policy_\w{1,20}\.PolicyID="(?<id>[^"]{1,80})",.*completed \(DTS Job ID`,
      kind: 'policy',
      phase: 'downloaded',
      says: 'succeeds',
    },
    {
      at: String.raw`\b(?<name>CcmSetup) is exiting with return code 0\b`,
      kind: 'product',
      phase: 'installed',
      says: 'succeeds',
    },
    // It goes on after a restart.
    {
      at: String.raw`\b(?<name>CcmSetup) is exiting with return code 7\b`,
      kind: 'product',
      phase: 'installed',
      says: 'waits',
    },
    {
      at: String.raw`\b(?<name>CcmSetup) failed with error code (?<code>0x[0-9a-f]{1,8})\b`,
      kind: 'product',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `<![LOG[+++ Starting Install enforcement for App DT "Contoso Reader - Windows Installer (*.msi file)" ApplicationDeliveryType - ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_aaaaaaaa-2222-3333-4444-555555555555, Revision - 3, ContentPath - C:\\WINDOWS\\ccmcache\\2, Execution Context - System]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appprovider.cpp:1703">
<![LOG[+++ Application not discovered. [AppDT Id: ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_aaaaaaaa-2222-3333-4444-555555555555, Revision: 3]]LOG]!><time="09:11:57.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="localapphandler.cpp:291">
<![LOG[    Process 7292 terminated with exitcode: 1603]LOG]!><time="09:12:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appexcnlib.cpp:2061">
<![LOG[    Unmatched exit code (1603) is considered an execution failure.]LOG]!><time="09:12:56.133+000" date="11-03-2025" component="AppEnforce" context="" type="2" thread="2216" file="appexcnlib.cpp:617">
<![LOG[++++++ App enforcement completed (60 seconds) for App DT "Contoso Reader - Windows Installer (*.msi file)" [ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_aaaaaaaa-2222-3333-4444-555555555555], Revision: 3, User SID: ] ++++++]LOG]!><time="09:12:56.143+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appprovider.cpp:2450">`,
    file: 'AppEnforce.log',
    items: [
      'app ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_aaaaaaaa-2222-3333-4444-555555555555: failed | name Contoso Reader - Windows Installer (*.msi file) | code win32:1603 | attempts 1',
    ],
  },
  {
    text: `<![LOG[+++ Starting Install enforcement for App DT "Contoso Help" ApplicationDeliveryType - ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_bbbbbbbb-2222-3333-4444-555555555555, Revision - 3, ContentPath - C:\\WINDOWS\\ccmcache\\2, Execution Context - System]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appprovider.cpp:1703">
<![LOG[    Matched exit code 0 to a Success entry in exit codes table.]LOG]!><time="09:12:56.133+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appexcnlib.cpp:505">
<![LOG[+++ Discovered MSI application [AppDT Id: ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_bbbbbbbb-2222-3333-4444-555555555555, Revision: 3, MSI Product code: {11111111-2222-3333-4444-555555555555}, MSI Product version: ]]LOG]!><time="09:12:57.133+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appexcnlib.cpp:505">
<![LOG[+++ Starting Install enforcement for App DT "Contoso Driver" ApplicationDeliveryType - ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_cccccccc-2222-3333-4444-555555555555, Revision - 1, ContentPath - C:\\WINDOWS\\ccmcache\\3, Execution Context - System]LOG]!><time="09:13:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2217" file="appprovider.cpp:1703">
<![LOG[    Matched exit code 3010 to a PendingSoftReboot entry in exit codes table.]LOG]!><time="09:14:56.133+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2217" file="appexcnlib.cpp:505">
<![LOG[+++ Starting Uninstall enforcement for App DT "Contoso Help" ApplicationDeliveryType - ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_bbbbbbbb-2222-3333-4444-555555555555, Revision - 3, ContentPath - , Execution Context - System]LOG]!><time="09:21:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appprovider.cpp:1703">
<![LOG[    Unmatched exit code (1605) is considered an execution failure.]LOG]!><time="09:22:56.133+000" date="11-03-2025" component="AppEnforce" context="" type="2" thread="2216" file="appexcnlib.cpp:617">
<![LOG[+++ Discovered MSI application [AppDT Id: ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_bbbbbbbb-2222-3333-4444-555555555555, Revision: 3, MSI Product code: {11111111-2222-3333-4444-555555555555}, MSI Product version: ]]LOG]!><time="09:22:57.133+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appexcnlib.cpp:505">`,
    file: 'AppEnforce.log',
    items: [
      'app ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_bbbbbbbb-2222-3333-4444-555555555555: succeeded | name Contoso Help',
      'app ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_cccccccc-2222-3333-4444-555555555555: waiting',
      'app Uninstall enforcement for App DT "Contoso Help": failed | code win32:1605',
    ],
  },
  {
    text: `<![LOG[+++ Starting Install enforcement for App DT "Contoso Tool" ApplicationDeliveryType - ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_dddddddd-2222-3333-4444-555555555555, Revision - 3, ContentPath - C:\\WINDOWS\\ccmcache\\2, Execution Context - System]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appprovider.cpp:1703">
<![LOG[    Matched exit code 1603 to a Failure entry in exit codes table.]LOG]!><time="09:12:56.133+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2216" file="appexcnlib.cpp:505">
<![LOG[+++ Starting Install enforcement for App DT "Contoso Tool" ApplicationDeliveryType - ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_dddddddd-2222-3333-4444-555555555555, Revision - 3, ContentPath - C:\\WINDOWS\\ccmcache\\2, Execution Context - System]LOG]!><time="10:11:56.123+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2218" file="appprovider.cpp:1703">
<![LOG[    Matched exit code 0 to a Success entry in exit codes table.]LOG]!><time="10:12:56.133+000" date="11-03-2025" component="AppEnforce" context="" type="1" thread="2218" file="appexcnlib.cpp:505">`,
    file: 'AppEnforce.log',
    items: [
      'app ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_dddddddd-2222-3333-4444-555555555555: recovered | attempts 2',
    ],
  },
  {
    text: `<![LOG[ActionType - Install,Max execute time = 120 minutes for AppDT "Contoso Tool" [ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_dddddddd-2222-3333-4444-555555555555], Revision - 6]LOG]!><time="09:11:56.123+000" date="11-03-2025" component="AppDiscovery" context="" type="1" thread="2216" file="appprovider.cpp:409">
<![LOG[+++ Application not discovered with script detection. [AppDT Id: ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_dddddddd-2222-3333-4444-555555555555, Revision: 6]]LOG]!><time="09:11:57.123+000" date="11-03-2025" component="AppDiscovery" context="" type="1" thread="2216" file="localapphandler.cpp:291">`,
    file: 'AppDiscovery.log',
    items: [
      'app ScopeId_11111111-2222-3333-4444-555555555555/DeploymentType_dddddddd-2222-3333-4444-555555555555: named | name Contoso Tool',
    ],
  },
  {
    text: `<![LOG[Execution is complete for program Contoso Setup 1.2. The exit code is 0, the execution status is Success]LOG]!><time="08:25:31.358+240" date="11-03-2025" component="execmgr" context="" type="1" thread="43032" file="execreqmgr.cpp:4238">
<![LOG[Execution is complete for program Contoso Upgrade. The exit code is 3010, the execution status is SuccessRebootRequired]LOG]!><time="08:26:31.358+240" date="11-03-2025" component="execmgr" context="" type="1" thread="43032" file="execreqmgr.cpp:4238">
<![LOG[Execution is complete for program Contoso Notes. The exit code is 1603, the execution status is FailureNonRetry]LOG]!><time="08:27:31.358+240" date="11-03-2025" component="execmgr" context="" type="1" thread="43032" file="execreqmgr.cpp:4238">`,
    file: 'execmgr.log',
    items: [
      'app Contoso Setup 1.2: succeeded',
      'app Contoso Upgrade: waiting',
      'app Contoso Notes: failed | code win32:1603',
    ],
  },
  {
    text: `<![LOG[Download started for content ABC00123.2]LOG]!><time="08:25:31.358+240" date="11-03-2025" component="ContentAccess" context="" type="1" thread="2768" file="downloadmanager.cpp:1">
<![LOG[Download completed for content ABC00123.2 under context System]LOG]!><time="08:25:41.358+240" date="11-03-2025" component="ContentAccess" context="" type="1" thread="2768" file="downloadmanager.cpp:1">
<![LOG[Hash verification succeeded for content ABC00123.2 downloaded under context System]LOG]!><time="08:25:42.358+240" date="11-03-2025" component="ContentAccess" context="" type="1" thread="2768" file="downloadmanager.cpp:1">
<![LOG[Download started for content 11111111-2222-3333-4444-555555555555.1]LOG]!><time="08:26:31.358+240" date="11-03-2025" component="ContentAccess" context="" type="1" thread="2768" file="downloadmanager.cpp:1">`,
    file: 'CAS.log',
    items: ['deployment ABC00123.2: succeeded', 'deployment 11111111-2222-3333-4444-555555555555.1: open'],
  },
  {
    text: `<![LOG[Initializing download of policy 'CCM_Policy_Policy5.PolicyID="{11111111-2222-3333-4444-555555555555}",PolicySource="SMS:PR1",PolicyVersion="1.00"' from 'http://mp01.example.com/SMS_MP/.sms_pol?a']LOG]!><time="08:25:31.358+240" date="11-03-2025" component="PolicyAgent_ReplyAssignments" context="" type="1" thread="2768" file="event.cpp:1">
<![LOG[Download of policy CCM_Policy_Policy5.PolicyID="{11111111-2222-3333-4444-555555555555}",PolicySource="SMS:PR1",PolicyVersion="1.00" completed (DTS Job ID: {11111111-2222-3333-4444-555555555556})]LOG]!><time="08:25:33.358+240" date="11-03-2025" component="PolicyAgent_PolicyDownload" context="" type="1" thread="2769" file="event.cpp:1">`,
    file: 'PolicyAgent.log',
    items: ['policy 11111111-2222-3333-4444-555555555555: succeeded'],
  },
  {
    text: `<![LOG[CcmSetup failed with error code 0x80004005]LOG]!><time="15:34:23.493+360" date="11-03-2025" component="ccmsetup" context="" type="1" thread="580" file="ccmsetup.cpp:11055">
<![LOG[CcmSetup is exiting with return code 0]LOG]!><time="16:27:38.002+360" date="11-03-2025" component="ccmsetup" context="" type="1" thread="7556" file="ccmsetup.cpp:11051">`,
    file: 'ccmsetup.log',
    items: ['product CcmSetup: recovered'],
  },
  {
    text: `<![LOG[CcmSetup failed with error code 0x80004005]LOG]!><time="15:34:23.493+360" date="11-03-2025" component="ccmsetup" context="" type="1" thread="580" file="ccmsetup.cpp:11055">
<![LOG[CcmSetup is exiting with return code 7]LOG]!><time="16:27:38.002+360" date="11-03-2025" component="ccmsetup" context="" type="1" thread="7556" file="ccmsetup.cpp:11051">
<![LOG[CcmSetup failed with error code 0x800701AD]LOG]!><time="17:34:23.493+360" date="11-03-2025" component="ccmsetup" context="" type="1" thread="581" file="ccmsetup.cpp:11055">`,
    file: 'ccmsetup.log',
    items: ['product CcmSetup: failed | code 0x800701AD'],
  },
];
