import { eventValue, VALUE_NAME, WORDS } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

const EXTENSION = eventValue('CSEExtensionName', VALUE_NAME);
const ERROR = eventValue('ErrorCode', String.raw`(?<code>[1-9]\d{0,9})\b`);
const GPO = eventValue('GPOCNName', String.raw`CN=(?<id>\{[0-9a-f-]{36}\})`);

/** Group policy by its client-side extensions, its objects and its scripts. */
export const groupPolicyEvents: ItemLog = {
  name: 'group-policy-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    {
      at: EXTENSION,
      events: ['Microsoft-Windows-GroupPolicy/4016'],
      kind: 'policy',
      phase: 'configured',
      says: 'begins',
    },
    {
      at: EXTENSION,
      events: ['Microsoft-Windows-GroupPolicy/5016'],
      kind: 'policy',
      phase: 'configured',
      says: 'succeeds',
    },
    // It can do its work only when the machine starts or somebody signs in.
    {
      at: EXTENSION,
      above: [eventValue('ErrorCode', String.raw`(?<code>1274)\b`)],
      events: ['Microsoft-Windows-GroupPolicy/6016,7016'],
      kind: 'policy',
      phase: 'configured',
      says: 'waits',
      codeKind: 'win32',
    },
    {
      at: EXTENSION,
      above: [ERROR],
      events: ['Microsoft-Windows-GroupPolicy/7016'],
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: eventValue('ExtensionName', VALUE_NAME),
      above: [ERROR],
      events: ['Microsoft-Windows-GroupPolicy/1085'],
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: eventValue('ExtensionName', VALUE_NAME),
      events: ['Microsoft-Windows-GroupPolicy/1112'],
      kind: 'policy',
      phase: 'configured',
      says: 'waits',
    },
    {
      at: GPO,
      above: [ERROR],
      events: ['Microsoft-Windows-GroupPolicy/1058,1096'],
      kind: 'policy',
      phase: 'checked',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: eventValue('GPOScriptCommandString', VALUE_NAME),
      above: [ERROR],
      events: ['Microsoft-Windows-GroupPolicy/1130'],
      kind: 'script',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: String.raw`\bStarting (?<name>${WORDS}) Extension Processing`,
      events: ['Microsoft-Windows-GroupPolicy/4016'],
      kind: 'policy',
      phase: 'configured',
      says: 'begins',
    },
    {
      at: String.raw`\bCompleted (?<name>${WORDS}) Extension Processing in`,
      events: ['Microsoft-Windows-GroupPolicy/5016'],
      kind: 'policy',
      phase: 'configured',
      says: 'succeeds',
    },
    {
      at: String.raw`\bCompleted (?<name>${WORDS}) Extension Processing in`,
      events: ['Microsoft-Windows-GroupPolicy/7016'],
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
    },
    // A row of a table has the number in it.
    {
      at: String.raw`\b5016(?: Information {1,20}|,[^,]{1,40},"?)Completed (?<name>${WORDS}) Extension Processing in`,
      kind: 'policy',
      phase: 'configured',
      says: 'succeeds',
    },
    {
      at: String.raw`\b7016(?: Error {1,20}|,[^,]{1,40},"?)Completed (?<name>${WORDS}) Extension Processing in`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
    },
    {
      at: String.raw`Windows failed to apply the (?<name>${WORDS}) settings\.`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03T07:01:40.1230000Z  Information Microsoft-Windows-GroupPolicy/4016  Microsoft-Windows-GroupPolicy/Operational  PC01  S-1-5-18  #31
  CSEExtensionId: {827d319e-6eac-11d2-a4ea-00c04f79f83a}
  CSEExtensionName: Security
  IsExtensionAsyncProcessing: false
2025-11-03T07:01:44.1230000Z  Error       Microsoft-Windows-GroupPolicy/7016  Microsoft-Windows-GroupPolicy/Operational  PC01  S-1-5-18  #32
  CSEElaspedTimeInMilliSeconds: 4210
  ErrorCode: 1252
  CSEExtensionName: Security
  CSEExtensionId: {827d319e-6eac-11d2-a4ea-00c04f79f83a}
2025-11-03T07:01:45.1230000Z  Information Microsoft-Windows-GroupPolicy/5016  Microsoft-Windows-GroupPolicy/Operational  PC01  S-1-5-18  #33
  CSEElaspedTimeInMilliSeconds: 31
  ErrorCode: 0
  CSEExtensionName: Registry
2025-11-03T07:01:46.1230000Z  Warning     Microsoft-Windows-GroupPolicy/6016  Microsoft-Windows-GroupPolicy/Operational  PC01  S-1-5-18  #34
  CSEElaspedTimeInMilliSeconds: 31
  ErrorCode: 1274
  CSEExtensionName: Folder Redirection`,
    file: 'Microsoft-Windows-GroupPolicy%4Operational.evtx',
    items: [
      'policy Security: failed | code win32:1252 | attempts 1',
      'policy Registry: succeeded',
      'policy Folder Redirection: waiting',
    ],
  },
  {
    text: `2025-11-03T07:01:40.1230000Z  Warning     Microsoft-Windows-GroupPolicy/1085  System  PC01  S-1-5-18  #41
  SupportInfo1: 1
  ErrorCode: 183
  ErrorDescription: Cannot create a file when that file already exists.
  DCName: \\DC1
  ExtensionName: Group Policy Local Users and Groups
  ExtensionId: {17D89FEC-5C44-4972-B12D-241CAEF74509}
2025-11-03T07:01:41.1230000Z  Warning     Microsoft-Windows-GroupPolicy/1112  System  PC01  S-1-5-18  #42
  SupportInfo1: 1
  ErrorCode: 1274
  ExtensionName: Software Installation
2025-11-03T07:01:42.1230000Z  Error       Microsoft-Windows-GroupPolicy/1096  System  PC01  S-1-5-18  #43
  SupportInfo1: 1
  ErrorCode: 13
  GPOCNName: cn={31B2F340-016D-11D2-945F-00C04FB984F9},cn=policies,cn=system,DC=example,DC=com
2025-11-03T07:01:43.1230000Z  Error       Microsoft-Windows-GroupPolicy/1130  System  PC01  S-1-5-18  #44
  ErrorCode: 2
  ScriptType: 1
  GPODisplayName: Drives
  GPOScriptCommandString: drives.cmd`,
    file: 'System.evtx',
    items: [
      'policy Group Policy Local Users and Groups: failed | code win32:183',
      'policy Software Installation: waiting',
      'policy 31b2f340-016d-11d2-945f-00c04fb984f9: failed | code win32:13',
      'script drives.cmd: failed | code win32:2',
    ],
  },
  {
    text: `Log Name:      Microsoft-Windows-GroupPolicy/Operational
Source:        Microsoft-Windows-GroupPolicy
Event ID:      4016
Description:
Starting Group Policy Drive Maps Extension Processing.
Log Name:      Microsoft-Windows-GroupPolicy/Operational
Source:        Microsoft-Windows-GroupPolicy
Event ID:      7016
Description:
Completed Group Policy Drive Maps Extension Processing in 20984 milliseconds.
Log Name:      Microsoft-Windows-GroupPolicy/Operational
Source:        Microsoft-Windows-GroupPolicy
Event ID:      5016
Description:
Completed Audit Policy Configuration Extension Processing in 15 milliseconds.
Log Name:      System
Source:        Microsoft-Windows-GroupPolicy
Event ID:      1085
Description:
Windows failed to apply the MitigationOptions settings. MitigationOptions settings might have its own log file.`,
    file: 'gp-events.txt',
    items: [
      'policy Group Policy Drive Maps: failed',
      'policy Audit Policy Configuration: succeeded',
      'policy MitigationOptions: failed',
    ],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       Microsoft-Windows-GroupPolicy/7016  Microsoft-Windows-GroupPolicy/Operational  PC01  S-1-5-18  #32
  ErrorCode: 5
  CSEExtensionName: Security
2025-11-03T08:01:45.1230000Z  Information Microsoft-Windows-GroupPolicy/5016  Microsoft-Windows-GroupPolicy/Operational  PC01  S-1-5-18  #33
  ErrorCode: 0
  CSEExtensionName: Security`,
    file: 'gp.evtx',
    items: ['policy Security: recovered'],
  },
  {
    text: `   ProviderName: Microsoft-Windows-GroupPolicy

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
11/3/2025 5:31:31 PM          7016 Error            Completed Security Extension Processing in 20984 milliseconds.
11/3/2025 5:31:31 PM          5016 Information      Completed Audit Policy Configuration Extension Processing in 0...
Level,Date and Time,Source,Event ID,Task Category
Error,11/3/2025 7:01:44 AM,Microsoft-Windows-GroupPolicy,7016,None,"Completed Folder Redirection Extension Processing in 20 milliseconds."`,
    file: 'gp-events.txt',
    items: [
      'policy Security: failed',
      'policy Audit Policy Configuration: succeeded',
      'policy Folder Redirection: failed',
    ],
  },
];
