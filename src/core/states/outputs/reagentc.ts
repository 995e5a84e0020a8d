import type { StateOutput, StateSample } from '../stateOutput.ts';

const BITLOCKER_BY_INTUNE =
  'MicrosoftDocs/SupportArticles-docs:support/windows-client/windows-security/enforcing-bitlocker-policies-by-using-intune-known-issues.md';

export const reagentc: StateOutput = {
  name: 'reagentc',
  command: 'reagentc /info',
  files: ['*reagentc*.txt'],
  begins: [
    String.raw`^ {0,20}Windows Recovery Environment \(Windows RE\)`,
    '^ {0,20}Windows RE status: ',
    '^ {0,20}Windows RE-Status: ',
    '^ {0,20}Windows RE の状態:',
  ],
  fields: {
    'Windows RE status': [
      '^ {0,20}Windows RE status:(.*)$',
      '^ {0,20}Windows RE-Status:(.*)$',
      '^ {0,20}Windows RE の状態:(.*)$',
    ],
    'Windows RE location': [
      '^ {0,20}Windows RE location:(.*)$',
      '^ {0,20}Windows RE-Speicherort:(.*)$',
      '^ {0,20}Windows RE の場所:(.*)$',
    ],
    'BCD identifier': [
      String.raw`^ {0,20}Boot Configuration Data \(BCD\) identifier: {0,20}\{?([0-9a-f-]{36})`,
      String.raw`^ {0,20}Bezeichner für Startkonfigurationsdaten \(BCD\): {0,20}\{?([0-9a-f-]{36})`,
      String.raw`^ {0,20}ブート構成データ \(BCD\) 識別子: {0,20}\{?([0-9a-f-]{36})`,
    ],
  },
  rules: [
    {
      id: 'reagentc-disabled',
      when: {
        'Windows RE status': ['Disabled', 'Deaktiviert', '無効'],
        'Windows RE location': { matches: '^$' },
      },
      level: 'warning',
      says: 'The recovery environment is off and has no place: this Windows cannot repair or reset itself, silent BitLocker stops with event 854, and updates of the recovery environment fail.',
      next: 'See whether there is a recovery partition and a winre.wim before it is turned on with reagentc /enable.',
      check: String.raw`dir /a %SystemRoot%\System32\Recovery`,
      article: '0x80070643-winre-partition',
      source: BITLOCKER_BY_INTUNE,
    },
    {
      id: 'reagentc-disabled-with-place',
      when: {
        'Windows RE status': ['Disabled', 'Deaktiviert', '無効'],
        'Windows RE location': { matches: String.raw`^\\\\` },
      },
      level: 'warning',
      says: 'The recovery environment is off, though it has a place: {Windows RE location}. Silent BitLocker and updates of the recovery environment fail until it is on.',
      next: 'See whether the image is still in that place before it is turned on with reagentc /enable.',
      article: '0x80070643-winre-partition',
      source: BITLOCKER_BY_INTUNE,
    },
    {
      id: 'reagentc-no-boot-entry',
      when: {
        'Windows RE status': ['Enabled', 'Aktiviert', '有効'],
        'BCD identifier': '00000000-0000-0000-0000-000000000000',
      },
      level: 'warning',
      says: 'The recovery environment counts as on, but the boot configuration has no entry for it: a failed start does not lead there.',
      next: 'Look for the recoverysequence of the entry {current}.',
      check: 'bcdedit /enum all',
      source: BITLOCKER_BY_INTUNE,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Windows Recovery Environment (Windows RE) and system reset configuration
Information:

    Windows RE status:         Enabled
    Windows RE location:       \\\\?\\GLOBALROOT\\device\\harddisk0\\partition4\\Recovery\\WindowsRE
    Boot Configuration Data (BCD) identifier: 11112222-3333-4444-5555-666677778888
    Recovery image location:
    Recovery image index:      0
    Custom image location:
    Custom image index:        0

REAGENTC.EXE: Operation Successful.`,
    holds: [],
  },
  {
    text: `Windows Recovery Environment (Windows RE) and system reset configuration
Information:

    Windows RE status:         Disabled
    Windows RE location:
    Boot Configuration Data (BCD) identifier: 00000000-0000-0000-0000-000000000000
    Recovery image location:
    Recovery image index:      0`,
    holds: ['reagentc-disabled'],
  },
  {
    text: `    Windows RE status:         Disabled
    Windows RE location:       \\\\?\\GLOBALROOT\\device\\harddisk0\\partition4\\Recovery\\WindowsRE
    Boot Configuration Data (BCD) identifier: 11112222-3333-4444-5555-666677778888`,
    holds: ['reagentc-disabled-with-place'],
  },
  {
    text: `    Windows RE status:         Enabled
    Windows RE location:       \\\\?\\GLOBALROOT\\device\\harddisk0\\partition4\\Recovery\\WindowsRE
    Boot Configuration Data (BCD) identifier: 00000000-0000-0000-0000-000000000000`,
    holds: ['reagentc-no-boot-entry'],
  },
  {
    text: `Windows-Wiederherstellungsumgebung (Windows RE) und Konfiguration zum Zurücksetzen des Systems
    Windows RE-Status:          Aktiviert
    Windows RE-Speicherort:     \\\\?\\GLOBALROOT\\device\\harddisk0\\partition4\\Recovery\\WindowsRE
    Bezeichner für Startkonfigurationsdaten (BCD): {11112222-3333-4444-5555-666677778888}`,
    holds: [],
    language: 'de',
  },
  {
    text: `    Windows RE の状態:          有効
    Windows RE の場所:          \\\\?\\GLOBALROOT\\device\\harddisk0\\partition4\\Recovery\\WindowsRE
    ブート構成データ (BCD) 識別子: 11112222-3333-4444-5555-666677778888`,
    holds: [],
    language: 'ja',
  },
];
