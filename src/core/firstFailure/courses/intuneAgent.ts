import type { Course } from '../course.ts';

export const intuneAgent: Course = {
  begins: [
    '===Step=== Start to Present app (?<name>[0-9a-f-]{36})',
    String.raw`Processing App \(Id: ?(?<name>[0-9a-f-]{36})`,
    'Handler invoked with execution type: (?:Install|Uninstall) for policy with id: (?<name>[0-9a-f-]{36})',
    'Processing subgraph with app ids: (?<name>[0-9a-f-]{36})',
    'Prepare to run Powershell Script',
  ],
  items: [
    String.raw`\bPresent app (?<name>[0-9a-f-]{36})`,
    String.raw`\bapp with id:? (?<name>[0-9a-f-]{36})`,
    String.raw`type: (?:Install|Uninstall) for policy with id: (?<name>[0-9a-f-]{36})`,
    'for lpExitCode: .* of app: (?<name>[0-9a-f-]{36})',
    String.raw`\bapp \(id ?[:=] ?(?<name>[0-9a-f-]{36})`,
  ],
  steps: [String.raw`===Step=== (?<name>[A-Z][^\]]{1,80})`],
  failures: [
    { at: String.raw`lpExitCode (?<name>-?[1-9]\d{0,9})\b`, as: 'process' },
    { at: 'applicationDetected: False', in: 'Detection rules after Execution' },
    { at: 'Powershell exit code is -?[1-9]', as: 'process' },
    { at: String.raw`error from script ?= ?\S` },
  ],
  retries: ['will retry'],
  resumes: ['job completed', 'hash verified'],
  recovers: ['lpExitCode is defined as (?:Success|SoftReboot|HardReboot|Retry)'],
  succeeds: [
    '"EnforcementState":.*"NewValue":"Success',
    '===Step=== Report result.*ErrorCode: null',
    'EnforcementState Success',
  ],
  fails: [
    '"EnforcementState":.*"NewValue":"Error',
    'EnforcementState Error',
    'Setting enforcementState as: Error',
    '===Step=== Report result.*ErrorCode: -',
    'Powershell script is failed to execute',
  ],
};
