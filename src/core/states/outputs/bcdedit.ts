import type { StateOutput, StateSample } from '../stateOutput.ts';

const SET = 'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/devtest/bcdedit--set.md';
const BOOT_DEBUG = 'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/devtest/bcdedit--bootdebug.md';
const SAFE_MODE = 'MicrosoftDocs/azure-docs:articles/virtual-machines/troubleshooting/troubleshoot-rdp-safe-mode.md';
const DS_REPAIR = 'https://learn.microsoft.com/previous-versions/windows/desktop/bcd/bcdosloaderelementtypes';
const LIBRARY_ELEMENTS = 'https://learn.microsoft.com/previous-versions/windows/desktop/bcd/bcdlibraryelementtypes';
const TEST_SIGNING =
  'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/install/the-testsigning-boot-configuration-option.md';
const BOOT_TROUBLES =
  'MicrosoftDocs/windows-itpro-docs:windows/client-management/advanced-troubleshooting-boot-problems.md';
const BITLOCKER_BY_INTUNE =
  'MicrosoftDocs/SupportArticles-docs:support/windows-client/windows-security/enforcing-bitlocker-policies-by-using-intune-known-issues.md';
const YES = ['Yes', 'Ja', 'Oui', 'Sí', 'はい'];
const NO = ['No', 'Nein', 'Non', 'いいえ'];
const BOOTED = ['current', 'default'];

export const bcdedit: StateOutput = {
  name: 'bcdedit',
  command: 'bcdedit /enum',
  files: ['*bcdedit*.txt'],
  begins: [
    '^ {0,20}Windows Boot Manager {0,20}$',
    '^ {0,20}Windows-Start-Manager {0,20}$',
    '^ {0,20}Windows Boot Loader {0,20}$',
    '^ {0,20}Windows-Startladeprogramm {0,20}$',
    '^ {0,20}Chargeur de démarrage Windows {0,20}$',
  ],
  subjects: [String.raw`^ {0,20}(?:identifier|Bezeichner|identificateur) {1,24}\{(?<name>[^}]{1,60})\}`],
  fields: {
    identifier: String.raw`^ {0,20}(?:identifier|Bezeichner|identificateur) {1,24}\{([^}]{1,60})\}`,
    device: '^ {0,20}device {1,24}(.*)$',
    osdevice: '^ {0,20}osdevice {1,24}(.*)$',
    recoverysequence: String.raw`^ {0,20}recoverysequence {1,24}\{([^}]{1,60})\}`,
    testsigning: '^ {0,20}testsigning {1,24}(.*)$',
    nointegritychecks: '^ {0,20}nointegritychecks {1,24}(.*)$',
    bootdebug: '^ {0,20}bootdebug {1,24}(.*)$',
    debug: '^ {0,20}debug {1,24}(.*)$',
    safeboot: '^ {0,20}safeboot {1,24}(.*)$',
    recoveryenabled: '^ {0,20}recoveryenabled {1,24}(.*)$',
    hypervisorlaunchtype: '^ {0,20}hypervisorlaunchtype {1,24}(.*)$',
    vsmlaunchtype: '^ {0,20}vsmlaunchtype {1,24}(.*)$',
    removememory: '^ {0,20}removememory {1,24}(.*)$',
    truncatememory: '^ {0,20}truncatememory {1,24}(.*)$',
    numproc: '^ {0,20}numproc {1,24}(.*)$',
    onecpu: '^ {0,20}onecpu {1,24}(.*)$',
    nx: '^ {0,20}nx {1,24}(.*)$',
    useplatformclock: '^ {0,20}useplatformclock {1,24}(.*)$',
  },
  rules: [
    {
      id: 'bcd-no-windows-partition',
      when: { identifier: BOOTED, osdevice: ['unknown', 'unbekannt'] },
      level: 'wrong',
      says: 'The entry {identifier} does not know on which partition Windows is: it cannot start.',
      next: 'See which partition holds Windows before the boot files are written anew with bcdboot.',
      check: 'bcdedit /enum all',
      article: '0xc0000225-boot-configuration',
      source: BOOT_TROUBLES,
    },
    {
      id: 'bcd-no-boot-partition',
      when: { identifier: ['bootmgr', ...BOOTED], device: ['unknown', 'unbekannt'] },
      level: 'wrong',
      says: 'The entry {identifier} has a partition that is not there any more (device unknown): the start ends there.',
      next: 'See which partitions there are before the boot files are written anew with bcdboot.',
      check: 'bcdedit /enum all',
      article: '0xc0000225-boot-configuration',
      source: BOOT_TROUBLES,
    },
    {
      id: 'bcd-no-recovery-entry',
      when: { identifier: BOOTED, recoverysequence: '00000000-0000-0000-0000-000000000000' },
      level: 'warning',
      says: 'The entry {identifier} names no recovery environment, only zeros: a failed start does not lead there, and silent BitLocker refuses this computer.',
      next: 'See whether the recovery environment is on.',
      check: 'reagentc /info',
      article: '0x80070643-winre-partition',
      source: BITLOCKER_BY_INTUNE,
    },
    {
      id: 'bcd-safe-mode',
      when: { safeboot: ['Minimal', 'Network'] },
      level: 'warning',
      says: 'The entry {subject} starts in safe mode each time (safeboot {safeboot}), until that value is taken away: services and drivers are missing, and programs cannot be installed.',
      next: 'Take the value away with bcdedit /deletevalue once the cause is found for which it was set.',
      source: SAFE_MODE,
    },
    {
      id: 'bcd-directory-restore-mode',
      when: { safeboot: ['DsRepair', 'DsRestore'] },
      level: 'warning',
      says: 'The entry {subject} starts in the restore mode of Active Directory each time: as a domain controller this server does not answer.',
      next: 'Take the value away with bcdedit /deletevalue when the restore is done.',
      source: DS_REPAIR,
    },
    {
      id: 'bcd-test-signing',
      when: { testsigning: YES },
      level: 'warning',
      says: 'The entry {subject} loads drivers with a test signature. That is for those who write drivers; games, protection software and policies of compliance refuse it.',
      next: 'Find out which driver needs it before it is turned off.',
      check: 'driverquery /si',
      source: TEST_SIGNING,
    },
    {
      id: 'bcd-no-integrity-checks',
      when: { nointegritychecks: YES },
      level: 'warning',
      says: 'The entry {subject} asks that signatures of drivers are not checked. It cannot be set while Secure Boot is on.',
      next: 'Find out which driver it was set for.',
      check: 'driverquery /si',
      source: SET,
    },
    {
      id: 'bcd-boot-debugging',
      when: { bootdebug: YES },
      level: 'warning',
      says: 'Boot debugging is on in the entry {subject}: the start may wait for a debugger, and BitLocker may ask for the recovery key.',
      next: 'Turn it off with bcdedit /bootdebug, where nobody debugs this machine.',
      source: BOOT_DEBUG,
    },
    {
      id: 'bcd-kernel-debugging',
      when: { debug: YES },
      level: 'note',
      says: 'Kernel debugging is on in the entry {subject}; with it, a machine may stand still where it would else restart.',
      source: SET,
    },
    {
      id: 'bcd-less-memory',
      when: { removememory: { matches: String.raw`\d` } },
      level: 'warning',
      says: 'Memory is taken away from Windows by the boot configuration (removememory {removememory}): it has less than is built in.',
      source: SET,
    },
    {
      id: 'bcd-memory-cut',
      when: { truncatememory: { matches: String.raw`\d` } },
      level: 'warning',
      says: 'Memory above an address is not used (truncatememory {truncatememory}): Windows has less than is built in.',
      source: SET,
    },
    {
      id: 'bcd-fewer-processors',
      when: { numproc: { matches: String.raw`\d` } },
      level: 'warning',
      says: 'Only {numproc} of the processors are used, by the boot configuration (numproc); "Number of processors" in msconfig sets it.',
      source: SET,
    },
    {
      id: 'bcd-one-processor',
      when: { onecpu: YES },
      level: 'warning',
      says: 'Only one processor is used, by the boot configuration (onecpu).',
      source: SET,
    },
    {
      id: 'bcd-no-execution-prevention',
      when: { nx: 'AlwaysOff' },
      level: 'warning',
      says: 'Data execution prevention is off for all programs (nx AlwaysOff). Hyper-V and protection that builds on it need it.',
      source: SET,
    },
    {
      id: 'bcd-no-hypervisor',
      when: { hypervisorlaunchtype: ['Off', 'Aus'] },
      level: 'note',
      says: 'The hypervisor is not started: Hyper-V, WSL 2, the sandbox and virtualization-based security do not work.',
      article: 'hyperv-hypervisor-not-running',
      source: SET,
    },
    {
      id: 'bcd-no-vsm',
      when: { vsmlaunchtype: ['Off', 'Aus'] },
      level: 'note',
      says: 'Virtualization-based security is kept from starting by the boot configuration (vsmlaunchtype Off).',
      source: 'https://learn.microsoft.com/windows/security/identity-protection/credential-guard/configure',
    },
    {
      id: 'bcd-no-automatic-repair',
      when: { identifier: BOOTED, recoveryenabled: NO },
      level: 'note',
      says: 'After failed starts the recovery environment does not come up by itself (recoveryenabled No): usual in images for virtual machines, else somebody turned it off.',
      source: LIBRARY_ELEMENTS,
    },
    {
      id: 'bcd-platform-clock',
      when: { useplatformclock: YES },
      level: 'note',
      says: 'The clock of the platform is forced (useplatformclock), which is for debugging only: it makes the machine slower and stutter.',
      source: SET,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Windows Boot Manager
--------------------
identifier              {bootmgr}
device                  partition=\\Device\\HarddiskVolume1
path                    \\EFI\\Microsoft\\Boot\\bootmgfw.efi
description             Windows Boot Manager
locale                  en-US
default                 {current}
timeout                 30

Windows Boot Loader
-------------------
identifier              {current}
device                  partition=C:
path                    \\Windows\\system32\\winload.efi
description             Windows 11
recoverysequence        {11112222-3333-4444-5555-666677778888}
displaymessageoverride  Recovery
recoveryenabled         Yes
isolatedcontext         Yes
osdevice                partition=C:
systemroot              \\Windows
nx                      OptIn
bootmenupolicy          Standard
hypervisorlaunchtype    Auto`,
    holds: [],
  },
  {
    text: `Windows Boot Manager
--------------------
identifier              {bootmgr}
device                  unknown

Windows Boot Loader
-------------------
identifier              {default}
device                  unknown
path                    \\Windows\\system32\\winload.efi
osdevice                unknown

Windows Boot Loader
-------------------
identifier              {21112222-3333-4444-5555-666677778888}
device                  unknown
osdevice                unknown`,
    holds: ['bcd-no-boot-partition @ bootmgr', 'bcd-no-windows-partition @ default', 'bcd-no-boot-partition @ default'],
  },
  {
    text: `Windows Boot Loader
-------------------
identifier              {current}
device                  partition=C:
recoverysequence        {00000000-0000-0000-0000-000000000000}
recoveryenabled         No
testsigning             Yes
nointegritychecks       Yes
bootdebug               Yes
debug                   Yes
safeboot                Minimal
removememory            2048
truncatememory          0x40000000
numproc                 2
onecpu                  Yes
nx                      AlwaysOff
hypervisorlaunchtype    Off
vsmlaunchtype           Off
useplatformclock        Yes`,
    holds: [
      'bcd-no-recovery-entry @ current',
      'bcd-no-automatic-repair @ current',
      'bcd-test-signing @ current',
      'bcd-no-integrity-checks @ current',
      'bcd-boot-debugging @ current',
      'bcd-kernel-debugging @ current',
      'bcd-safe-mode @ current',
      'bcd-less-memory @ current',
      'bcd-memory-cut @ current',
      'bcd-fewer-processors @ current',
      'bcd-one-processor @ current',
      'bcd-no-execution-prevention @ current',
      'bcd-no-hypervisor @ current',
      'bcd-no-vsm @ current',
      'bcd-platform-clock @ current',
    ],
  },
  {
    text: `Windows-Start-Manager
---------------------
Bezeichner              {bootmgr}
device                  partition=\\Device\\HarddiskVolume1

Windows-Startladeprogramm
-------------------------
Bezeichner              {current}
device                  partition=C:
osdevice                partition=C:
safeboot                DsRepair
testsigning             Nein`,
    holds: ['bcd-directory-restore-mode @ current'],
    language: 'de',
  },
  {
    text: `Chargeur de démarrage Windows
-----------------------------
identificateur          {current}
device                  partition=C:
osdevice                partition=C:
testsigning             Oui`,
    holds: ['bcd-test-signing @ current'],
    language: 'fr',
  },
];
