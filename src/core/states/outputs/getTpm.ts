import type { StateOutput, StateSample } from '../stateOutput.ts';

const GET_TPM = 'MicrosoftDocs/windows-powershell-docs:docset/winserver2025-ps/TrustedPlatformModule/Get-Tpm.md';
const IS_ENABLED = 'MicrosoftDocs/win32:desktop-src/SecProv/isenabled-win32-tpm.md';
const IS_ACTIVATED = 'MicrosoftDocs/win32:desktop-src/SecProv/isactivated-win32-tpm.md';
const IS_OWNED = 'MicrosoftDocs/win32:desktop-src/SecProv/isowned-win32-tpm.md';

export const getTpm: StateOutput = {
  name: 'get-tpm',
  command: 'Get-Tpm',
  shell: 'powershell',
  files: ['*get-tpm*.txt'],
  begins: [
    String.raw`^\s{0,8}TpmPresent\s{1,30}: ?(?:True|False)`,
    String.raw`^\s{0,8}TpmReady\s{1,30}: ?(?:True|False)`,
  ],
  fields: {
    TpmPresent: String.raw`^\s{0,8}TpmPresent\s{0,30}:(.*)$`,
    TpmReady: String.raw`^\s{0,8}TpmReady\s{0,30}:(.*)$`,
    TpmEnabled: String.raw`^\s{0,8}TpmEnabled\s{0,30}:(.*)$`,
    TpmActivated: String.raw`^\s{0,8}TpmActivated\s{0,30}:(.*)$`,
    TpmOwned: String.raw`^\s{0,8}TpmOwned\s{0,30}:(.*)$`,
    RestartPending: String.raw`^\s{0,8}RestartPending\s{0,30}:(.*)$`,
    OwnerClearDisabled: String.raw`^\s{0,8}OwnerClearDisabled\s{0,30}:(.*)$`,
    AutoProvisioning: String.raw`^\s{0,8}AutoProvisioning\s{0,30}:(.*)$`,
    LockedOut: String.raw`^\s{0,8}LockedOut\s{0,30}:(.*)$`,
    LockoutHealTime: String.raw`^\s{0,8}LockoutHealTime\s{0,30}:(.*)$`,
    LockoutCount: String.raw`^\s{0,8}LockoutCount\s{0,30}:(.*)$`,
    LockoutMax: String.raw`^\s{0,8}LockoutMax\s{0,30}:(.*)$`,
  },
  rules: [
    {
      id: 'tpm-absent',
      when: { TpmPresent: 'False' },
      level: 'wrong',
      says: 'Windows sees no TPM: it is turned off in the firmware, hidden from a virtual machine, or its driver does not start.',
      next: 'Look into the firmware for TPM, PTT or fTPM, and at the device in Device Manager.',
      check: 'tpmtool getdeviceinformation',
      article: '0x80090030-tpm-not-ready',
      source: GET_TPM,
    },
    {
      id: 'tpm-off',
      when: { TpmEnabled: 'False', TpmPresent: 'True' },
      level: 'wrong',
      says: 'There is a TPM, and it is not enabled.',
      next: 'Enable it in the firmware.',
      check: 'tpmtool getdeviceinformation',
      article: '0x80090030-tpm-not-ready',
      source: IS_ENABLED,
    },
    {
      id: 'tpm-not-activated',
      when: { TpmActivated: 'False', TpmPresent: 'True' },
      unless: { TpmEnabled: 'False' },
      level: 'wrong',
      says: 'There is a TPM, and it is not activated.',
      next: 'Activate it in the firmware.',
      check: 'tpmtool getdeviceinformation',
      article: '0x80090030-tpm-not-ready',
      source: IS_ACTIVATED,
    },
    {
      id: 'tpm-not-owned',
      when: { TpmOwned: 'False', TpmPresent: 'True', TpmEnabled: 'True' },
      level: 'warning',
      says: 'Windows has not taken the TPM into its hands yet (it has no owner), so keys cannot be kept in it.',
      next: 'Restart: Windows provisions it then, unless that is turned off (AutoProvisioning).',
      check: 'tpmtool getdeviceinformation',
      article: '0x80090030-tpm-not-ready',
      source: IS_OWNED,
    },
    {
      id: 'tpm-not-ready',
      when: { TpmReady: 'False', TpmPresent: 'True' },
      unless: { TpmEnabled: 'False' },
      level: 'wrong',
      says: 'There is a TPM, and Windows cannot use it fully (it is not ready): BitLocker, Windows Hello and the join of the device may do without it or fail.',
      next: 'See which part is missing.',
      check: 'tpmtool getdeviceinformation',
      article: '0x80090030-tpm-not-ready',
      source: GET_TPM,
    },
    {
      id: 'tpm-restart',
      when: { RestartPending: 'True' },
      level: 'warning',
      says: 'The TPM waits for a restart to finish what was begun with it.',
      next: 'Restart, and ask again.',
      check: 'Get-Tpm',
      source: GET_TPM,
    },
    {
      id: 'tpm-locked-out',
      when: { LockedOut: 'True' },
      level: 'wrong',
      says: 'The TPM is locked out after too many failed attempts ({LockoutCount} of {LockoutMax}): it gives out no key for now.',
      next: 'Wait (its heal time gives one attempt back) and stop what keeps trying.',
      check: 'Get-Tpm',
      article: '0x80090030-tpm-not-ready',
      source: GET_TPM,
    },
    {
      id: 'tpm-no-provisioning',
      when: { AutoProvisioning: 'Disabled' },
      level: 'note',
      says: 'Windows is told not to provision the TPM by itself.',
      next: 'If it is not ready, that is why; turning it on again is Enable-TpmAutoProvisioning.',
      check: 'Get-Tpm',
      source: GET_TPM,
    },
    {
      id: 'tpm-clear-disabled',
      when: { OwnerClearDisabled: 'True' },
      level: 'note',
      says: 'The TPM cannot be cleared from Windows, only in the firmware.',
      source: GET_TPM,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: 'TpmPresent               : True\nTpmReady                 : True\nTpmEnabled               : True\nTpmActivated             : True\nTpmOwned                 : True\nRestartPending           : False\nManufacturerIdTxt        : INTC\nManagedAuthLevel         : Full\nOwnerClearDisabled       : False\nAutoProvisioning         : Enabled\nLockedOut                : False\nLockoutHealTime          : 10 minutes\nLockoutCount             : 0\nLockoutMax               : 31\nSelfTest                 : {}',
    holds: [],
  },
  {
    text: 'TpmPresent               : False\nTpmReady                 : False\nTpmEnabled               : False\nTpmActivated             : False\nTpmOwned                 : False\nRestartPending           : False\nManufacturerIdTxt        : INTC\nManagedAuthLevel         : Full\nOwnerClearDisabled       : False\nAutoProvisioning         : NotDefined\nLockedOut                : False\nLockoutHealTime          : 10 minutes\nLockoutCount             : 0\nLockoutMax               : 31\nSelfTest                 : {}',
    holds: ['tpm-absent'],
  },
  {
    text: 'TpmPresent               : True\nTpmReady                 : False\nTpmEnabled               : False\nTpmActivated             : False\nTpmOwned                 : False\nRestartPending           : False\nManufacturerIdTxt        : INTC\nManagedAuthLevel         : Full\nOwnerClearDisabled       : False\nAutoProvisioning         : Enabled\nLockedOut                : False\nLockoutHealTime          : 10 minutes\nLockoutCount             : 0\nLockoutMax               : 31\nSelfTest                 : {}',
    holds: ['tpm-off'],
  },
  {
    text: 'TpmPresent               : True\nTpmReady                 : False\nTpmEnabled               : True\nTpmActivated             : False\nTpmOwned                 : False\nRestartPending           : False\nManufacturerIdTxt        : INTC\nManagedAuthLevel         : Full\nOwnerClearDisabled       : False\nAutoProvisioning         : Disabled\nLockedOut                : False\nLockoutHealTime          : 10 minutes\nLockoutCount             : 0\nLockoutMax               : 31\nSelfTest                 : {}',
    holds: ['tpm-not-ready', 'tpm-not-activated', 'tpm-not-owned', 'tpm-no-provisioning'],
  },
  {
    text: 'TpmPresent               : True\nTpmReady                 : True\nTpmEnabled               : True\nTpmActivated             : True\nTpmOwned                 : True\nRestartPending           : True\nManufacturerIdTxt        : INTC\nManagedAuthLevel         : Full\nOwnerClearDisabled       : True\nAutoProvisioning         : Enabled\nLockedOut                : True\nLockoutHealTime          : 10 minutes\nLockoutCount             : 32\nLockoutMax               : 31\nSelfTest                 : {}',
    holds: ['tpm-restart', 'tpm-clear-disabled', 'tpm-locked-out'],
  },
  { text: 'TpmReady : True\nRestartPending : False', holds: [] },
];
