import type { ItemLog, ItemSample } from '../itemLog.ts';

/** What Setup of SQL Server did with each feature, as its summary says below the overall result: whatever it was asked to do. */
export const sqlSetup: ItemLog = {
  name: 'sql-setup',
  formats: ['sql-setup'],
  lines: [
    { at: String.raw`^\s{0,8}Feature: {2,40}(?<id>\S.{0,120})`, kind: 'feature' },
    {
      at: String.raw`^\s{0,8}Status: {2,40}(?<result>Passed but reboot required|Passed|Failed|Skipped)\b`,
      kind: 'feature',
      phase: 'run',
      results: { passed: 'succeeds', 'passed but reboot required': 'waits', failed: 'fails', skipped: 'skips' },
    },
    {
      at: String.raw`^\s{0,8}Component error code: {1,40}(?<code>0x[0-9A-F]{8})`,
      kind: 'feature',
      phase: 'run',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Overall summary:
  Final result:                  Failed: see details below
  Exit code (Decimal):           -2061893607
  Requested action:              Install

Detailed results:
  Feature:                       Database Engine Services
  Status:                        Failed
  Reason for failure:            An error occurred while the feature was set up.
  Component name:                SQL Server Database Engine Services Instance Features
  Component error code:          0x851A0019
  Error description:             The engine gave no handle to wait for.

  Feature:                       Data Quality Services
  Status:                        Failed: see logs for details
  Reason for failure:            An error occurred for a dependency of the feature.

  Feature:                       SQL Browser
  Status:                        Passed

  Feature:                       SQL Writer
  Status:                        Passed but reboot required, see logs for details`,
    file: 'Summary.txt',
    items: [
      'feature Database Engine Services: failed | code 0x851A0019 | attempts 1 | run fails',
      'feature Data Quality Services: failed | no code',
      'feature SQL Browser: succeeded | run succeeds',
      'feature SQL Writer: waiting | run waits',
    ],
  },
  {
    text: `Detailed results:
  Feature:                       Full-Text Search
  Status:                        Failed
  Component error code:          0x84BB0001

Overall summary:
  Final result:                  Passed
  Exit code (Decimal):           0

Detailed results:
  Feature:                       Full-Text Search
  Status:                        Passed`,
    file: 'Summary.txt',
    items: ['feature Full-Text Search: recovered | no code'],
  },
];
