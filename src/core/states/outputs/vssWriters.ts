import type { StateOutput, StateSample } from '../stateOutput.ts';

const STATES = 'MicrosoftDocs/sdk-api:sdk-api-src/content/vss/ne-vss-vss_writer_state.md';
const ERRORS = 'MicrosoftDocs/sdk-api:sdk-api-src/content/vsbackup/nf-vsbackup-ivssbackupcomponents-getwriterstatus.md';
/** Errors that tell more than the state. */
const TOLD = '^(?:(?:Non-)?retryable error|Wiederholbarer Fehler|Timed out|Inconsistent shadow copy|Out of resources)';

export const vssWriters: StateOutput = {
  name: 'vss-writers',
  command: 'vssadmin list writers',
  files: ['*vss*writers*.txt', '*vssadmin*.txt'],
  begins: ["^Writer name: '", '^Verfassername: "'],
  subjects: ["^Writer name: '(?<name>[^']{1,100})'", '^Verfassername: "(?<name>[^"]{1,100})"'],
  fields: {
    State: [String.raw`^ {0,20}State: \[(\d{1,2})\]`, String.raw`^ {0,20}Status: \[(\d{1,2})\]`],
    'Last error': ['^ {0,20}Last error: (.*)$', '^ {0,20}Letzter Fehler: (.*)$'],
  },
  rules: [
    {
      id: 'vss-writer-retryable',
      when: { 'Last error': { matches: '^(?:Retryable error|Wiederholbarer Fehler)' } },
      level: 'wrong',
      says: 'In the last backup {subject} gave up with an error that may pass when it is tried again (0x800423F3); backups by VSS fail where they need it.',
      next: 'Look at the events of its own service at that time, and see whether two backups ran at once.',
      check: 'wevtutil qe Application /q:"*[System[Provider[@Name=\'VSS\']]]" /c:20 /rd:true /f:text',
      source: ERRORS,
    },
    {
      id: 'vss-writer-non-retryable',
      when: { 'Last error': { matches: '^Non-retryable error' } },
      level: 'wrong',
      says: 'In the last backup {subject} failed for a reason of its own (0x800423F4): it is likely to do so again until that is gone.',
      next: 'Look at the events of its own service at that time.',
      check: 'wevtutil qe Application /q:"*[System[(Level=1 or Level=2)]]" /c:40 /rd:true /f:text',
      source: ERRORS,
    },
    {
      id: 'vss-writer-timed-out',
      when: { 'Last error': { matches: '^Timed out' } },
      level: 'wrong',
      says: 'In the last backup {subject} did not come to rest in time (0x800423F2); the disks may have been too busy.',
      next: 'See what else ran at that time: other backups, scans, maintenance of databases.',
      check: 'wevtutil qe Application /q:"*[System[Provider[@Name=\'VSS\']]]" /c:20 /rd:true /f:text',
      source: ERRORS,
    },
    {
      id: 'vss-writer-inconsistent',
      when: { 'Last error': { matches: '^Inconsistent shadow copy' } },
      level: 'wrong',
      says: 'In the last backup the shadow copy had only a part of the volumes that {subject} needs (0x800423F0): what was saved does not fit together.',
      next: 'See whether all volumes with its data were chosen in that backup.',
      source: ERRORS,
    },
    {
      id: 'vss-writer-no-resources',
      when: { 'Last error': { matches: '^Out of resources' } },
      level: 'wrong',
      says: 'In the last backup {subject} ran out of memory or another resource (0x800423F1).',
      next: 'See how much memory was left at that time.',
      source: ERRORS,
    },
    {
      id: 'vss-writer-failed',
      when: { State: ['6', '7', '8', '9', '10', '11'] },
      unless: { 'Last error': { matches: TOLD } },
      level: 'wrong',
      says: 'In the last backup {subject} kept the shadow copy from being made, and has stayed in that state ({State}).',
      next: 'Look at the events of its own service at that time; after the cause is gone, its service is started anew.',
      check: 'wevtutil qe Application /q:"*[System[(Level=1 or Level=2)]]" /c:40 /rd:true /f:text',
      source: STATES,
    },
    {
      id: 'vss-writer-failed-later',
      when: { State: ['12', '13', '14', '15'] },
      unless: { 'Last error': { matches: TOLD } },
      level: 'warning',
      says: 'The shadow copy was made, but {subject} failed after it, at the end of the backup or at a restore ({State}).',
      next: 'Look at the events of its own service at that time.',
      check: 'wevtutil qe Application /q:"*[System[(Level=1 or Level=2)]]" /c:40 /rd:true /f:text',
      source: STATES,
    },
    {
      id: 'vss-writer-waiting',
      when: { State: '5' },
      unless: { 'Last error': { matches: TOLD } },
      level: 'note',
      says: '{subject} waits for the end of a backup: one is running, or the last did not say that it was done.',
      source: STATES,
    },
    {
      id: 'vss-writer-frozen',
      when: { State: ['2', '3', '4'] },
      unless: { 'Last error': { matches: TOLD } },
      level: 'note',
      says: '{subject} is in the middle of a shadow copy. That takes seconds: when it is still so later, a backup hangs.',
      source: STATES,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Writer name: 'Task Scheduler Writer'
   Writer Id: {11112222-3333-4444-5555-666677778888}
   Writer Instance Id: {21112222-3333-4444-5555-666677778888}
   State: [1] Stable
   Last error: No error

Writer name: 'System Writer'
   Writer Id: {31112222-3333-4444-5555-666677778888}
   State: [1] Stable
   Last error: No error`,
    holds: [],
  },
  {
    text: `Writer name: 'System Writer'
   State: [9] Failed
   Last error: Timed out

Writer name: 'SqlServerWriter'
   State: [8] Failed
   Last error: Non-retryable error

Writer name: 'WMI Writer'
   State: [5] Waiting for completion
   Last error: No error

Writer name: 'Registry Writer'
   State: [9] Failed
   Last error: Retryable error`,
    holds: [
      'vss-writer-timed-out @ System Writer',
      'vss-writer-non-retryable @ SqlServerWriter',
      'vss-writer-waiting @ WMI Writer',
      'vss-writer-retryable @ Registry Writer',
    ],
  },
  {
    text: `Writer name: 'IIS Config Writer'
   State: [7] Failed
   Last error: No error

Writer name: 'DFS Replication service writer'
   State: [12] Failed
   Last error: No error

Writer name: 'Microsoft Hyper-V VSS Writer'
   State: [11] Failed
   Last error: Inconsistent shadow copy

Writer name: 'COM+ REGDB Writer'
   State: [3] Waiting for thaw
   Last error: No error

Writer name: 'BITS Writer'
   State: [9] Failed
   Last error: Out of resources`,
    holds: [
      'vss-writer-failed @ IIS Config Writer',
      'vss-writer-failed-later @ DFS Replication service writer',
      'vss-writer-inconsistent @ Microsoft Hyper-V VSS Writer',
      'vss-writer-frozen @ COM+ REGDB Writer',
      'vss-writer-no-resources @ BITS Writer',
    ],
  },
  {
    text: `Verfassername: "Microsoft Exchange Writer"
   Status: [1] Stabil
   Letzter Fehler: Wiederholbarer Fehler`,
    holds: ['vss-writer-retryable @ Microsoft Exchange Writer'],
    language: 'de',
  },
];
