import { WORDS } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

const NAME = `(?<name>${WORDS})`;

/**
 * Client-side extensions by the log of the group policy service. What an extension returns and is no failure: nothing (0), no
 * changes (0x4e4), pending (0x8000000a), and 0x4fa, with which it waits for a restart or a sign-in.
 */
export const groupPolicyLog: ItemLog = {
  name: 'group-policy-log',
  formats: ['gpsvc'],
  lines: [
    {
      at: String.raw`ProcessGPOs\(\w{1,20}\): Processing extension (?<name>[^<]{1,120})`,
      kind: 'policy',
      phase: 'configured',
      says: 'begins',
    },
    {
      at: String.raw`ProcessGPOList: Extension ${NAME} returned 0x0\.`,
      kind: 'policy',
      phase: 'configured',
      says: 'succeeds',
    },
    {
      at: String.raw`ProcessGPOList: Extension ${NAME} returned 0x4fa\.`,
      kind: 'policy',
      phase: 'configured',
      says: 'waits',
    },
    {
      at: String.raw`ProcessGPOList: Extension ${NAME} returned (?<code>0x(?!0\.|4e4\.|4fa\.|8000000a\.)[0-9a-f]{1,8})\.`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      base: 16,
      codeKind: 'win32',
    },
    {
      at: String.raw`ProcessGPOs\(\w{1,20}\): Extension ${NAME} ProcessGroupPolicy failed, status (?<code>0x[0-9a-f]{1,8})\.`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      base: 16,
      codeKind: 'win32',
    },
    {
      at: `ProcessGPOList: Skipping extension ${NAME} due to failed Registry extension`,
      kind: 'policy',
      phase: 'checked',
      says: 'skips',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `GPSVC(4b8.9a4) 07:01:44:120 ProcessGPOs(Machine): Processing extension MDM Policy
GPSVC(4b8.9a4) 07:01:44:220 ProcessGPOList: Passing in the force refresh flag to Extension MDM Policy
GPSVC(4b8.9a4) 07:01:44:320 ProcessGPOList: Extension MDM Policy returned 0x80070005.
GPSVC(4b8.9a4) 07:01:44:330 ProcessGPOList: Extension MDM Policy doesn't support rsop logging
GPSVC(4b8.9a4) 07:01:44:340 ProcessGPOs(Machine): Extension MDM Policy ProcessGroupPolicy failed, status 0x80070005.
GPSVC(4b8.9a4) 07:01:45:120 ProcessGPOList: Extension Group Policy Drive Maps returned 0x0.
GPSVC(4b8.9a4) 07:01:46:120 ProcessGPOList: Extension Internet Explorer Zonemapping returned 0xd.
GPSVC(4b8.9a4) 07:01:47:120 ProcessGPOList: Extension Folder Redirection returned 0x4fa.
GPSVC(4b8.9a4) 07:01:48:120 ProcessGPOList: Extension Security returned 0x4e4.
GPSVC(4b8.9a4) 07:01:49:120 ProcessGPOList: Skipping extension Scripts due to failed Registry extension.`,
    file: 'gpsvc.log',
    items: [
      'policy MDM Policy: failed | code 0x80070005 | attempts 1',
      'policy Group Policy Drive Maps: succeeded',
      'policy Internet Explorer Zonemapping: failed | code win32:13',
      'policy Folder Redirection: waiting',
      'policy Scripts: skipped',
    ],
  },
  {
    text: `GPSVC(4b8.9a4) 07:01:45:120 ProcessGPOList: Extension Security returned 0x5.
GPSVC(4b8.9a4) 08:01:45:120 ProcessGPOList: Extension Security returned 0x0.`,
    file: 'gpsvc.log',
    items: ['policy Security: recovered'],
  },
];
