import { eventValue } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

const TASK = eventValue('TaskName', String.raw`(?<name>\\[^<"]{1,200})`);
/**
 * What a program ended with is a failure only where it is a status of Windows: robocopy and others count with small numbers, which
 * the scheduler writes as 0x80070001 and so on; and 0xC000013A is a program that was closed.
 */
const FAILURE = String.raw`(?<code>21479424(?:1[7-9]|[2-9]\d)|214794(?:2[5-9]|[3-9]\d)\d\d|2147[0-8]\d{5}|214[89]\d{6}|215\d{7}|322122(?!5786)\d{4})\b`;

/** But that it runs already (0x8004131F) is no failure of it. */
const STARTED = String.raw`(?<code>(?!2147750687\b)[1-9]\d{0,9})\b`;

/** What the Task Scheduler tells of the tasks that it started, or did not. */
export const taskEvents: ItemLog = {
  name: 'task-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    {
      at: eventValue('ResultCode', STARTED),
      above: [TASK],
      events: ['Microsoft-Windows-TaskScheduler/101,103,202,203'],
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('ResultCode', FAILURE),
      above: [TASK],
      events: ['Microsoft-Windows-TaskScheduler/201'],
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('ResultCode', String.raw`0\b`),
      above: [TASK],
      events: ['Microsoft-Windows-TaskScheduler/201'],
      kind: 'task',
      phase: 'run',
      says: 'succeeds',
    },
    { at: TASK, events: ['Microsoft-Windows-TaskScheduler/329'], kind: 'task', phase: 'run', says: 'fails' },
    {
      at: TASK,
      events: ['Microsoft-Windows-TaskScheduler/322,326,332,333,334'],
      kind: 'task',
      phase: 'checked',
      says: 'skips',
    },
    {
      at: `Task Scheduler failed to start "(?<name>[^"]{1,200})" task for user .*Error Value: ${STARTED}`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`Task Scheduler failed to start instance "[^"]{1,60}" of "(?<name>[^"]{1,200})" {1,2}task for user .*Error Value: (?<code>\d{1,10})\b`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`Task Scheduler failed to complete task "(?<name>[^"]{1,200})" ?, .*Error Value: (?<code>\d{1,10})\b`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`Task Scheduler failed to launch action .* of task "(?<name>[^"]{1,200})"\. .*Error Value: (?<code>\d{1,10})\b`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`Task Scheduler successfully completed task "(?<name>[^"]{1,200})" ?, .*with return code 0\b`,
      kind: 'task',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: `Task Scheduler successfully completed task "(?<name>[^"]{1,200})" ?, .*with return code ${FAILURE}`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: `Task Scheduler terminated "[^"]{1,60}" {1,2}instance of the "(?<name>[^"]{1,200})" {1,2}task due to exceeding the time`,
      kind: 'task',
      phase: 'run',
      says: 'fails',
    },
    {
      at: `Task Scheduler did not launch task "(?<name>[^"]{1,200})" {1,2}because `,
      kind: 'task',
      phase: 'checked',
      says: 'skips',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03T07:01:44.1230000Z  Information Microsoft-Windows-TaskScheduler/201  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #21
  TaskName: \\Contoso\\Copy
  TaskInstanceId: {11111111-2222-3333-4444-555555555555}
  ActionName: C:\\Windows\\System32\\Robocopy.exe
  ResultCode: 2147942401
  EnginePID: 512
2025-11-03T07:01:45.1230000Z  Error       Microsoft-Windows-TaskScheduler/203  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #22
  TaskName: \\Contoso\\Report
  TaskInstanceId: {11111111-2222-3333-4444-555555555556}
  ActionName: C:\\Tools\\report.exe
  ResultCode: 2147942402
2025-11-03T08:01:45.1230000Z  Information Microsoft-Windows-TaskScheduler/201  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #23
  TaskName: \\Contoso\\Report
  TaskInstanceId: {11111111-2222-3333-4444-555555555557}
  ActionName: C:\\Tools\\report.exe
  ResultCode: 0
2025-11-03T08:01:46.1230000Z  Information Microsoft-Windows-TaskScheduler/201  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #24
  TaskName: \\Contoso\\Index
  TaskInstanceId: {11111111-2222-3333-4444-555555555558}
  ActionName: C:\\Tools\\index.exe
  ResultCode: 3221225477
2025-11-03T08:01:47.1230000Z  Error       Microsoft-Windows-TaskScheduler/101  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #25
  TaskName: \\Contoso\\Sync
  UserContext: CONTOSO\\svc
  ResultCode: 2147943726
2025-11-03T08:01:48.1230000Z  Information Microsoft-Windows-TaskScheduler/329  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #26
  TaskName: \\Contoso\\Long
  TaskInstanceId: {11111111-2222-3333-4444-555555555559}
2025-11-03T08:01:49.1230000Z  Warning     Microsoft-Windows-TaskScheduler/332  Microsoft-Windows-TaskScheduler/Operational  PC01  S-1-5-18  #27
  TaskName: \\Contoso\\Ask
  UserName: CONTOSO\\anna`,
    file: 'Microsoft-Windows-TaskScheduler%4Operational.evtx',
    items: [
      'task \\Contoso\\Report: recovered',
      'task \\Contoso\\Index: failed | code 0xC0000005',
      'task \\Contoso\\Sync: failed | code 0x8007052E',
      'task \\Contoso\\Long: failed | no code',
      'task \\Contoso\\Ask: skipped',
    ],
  },
  {
    text: `Log Name:      Microsoft-Windows-TaskScheduler/Operational
Source:        Microsoft-Windows-TaskScheduler
Event ID:      101
Description:
Task Scheduler failed to start "\\Contoso\\Sync" task for user "CONTOSO\\svc". Additional Data: Error Value: 2147943726.
Task Scheduler failed to start instance "{11111111-2222-3333-4444-555555555555}" of "\\Contoso\\Report"  task for user "CONTOSO\\svc" . Additional Data: Error Value: 2147942667.
Task Scheduler failed to complete task "\\Contoso\\Mail" , instance "{11111111-2222-3333-4444-555555555556}" , action "SendEmail" . Additional Data: Error Value: 2147746321.
Task Scheduler failed to launch action "C:\\Tools\\a.exe" in instance "{11111111-2222-3333-4444-555555555557}" of task "\\Contoso\\Start". Additional Data: Error Value: 2147942402.
Task Scheduler successfully completed task "\\Contoso\\Fine" , instance "{11111111-2222-3333-4444-555555555558}" , action "C:\\Tools\\b.exe" with return code 0.
Task Scheduler successfully completed task "\\Contoso\\Copy" , instance "{11111111-2222-3333-4444-555555555559}" , action "C:\\Windows\\System32\\Robocopy.exe" with return code 2147942401.
Task Scheduler successfully completed task "\\Contoso\\Index" , instance "{11111111-2222-3333-4444-55555555555a}" , action "C:\\Tools\\index.exe" with return code 2147942512.
Task Scheduler terminated "{11111111-2222-3333-4444-55555555555b}"  instance of the "\\Contoso\\Long"  task due to exceeding the time allocated for execution, as configured in the task definition.
Task Scheduler did not launch task "\\Contoso\\Ask"  because user "CONTOSO\\anna" was not logged on when the launching conditions were met.`,
    file: 'task-events.txt',
    items: [
      'task \\Contoso\\Sync: failed | code 0x8007052E',
      'task \\Contoso\\Report: failed | code 0x8007010B',
      'task \\Contoso\\Mail: failed | code 0x80040211',
      'task \\Contoso\\Start: failed | code 0x80070002',
      'task \\Contoso\\Fine: succeeded',
      'task \\Contoso\\Index: failed | code 0x80070070',
      'task \\Contoso\\Long: failed',
      'task \\Contoso\\Ask: skipped',
    ],
  },
];
