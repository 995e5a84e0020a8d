import type { StateOutput, StateSample } from '../stateOutput.ts';

const BITLOCKER_BY_INTUNE =
  'MicrosoftDocs/SupportArticles-docs:support/windows-client/windows-security/enforcing-bitlocker-policies-by-using-intune-known-issues.md';
const DEVICE_ENCRYPTION = 'https://learn.microsoft.com/windows-hardware/design/device-experiences/oem-bitlocker';
const VBS =
  'MicrosoftDocs/windows-itpro-docs:windows/security/hardware-security/enable-virtualization-based-protection-of-code-integrity.md';
const PROBLEM_CODES =
  'MicrosoftDocs/windows-driver-docs:windows-driver-docs-pr/debugger/device-manager-problem-codes.md';
const HYPER_V = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/systeminfo.md';

export const msinfo: StateOutput = {
  name: 'msinfo',
  command: 'msinfo32',
  files: ['*msinfo*.txt'],
  begins: [
    '^ {0,20}System Information report written at: ',
    String.raw`^ {0,20}OS Name[\t ]{1,12}Microsoft Windows`,
    String.raw`^ {0,20}BIOS Mode[\t ]{1,12}(?:UEFI|Legacy)`,
    String.raw`^ {0,20}\[Problem Devices\]`,
  ],
  fields: {
    'BIOS Mode': String.raw`^ {0,20}BIOS Mode[\t ]{1,12}(.*)$`,
    'Secure Boot State': String.raw`^ {0,20}Secure Boot State[\t ]{1,12}(.*)$`,
    'PCR7 Configuration': String.raw`^ {0,20}PCR7 Configuration[\t ]{1,12}(.*)$`,
    'Device Encryption Support': String.raw`^ {0,20}(?:Automatic )?Device Encryption Support[\t ]{1,12}(.*)$`,
    'Virtualization-based security': String.raw`^ {0,20}Virtualization-based security[\t ]{1,12}(.*)$`,
    'Virtualization Enabled in Firmware': String.raw`^ {0,20}Hyper-V - Virtualization Enabled in Firmware[\t ]{1,12}(.*)$`,
    'no driver': String.raw`^ {0,20}([^\t]{1,200})\t.*The drivers for this device are not installed`,
    'cannot start': String.raw`^ {0,20}([^\t]{1,200})\t.*This device cannot start`,
    'reported problems': String.raw`^ {0,20}([^\t]{1,200})\t.*Windows has stopped this device because it has reported problems`,
  },
  rules: [
    {
      id: 'msinfo-secure-boot-off',
      when: { 'BIOS Mode': 'UEFI', 'Secure Boot State': 'Off' },
      level: 'note',
      says: 'Secure Boot is off, though the firmware has it: silent BitLocker and policies that ask for it refuse this computer.',
      source: BITLOCKER_BY_INTUNE,
    },
    {
      id: 'msinfo-legacy-bios',
      when: { 'BIOS Mode': 'Legacy' },
      level: 'note',
      says: 'Windows was started the way of the old BIOS: no Secure Boot, no silent BitLocker, and no Windows 11 as it is supported.',
      source: BITLOCKER_BY_INTUNE,
    },
    {
      id: 'msinfo-no-pcr7',
      when: { 'Secure Boot State': 'On', 'PCR7 Configuration': 'Binding Not Possible' },
      level: 'note',
      says: 'Secure Boot is on, yet BitLocker cannot bind its key to PCR 7: most often as something in the start is signed by another than Microsoft, or not measured as it should be.',
      next: 'See which PCRs the key is bound to.',
      check: 'manage-bde -protectors -get %SystemDrive%',
      source: DEVICE_ENCRYPTION,
    },
    {
      id: 'msinfo-encryption-no-tpm',
      when: { 'Device Encryption Support': { matches: 'TPM is not usable' } },
      level: 'note',
      says: 'Windows does not encrypt this device by itself: it has no TPM that it can use.',
      next: 'See what state the TPM has.',
      check: 'tpmtool getdeviceinformation',
      source: DEVICE_ENCRYPTION,
    },
    {
      id: 'msinfo-encryption-no-winre',
      when: { 'Device Encryption Support': { matches: 'WinRE is not configured' } },
      level: 'warning',
      says: 'The recovery environment is not set up: Windows does not encrypt this device by itself, and cannot repair itself.',
      next: 'See whether it is off, and where its image is.',
      check: 'reagentc /info',
      article: '0x80070643-winre-partition',
      source: BITLOCKER_BY_INTUNE,
    },
    {
      id: 'msinfo-encryption-dma',
      when: { 'Device Encryption Support': { matches: 'Un-?allowed DMA' } },
      level: 'note',
      says: 'Windows does not encrypt this device by itself: it has a bus or a device with direct access to memory that is not on the list of allowed ones.',
      source: DEVICE_ENCRYPTION,
    },
    {
      id: 'msinfo-vbs-not-running',
      when: { 'Virtualization-based security': { matches: '^Enabled but not running' } },
      level: 'warning',
      says: 'Virtualization-based security is turned on, but does not run: memory integrity and Credential Guard do not protect. The hardware or the firmware lacks something, or the hypervisor does not start.',
      next: 'See whether the hypervisor is kept from starting.',
      check: 'bcdedit /enum {current}',
      source: VBS,
    },
    {
      id: 'msinfo-no-virtualization',
      when: { 'Virtualization Enabled in Firmware': 'No' },
      level: 'note',
      says: 'Virtualization is turned off in the firmware: Hyper-V, WSL 2 and virtualization-based security do not work.',
      article: 'hyperv-hypervisor-not-running',
      source: HYPER_V,
    },
    {
      id: 'msinfo-no-driver',
      when: { 'no driver': { matches: '.' } },
      level: 'warning',
      says: '{no driver} has no driver (code 28).',
      next: 'Look for its hardware id, and for a driver of the maker of the computer.',
      check: 'pnputil /enum-devices /problem 28',
      article: 'device-28-39-driver-not-loaded',
      source: PROBLEM_CODES,
    },
    {
      id: 'msinfo-cannot-start',
      when: { 'cannot start': { matches: '.' } },
      level: 'wrong',
      says: '{cannot start} cannot start (code 10).',
      next: 'See which driver it has, and what the System log says of it.',
      check: 'pnputil /enum-devices /problem 10',
      article: 'device-43-10-device-failed',
      source: PROBLEM_CODES,
    },
    {
      id: 'msinfo-reported-problems',
      when: { 'reported problems': { matches: '.' } },
      level: 'wrong',
      says: '{reported problems} was stopped, as it or its driver reported a problem (code 43).',
      next: 'See whether another port, cable or driver changes it.',
      check: 'pnputil /enum-devices /problem 43',
      article: 'device-43-10-device-failed',
      source: PROBLEM_CODES,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `System Information report written at: 01/05/26 10:00:00
System Name: PC01
[System Summary]

Item\tValue\t
OS Name\tMicrosoft Windows 11 Pro\t
BIOS Mode\tUEFI\t
Secure Boot State\tOn\t
PCR7 Configuration\tBound\t
Kernel DMA Protection\tOn\t
Virtualization-based security\tRunning\t
Device Encryption Support\tMeets prerequisites\t
Hyper-V - Virtualization Enabled in Firmware\tYes\t`,
    holds: [],
  },
  {
    text: `OS Name\tMicrosoft Windows 11 Pro\t
BIOS Mode\tLegacy\t
Secure Boot State\tUnsupported\t
PCR7 Configuration\tBinding Not Possible\t
Automatic Device Encryption Support\tReasons: TPM is not usable, WinRE is not configured, Un-allowed DMA capable bus/device(s) detected\t
Hyper-V - Virtualization Enabled in Firmware\tNo\t`,
    holds: [
      'msinfo-legacy-bios',
      'msinfo-encryption-no-tpm',
      'msinfo-encryption-no-winre',
      'msinfo-encryption-dma',
      'msinfo-no-virtualization',
    ],
  },
  {
    text: `BIOS Mode\tUEFI\t
Secure Boot State\tOff\t
Virtualization-based security\tEnabled but not running\t

[Problem Devices]

Device\tPNP Device ID\tError Code\t
PCI Device\tPCI\\VEN_0000\tThe drivers for this device are not installed.\t
Camera\tUSB\\VID_0000\tThis device cannot start.\t
Graphics\tPCI\\VEN_0001\tWindows has stopped this device because it has reported problems.\t`,
    holds: [
      'msinfo-secure-boot-off',
      'msinfo-vbs-not-running',
      'msinfo-no-driver',
      'msinfo-cannot-start',
      'msinfo-reported-problems',
    ],
  },
  {
    text: `BIOS Mode\tUEFI\t
Secure Boot State\tOn\t
PCR7 Configuration\tBinding Not Possible\t`,
    holds: ['msinfo-no-pcr7'],
  },
];
