import type { Course } from '../course.ts';

export const cmtrace: Course = {
  begins: [
    String.raw`\+\+\+ Starting (?:Install|Uninstall) enforcement for App DT "(?<name>[^"]{1,200})"`,
    '(?<name>Async searching of updates) using WUAgent started',
    '(?<name>ccmsetup) started in process',
  ],
  items: [String.raw`\b(?<name>ScopeId_[\w-]{1,40}/(?:DeploymentType|Application|RequiredApplication)_[\w-]{1,40})`],
  byStep: true,
  steps: [String.raw`Start executing an instruction\. Instruction name: (?<name>[^.]{1,120})\.`],
  failures: [
    { at: String.raw`The number of discovered DPs\(including Branch DP and Multicast\) is 0` },
    { at: 'Calling back with empty distribution points list' },
    { at: String.raw`Process \d{1,10} terminated with exitcode: (?<name>-?[1-9]\d{0,9})`, as: 'process' },
  ],
  recovers: [
    String.raw`Matched exit code -?\d{1,10} to a (?:Success|PendingSoftReboot|PendingHardReboot|RebootInitiated) entry`,
    'ignored execution failure of the action',
  ],
  succeeds: [
    String.raw`\+\+\+ Discovered application`,
    'Successfully completed scan',
    String.raw`CcmSetup is exiting with return code (?:0|7)\b`,
    'Task sequence execution succeeded',
  ],
  fails: [
    'Unmatched exit code',
    String.raw`Matched exit code -?\d{1,10} to a Failure entry`,
    'Scan failed with error',
    'Failed to run the last action',
    'has failed and the execution has been aborted',
    'CcmSetup failed with error code',
  ],
  ends: [String.raw`\+\+\+ App enforcement completed`],
};
