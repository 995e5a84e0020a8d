import type { Format, FormatSample } from './format.ts';

/** https://www.veeam.com/kb1832 */
export const veeam: Format = {
  name: 'veeam',
  title: 'Veeam Backup & Replication',
  files: ['Job.*.log', 'Task.*.log', 'Agent.*.log', 'Svc.Veeam*.log', 'VeeamGuestHelper*.log', 'Util.*.log'],
  line: String.raw`^\[(?<time>\d[\d./-]{7,9} \d\d:\d\d:\d\d(?:\.\d{3})?)\] {1,20}<(?<thread>\d{1,6})> (?<level>[A-Za-z]{4,8}) {1,12}(?:\(\d\) )?(?<message>.*)`,
  levels: { error: 'error', warning: 'warning', info: 'information' },
  // What Windows said, behind its text.
  codes: [{ at: String.raw`\bCode: (?<code>\d{1,5})(?=\.?\s{0,4}$)`, kind: 'win32', base: 10 }],
  // How important a line is.
  never: [String.raw`> [A-Za-z]{4,8} {1,12}\((?<number>\d)\) `],
  places: [{ path: String.raw`%ProgramData%\Veeam\Backup` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '[02.05.2024 07:01:44] <01> Error    SnapshotControl: -2147467259 The job failed.',
    file: 'Job.Nightly.Backup.log',
    codes: ['0x80004005'],
    thread: '01',
    time: '02.05.2024 07:01:44',
    level: 'error',
  },
  {
    text: '[02.05.2024 07:01:44] <12> Warning  No connection to [srv01:2500]. The server is not there. Code: 1722',
    file: 'Agent.Nightly.Source.log',
    codes: ['win32:1722'],
    level: 'warning',
  },
  {
    text: '[02.05.2024 07:01:44] <56> Info     [AP] (2147) state: -> [ResOk]',
    file: 'Job.Nightly.Backup.log',
    codes: [],
  },
  {
    text: '[02.05.2024 07:01:44] <01> Info     [Soap] Return code: 0. Job id 1603.',
    file: 'Job.Nightly.Backup.log',
    codes: [],
  },
  {
    text: '[2024-05-02 07:01:44.123] <07> Error    (3) No shadow copy. Code: [0x8004231f].',
    file: 'Task.vm01.log',
    codes: ['0x8004231F'],
  },
  {
    text: '[02.05.2024 07:01:44] <12> Error    The path to the share is not there. Code: 53',
    file: 'Agent.Nightly.Source.log',
    codes: ['win32:53'],
    level: 'error',
  },
];
