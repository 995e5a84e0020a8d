import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Scheduled tasks as `schtasks /query /v /fo list` lists them: a result is a failure only where it is a status of Windows, and not that the task runs already. */
export const statesOfTasks: ItemLog = {
  name: 'states-of-tasks',
  formats: ['scheduled-tasks'],
  lines: [
    { at: String.raw`^TaskName: {1,40}(?<name>\\.{1,200})`, kind: 'task' },
    { at: String.raw`^Last Result: {1,40}0\s*$`, kind: 'task', phase: 'run', says: 'succeeds' },
    {
      at: String.raw`^Last Result: {1,40}(?<code>(?!-2147216609)-2\d{9})\s*$`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `HostName:                             PC01
TaskName:                             \\Contoso\\Report
Next Run Time:                        N/A
Last Result:                          -2147024894
Author:                               CONTOSO\\anna
HostName:                             PC01
TaskName:                             \\Contoso\\Copy
Last Result:                          1
HostName:                             PC01
TaskName:                             \\Contoso\\Fine
Last Result:                          0
HostName:                             PC01
TaskName:                             \\Contoso\\Never
Last Result:                          267011
HostName:                             PC01
TaskName:                             \\Contoso\\Twice
Last Result:                          -2147216609`,
    file: 'schtasks.txt',
    items: [
      'task \\Contoso\\Report: failed | code 0x80070002',
      'task \\Contoso\\Copy: named',
      'task \\Contoso\\Fine: succeeded',
      'task \\Contoso\\Never: named',
      'task \\Contoso\\Twice: named',
    ],
  },
];
