import type { StateOutput, StateSample } from '../stateOutput.ts';

const PROTECTION = 'MicrosoftDocs/win32:desktop-src/SecProv/getprotectionstatus-win32-encryptablevolume.md';
const CONVERSION = 'MicrosoftDocs/win32:desktop-src/SecProv/getconversionstatus-win32-encryptablevolume.md';
const PROTECTORS =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/manage-bde-protectors.md';
const LOCK = 'MicrosoftDocs/win32:desktop-src/SecProv/getlockstatus-win32-encryptablevolume.md';

export const manageBde: StateOutput = {
  name: 'manage-bde',
  command: 'manage-bde -status',
  files: ['*manage-bde*.txt', '*bitlocker*status*.txt'],
  begins: [
    String.raw`^\s{0,4}BitLocker[ -][^:]{1,60}: (?:Configuration Tool|Konfigurationstool)`,
    String.raw`^\s{0,4}Volume "?[A-Z]:"? \[`,
  ],
  subjects: [String.raw`^\s{0,4}Volume "?(?<name>[A-Z]:)"? \[`],
  fields: {
    'Conversion Status': [String.raw`^\s{0,8}Conversion Status:(.*)$`, String.raw`^\s{0,8}Konvertierungsstatus:(.*)$`],
    'Percentage Encrypted': [
      String.raw`^\s{0,8}Percentage Encrypted:(.*)$`,
      String.raw`^\s{0,8}Verschlüsselt \(Prozent\):(.*)$`,
    ],
    'Protection Status': [String.raw`^\s{0,8}Protection Status:(.*)$`, String.raw`^\s{0,8}Schutzstatus:(.*)$`],
    'Lock Status': [String.raw`^\s{0,8}Lock Status:(.*)$`, String.raw`^\s{0,8}Sperrungsstatus:(.*)$`],
    'Key Protectors': [
      String.raw`^\s{0,8}Key Protectors:(.*)$`,
      String.raw`^\s{0,8}Schlüsselschutzvorrichtungen:(.*)$`,
    ],
    // Below the line of the protectors, each in a line of its own.
    'TPM protector': String.raw`^\s{6,12}(TPM(?: And [\w ]{3,40})?)\s{0,4}$`,
    'Other protector': String.raw`^\s{6,12}(Numerical Password|External Key|Data Recovery Agent[\w ()-]{0,40}|Password)\s{0,4}$`,
    Kind: String.raw`^\[(OS Volume|Data Volume|Betriebssystemvolume|Datenvolume)\]`,
  },
  rules: [
    {
      id: 'bde-suspended',
      when: {
        'Protection Status': { matches: '^Protection Off(?! .{0,3}[0-9])|^Der Schutz ist deaktiviert' },
        'Conversion Status': { matches: '^(?:Fully|Used Space Only) Encrypted|verschlüsselt$' },
      },
      unless: { 'Key Protectors': { matches: '^(?:None Found|Keine gefunden)' } },
      level: 'warning',
      says: 'Volume {subject} is encrypted and its protection is off: its key lies in the clear on the disk.',
      next: 'Find out who suspended it (an update of firmware does, for a restart), then resume protection.',
      check: 'manage-bde -protectors -get <Drive>',
      article: '0x80310000-bitlocker',
      source: PROTECTION,
    },
    {
      id: 'bde-suspended-restarts',
      when: { 'Protection Status': { matches: '^Protection Off .{0,3}[0-9]{1,2} reboot' } },
      level: 'note',
      says: 'The protection of volume {subject} is suspended for some restarts: {Protection Status}. It comes back by itself.',
      source: PROTECTION,
    },
    {
      id: 'bde-no-protector',
      when: {
        'Key Protectors': { matches: '^(?:None Found|Keine gefunden)' },
        'Conversion Status': { matches: '^(?:Fully|Used Space Only) Encrypted|verschlüsselt$' },
      },
      level: 'warning',
      says: 'Volume {subject} is encrypted without any key protector: nothing protects it, and there is no recovery password.',
      next: 'Add a recovery password and a TPM protector, and see that they are saved where your organisation keeps them.',
      check: 'manage-bde -protectors -get <Drive>',
      article: '0x80310000-bitlocker',
      source: PROTECTION,
    },
    {
      id: 'bde-no-recovery',
      when: {
        'TPM protector': { matches: '.' },
        Kind: 'OS Volume',
        'Conversion Status': { matches: '^(?:Fully|Used Space Only) Encrypted' },
        'Other protector': { absent: true },
      },
      level: 'warning',
      says: 'The volume of Windows, {subject}, has no recovery password: only its TPM opens it ({TPM protector}), and after a change of firmware, board or TPM nothing does.',
      next: 'Add a recovery password, and see that it is saved where your organisation keeps them.',
      check: 'manage-bde -protectors -get <Drive>',
      article: '0x80310000-bitlocker',
      source: PROTECTORS,
    },
    {
      id: 'bde-not-encrypted',
      when: {
        'Conversion Status': ['Fully Decrypted', 'Vollständig entschlüsselt'],
        Kind: ['OS Volume', 'Betriebssystemvolume'],
      },
      level: 'note',
      says: 'The volume of Windows, {subject}, is not encrypted.',
      next: 'If a policy wants it to be, see why it does not begin.',
      check: 'wevtutil qe "Microsoft-Windows-BitLocker/BitLocker Management" /c:20 /rd:true /f:text',
      article: '0x80310000-bitlocker',
      source: CONVERSION,
    },
    {
      id: 'bde-encrypting',
      when: { 'Conversion Status': 'Encryption in Progress' },
      unless: { 'Lock Status': 'Locked' },
      level: 'note',
      says: 'Volume {subject} is being encrypted ({Percentage Encrypted}).',
      source: CONVERSION,
    },
    {
      id: 'bde-decrypting',
      when: { 'Conversion Status': 'Decryption in Progress' },
      level: 'warning',
      says: 'Volume {subject} is being decrypted ({Percentage Encrypted}): someone, or a policy, has turned BitLocker off.',
      next: 'Find out who turned it off.',
      check: 'manage-bde -protectors -get <Drive>',
      source: CONVERSION,
    },
    {
      id: 'bde-encryption-paused',
      when: { 'Conversion Status': 'Encryption Paused' },
      level: 'warning',
      says: 'The encryption of volume {subject} is paused at {Percentage Encrypted}: it does not go on by itself.',
      next: 'Find out what paused it, then resume it (manage-bde -resume).',
      article: '0x80310000-bitlocker',
      source: CONVERSION,
    },
    {
      id: 'bde-decryption-paused',
      when: { 'Conversion Status': 'Decryption Paused' },
      level: 'warning',
      says: 'The decryption of volume {subject} is paused at {Percentage Encrypted}: it is neither encrypted nor free.',
      next: 'Decide which it is to be, and let it go on.',
      article: '0x80310000-bitlocker',
      source: CONVERSION,
    },
    {
      id: 'bde-locked',
      when: { 'Lock Status': ['Locked', 'Gesperrt'] },
      level: 'wrong',
      says: 'Volume {subject} is locked: nothing can be read until its recovery password or another protector unlocks it.',
      next: 'Get the key ID of its recovery password, and look for the password by it.',
      check: 'manage-bde -protectors -get <Drive>',
      article: '0x80310000-bitlocker',
      source: LOCK,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: 'BitLocker Drive Encryption: Configuration Tool version 10.0.22621\nCopyright (C) 2013 Microsoft Corporation. All rights reserved.\n\nDisk volumes that can be protected with\nBitLocker Drive Encryption:\nVolume C: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Fully Encrypted\n    Percentage Encrypted: 100.0%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection On\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n',
    holds: [],
  },
  {
    text: 'BitLocker Drive Encryption: Configuration Tool version 10.0.26100\n\nVolume C: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    Conversion Status:    Used Space Only Encrypted\n    Percentage Encrypted: 100.0%\n    Protection Status:    Protection On\n    Lock Status:          Unlocked\n    Key Protectors:\n        TPM And PIN\n\nVolume D: [Data]\n[Data Volume]\n\n    Conversion Status:    Fully Encrypted\n    Protection Status:    Protection On\n    Lock Status:          Unlocked\n    Key Protectors:\n        Numerical Password\n        External Key (Required for automatic unlock)',
    holds: ['bde-no-recovery @ C:'],
  },
  {
    text: 'BitLocker Drive Encryption: Configuration Tool version 10.0.22621\nCopyright (C) 2013 Microsoft Corporation. All rights reserved.\n\nDisk volumes that can be protected with\nBitLocker Drive Encryption:\nVolume C: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Fully Encrypted\n    Percentage Encrypted: 100.0%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n\nVolume D: [Windows]\n[Data Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Used Space Only Encrypted\n    Percentage Encrypted: 100.0%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off (1 reboots left)\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n',
    holds: ['bde-suspended @ C:', 'bde-suspended-restarts @ D:'],
  },
  {
    text: 'BitLocker Drive Encryption: Configuration Tool version 10.0.22621\nCopyright (C) 2013 Microsoft Corporation. All rights reserved.\n\nDisk volumes that can be protected with\nBitLocker Drive Encryption:\nVolume C: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Fully Decrypted\n    Percentage Encrypted: 0.0%\n    Encryption Method:    None\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors: None Found\n\nVolume E: []\n[Data Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Fully Encrypted\n    Percentage Encrypted: 100.0%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:       None Found\n',
    holds: ['bde-not-encrypted @ C:', 'bde-no-protector @ E:'],
  },
  {
    text: 'Volume C: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Encryption in Progress\n    Percentage Encrypted: 42.0%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n\nVolume D: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Decryption in Progress\n    Percentage Encrypted: 80.1%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n\nVolume E: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Encryption Paused\n    Percentage Encrypted: 12.3%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n\nVolume F: [Windows]\n[OS Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Decryption Paused\n    Percentage Encrypted: 12.3%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Protection Off\n    Lock Status:          Unlocked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n\nVolume G: [Windows]\n[Data Volume]\n\n    Size:                 237.87 GB\n    BitLocker Version:    2.0\n    Conversion Status:    Unknown\n    Percentage Encrypted: Unknown%\n    Encryption Method:    XTS-AES 128\n    Protection Status:    Unknown\n    Lock Status:          Locked\n    Identification Field: Unknown\n    Key Protectors:\n        TPM\n        Numerical Password\n',
    holds: [
      'bde-encrypting @ C:',
      'bde-decrypting @ D:',
      'bde-encryption-paused @ E:',
      'bde-decryption-paused @ F:',
      'bde-locked @ G:',
    ],
  },
  {
    text: 'BitLocker-Laufwerkverschlüsselung: Konfigurationstool, Version 10.0.19041\n\nVolume "C:" []\n[Betriebssystemvolume]\n\n    Größe:                        49,36 GB\n    BitLocker-Version:            Kein\n    Konvertierungsstatus:         Vollständig entschlüsselt\n    Verschlüsselt (Prozent):      0,0 %\n    Verschlüsselungsmethode:      Kein\n    Schutzstatus:                 Der Schutz ist deaktiviert.\n    Sperrungsstatus:              Entsperrt\n    ID-Feld:                      Kein\n    Schlüsselschutzvorrichtungen: Keine gefunden',
    holds: ['bde-not-encrypted @ C:'],
    language: 'de',
  },
];
