import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * Names of enforcement states, as reports of the agent and pages about them list them. What only says that something goes on is
 * left out: it is told line by line.
 */
const ENFORCED = {
  success: 'succeeds',
  successbutdependencypendingreboot: 'waits',
  successuninstallpendingreboot: 'waits',
  inprogresspendingreboot: 'waits',
  inprogressuninstallpendingreboot: 'waits',
  requirementsnotmet: 'skips',
  error: 'fails',
  errordownloadingcontent: 'fails',
  errorconflictspreventinstallation: 'fails',
  errormanagedinstallerapplockerpolicynotapplied: 'fails',
  errorwithimmediateretry: 'fails',
  errorwithimmeadiateretry: 'fails',
  notattempteddependencywithfailure: 'fails',
  notattemptedpendingreboot: 'waits',
  notattempteddependencywithrequirementsnotmet: 'skips',
} as const;

/** What an administrator says that an exit code means. */
const EXIT_CODES = {
  success: 'succeeds',
  softreboot: 'waits',
  hardreboot: 'waits',
  retry: 'fails',
  failed: 'fails',
} as const;

/**
 * Win32 and store apps in the logs of the Intune management extension, from those of 2020, in which all is in one log, to those
 * with AppWorkload.log. Lines of several apps stand in one thread, one app behind the other.
 */
export const intuneApps: ItemLog = {
  name: 'intune-apps',
  formats: ['intune-agent', 'cmtrace'],
  lines: [
    // What apps are called.
    {
      at: '"Id":"(?<id>[0-9a-f]{8}-[0-9a-f-]{27})","Name":"(?<name>[^"]{1,200})"',
      kind: 'app',
      each: true,
      apart: true,
    },
    {
      at: String.raw`processing targeted app \(name='(?<name>[^']{1,200})', id='(?<id>[0-9a-f-]{36})'`,
      kind: 'app',
    },
    { at: String.raw`processing targeted app \(.*, id='(?<id>[0-9a-f-]{36})'`, kind: 'app' },
    { at: 'ProcessAppWithDependencies starts for (?<id>[0-9a-f-]{36})', kind: 'app' },
    {
      at: String.raw`Processing app \(id=(?<id>[0-9a-f-]{36}), name = (?<name>[^)\]]{1,150}(?:\)[^)\]]{0,60})?)\) with mode`,
      kind: 'app',
    },
    { at: String.raw`Processing app \(id=(?<id>[0-9a-f-]{36})`, kind: 'app' },
    {
      at: String.raw`app result \(id = (?<id>[0-9a-f-]{36}), name = (?<name>[^,\]]{1,200}), version`,
      kind: 'app',
      apart: true,
    },
    {
      at: String.raw`\. App (?<id>[0-9a-f-]{36}) has been registered.* App name: (?<name>[^\]]{1,200})`,
      kind: 'app',
      apart: true,
    },
    {
      at: String.raw`\[StatusService\] Downloading app \(id = (?<id>[0-9a-f-]{36}),? name (?<name>[^)\]]{1,150}(?:\)[^)\]]{0,60})?)\) via `,
      kind: 'app',
      apart: true,
    },
    { at: '===Step=== Start to Present app (?<id>[0-9a-f-]{36})', kind: 'app' },
    { at: String.raw`SetCurrentDirectory: .*IMECache\\(?<id>[0-9a-f-]{36})_\d`, kind: 'app' },
    // Whether they are wanted, and fit.
    {
      at: 'App with id: (?<id>[0-9a-f-]{36}) to install is in GRS',
      kind: 'app',
      phase: 'checked',
      says: 'waits',
      apart: true,
    },
    // What the agent finds before it decides.
    {
      at: '^Detection = (?<result>[a-z]{1,30})',
      above: ['App with id: (?<id>[0-9a-f-]{36}), (?:targeted|effective) intent: RequiredUninstall'],
      kind: 'app',
      phase: 'removed',
      results: { notdetected: 'succeeds' },
    },
    {
      at: '^Detection = (?<result>[a-z]{1,30})',
      above: ['App with id: (?<id>[0-9a-f-]{36}), (?:targeted|effective) intent: (?:Required|Available)Install'],
      kind: 'app',
      phase: 'detected',
      results: { detected: 'succeeds' },
      mayWait: true,
    },
    {
      at: 'App with id: (?<id>[0-9a-f-]{36}) to uninstall has a detection state of: NotDetected',
      kind: 'app',
      phase: 'removed',
      says: 'succeeds',
      apart: true,
    },
    {
      at: 'No action required for app with id: (?<id>[0-9a-f-]{36})',
      kind: 'app',
      phase: 'checked',
      says: 'skips',
      apart: true,
    },
    {
      at: String.raw`Applicability check for policy with id: (?<id>[0-9a-f-]{36}) resulted in action status: Success and applicability state: (?!Applicable\b)[A-Z]`,
      kind: 'app',
      phase: 'checked',
      says: 'skips',
    },
    { at: 'Applicability check for policy with id: (?<id>[0-9a-f-]{36}) resulted', kind: 'app' },
    {
      at: 'App policy with id: (?<id>[0-9a-f-]{36}) will not be evaluated',
      kind: 'app',
      phase: 'checked',
      says: 'skips',
      apart: true,
    },
    {
      at: 'Not detected app (?<id>[0-9a-f-]{36}) and intent is to un-install',
      kind: 'app',
      phase: 'removed',
      says: 'succeeds',
    },
    {
      at: 'Marking app with id: (?<id>[0-9a-f-]{36}) as executed to prevent execution attempts .*has failed processing',
      kind: 'app',
      phase: 'installed',
      says: 'fails',
      apart: true,
    },
    // Whether they are there.
    {
      at: 'Detection for policy with id: (?<id>[0-9a-f-]{36}) resulted in action status: Failed',
      kind: 'app',
      phase: 'detected',
      says: 'fails',
    },
    {
      at: 'Detection for policy with id: (?<id>[0-9a-f-]{36}) resulted in action status: Success and detection state: (?<result>[a-z]{1,40})',
      kind: 'app',
      phase: 'detected',
      results: { detected: 'succeeds' },
      mayWait: true,
    },
    {
      at: String.raw`\[Win32App\] Detected app (?<id>[0-9a-f-]{36})`,
      kind: 'app',
      phase: 'detected',
      says: 'succeeds',
      mayWait: true,
    },
    {
      at: String.raw`Detection state for app with id: (?<id>[0-9a-f-]{36}) has been updated.*"DetectionState":\{"OldValue":.*"NewValue":"(?<result>[a-z]{1,40})"`,
      kind: 'app',
      phase: 'detected',
      results: { installed: 'succeeds' },
      mayWait: true,
    },
    {
      at: String.raw`Detection state for app with id: (?<id>[0-9a-f-]{36}) has been updated.*"DetectedIdentityVersion":\{"OldValue":.*"NewValue":"(?<version>[^"]{1,60})"`,
      kind: 'app',
    },
    // Their content.
    {
      at: String.raw`\[DownloadActionHandler\] Handler invoked for policy with id: (?<id>[0-9a-f-]{36})`,
      kind: 'app',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: String.raw`Downloading app on session \d{1,9}\. App: (?<id>[0-9a-f-]{36})`,
      kind: 'app',
      phase: 'downloaded',
      says: 'begins',
    },
    // A log that goes on in another file may have only this of a download that began before.
    {
      at: String.raw`Content cache miss for app \(id = (?<id>[0-9a-f-]{36})`,
      kind: 'app',
    },
    {
      at: String.raw`DO downloading is not finished within timeout.*intunewin-bin_(?<id>[0-9a-f]{8}-[0-9a-f-]{27})_\d`,
      kind: 'app',
      phase: 'downloaded',
      says: 'fails',
    },
    {
      at: String.raw`\[DownloadActionHandler\] Handler completed with action status: (?<result>[a-z]{1,30})`,
      kind: 'app',
      phase: 'downloaded',
      results: { success: 'succeeds', failed: 'fails', timeout: 'fails' },
    },
    { at: 'CDN mode, download completes', kind: 'app', phase: 'downloaded', says: 'succeeds' },
    { at: String.raw`\[Win32App\] file hash validation pass`, kind: 'app', phase: 'downloaded', says: 'succeeds' },
    {
      at: String.raw`Execution state for app with id: (?<id>[0-9a-f-]{36}) has been updated.*"EnforcementState":\{"OldValue":.*"NewValue":"InProgressDownloadCompleted"`,
      kind: 'app',
      phase: 'downloaded',
      says: 'succeeds',
    },
    // Their installation or removal.
    {
      at: 'Handler invoked with execution type: Install for policy with id: (?<id>[0-9a-f-]{36})',
      kind: 'app',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: 'Handler invoked with execution type: Uninstall for policy with id: (?<id>[0-9a-f-]{36})',
      kind: 'app',
      phase: 'removed',
      says: 'begins',
    },
    { at: String.raw`===Step=== InstallBehavior \w{1,40}, Intent 4\b`, kind: 'app', phase: 'removed', says: 'begins' },
    {
      at: String.raw`===Step=== InstallBehavior \w{1,40}, Intent [013]\b`,
      kind: 'app',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: '===Step=== Execute retry [1-9]',
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      says: 'begins',
    },
    {
      at: String.raw`Launch Win32AppInstaller in \w{1,20} session`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      says: 'begins',
    },
    {
      at: 'Starting execution of app with id: (?<id>[0-9a-f-]{36})',
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      says: 'begins',
    },
    {
      at: String.raw`Failed to create installer process\. Error code = (?<code>\d{1,10})`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: String.raw`\[Win32App\] lpExitCode is defined as (?<result>[a-z]{1,20})\b`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      results: EXIT_CODES,
    },
    { at: String.raw`\[Win32App\] lpExitCode (?<code>-?\d{1,10})\b`, kind: 'app' },
    {
      at: String.raw`Admin did NOT set mapping for lpExitCode: (?<code>-?\d{1,10}) of app: (?<id>[0-9a-f-]{36})`,
      kind: 'app',
    },
    {
      at: String.raw`Setting enforcementState as: (?<result>[a-z]{1,60}) with lpExitCode: (?<code>-?\d{1,10})`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      results: ENFORCED,
    },
    {
      at: String.raw`Setting enforcementState as\W{1,3}(?<result>[a-z]{1,60})`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      results: ENFORCED,
    },
    { at: 'Completed execution for app with id: (?<id>[0-9a-f-]{36})', kind: 'app' },
    {
      at: String.raw`\bEnforcement state: (?<result>[a-z]{1,60})`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      results: ENFORCED,
    },
    {
      at: String.raw`Execution state for app with id: (?<id>[0-9a-f-]{36}) has been updated.*"EnforcementState":\{"OldValue":.*"NewValue":"(?<result>[a-z]{1,60})".*"EnforcementErrorCode":\{"OldValue":.*"NewValue":(?<code>-?\d{1,10})`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      results: ENFORCED,
      mayWait: true,
    },
    {
      at: String.raw`Execution state for app with id: (?<id>[0-9a-f-]{36}) has been updated.*"EnforcementState":\{"OldValue":.*"NewValue":"(?<result>[a-z]{1,60})"`,
      kind: 'app',
      phase: 'installed',
      orBegun: ['removed'],
      results: ENFORCED,
      mayWait: true,
    },
    // What the page of the enrolment status waits for.
    {
      at: String.raw`Updating ESP tracked install status from \w{1,30} to (?<result>[a-z]{1,30}) for application (?<id>[0-9a-f-]{36})`,
      kind: 'app',
      phase: 'reported',
      results: { completed: 'succeeds', error: 'fails' },
      apart: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    file: 'AppWorkload.log',
    text: String.raw`<![LOG[Get policies = [{"Id":"7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45","Name":"Contoso Archiver (x64)","Version":2,"Intent":3},{"Id":"5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01","Name":"Contoso Viewer","Version":1,"Intent":3}]]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][V3Processor] Processing subgraph with app ids: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 resulted in action status: Success and detection state: NotDetected.]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ApplicabilityActionHandler] Applicability check for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 resulted in action status: Success and applicability state: Applicable.]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DownloadActionHandler] Handler invoked for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 and version: 2]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementState":{"OldValue":null,"NewValue":"InProgress"}}]LOG]!><time="09:12:42.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Content cache miss for app (id = 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45, name = Contoso Archiver (x64)), start downloading...]LOG]!><time="09:12:49.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[StatusService] Downloading app (id = 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45, name Contoso Archiver (x64)) via DO, bytes 1048576/2097152 for user 00000000-0000-0000-0000-000000000000]LOG]!><time="09:12:56.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="22" file="">
<![LOG[[Win32App] file hash validation pass, starts decrypting]LOG]!><time="09:13:03.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementState":{"OldValue":"InProgress","NewValue":"InProgressDownloadCompleted"}}]LOG]!><time="09:13:10.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 and version: 2.]LOG]!><time="09:13:17.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] ===Step=== InstallBehavior RegularWin32App, Intent 3, UninstallCommandLine setup.exe /x]LOG]!><time="09:13:24.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] ===Step=== Execute retry 0]LOG]!><time="09:13:31.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] SetCurrentDirectory: C:\Windows\IMECache\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_2]LOG]!><time="09:13:38.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Launch Win32AppInstaller in machine session]LOG]!><time="09:13:45.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Installation is done, collecting result]LOG]!><time="09:13:52.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 1603]LOG]!><time="09:13:59.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] hResultFromWin32 -2147023293]LOG]!><time="09:14:06.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Admin did NOT set mapping for lpExitCode: 1603 of app: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45]LOG]!><time="09:14:13.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Setting enforcementState as: Error with lpExitCode: 1603 without mapping]LOG]!><time="09:14:20.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementState":{"OldValue":"InProgressDownloadCompleted","NewValue":"Error"},"EnforcementErrorCode":{"OldValue":null,"NewValue":-2147023293}}]LOG]!><time="09:14:27.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][V3Processor] Processing subgraph with app ids: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01]LOG]!><time="09:14:34.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 resulted in action status: Success and detection state: NotDetected.]LOG]!><time="09:14:41.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ApplicabilityActionHandler] Applicability check for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 resulted in action status: Success and applicability state: Applicable.]LOG]!><time="09:14:48.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DownloadActionHandler] Handler invoked for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 and version: 1]LOG]!><time="09:14:55.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] CDN mode, download completes.]LOG]!><time="09:15:02.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 and version: 1.]LOG]!><time="09:15:09.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Launch Win32AppInstaller in machine session]LOG]!><time="09:15:16.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 0]LOG]!><time="09:15:23.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as Success]LOG]!><time="09:15:30.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 has been updated. Report delta: {"EnforcementState":{"OldValue":"InProgressDownloadCompleted","NewValue":"Success"},"EnforcementErrorCode":{"OldValue":null,"NewValue":0}}]LOG]!><time="09:15:37.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Detection state for app with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 has been updated. Report delta: {"DetectionState":{"OldValue":"NotInstalled","NewValue":"Installed"},"DetectedIdentityVersion":{"OldValue":null,"NewValue":"3.2.1"}}]LOG]!><time="09:15:44.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 resulted in action status: Success and detection state: Detected.]LOG]!><time="09:15:51.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: failed | name Contoso Archiver (x64) | code win32:1603 | attempts 1 | downloaded succeeds, installed fails',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: succeeded | name Contoso Viewer | version 3.2.1 | no code | attempts 1 | downloaded succeeds, installed succeeds, detected succeeds',
    ],
  },
  {
    file: 'AppWorkload-20251103-091200.log',
    text: `<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 and version: 1.]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] ===Step=== Execute retry 0]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 1618]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as Retry]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] ===Step=== Execute retry 1]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 0]LOG]!><time="09:12:42.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as Success]LOG]!><time="09:12:49.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 resulted in action status: Success and detection state: Detected.]LOG]!><time="09:12:56.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 and version: 1.]LOG]!><time="09:13:03.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 3010]LOG]!><time="09:13:10.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as SoftReboot]LOG]!><time="09:13:17.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 and version: 4.]LOG]!><time="09:13:24.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 0]LOG]!><time="09:13:31.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as Success]LOG]!><time="09:13:38.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 has been updated. Report delta: {"EnforcementState":{"OldValue":"Success","NewValue":"Error"},"EnforcementErrorCode":{"OldValue":0,"NewValue":-2016345060}}]LOG]!><time="09:13:45.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 resulted in action status: Success and detection state: NotDetected.]LOG]!><time="09:13:52.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] Marking app with id: e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68 as executed to prevent execution attempts in this processing cycle since child dependency app with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 has failed processing.]LOG]!><time="09:13:59.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: recovered | no code | attempts 2 | installed succeeds, detected succeeds',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: waiting | attempts 1 | installed waits',
      'app c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: failed | code 0x87D1041C | attempts 1 | installed fails',
      'app e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: failed | no code | installed fails',
    ],
  },
  {
    file: 'AppWorkload.log',
    text: `<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 resulted in action status: Success and detection state: Detected.]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Uninstall for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 and version: 1.]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 0]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as Success]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementState":{"OldValue":"InProgressDownloadCompleted","NewValue":"Success"},"EnforcementErrorCode":{"OldValue":null,"NewValue":0}}]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementState":{"OldValue":"Success","NewValue":"Error"},"EnforcementErrorCode":{"OldValue":0,"NewValue":-2016345059}}]LOG]!><time="09:12:42.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 resulted in action status: Success and detection state: Detected.]LOG]!><time="09:12:49.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Uninstall for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 and version: 1.]LOG]!><time="09:12:56.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] ===Step=== InstallBehavior RegularWin32App, Intent 4, UninstallCommandLine setup.exe /x]LOG]!><time="09:13:03.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 0]LOG]!><time="09:13:10.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as Success]LOG]!><time="09:13:17.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 resulted in action status: Success and detection state: NotDetected.]LOG]!><time="09:13:24.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: failed | code 0x87D1041D | attempts 1 | removed fails, detected succeeds',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: succeeded | no code | attempts 1 | removed succeeds',
    ],
  },
  {
    file: 'AppActionProcessor.log',
    text: `<![LOG[[Win32App][ActionProcessor] App with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 to install is in GRS. The app will not be enforced.]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] No action required for app with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01.]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 resulted in action status: Failed and detection state: NotComputed.]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32Apps] App policy with id: e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68 will not be evaluated as it has user install context and this is a userless check-in. The app will be reported as not applicable.]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ApplicabilityActionHandler] Applicability check for policy with id: 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24 resulted in action status: Success and applicability state: ScriptRequirementRuleNotMet.]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: waiting | checked waits',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: skipped',
      'app c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: failed | no code | detected fails',
      'app e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: skipped',
      'app 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24: skipped | checked skips',
    ],
  },
  {
    file: 'IntuneManagementExtension.log',
    text: `<![LOG[[Win32App] ExecManager: processing targeted app (name='Fabrikam VPN 4.10', id='7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45') with intent=3, appApplicabilityStateDueToAssginmentFilters= for user session 0]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] ProcessAppWithDependencies starts for 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 with name Fabrikam VPN 4.10]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[---->>[Win32App] Processing app (id=7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45, name = Fabrikam VPN 4.10 (x64)) with mode = DetectInstall]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] ===Step=== Start to Present app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] Completed detectionManager SideCarFileDetectionManager, applicationDetectedByCurrentRule: False]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] Downloading app on session 0. App: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45]LOG]!><time="09:12:42.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] ===Step=== InstallBehavior RegularWin32App, Intent 3, UninstallCommandLine vpn.exe /u]LOG]!><time="09:12:49.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] Failed to create installer process. Error code = 2]LOG]!><time="09:12:56.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] ExecManager: processing targeted app (name='Sam's tool', id='5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01') with intent=3, appApplicabilityStateDueToAssginmentFilters= for user session 0]LOG]!><time="09:13:03.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] Detected app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 and intent is to install, skip applicability check]LOG]!><time="09:13:10.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] ExecManager: processing targeted app (name='Old client', id='c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90') with intent=4, appApplicabilityStateDueToAssginmentFilters= for user session 0]LOG]!><time="09:13:17.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] Not detected app c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 and intent is to un-install, skip applicability check]LOG]!><time="09:13:24.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App] app result (id = 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01, name = Fabrikam tool, version = 2) is different from cached one, save to cache.]LOG]!><time="09:13:31.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App][EspManager] In EspPhase: DeviceSetup. App e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68 has been registered. App name: Fabrikam Portal]LOG]!><time="09:13:38.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">
<![LOG[[Win32App][EspManager] Updating ESP tracked install status from InProgress to Completed for application e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68 with name: Fabrikam Portal.]LOG]!><time="09:13:45.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="5" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: failed | name Fabrikam VPN 4.10 | code win32:2 | downloaded begins, installed fails',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: succeeded | name Fabrikam tool | detected succeeds',
      'app c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: succeeded | name Old client | removed succeeds',
      'app e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: named | name Fabrikam Portal | reported succeeds',
    ],
  },
  {
    file: 'IntuneManagementExtension-20251103-101500.log',
    text: `<![LOG[[Win32App][WinGetApp][WinGetAppExecutionExecutor] Starting execution of app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 and context: SystemContext.]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][WinGetApp][WinGetAppExecutionExecutor] Completed execution for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45.
Action status: Failed.
Enforcement state: Error.
Installer Error code = -1978334972
Extended error code = -2147009281]LOG]!><time="09:14:22.1183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="14" file="">`,
    items: ['app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: failed | no code | attempts 1 | installed fails'],
  },
  {
    file: 'AppActionProcessor-20251103-091200.log',
    text: `<![LOG[[Win32App][ActionProcessor] App with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45, targeted intent: RequiredInstall, and enforceability: Enforceable has projected enforcement classification: EnforcementPoint with desired state: Present. Current state is:
Detection = Detected
Applicability =  Applicable
Reboot = Clean
GRS expired = False]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] App with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 to install is in GRS. The app will not be enforced.]LOG]!><time="09:12:08.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] App with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01, effective intent: AvailableInstall, and enforceability: Enforceable has projected enforcement classification: EnforcementPoint with desired state: Present. Current state is:
Detection = NotDetected
Applicability =  Applicable
Reboot = Clean
GRS expired = False]LOG]!><time="09:12:09.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] No action required for app with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01.]LOG]!><time="09:12:10.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] App with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90, targeted intent: RequiredUninstall, and enforceability: Enforceable has projected enforcement classification: EnforcementPoint with desired state: Present. Current state is:
Detection = NotDetected
Applicability =  Applicable
Reboot = Clean
GRS expired = False]LOG]!><time="09:12:11.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] App with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 to uninstall has a detection state of: NotDetected. The app will not be enforced.]LOG]!><time="09:12:12.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] App with id: e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68, effective intent: RequiredInstall, and enforceability: Enforceable has projected enforcement classification: EnforcementPoint with desired state: Present. Current state is:
Detection = Detected
Applicability =  Applicable
Reboot = Clean
GRS expired = False]LOG]!><time="09:12:13.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ActionProcessor] No action required for app with id: e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="AppActionProcessor" context="" type="1" thread="14" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: succeeded | detected succeeds, checked waits',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: skipped | checked skips',
      'app c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: succeeded | removed succeeds',
      'app e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: succeeded | detected succeeds, checked skips',
    ],
  },
  {
    file: 'AppWorkload.log',
    text: `<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 and version: 1.]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode 3010]LOG]!><time="09:12:37.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as SoftReboot]LOG]!><time="09:12:38.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 resulted in action status: Success and detection state: Detected.]LOG]!><time="09:12:40.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ReportingManager] Execution state for app with id: 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45 has been updated. Report delta: {"EnforcementState":{"OldValue":"InProgress","NewValue":"Success"},"EnforcementErrorCode":{"OldValue":null,"NewValue":0}}]LOG]!><time="09:12:41.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 and version: 1.]LOG]!><time="09:13:07.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] lpExitCode is defined as SoftReboot]LOG]!><time="09:13:37.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 resulted in action status: Success and detection state: Detected.]LOG]!><time="09:13:40.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DownloadActionHandler] Handler invoked for policy with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 and version: 1]LOG]!><time="09:20:00.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App DO] DO downloading is not finished within timeout, jobId = e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68, fileId = 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_intunewin-bin_c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90_1]LOG]!><time="09:50:01.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DownloadActionHandler] Handler completed with action status: Timeout.]LOG]!><time="09:50:02.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DownloadActionHandler] Handler invoked for policy with id: c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 and version: 1]LOG]!><time="10:50:00.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App] Content cache miss for app (id = c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90, name = Contoso Viewer), start downloading...]LOG]!><time="10:50:01.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DownloadActionHandler] Handler completed with action status: Timeout.]LOG]!><time="10:50:05.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">
<![LOG[[Win32App][DetectionActionHandler] Detection for policy with id: 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01 resulted in action status: Success and detection state: Detected.]LOG]!><time="11:13:40.4183920" date="11-3-2025" component="AppWorkload" context="" type="1" thread="14" file="">`,
    items: [
      'app 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: waiting | attempts 1 | installed waits',
      'app 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: succeeded | attempts 1 | detected succeeds',
      'app c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: failed | no code | attempts 2 | downloaded fails',
    ],
  },
];
