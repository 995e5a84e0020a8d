import type { ItemLog, ItemSample } from '../itemLog.ts';

/** What MpCmdRun says of an update of the signatures that it was asked for. Updates by Windows Update stand in its own logs. */
export const defender: ItemLog = {
  name: 'defender',
  formats: ['defender'],
  lines: [
    {
      at: String.raw`^(?<name>Signature update) started\b`,
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`^Signature update finished\b`,
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bERROR: Signature Update failed with hr=(?<code>(?:0x)?[0-9A-F]{8})`,
      kind: 'update',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Signature update started . . .
ERROR: Signature Update failed with hr=80070652
CmdTool: Failed with hr = 0x80070652. Check C:\\Users\\kim\\AppData\\Local\\Temp\\MpCmdRun.log for more information`,
    file: 'MpCmdRun.log',
    items: ['update Signature update: failed | code 0x80070652 | attempts 1'],
  },
  {
    text: `Signature update started . . .
ERROR: Signature Update failed with hr=80072EE2
Signature update started . . .
Signature update finished. No updates needed`,
    file: 'MpCmdRun.log',
    items: ['update Signature update: recovered | no code | attempts 2 | installed succeeds'],
  },
  {
    text: `Signature update started . . .
Signature update finished.
CmdTool: Failed with hr = 0x80508023. Check C:\\Users\\kim\\AppData\\Local\\Temp\\MpCmdRun.log for more information`,
    file: 'MpCmdRun.log',
    items: ['update Signature update: succeeded'],
  },
];
