import type { StateOutput, StateSample } from '../stateOutput.ts';

const CHKDSK = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/chkdsk.md';
const NTFS = 'ntfs-98-volume-needs-repair';

export const chkdsk: StateOutput = {
  name: 'chkdsk',
  command: 'chkdsk',
  files: ['*chkdsk*.txt', '*chkdsk*.log'],
  begins: [
    String.raw`^ {0,20}The type of the file system is (?:NTFS|FAT|FAT32|exFAT|ReFS)\.`,
    String.raw`^ {0,20}Der Typ des Dateisystems ist (?:NTFS|FAT|FAT32|exFAT|ReFS)\.`,
  ],
  fields: {
    'read-only': '^ {0,20}WARNING! {1,4}(?:F|/F) parameter (not specified)',
    problems:
      '^ {0,20}Windows (?:has )?(?:scanned the file system and |checked the file system and )?found (problems|errors)(?:[.]| with the file system)',
    stopped: String.raw`^ {0,20}Errors found\. {1,4}CHKDSK (cannot continue) in read-only mode`,
    corrected: [
      '^ {0,20}Windows has made (corrections) to the file system',
      '^ {0,20}Windows hat Probleme im Dateisystem (behoben)',
    ],
    'bad sectors': [
      String.raw`^ {0,20}(\d{1,15}) KB in bad sectors\.`,
      String.raw`^ {0,20}(\d{1,15}) KB in fehlerhaften Sektoren`,
    ],
    'in use': '^ {0,20}Chkdsk cannot run because the (volume is in use) by another',
    failed: String.raw`^ {0,20}An unspecified error occurred \(([0-9a-f ]{6,24})\)`,
  },
  rules: [
    {
      id: 'chkdsk-problems-read-only',
      when: { 'read-only': 'not specified', problems: { matches: '.' } },
      level: 'warning',
      says: 'The file system seems to have errors. It was only looked at, while it was in use: then some of them are none.',
      next: 'Let it be scanned in a way that tells for sure, without a repair.',
      check: 'chkntfs <Volume>',
      article: NTFS,
      source: CHKDSK,
    },
    {
      id: 'chkdsk-problems',
      when: { problems: { matches: '.' } },
      unless: { 'read-only': 'not specified', corrected: { matches: '.' } },
      level: 'wrong',
      says: 'The file system has errors, and they have not been repaired.',
      next: 'See whether the volume is marked as damaged; it is repaired when it is not in use, as at a start.',
      check: 'chkntfs <Volume>',
      article: NTFS,
      source: CHKDSK,
    },
    {
      id: 'chkdsk-stopped-read-only',
      when: { stopped: 'cannot continue' },
      level: 'warning',
      says: 'The check stopped at an error, as it was only to look. On a volume in use that may be none.',
      next: 'See whether the volume is marked as damaged.',
      check: 'chkntfs <Volume>',
      article: NTFS,
      source: CHKDSK,
    },
    {
      id: 'chkdsk-corrected',
      when: { corrected: { matches: '.' } },
      level: 'note',
      says: 'The file system had errors, and was repaired; files that they were in may be damaged or gone.',
      next: 'Look for events of the disk: errors that come again come from it.',
      check: "wevtutil qe System /q:\"*[System[Provider[@Name='disk' or @Name='Ntfs']]]\" /c:20 /rd:true /f:text",
      article: NTFS,
      source: CHKDSK,
    },
    {
      id: 'chkdsk-bad-sectors',
      when: { 'bad sectors': { above: 0 } },
      level: 'warning',
      says: '{bad sectors} KB of the volume are in bad sectors: the disk has places that cannot be read, now or once.',
      next: 'See what the disk says of itself, and whether events of it are new.',
      check: 'wevtutil qe System /q:"*[System[Provider[@Name=\'disk\']]]" /c:20 /rd:true /f:text',
      article: 'disk-events-7-51-129-153-157',
      source: CHKDSK,
    },
    {
      id: 'chkdsk-in-use',
      when: { 'in use': { matches: '.' } },
      level: 'note',
      says: 'The volume is in use: nothing was repaired. It can be done at the next start.',
      next: 'See whether that is planned.',
      check: 'chkntfs <Volume>',
      source: CHKDSK,
    },
    {
      id: 'chkdsk-failed',
      when: { failed: { matches: '.' } },
      level: 'wrong',
      says: 'The check itself failed ({failed}): the volume cannot be read as it should, or chkdsk met an error of its own.',
      next: 'Look for events of the disk in the System log.',
      check: 'wevtutil qe System /q:"*[System[Provider[@Name=\'disk\']]]" /c:20 /rd:true /f:text',
      article: 'disk-events-7-51-129-153-157',
      source: CHKDSK,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `The type of the file system is NTFS.
Volume label is Windows.

WARNING!  /F parameter not specified.
Running CHKDSK in read-only mode.

Stage 1: Examining basic file system structure ...

Windows has scanned the file system and found no problems.
No further action is required.

 498876415 KB total disk space.
         0 KB in bad sectors.`,
    holds: [],
  },
  {
    text: `The type of the file system is NTFS.

WARNING!  F parameter not specified.
Running CHKDSK in read-only mode.

Windows has found problems with the file system.
        24 KB in bad sectors.`,
    holds: ['chkdsk-problems-read-only', 'chkdsk-bad-sectors'],
  },
  {
    text: `The type of the file system is NTFS.
Windows has scanned the file system and found problems.
Run CHKDSK with the /F (fix) option.`,
    holds: ['chkdsk-problems'],
  },
  {
    text: `The type of the file system is NTFS.
WARNING!  /F parameter not specified.
Errors found.  CHKDSK cannot continue in read-only mode.`,
    holds: ['chkdsk-stopped-read-only'],
  },
  {
    text: `The type of the file system is NTFS.
Windows has made corrections to the file system.`,
    holds: ['chkdsk-corrected'],
  },
  {
    text: `The type of the file system is NTFS.
Cannot lock current drive.

Chkdsk cannot run because the volume is in use by another
process.`,
    holds: ['chkdsk-in-use'],
  },
  {
    text: `The type of the file system is NTFS.
An unspecified error occurred (766f6c756d652e63 470).`,
    holds: ['chkdsk-failed'],
  },
  {
    text: `Der Typ des Dateisystems ist NTFS.
Windows hat Probleme im Dateisystem behoben.
         8 KB in fehlerhaften Sektoren.`,
    holds: ['chkdsk-corrected', 'chkdsk-bad-sectors'],
    language: 'de',
  },
];
