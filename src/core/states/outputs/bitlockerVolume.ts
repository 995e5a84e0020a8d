import type { StateOutput, StateSample } from '../stateOutput.ts';

const GET_VOLUME = 'MicrosoftDocs/windows-powershell-docs:docset/winserver2025-ps/BitLocker/Get-BitLockerVolume.md';
const PROTECTION = 'MicrosoftDocs/win32:desktop-src/SecProv/getprotectionstatus-win32-encryptablevolume.md';
const CONVERSION = 'MicrosoftDocs/win32:desktop-src/SecProv/getconversionstatus-win32-encryptablevolume.md';

export const bitlockerVolume: StateOutput = {
  name: 'bitlocker-volume',
  command: 'Get-BitLockerVolume',
  shell: 'powershell',
  files: ['*bitlockervolume*.txt'],
  begins: ['^ {0,20}VolumeType {1,20}Mount {1,4}CapacityGB VolumeStatus', '^ {0,20}MountPoint {0,30}: '],
  subjects: [
    String.raw`^ {0,20}MountPoint {0,30}: (?<name>\S{1,60})`,
    String.raw`^ {0,20}(?:OperatingSystem|Data) {1,20}(?<name>\S{1,60}) {1,20}[\d.,]{1,14} `,
  ],
  fields: {
    VolumeStatus: [
      String.raw`^ {0,20}VolumeStatus {0,30}: (\w{1,40})`,
      String.raw`^ {0,20}(?:OperatingSystem|Data) {1,20}\S{1,60} {1,20}[\d.,]{1,14} (\w{1,40})`,
    ],
    ProtectionStatus: [
      String.raw`^ {0,20}ProtectionStatus {0,30}: (\w{1,20})`,
      String.raw`^ {0,20}(?:OperatingSystem|Data) {1,20}\S{1,60} {1,20}[\d.,]{1,14} .*\} .*(On|Off|Unknown) {0,20}$`,
    ],
    LockStatus: String.raw`^ {0,20}LockStatus {0,30}: (\w{1,20})`,
    KeyProtector: [
      String.raw`^ {0,20}KeyProtector {0,30}: \{([^}]{0,200})`,
      String.raw`^ {0,20}(?:OperatingSystem|Data) {1,20}\S{1,60} {1,20}[\d.,]{1,14} \w{1,40} {1,20}\d{1,3} {1,20}\{([^}]{0,60})\}`,
    ],
  },
  rules: [
    {
      id: 'bitlocker-volume-suspended',
      when: { VolumeStatus: 'FullyEncrypted', ProtectionStatus: 'Off' },
      level: 'warning',
      says: '{subject} is encrypted, but protection is off: its key lies on it in the clear, so anybody reads it. It was suspended, as for an update, or has no protector.',
      next: 'See which protectors it has before it is resumed.',
      check: 'manage-bde -protectors -get <Volume>',
      source: PROTECTION,
    },
    {
      id: 'bitlocker-volume-paused',
      when: { VolumeStatus: ['EncryptionSuspended', 'DecryptionSuspended', 'EncryptionPaused', 'DecryptionPaused'] },
      level: 'warning',
      says: 'On {subject} encryption or decryption has stopped half way ({VolumeStatus}).',
      next: 'See how far it is, and whether the computer is on mains.',
      check: 'manage-bde -status <Volume>',
      source: CONVERSION,
    },
    {
      id: 'bitlocker-volume-decrypting',
      when: { VolumeStatus: 'DecryptionInProgress' },
      level: 'note',
      says: '{subject} is being decrypted: somebody, or a policy, has turned BitLocker off.',
      source: CONVERSION,
    },
    {
      id: 'bitlocker-volume-encrypting',
      when: { VolumeStatus: 'EncryptionInProgress' },
      level: 'note',
      says: '{subject} is being encrypted; protection begins when that is done.',
      source: CONVERSION,
    },
    {
      id: 'bitlocker-volume-locked',
      when: { LockStatus: 'Locked' },
      level: 'note',
      says: '{subject} is locked: nothing on it can be read until it is unlocked with one of its protectors.',
      article: '0x80310000-bitlocker',
      source: GET_VOLUME,
    },
    {
      id: 'bitlocker-volume-not-finished',
      when: { VolumeStatus: 'FullyDecrypted', KeyProtector: { matches: String.raw`\w` } },
      level: 'note',
      says: '{subject} has protectors ({KeyProtector}) and is not encrypted: turning it on was begun, and waits for a restart, a test of the hardware or a backup of the recovery key.',
      source: GET_VOLUME,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `VolumeType      Mount CapacityGB VolumeStatus           Encryption KeyProtector              AutoUnlock Protection
                Point                                   Percentage                           Enabled    Status
----------      ----- ---------- ------------           ---------- ------------              ---------- ----------
OperatingSystem C:        232.54 FullyEncrypted         100        {Tpm, RecoveryPassword}              On
Data            E:        928.83 FullyDecrypted         0          {}                                   Off`,
    holds: [],
  },
  {
    text: `VolumeType      Mount CapacityGB VolumeStatus           Encryption KeyProtector              AutoUnlock Protection
                Point                                   Percentage                           Enabled    Status
----------      ----- ---------- ------------           ---------- ------------              ---------- ----------
OperatingSystem C:        232.54 FullyEncrypted         100        {Tpm, RecoveryPassword}              Off
Data            D:        931.51 EncryptionInProgress   1          {RecoveryPassword, Pas...            Off
Data            E:        928.83 DecryptionInProgress   40         {}                                   Off
Data            F:          0.98 EncryptionSuspended    40         {}                                   Off
Data            G:          1.70 FullyDecrypted         0          {Tpm}                                Off`,
    holds: [
      'bitlocker-volume-suspended @ C:',
      'bitlocker-volume-encrypting @ D:',
      'bitlocker-volume-decrypting @ E:',
      'bitlocker-volume-paused @ F:',
      'bitlocker-volume-not-finished @ G:',
    ],
  },
  {
    text: `ComputerName         : PC01
MountPoint           : C:
EncryptionMethod     : XtsAes128
VolumeStatus         : FullyEncrypted
ProtectionStatus     : On
LockStatus           : Unlocked
KeyProtector         : {Tpm, RecoveryPassword}`,
    holds: [],
  },
  {
    text: `ComputerName         : PC01
MountPoint           : D:
EncryptionMethod     :
VolumeStatus         :
ProtectionStatus     : Unknown
LockStatus           : Locked
KeyProtector         : {}`,
    holds: ['bitlocker-volume-locked @ D:'],
  },
];
