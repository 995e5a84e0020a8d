import type { ItemLog, ItemSample } from '../itemLog.ts';

const USER = String.raw`User: (?<name>[^ .]{1,60}(?:|\.\w[^ .]{0,40}|\.\w[^ .]{0,40}\.\w[^ .]{0,40}))\. SID: (?<id>S-1-[\d-]{4,80})\. `;

/** Users whose profile FSLogix attached, or did not. */
export const fslogixProfiles: ItemLog = {
  name: 'fslogix-profiles',
  formats: ['fslogix'],
  lines: [
    {
      at: String.raw`\]\[ERROR:(?<code>[0-9a-f]{8})\] {1,20}LoadProfile failed\. .*${USER}`,
      kind: 'user',
      phase: 'configured',
      says: 'fails',
      base: 16,
      codeKind: 'win32',
    },
    {
      at: String.raw`\] {1,20}LoadProfile successful\. .*${USER}`,
      kind: 'user',
      phase: 'configured',
      says: 'succeeds',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `[07:31:01.429][tid:00000d30.00004c04][ERROR:00000005]  No Create access: \\\\fs01\\profiles\\anna_S-1-5-21-1-2-3-1104-test (Access is denied.)
[07:31:01.432][tid:00000d30.00004c04][ERROR:00000005]  LoadProfile failed. Version: 2.9.8308.44092 User: anna. SID: S-1-5-21-1111111111-222222222-333333333-1104. SessionId: 3. FrxStatus: 31 (Access is denied.)
[07:32:01.432][tid:00000d30.00004c05][INFO]           LoadProfile successful. Version: 2.9.8308.44092 User: bert. SID: S-1-5-21-1111111111-222222222-333333333-1105. SessionId: 4. FrxStatus: 0`,
    file: 'Profile-20251103.log',
    items: [
      'user S-1-5-21-1111111111-222222222-333333333-1104: failed | name anna | code win32:5',
      'user S-1-5-21-1111111111-222222222-333333333-1105: succeeded | name bert',
    ],
  },
  {
    text: `[07:31:01.432][tid:00000d30.00004c04][ERROR:00000020]  LoadProfile failed. Version: 2.9.8308.44092 User: anna. SID: S-1-5-21-1111111111-222222222-333333333-1104. SessionId: 3. FrxStatus: 31 (The process cannot access the file.)
[07:39:01.432][tid:00000d30.00004c05][INFO]           LoadProfile successful. Version: 2.9.8308.44092 User: anna. SID: S-1-5-21-1111111111-222222222-333333333-1104. SessionId: 4. FrxStatus: 0`,
    file: 'Profile-20251103.log',
    items: ['user S-1-5-21-1111111111-222222222-333333333-1104: recovered'],
  },
];
