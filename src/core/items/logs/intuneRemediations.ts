import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Remediations of the Intune management extension: a script that detects, one that mends, and the detection behind it. */
export const intuneRemediations: ItemLog = {
  name: 'intune-remediations',
  formats: ['intune-agent', 'cmtrace'],
  lines: [
    {
      at: String.raw`\[HS\] Runner: script (?<id>[0-9a-f-]{36}) will try to execute now`,
      kind: 'script',
      phase: 'checked',
      says: 'begins',
    },
    {
      at: String.raw`\[HS\] ProcessScript PolicyId: (?<id>[0-9a-f-]{36})`,
      kind: 'script',
      phase: 'checked',
      says: 'begins',
    },
    // It says so of each of the scripts of a remediation.
    { at: String.raw`\[HS\] Processing policy with id = (?<id>[0-9a-f-]{36})`, kind: 'script' },
    // Some versions of the agent tell no more of a remediation than these.
    {
      at: String.raw`-remediationScript .*\\HealthScripts\\(?<id>[0-9a-f-]{36})_\d{1,9}\\remediate\.ps1.*component="IntuneManagementExtension"`,
      kind: 'script',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`-remediationScript .*\\HealthScripts\\(?<id>[0-9a-f-]{36})_\d{1,9}\\detect\.ps1.*component="IntuneManagementExtension"`,
      kind: 'script',
      phase: 'detected',
      says: 'begins',
    },
    {
      at: String.raw`Powershell execution is done, exitCode = (?<result>0)\].*component="IntuneManagementExtension"`,
      kind: 'script',
      phase: 'detected',
      orBegun: ['run'],
      results: { 0: 'succeeds' },
    },
    {
      at: String.raw`Powershell execution is done, exitCode = (?<code>-?[1-9]\d{0,9})\].*component="IntuneManagementExtension"`,
      kind: 'script',
      phase: 'detected',
      orBegun: ['run'],
      says: 'fails',
    },
    {
      at: String.raw`\[HS\] the pre-remdiation detection script compliance result for (?<id>[0-9a-f-]{36}) is (?<result>true|false)`,
      kind: 'script',
      phase: 'checked',
      results: { true: 'succeeds', false: 'fails' },
    },
    {
      at: String.raw`\[HS\] remediation is not optional, kick off remediation script`,
      kind: 'script',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`\[HS\] no remediation script, skip remediation script`,
      kind: 'script',
      phase: 'run',
      says: 'skips',
    },
    {
      at: String.raw`\[HS\] remediation script exit code is (?<code>-?\d{1,10})`,
      kind: 'script',
      phase: 'run',
      byCode: true,
    },
    {
      at: String.raw`\[HS\] the post detection script result for (?<id>[0-9a-f-]{36}) is (?<result>true|false)`,
      kind: 'script',
      phase: 'detected',
      results: { true: 'succeeds', false: 'fails' },
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    file: 'HealthScripts.log',
    text: `<![LOG[[HS] Runner: script a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13 will try to execute now.]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="31" file="">
<![LOG[[HS] ProcessScript PolicyId: a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13 PolicyType: 6]LOG]!><time="09:12:08.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="31" file="">
<![LOG[[HS] Processing policy with id = a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] the pre-remdiation detection script compliance result for a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13 is False]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] remediation is not optional, kick off remediation script]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] remediation script exit code is 0]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] the post detection script result for a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13 is True]LOG]!><time="09:12:42.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] Processing policy with id = 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24]LOG]!><time="09:12:49.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] the pre-remdiation detection script compliance result for 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24 is True]LOG]!><time="09:12:56.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] Processing policy with id = c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90]LOG]!><time="09:13:03.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] the pre-remdiation detection script compliance result for c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 is False]LOG]!><time="09:13:10.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] remediation is not optional, kick off remediation script]LOG]!><time="09:13:17.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] remediation script exit code is 1]LOG]!><time="09:13:24.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] the post detection script result for c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 is False]LOG]!><time="09:13:31.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] Processing policy with id = e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68]LOG]!><time="09:13:38.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] the pre-remdiation detection script compliance result for e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68 is False]LOG]!><time="09:13:45.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">
<![LOG[[HS] no remediation script, skip remediation script]LOG]!><time="09:13:52.4183920" date="11-3-2025" component="HealthScripts" context="" type="1" thread="7" file="">`,
    items: [
      'script a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13: recovered | no code | attempts 1 | checked fails, run succeeds, detected succeeds',
      'script 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24: succeeded | checked succeeds',
      'script c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: failed | no code | run fails, detected fails',
      'script e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: failed | checked fails, run skips',
    ],
  },
  {
    file: 'IntuneManagementExtension.log',
    text: String.raw`<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_3\detect.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:12:00.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Powershell execution is done, exitCode = 1]LOG]!><time="09:12:05.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_3\remediate.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:12:06.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Powershell execution is done, exitCode = 0]LOG]!><time="09:12:16.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_3\detect.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:12:17.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90_3\detect.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:12:18.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="22" file="">
<![LOG[Powershell execution is done, exitCode = 0]LOG]!><time="09:12:19.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="22" file="">
<![LOG[Powershell execution is done, exitCode = 0]LOG]!><time="09:12:20.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01_3\detect.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:13:00.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Powershell execution is done, exitCode = 1]LOG]!><time="09:13:05.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01_3\remediate.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:13:06.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Powershell execution is done, exitCode = 1]LOG]!><time="09:13:16.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG["C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe"  -remediationScript  ""C:\WINDOWS\IMECache\HealthScripts\5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01_3\detect.ps1"" ""C:\WINDOWS\IMECache\HealthScripts\5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01_3\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68.output""]LOG]!><time="09:13:17.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Powershell execution is done, exitCode = 1]LOG]!><time="09:13:20.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">`,
    items: [
      'script 7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45: recovered | attempts 1 | detected succeeds, run succeeds',
      'script 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: failed | no code | attempts 1 | detected fails, run fails',
      'script c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: succeeded | attempts 1 | detected succeeds',
    ],
  },
];
