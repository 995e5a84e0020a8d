import type { StateOutput, StateSample } from '../stateOutput.ts';

const STATUS = 'https://learn.microsoft.com/previous-versions/windows/desktop/sppwmi/softwarelicensingproduct';
const CODES =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/licensing-and-activation/troubleshoot-activation-error-codes.md';
const OPTIONS = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/get-started/activation-slmgr-vbs-options.md';
const SLMGR = 'cscript //nologo %SystemRoot%\\System32\\slmgr.vbs';

export const slmgr: StateOutput = {
  name: 'slmgr',
  command: 'slmgr /dlv',
  files: ['*slmgr*.txt'],
  begins: ['^ {0,20}Software licensing service version: ', String.raw`^ {0,20}Name: Windows(?:\(R\))?,? `],
  subjects: ['^ {0,20}Name: (?<name>.{1,120})$'],
  fields: {
    Description: '^ {0,20}Description: (.*)$',
    'License Status': '^ {0,20}License Status: (.*)$',
    'Notification Reason': '^ {0,20}Notification Reason: (0x[0-9A-F]{8})',
    'Volume activation expiration': String.raw`^ {0,20}Volume activation expiration: (\d{1,9}) minute`,
    'Timebased activation expiration': String.raw`^ {0,20}Timebased activation expiration: (\d{1,9}) minute`,
    'Remaining Windows rearm count': String.raw`^ {0,20}Remaining Windows rearm count: (\d{1,9})`,
    'KMS name': '^ {0,20}DNS auto-discovery: KMS name (not available)',
    'KMS machine': String.raw`^ {0,20}Registered KMS machine name: (\S{1,200})`,
    'not in use': '^ {0,20}This license is (not in use)',
    'Current count': String.raw`^ {0,20}Current count: (\d{1,5})`,
  },
  rules: [
    {
      id: 'slmgr-unlicensed',
      when: { 'License Status': 'Unlicensed' },
      // `/dlv all` tells of each edition that this Windows could be.
      unless: { 'not in use': { matches: '.' } },
      level: 'warning',
      says: '{subject} is not licensed: there is no valid license for it. No product key may be installed, or one of another edition.',
      next: 'See which key is installed, and for which edition.',
      check: `${SLMGR} /dlv`,
      article: '0xc004f034-no-license-for-edition',
      source: STATUS,
    },
    {
      id: 'slmgr-grace-ended',
      when: { 'License Status': 'Notification', 'Notification Reason': '0xC004F009' },
      level: 'wrong',
      says: '{subject} is not activated, and its time of grace has ended (0xC004F009).',
      next: 'See by which way it is activated: the channel in its description tells.',
      check: `${SLMGR} /dlv`,
      article: '0xc004f009-grace-expired',
      source: CODES,
    },
    {
      id: 'slmgr-no-license-for-edition',
      when: { 'License Status': 'Notification', 'Notification Reason': '0xC004F034' },
      level: 'wrong',
      says: '{subject} is not activated: for the key that is installed no license was found (0xC004F034), as after the mainboard was changed, or with a generic key.',
      next: 'See whether the firmware holds a key, and for which edition.',
      check: 'wmic path SoftwareLicensingService get OA3xOriginalProductKeyDescription',
      article: '0xc004f034-no-license-for-edition',
      source: STATUS,
    },
    {
      id: 'slmgr-kms-is-itself',
      when: {
        'License Status': 'Notification',
        'KMS machine': { matches: String.raw`^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)(?::\d{1,5})?$` },
      },
      level: 'wrong',
      says: '{subject} is to be activated by this machine itself ({KMS machine}): since Windows 8.1 a client takes no answer of a KMS host at its own address, and ends with 0x8007000D or 0xC004F074.',
      next: 'See which KMS host DNS names, and whether the name was set by hand.',
      check: 'nslookup -type=srv _vlmcs._tcp',
      article: '0xc004f074-kms-activation',
      source: 'https://github.com/Wind4/vlmcsd/issues/52',
    },
    {
      id: 'slmgr-no-kms-host',
      when: { 'License Status': 'Notification', 'Notification Reason': '0xC004F074' },
      level: 'wrong',
      says: '{subject} is not activated: no KMS host answered (0xC004F074).',
      next: 'See whether DNS names a KMS host.',
      check: 'nslookup -type=srv _vlmcs._tcp',
      article: '0xc004f074-kms-activation',
      source: CODES,
    },
    {
      id: 'slmgr-not-genuine',
      when: { 'License Status': 'Notification', 'Notification Reason': '0xC004F200' },
      level: 'wrong',
      says: '{subject} did not pass as genuine (0xC004F200).',
      article: '0x8004fe21-not-genuine',
      source: STATUS,
    },
    {
      id: 'slmgr-notification',
      when: { 'License Status': 'Notification' },
      unless: {
        'Notification Reason': ['0xC004F009', '0xC004F034', '0xC004F074', '0xC004F200'],
        'KMS machine': { matches: String.raw`^(?:localhost|127\.|\[?::1)` },
      },
      level: 'wrong',
      says: '{subject} is not activated: it shows notices, and some settings are locked. The reason stands in the next line.',
      check: `${SLMGR} /dlv`,
      source: STATUS,
    },
    {
      id: 'slmgr-first-grace',
      when: { 'License Status': { matches: '^(?:Initial|Extended) grace period' } },
      level: 'warning',
      says: '{subject} has not been activated yet: its time of grace runs.',
      check: `${SLMGR} /xpr`,
      source: STATUS,
    },
    {
      id: 'slmgr-additional-grace',
      when: { 'License Status': { matches: '^Additional grace period' } },
      level: 'warning',
      says: '{subject} was activated, and is no longer: its KMS lease has run out, or the hardware has changed too much.',
      next: 'See whether a KMS host is found.',
      check: 'nslookup -type=srv _vlmcs._tcp',
      article: '0xc004f074-kms-activation',
      source: STATUS,
    },
    {
      id: 'slmgr-non-genuine-grace',
      when: { 'License Status': { matches: '^Non-genuine grace period' } },
      level: 'wrong',
      says: '{subject} did not pass as genuine; its time of grace runs.',
      article: '0x8004fe21-not-genuine',
      source: STATUS,
    },
    {
      id: 'slmgr-kms-not-renewed',
      when: {
        'License Status': 'Licensed',
        Description: { matches: 'VOLUME_KMSCLIENT' },
        'Volume activation expiration': { below: 43_200 },
      },
      level: 'warning',
      says: 'The KMS lease of {subject} ends in {Volume activation expiration} minutes. It lasts 180 days and is renewed every week: no KMS host has been reached for months.',
      next: 'See whether a KMS host is found.',
      check: 'nslookup -type=srv _vlmcs._tcp',
      article: '0xc004f074-kms-activation',
      source: OPTIONS,
    },
    {
      id: 'slmgr-kms-not-in-dns',
      when: { Description: { matches: 'VOLUME_KMSCLIENT' }, 'KMS name': 'not available' },
      unless: { 'License Status': 'Licensed' },
      level: 'warning',
      says: 'DNS names no KMS host, and {subject} has a key that needs one, or Active Directory.',
      next: 'Ask for the record, with the suffix of the domain too.',
      check: 'nslookup -type=srv _vlmcs._tcp.<Domain>',
      article: '0xc004f074-kms-activation',
      source: CODES,
    },
    {
      id: 'slmgr-evaluation-ends',
      when: { 'Timebased activation expiration': { below: 14_400 } },
      level: 'warning',
      says: '{subject} is activated for a time only, and that ends in {Timebased activation expiration} minutes.',
      check: `${SLMGR} /xpr`,
      source: OPTIONS,
    },
    {
      id: 'slmgr-kms-count-low',
      when: { 'Current count': { below: 5 } },
      level: 'note',
      says: 'This KMS host has been asked by {Current count} machines: it activates servers from 5 on, clients from 25 on.',
      source: CODES,
    },
    {
      id: 'slmgr-kms-count-servers-only',
      when: { 'Current count': { above: 4, below: 25 } },
      level: 'note',
      says: 'This KMS host has been asked by {Current count} machines: it activates servers, but clients only from 25 on.',
      source: CODES,
    },
    {
      id: 'slmgr-no-rearm',
      when: { 'Remaining Windows rearm count': '0' },
      unless: { 'License Status': 'Licensed' },
      level: 'note',
      says: 'The time of grace cannot be begun anew any more (no rearm left).',
      source: OPTIONS,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Software licensing service version: 10.0.26100.1

Name: Windows(R), Professional edition
Description: Windows(R) Operating System, OEM_DM channel
Product Key Channel: OEM:DM
License Status: Licensed
Remaining Windows rearm count: 1001
Trusted time: 1/5/2026 10:00:00 AM`,
    holds: [],
  },
  {
    text: `Name: Windows(R), Enterprise edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
License Status: Licensed
Volume activation expiration: 255000 minute(s) (177 day(s))

Most recent activation information:
Key Management Service client information
    DNS auto-discovery: KMS name not available`,
    holds: [],
  },
  {
    text: `Name: Windows(R), Enterprise edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
License Status: Licensed
Volume activation expiration: 12000 minute(s) (8 day(s))`,
    holds: ['slmgr-kms-not-renewed @ Windows(R), Enterprise edition'],
  },
  {
    text: `Name: Windows(R), Professional edition
License Status: Licensed

Name: Windows(R), Enterprise edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
This license is not in use.
License Status: Unlicensed

Name: Office 16, Office16ProPlusVL_KMS_Client edition
This license is not in use.
License Status: Unlicensed`,
    holds: [],
  },
  {
    text: `Name: Windows(R), Enterprise edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
License Status: Notification
Notification Reason: 0xC004F074.
Remaining Windows rearm count: 0
    DNS auto-discovery: KMS name not available`,
    holds: [
      'slmgr-kms-not-in-dns @ Windows(R), Enterprise edition',
      'slmgr-no-kms-host @ Windows(R), Enterprise edition',
      'slmgr-no-rearm @ Windows(R), Enterprise edition',
    ],
  },
  {
    text: `Name: Windows(R), Professional edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
License Status: Notification
Notification Reason: 0xC004F056.
Key Management Service client information
    Registered KMS machine name: localhost:1688`,
    holds: ['slmgr-kms-is-itself @ Windows(R), Professional edition'],
  },
  {
    text: `Name: Windows(R), A edition
License Status: Unlicensed
Name: Windows(R), B edition
License Status: Notification
Notification Reason: 0xC004F009 (grace time expired).
Name: Windows(R), C edition
License Status: Notification
Notification Reason: 0xC004F034.
Name: Windows(R), D edition
License Status: Notification
Notification Reason: 0xC004F200 (non-genuine).
Name: Windows(R), E edition
License Status: Notification
Notification Reason: 0xC004F00F.
Name: Windows(R), F edition
License Status: Initial grace period
Name: Windows(R), G edition
License Status: Additional grace period (KMS license expired or hardware out of tolerance)
Name: Windows(R), H edition
License Status: Non-genuine grace period.
Name: Windows(R), I edition
License Status: Licensed
Timebased activation expiration: 5000 minute(s) (3 day(s))`,
    holds: [
      'slmgr-unlicensed @ Windows(R), A edition',
      'slmgr-grace-ended @ Windows(R), B edition',
      'slmgr-no-license-for-edition @ Windows(R), C edition',
      'slmgr-not-genuine @ Windows(R), D edition',
      'slmgr-notification @ Windows(R), E edition',
      'slmgr-first-grace @ Windows(R), F edition',
      'slmgr-additional-grace @ Windows(R), G edition',
      'slmgr-non-genuine-grace @ Windows(R), H edition',
      'slmgr-evaluation-ends @ Windows(R), I edition',
    ],
  },
  {
    text: `Name: Windows(R), ServerStandard edition
Description: Windows(R) Operating System, VOLUME_KMS_WS22 channel
License Status: Licensed

Key Management Service is enabled on this machine
    Current count: 3
    Listening on Port: 1688`,
    holds: ['slmgr-kms-count-low @ Windows(R), ServerStandard edition'],
  },
  {
    text: `Name: Windows(R), ServerStandard edition
License Status: Licensed
    Current count: 12`,
    holds: ['slmgr-kms-count-servers-only @ Windows(R), ServerStandard edition'],
  },
];
