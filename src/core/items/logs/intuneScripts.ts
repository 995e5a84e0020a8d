import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Scripts that the Intune management extension runs once, as its own log and that of the program that starts them tell of it. */
export const intuneScripts: ItemLog = {
  name: 'intune-scripts',
  formats: ['intune-agent', 'cmtrace'],
  lines: [
    {
      at: String.raw`\[PowerShell\] Processing policy with id = (?<id>[0-9a-f-]{36})`,
      kind: 'script',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`\[PowerShell\] User Id = .*Policy id = (?<id>[0-9a-f-]{36}), policy result = (?<result>[a-z]{1,30})`,
      kind: 'script',
      phase: 'run',
      results: { success: 'succeeds', failed: 'fails' },
    },
    // Why.
    { at: String.raw`\[PowerShell\] Fail, the details are \{`, kind: 'script', phase: 'run', says: 'fails' },
    { at: 'skip user context for (?<id>[0-9a-f-]{36})', kind: 'script', phase: 'run', says: 'skips' },
    // The program that runs them, and those of remediations and of apps: each start of it is about one script, until that ends.
    { at: 'AgentExecutor gets invoked', kind: 'script', apart: true },
    {
      at: String.raw`Adding argument powershell with value .*Policies\\Scripts\\[0-9a-f-]{36}_(?<id>[0-9a-f-]{36})\.ps1`,
      kind: 'script',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`Adding argument remediationScript with value .*\\HealthScripts\\(?<id>[0-9a-f-]{36})_\d{1,9}\\remediate\.ps1`,
      kind: 'script',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`Adding argument remediationScript with value .*\\HealthScripts\\(?<id>[0-9a-f-]{36})_\d{1,9}\\detect\.ps1`,
      kind: 'script',
      phase: 'detected',
      says: 'begins',
    },
    {
      at: 'Powershell exit code is (?<code>-?[0-9]{1,10})',
      kind: 'script',
      phase: 'run',
      orBegun: ['detected'],
      byCode: true,
      apart: true,
    },
    {
      at: 'Powershell script execution timed out',
      kind: 'script',
      phase: 'run',
      orBegun: ['detected'],
      says: 'fails',
      apart: true,
    },
    {
      at: String.raw`Policies\\Scripts\\[0-9a-f-]{36}_(?<id>[0-9a-f-]{36})\.ps1`,
      kind: 'script',
      apart: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    file: 'IntuneManagementExtension.log',
    text: String.raw`<![LOG[[PowerShell] Processing policy with id = a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13 for user 00000000-0000-0000-0000-000000000000]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Script file C:\Program Files (x86)\Microsoft Intune Management Extension\Policies\Scripts\00000000-0000-0000-0000-000000000000_a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13.ps1 is generated.]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[Powershell execution is done, exitCode = 1]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] User Id = 00000000-0000-0000-0000-000000000000, Policy id = a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13, policy result = Failed]LOG]!><time="09:12:28.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] Processing policy with id = 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24 for user 00000000-0000-0000-0000-000000000000]LOG]!><time="09:12:35.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] User Id = 00000000-0000-0000-0000-000000000000, Policy id = 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24, policy result = Success]LOG]!><time="09:12:42.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] This is not AADJ/HAADJ device, skip user context for e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68]LOG]!><time="09:12:49.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] Processing policy with id = c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90 for user 00000000-0000-0000-0000-000000000000]LOG]!><time="09:12:56.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] User Id = 00000000-0000-0000-0000-000000000000, Policy id = 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01, policy result = Failed]LOG]!><time="09:14:00.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">
<![LOG[[PowerShell] Fail, the details are {"Version":1,"ExecutionMsg":"Copy-Item : The drive is full."}]LOG]!><time="09:14:01.4183920" date="11-3-2025" component="IntuneManagementExtension" context="" type="1" thread="9" file="">`,
    items: [
      'script a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13: failed | no code | attempts 1 | run fails',
      'script 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24: succeeded | run succeeds',
      'script e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: skipped',
      'script c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: open | run begins',
      'script 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: failed | attempts 1 | run fails',
    ],
  },
  {
    file: 'AgentExecutor.log',
    text: String.raw`<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:00.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument powershell with value C:\Program Files (x86)\Microsoft Intune Management Extension\Policies\Scripts\00000000-0000-0000-0000-000000000000_a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13.ps1 to the named argument list.]LOG]!><time="09:12:01.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell exit code is 0]LOG]!><time="09:12:02.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell script is successfully executed.]LOG]!><time="09:12:03.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:04.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument powershell with value C:\Program Files (x86)\Microsoft Intune Management Extension\Policies\Scripts\00000000-0000-0000-0000-000000000000_1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24.ps1 to the named argument list.]LOG]!><time="09:12:05.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell exit code is -196608]LOG]!><time="09:12:06.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell script is failed to execute]LOG]!><time="09:12:07.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:08.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument remediationScript with value C:\WINDOWS\IMECache\HealthScripts\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68_2\detect.ps1 to the named argument list.]LOG]!><time="09:12:09.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell exit code is 1]LOG]!><time="09:12:10.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell script is failed to execute]LOG]!><time="09:12:11.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:12.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument remediationScript with value C:\WINDOWS\IMECache\HealthScripts\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68_2\remediate.ps1 to the named argument list.]LOG]!><time="09:12:13.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell exit code is 0]LOG]!><time="09:12:14.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:15.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument remediationScript with value C:\WINDOWS\IMECache\HealthScripts\e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68_2\detect.ps1 to the named argument list.]LOG]!><time="09:12:16.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell exit code is 0]LOG]!><time="09:12:17.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:18.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument powershell with value C:\Program Files (x86)\Microsoft Intune Management Extension\Policies\Scripts\00000000-0000-0000-0000-000000000000_c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90.ps1 to the named argument list.]LOG]!><time="09:12:19.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Error:Powershell script execution timed out. timeout = 1800 seconds]LOG]!><time="09:12:20.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:21.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument powershell with value C:\Program Files (x86)\Microsoft Intune Management Extension\Policies\Scripts\00000000-0000-0000-0000-000000000000_5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01.ps1 to the named argument list.]LOG]!><time="09:12:22.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[ExecutorLog AgentExecutor gets invoked]LOG]!><time="09:12:23.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Adding argument powershellDetection with value C:\Program Files (x86)\Microsoft Intune Management Extension\Content\DetectionScripts\7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45_2.ps1 to the named argument list.]LOG]!><time="09:12:24.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">
<![LOG[Powershell exit code is 0]LOG]!><time="09:12:25.4183920" date="11-3-2025" component="AgentExecutor" context="" type="1" thread="1" file="">`,
    items: [
      'script a3c5e7f9-1b2d-4c6e-8f0a-2d4b6c8e0f13: succeeded | attempts 1 | run succeeds',
      'script 1f6d2b8c-4a97-4c03-9e5b-8a7c3d1f0e24: failed | code 0xFFFD0000 | attempts 1 | run fails',
      'script e4b7c3a1-9d28-4e56-a0f3-7b1d5c9e2f68: recovered | attempts 1 | detected succeeds, run succeeds',
      'script c0a8e7d2-5f14-4d69-8b3a-6d2c4e1f7a90: failed | no code | run fails',
      'script 5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01: open | run begins',
    ],
  },
];
