import type { StateOutput, StateSample } from '../stateOutput.ts';

const GUIDANCE =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/group-policy/applying-group-policy-troubleshooting-guidance.md';
const NO_READ =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/group-policy/cannot-apply-user-gpo-when-computer-objects-dont-have-read-permissions.md';
const WMI_FILTERS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/group-policy/group-policy-wmi-filters-denied-slow-logon-boot.md';

export const gpresult: StateOutput = {
  name: 'gpresult',
  command: 'gpresult /r',
  files: ['*gpresult*.txt', '*rsop*.txt'],
  begins: [
    '^ {0,20}RSOP data for ',
    '^ {0,20}INFO: The user ".{1,200}" does not have RSOP data',
    '^ {0,20}INFO: The user does not have RSOP data',
  ],
  subjects: [
    '^ {0,20}(?<name>COMPUTER SETTINGS|USER SETTINGS) {0,20}$',
    // A policy, a group: what stands below it is about it.
    String.raw`^ {8}(?<name>\S.{0,150})$`,
  ],
  fields: {
    policy: String.raw`^ {8}(\S.{0,150})$`,
    Filtering: '^ {0,20}Filtering: {1,4}(.*)$',
    'applied from': '^ {0,20}Group Policy was applied from: {1,10}(.*)$',
    'Domain Type': '^ {0,20}Domain Type: {1,40}(.*)$',
    'slow link': String.raw`^ {0,20}Connected over a slow link\?: {1,10}(.*)$`,
    'no data': '^ {0,20}INFO: The user (?:".{1,200}" )?does (not) have RSOP data',
  },
  rules: [
    {
      id: 'gpresult-security-filter',
      when: { policy: { matches: '.' }, Filtering: 'Denied (Security)' },
      level: 'note',
      says: 'The policy "{subject}" is not applied: this computer or user is in no group that may apply it.',
      next: 'Compare the groups below with the security filter of that policy, and see whether "Authenticated Users" or "Domain Computers" may read it.',
      source: NO_READ,
    },
    {
      id: 'gpresult-wmi-filter',
      when: { policy: { matches: '.' }, Filtering: { matches: String.raw`^Denied \(WMI Filter\)` } },
      level: 'note',
      says: 'The policy "{subject}" is not applied: its WMI filter is not true here.',
      next: 'Let the query of that filter run on this computer.',
      source: WMI_FILTERS,
    },
    {
      id: 'gpresult-link-disabled',
      when: { policy: { matches: '.' }, Filtering: 'Disabled (Link)' },
      level: 'note',
      says: 'The policy "{subject}" is not applied: its link is turned off.',
      source: GUIDANCE,
    },
    {
      id: 'gpresult-policy-disabled',
      when: { policy: { matches: '.' }, Filtering: 'Disabled (GPO)' },
      level: 'note',
      says: 'The policy "{subject}" is not applied: its settings for computers or for users are turned off.',
      source: GUIDANCE,
    },
    {
      id: 'gpresult-unknown-reason',
      when: { policy: { matches: '.' }, Filtering: 'Not Applied (Unknown Reason)' },
      level: 'note',
      says: 'The policy "{subject}" was not applied, and gpresult knows no reason: the local policy may be turned off, another one perhaps could not be read.',
      next: 'Look at the events of Group Policy of that time.',
      check: 'wevtutil qe Microsoft-Windows-GroupPolicy/Operational /c:40 /rd:true /f:text',
      source: GUIDANCE,
    },
    {
      id: 'gpresult-no-domain-controller',
      when: { 'applied from': 'N/A', 'Domain Type': { matches: '^Windows 2' } },
      level: 'warning',
      says: 'This domain member has had no policies from a domain controller: only the local ones count.',
      next: 'See whether a domain controller is found.',
      check: 'nltest /dsgetdc:<Domain>',
      article: 'win32-1355-no-domain',
      source: GUIDANCE,
    },
    {
      id: 'gpresult-slow-link',
      when: { 'slow link': 'Yes' },
      level: 'note',
      says: 'The connection to the domain counted as slow: software installation, scripts, folder redirection and disk quotas were left out, unless they are set to run anyway.',
      source: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-gpol/',
    },
    {
      id: 'gpresult-no-data',
      when: { 'no data': 'not' },
      level: 'note',
      says: 'There are no results for this user: he has not signed in here since policies were applied, or the command ran as another one.',
      source: 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/gpresult.md',
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `RSOP data for EXAMPLE\\user on PC01 : Logging Mode
------------------------------------------------

OS Configuration:            Member Workstation
Site Name:                   Berlin
Connected over a slow link?: No


COMPUTER SETTINGS
------------------
    CN=PC01,OU=Computers,DC=example,DC=org
    Last time Group Policy was applied: 1/5/2026 at 10:00:00 AM
    Group Policy was applied from:      DC01.example.org
    Group Policy slow link threshold:   500 kbps
    Domain Name:                        EXAMPLE
    Domain Type:                        Windows 2008 or later

    Applied Group Policy Objects
    -----------------------------
        Default Domain Policy

    The following GPOs were not applied because they were filtered out
    -------------------------------------------------------------------
        Local Group Policy
            Filtering:  Not Applied (Empty)

    The computer is a part of the following security groups
    -------------------------------------------------------
        BUILTIN\\Administrators`,
    holds: [],
  },
  {
    text: `RSOP data for EXAMPLE\\user on PC01 : Logging Mode

Connected over a slow link?: Yes

COMPUTER SETTINGS
------------------
    Group Policy was applied from:      N/A
    Domain Type:                        Windows 2008 or later

    The following GPOs were not applied because they were filtered out
    -------------------------------------------------------------------
        Servers
            Filtering:  Denied (Security)

        Kiosk
            Filtering:  Denied (WMI Filter)
            WMI Filter: Kiosks

        Old
            Filtering:  Disabled (Link)

        Older
            Filtering:  Disabled (GPO)

USER SETTINGS
--------------
        Drives
            Filtering:  Not Applied (Unknown Reason)`,
    holds: [
      'gpresult-slow-link',
      'gpresult-no-domain-controller @ COMPUTER SETTINGS',
      'gpresult-security-filter @ Servers',
      'gpresult-wmi-filter @ Kiosk',
      'gpresult-link-disabled @ Old',
      'gpresult-policy-disabled @ Older',
      'gpresult-unknown-reason @ Drives',
    ],
  },
  { text: `INFO: The user "EXAMPLE\\admin" does not have RSOP data.`, holds: ['gpresult-no-data'] },
  { text: 'INFO: The user does not have RSOP data.', holds: ['gpresult-no-data'] },
];
