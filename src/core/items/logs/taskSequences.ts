import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Steps of task sequences (Configuration Manager, MDT), the scripts of MDT, and the sequence as a whole; no groups. */
export const taskSequences: ItemLog = {
  name: 'task-sequences',
  formats: ['cmtrace'],
  lines: [
    {
      at: String.raw`\bStart executing an instruction\. Instruction name: '(?<name>[^']{1,150})'\. .*Type: '[^']{2,80}'\. {1,2}Disabled: 0\b`,
      kind: 'task',
    },
    {
      at: String.raw`\bSuccessfully completed the action \((?<name>[^)[]{1,150})\) with the exit win32 code `,
      kind: 'task',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: String.raw`\bThe action \((?<name>[^)[]{1,150})\) has been skipped because `,
      kind: 'task',
      phase: 'checked',
      says: 'skips',
    },
    {
      at: String.raw`\bFailed to run the action: (?<name>[^.[\]]{1,120}(?:|\.\w[^.[\]]{0,60}|\.\w[^.[\]]{0,60}\.\w[^.[\]]{0,60}))\. Error (?<code>-?\d{1,10})\b`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`\bFailed to run the action: (?<name>[^.[\]]{1,120}(?:|\.\w[^.[\]]{0,60}|\.\w[^.[\]]{0,60}\.\w[^.[\]]{0,60}))\.(?: |$|\])`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    // What the message goes on with in its second line.
    {
      at: String.raw`\(Error: (?<code>[0-9a-f]{8}); Source: `,
      above: [
        String.raw`\bFailed to run the action: (?<name>[^.[\]]{1,120}(?:|\.\w[^.[\]]{0,60}|\.\w[^.[\]]{0,60}\.\w[^.[\]]{0,60}))\.(?:$| [^\]]{0,200}$)`,
      ],
      kind: 'task',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`\bZTI ERROR - Unhandled error returned by (?<name>[\w-]{3,60}): .*\b(?<code>0x[0-9a-f]{8})\)`,
      kind: 'script',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`\bZTI ERROR - (?:Unhandled error returned by|Non-zero return code by) (?<name>[\w-]{3,60})[:,] `,
      kind: 'script',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`\[(?<name>[\w-]{3,60}) processing completed successfully\.`,
      kind: 'script',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: String.raw`\b(?<name>Task sequence) execution failed with error code (?<code>[0-9a-f]{8})\b`,
      kind: 'deployment',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`\b(?<name>Task sequence) execution succeeded`,
      kind: 'deployment',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: String.raw`\b(?<name>Litetouch deployment) failed, Return(?:ed)? Code = .*\b(?<code>0x[0-9a-f]{8})\b`,
      kind: 'deployment',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `<![LOG[Start executing an instruction. Instruction name: 'Install Windows'.  Pointer: 0. Type: ''. Disabled: 0]LOG]!><time="14:31:38.566+300" date="11-03-2025" component="TSManager" context="" type="1" thread="1208" file="engine.cxx:914">
<![LOG[Start executing an instruction. Instruction name: 'Apply drivers'.  Pointer: 3. Type: 'SMS_TaskSequence_ApplyDriverPackageAction'. Disabled: 0]LOG]!><time="14:31:39.566+300" date="11-03-2025" component="TSManager" context="" type="1" thread="1208" file="engine.cxx:914">
<![LOG[Successfully completed the action (Apply drivers) with the exit win32 code 0]LOG]!><time="14:32:39.566+300" date="11-03-2025" component="TSManager" context="" type="1" thread="1208" file="instruction.cxx:830">
<![LOG[The action (Set language) has been skipped because it is disabled]LOG]!><time="14:32:40.566+300" date="11-03-2025" component="TSManager" context="" type="1" thread="1208" file="instruction.cxx:129">
<![LOG[Failed to run the action: Install .NET 4.8. 
The system cannot find the file specified. (Error: 80070002; Source: Windows)]LOG]!><time="14:33:39.566+300" date="11-03-2025" component="TSManager" context="" type="3" thread="1208" file="instruction.cxx:925">
<![LOG[The execution of the group (Post-Processing) has failed and the execution has been aborted. An action failed.]LOG]!><time="14:33:40.566+300" date="11-03-2025" component="TSManager" context="" type="3" thread="1208" file="instruction.cxx:217">
<![LOG[Failed to run the last action: Install .NET 4.8. Execution of task sequence failed.]LOG]!><time="14:33:41.566+300" date="11-03-2025" component="TSManager" context="" type="3" thread="1208" file="engine.cxx:254">
<![LOG[Task sequence execution failed with error code 80004005]LOG]!><time="14:33:42.566+300" date="11-03-2025" component="TSManager" context="" type="3" thread="1208" file="tsmanager.cpp:1">`,
    file: 'smsts.log',
    items: [
      'task Apply drivers: succeeded | attempts 1',
      'task Set language: skipped',
      'task Install .NET 4.8: failed | code 0x80070002 | attempts 1',
      'deployment Task sequence: failed | code 0x80004005',
    ],
  },
  {
    text: `<![LOG[Failed to run the action: Pre-provision BitLocker. Error -2147024894]LOG]!><time="14:33:39.566+300" date="11-03-2025" component="TSManager" context="" type="3" thread="1208" file="instruction.cxx:925">
<![LOG[Failed to run the action: Enable BitLocker. This is usually caused by a problem with the program. Please check the Microsoft Knowledge Base]LOG]!><time="14:34:39.566+300" date="11-03-2025" component="TSManager" context="" type="3" thread="1208" file="instruction.cxx:925">
<![LOG[Successfully completed the action (Enable BitLocker) with the exit win32 code 0]LOG]!><time="15:32:39.566+300" date="11-03-2025" component="TSManager" context="" type="1" thread="1208" file="instruction.cxx:830">
<![LOG[Task sequence execution succeeded]LOG]!><time="15:33:42.566+300" date="11-03-2025" component="TSManager" context="" type="1" thread="1208" file="tsmanager.cpp:1">`,
    file: 'smsts-20251103-153342.log',
    items: [
      'task Pre-provision BitLocker: failed | code 0x80070002',
      'task Enable BitLocker: recovered',
      'deployment Task sequence: succeeded',
    ],
  },
  {
    text: `<![LOG[ZTIGather processing completed successfully.]LOG]!><time="09:11:55.000+000" date="11-03-2025" component="ZTIGather" context="" type="1" thread="" file="ZTIGather">
<![LOG[ZTI ERROR - Unhandled error returned by LTIApply: Not found (-2147217406  0x80041002)]LOG]!><time="09:11:56.000+000" date="11-03-2025" component="LTIApply" context="" type="3" thread="" file="LTIApply">
<![LOG[ZTI ERROR - Non-zero return code by ZTIWindowsUpdate, rc = 3]LOG]!><time="09:11:57.000+000" date="11-03-2025" component="ZTIWindowsUpdate" context="" type="3" thread="" file="ZTIWindowsUpdate">
<![LOG[Litetouch deployment failed, Return Code = -2147467259  0x80004005]LOG]!><time="09:11:58.000+000" date="11-03-2025" component="LiteTouch" context="" type="3" thread="" file="LiteTouch">`,
    file: 'BDD.log',
    items: [
      'script ZTIGather: succeeded',
      'script LTIApply: failed | code 0x80041002',
      'script ZTIWindowsUpdate: failed | no code',
      'deployment Litetouch deployment: failed | code 0x80004005',
    ],
  },
];
