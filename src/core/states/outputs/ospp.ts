import type { StateOutput, StateSample } from '../stateOutput.ts';

const TOOLS =
  'MicrosoftDocs/OfficeDocs-DeployOffice:DeployOffice/vlactivation/tools-to-manage-volume-activation-of-office.md';
const CODES =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/licensing-and-activation/troubleshoot-activation-error-codes.md';
const KEYS =
  'MicrosoftDocs/SupportArticles-docs:Office/Client/activation/issue-when-activate-office-from-office-365.md';
const STATUS = 'https://learn.microsoft.com/previous-versions/windows/desktop/sppwmi/softwarelicensingproduct';
/** What these codes say is the reason; the status beside them is only what came of it. */
const CODED = [
  '0xC004F005',
  '0xC004F074',
  '0xC004F038',
  '0xC004F00F',
  '0xC004C008',
  '0xC004C020',
  '0xC004F042',
  '0xC004F014',
];

export const ospp: StateOutput = {
  name: 'ospp',
  command: 'cscript ospp.vbs /dstatus',
  files: ['*ospp*.txt', '*dstatus*.txt'],
  begins: ['^ {0,20}PRODUCT ID: ', '^ {0,20}SKU ID: ', '^ {0,20}<?No installed product keys detected'],
  subjects: ['^ {0,20}LICENSE NAME: (?<name>.{1,150})$'],
  fields: {
    'LICENSE STATUS': '^ {0,20}LICENSE STATUS: {1,4}---([A-Z_ -]{3,40})---',
    'ERROR CODE': '^ {0,20}ERROR CODE: (0x[0-9A-F]{8})',
    'REMAINING GRACE': String.raw`^ {0,20}REMAINING GRACE: (\d{1,6}) days?`,
    'no keys': '^ {0,20}<?No installed product keys (detected)',
  },
  rules: [
    {
      id: 'ospp-grace-ended',
      when: { 'ERROR CODE': '0xC004F009', 'LICENSE STATUS': 'NOTIFICATIONS' },
      level: 'wrong',
      says: 'The license {subject} is not activated, and its time of grace has ended (0xC004F009): Office shows notices.',
      next: 'See what the last tries gave.',
      check: 'cscript ospp.vbs /dhistoryacterr',
      article: '0xc004f009-grace-expired',
      source: CODES,
    },
    {
      id: 'ospp-key-of-another-license',
      when: { 'ERROR CODE': '0xC004F005', 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'wrong',
      says: 'The license {subject} is not activated: the product key that is installed belongs to another license (0xC004F005).',
      next: 'See whether keys or licenses of an Office that was there before are left.',
      check: 'cscript ospp.vbs /dstatusall',
      source: KEYS,
    },
    {
      id: 'ospp-notifications-coded',
      when: { 'ERROR CODE': { matches: '.' }, 'LICENSE STATUS': 'NOTIFICATIONS' },
      unless: { 'ERROR CODE': [...CODED, '0xC004F009'] },
      level: 'warning',
      says: 'The license {subject} is not activated ({ERROR CODE}): Office shows notices.',
      next: 'See what the last tries gave.',
      check: 'cscript ospp.vbs /dhistoryacterr',
      source: STATUS,
    },
    {
      id: 'ospp-notifications',
      when: { 'LICENSE STATUS': 'NOTIFICATIONS' },
      unless: { 'ERROR CODE': { matches: '.' } },
      level: 'warning',
      says: 'The license {subject} is not activated: Office shows notices. No reason stands there.',
      next: 'See what the last tries gave.',
      check: 'cscript ospp.vbs /dhistoryacterr',
      source: STATUS,
    },
    {
      id: 'ospp-unlicensed',
      when: { 'LICENSE STATUS': 'UNLICENSED' },
      unless: { 'ERROR CODE': CODED },
      level: 'warning',
      says: 'The license {subject} is not activated at all. Another one on this machine may be the one that counts.',
      next: 'See which of the licenses belongs to the Office that is used.',
      check: 'cscript ospp.vbs /dstatusall',
      source: STATUS,
    },
    {
      id: 'ospp-first-grace',
      when: { 'LICENSE STATUS': 'OOB_GRACE' },
      unless: { 'ERROR CODE': CODED },
      level: 'warning',
      says: 'The license {subject} has not been activated yet: {REMAINING GRACE} days are left.',
      source: STATUS,
    },
    {
      id: 'ospp-renewal-grace',
      when: { 'LICENSE STATUS': 'OOT_GRACE' },
      unless: { 'ERROR CODE': CODED },
      level: 'warning',
      says: 'The license {subject} was activated, and is no longer: its KMS lease has run out, or the hardware is another. {REMAINING GRACE} days are left.',
      next: 'See what the last tries with the KMS host gave.',
      check: 'cscript ospp.vbs /dhistorykms',
      article: '0xc004f074-kms-activation',
      source: STATUS,
    },
    {
      id: 'ospp-not-genuine',
      when: { 'LICENSE STATUS': ['NON_GENUINE_GRACE', 'NONGENUINE_GRACE'] },
      level: 'wrong',
      says: 'The license {subject} did not pass as genuine.',
      article: '0x8004fe21-not-genuine',
      source: STATUS,
    },
    {
      id: 'ospp-no-kms-host',
      when: { 'ERROR CODE': '0xC004F074', 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'wrong',
      says: 'The license {subject} is not activated: no KMS host answered (0xC004F074).',
      next: 'See whether DNS names a KMS host.',
      check: 'nslookup -type=srv _vlmcs._tcp',
      article: '0xc004f074-kms-activation',
      source: CODES,
    },
    {
      id: 'ospp-kms-count',
      when: { 'ERROR CODE': '0xC004F038', 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'wrong',
      says: 'The license {subject} is not activated: the KMS host has been asked by too few machines so far (0xC004F038).',
      next: 'See the count on the KMS host.',
      check: 'cscript //nologo %SystemRoot%\\System32\\slmgr.vbs /dli',
      source: CODES,
    },
    {
      id: 'ospp-kms-refuses',
      when: { 'ERROR CODE': '0xC004F042', 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'wrong',
      says: 'The license {subject} is not activated: the KMS host that was asked cannot activate this version of Office (0xC004F042).',
      next: 'See which host was asked.',
      check: 'cscript ospp.vbs /dhistorykms',
      source: CODES,
    },
    {
      id: 'ospp-hardware-changed',
      when: { 'ERROR CODE': '0xC004F00F', 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'wrong',
      says: 'The license {subject} is not valid any more: the hardware is not the one that was activated (0xC004F00F).',
      source: CODES,
    },
    {
      id: 'ospp-key-used-up',
      when: { 'ERROR CODE': ['0xC004C008', '0xC004C020'], 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'wrong',
      says: 'The license {subject} is not activated: its key has been used as often as it may be ({ERROR CODE}).',
      source: CODES,
    },
    {
      id: 'ospp-key-missing',
      when: { 'ERROR CODE': '0xC004F014', 'LICENSE STATUS': { matches: '^(?!LICENSED)' } },
      level: 'warning',
      says: 'The license {subject} is installed without a product key (0xC004F014): it is a leftover, or the key was taken away.',
      article: '0xc004f014-no-product-key',
      source: CODES,
    },
    {
      id: 'ospp-no-keys',
      when: { 'no keys': 'detected' },
      level: 'note',
      says: 'No product key of Office is installed here: it is activated by a subscription, of which this command tells nothing, or not at all.',
      source: TOOLS,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `---Processing--------------------------
---------------------------------------
PRODUCT ID: 00000-00000-00000-AA000
SKU ID: 11112222-3333-4444-5555-666677778888
LICENSE NAME: Office 24, Office24ProPlus2024VL_KMS_Client_AE edition
LICENSE DESCRIPTION: Office 24, VOLUME_KMSCLIENT channel
LICENSE STATUS:  ---LICENSED---
ERROR CODE: 0x4004F040 (for information purposes only as the status is licensed)
REMAINING GRACE: 179 days  (258956 minute(s) before expiring)
Last 5 characters of installed product key: AAAAA`,
    holds: [],
  },
  {
    text: `LICENSE NAME: Office A
LICENSE STATUS:  ---NOTIFICATIONS---
ERROR CODE: 0xC004F009
LICENSE NAME: Office B
LICENSE STATUS:  ---UNLICENSED---
LICENSE NAME: Office C
LICENSE STATUS:  ---OOB_GRACE---
ERROR CODE: 0x4004F00C
REMAINING GRACE: 29 days  (43000 minute(s) before expiring)
LICENSE NAME: Office D
LICENSE STATUS:  ---OOT_GRACE---
ERROR CODE: 0x4004F00D
REMAINING GRACE: 12 days  (18000 minute(s) before expiring)
LICENSE NAME: Office E
LICENSE STATUS:  ---NON_GENUINE_GRACE---`,
    file: 'ospp.txt',
    holds: [
      'ospp-grace-ended @ Office A',
      'ospp-unlicensed @ Office B',
      'ospp-first-grace @ Office C',
      'ospp-renewal-grace @ Office D',
      'ospp-not-genuine @ Office E',
    ],
  },
  {
    text: `LICENSE NAME: Office A
LICENSE STATUS:  ---NOTIFICATIONS---
ERROR CODE: 0xC004F074
LICENSE NAME: Office B
LICENSE STATUS:  ---OOB_GRACE---
ERROR CODE: 0xC004F038
LICENSE NAME: Office C
LICENSE STATUS:  ---OOB_GRACE---
ERROR CODE: 0xC004F042
LICENSE NAME: Office D
LICENSE STATUS:  ---NOTIFICATIONS---
ERROR CODE: 0xC004F00F
LICENSE NAME: Office E
LICENSE STATUS:  ---UNLICENSED---
ERROR CODE: 0xC004C008
LICENSE NAME: Office F
LICENSE STATUS:  ---UNLICENSED---
ERROR CODE: 0xC004F014`,
    file: 'ospp.txt',
    holds: [
      'ospp-no-kms-host @ Office A',
      'ospp-kms-count @ Office B',
      'ospp-kms-refuses @ Office C',
      'ospp-hardware-changed @ Office D',
      'ospp-key-used-up @ Office E',
      'ospp-key-missing @ Office F',
    ],
  },
  {
    text: `LICENSE NAME: Office A
LICENSE STATUS:  ---NOTIFICATIONS---
ERROR CODE: 0xC004F005
LICENSE NAME: Office B
LICENSE STATUS:  ---NOTIFICATIONS---
ERROR CODE: 0xC004E021
LICENSE NAME: Office C
LICENSE STATUS:  ---NOTIFICATIONS---`,
    file: 'ospp.txt',
    holds: [
      'ospp-key-of-another-license @ Office A',
      'ospp-notifications-coded @ Office B',
      'ospp-notifications @ Office C',
    ],
  },
  { text: '<No installed product keys detected>', holds: ['ospp-no-keys'] },
];
