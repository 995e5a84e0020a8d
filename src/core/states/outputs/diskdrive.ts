import type { StateOutput, StateSample } from '../stateOutput.ts';

const DISK_DRIVE = 'MicrosoftDocs/win32:desktop-src/CIMWin32Prov/win32-diskdrive.md';

export const diskdrive: StateOutput = {
  name: 'diskdrive',
  command: 'wmic diskdrive get model,status',
  files: ['*diskdrive*.txt'],
  begins: ['^ {0,20}Model .*Status {0,20}$'],
  fields: {
    predicted: [String.raw`^ {0,20}(\S.{0,120}) Pred Fail {0,20}$`, '^ {0,20}Status=(Pred Fail) {0,20}$'],
    failed: [
      String.raw`^ {0,20}(\S.{0,120}) (?:Error|NonRecover) {0,20}$`,
      '^ {0,20}Status=(Error|NonRecover) {0,20}$',
    ],
    degraded: [
      String.raw`^ {0,20}(\S.{0,120}) (?:Degraded|Stressed) {0,20}$`,
      '^ {0,20}Status=(Degraded|Stressed) {0,20}$',
    ],
  },
  rules: [
    {
      id: 'diskdrive-predicts-failure',
      when: { predicted: { matches: '.' } },
      level: 'wrong',
      says: 'A disk reports that it is about to fail (SMART): {predicted}.',
      next: 'Save what is on it, and replace it.',
      check:
        'wmic /namespace:\\\\root\\wmi path MSStorageDriver_FailurePredictStatus get InstanceName,PredictFailure,Reason',
      article: 'disk-events-7-51-129-153-157',
      source: DISK_DRIVE,
    },
    {
      id: 'diskdrive-failed',
      when: { failed: { matches: '.' } },
      level: 'wrong',
      says: 'A disk does not work: {failed}.',
      next: 'Look for events of the disk in the System log.',
      check: 'wevtutil qe System /q:"*[System[Provider[@Name=\'disk\']]]" /c:20 /rd:true /f:text',
      article: 'disk-events-7-51-129-153-157',
      source: DISK_DRIVE,
    },
    {
      id: 'diskdrive-degraded',
      when: { degraded: { matches: '.' } },
      level: 'warning',
      says: 'A disk works, but not as it should: {degraded}.',
      next: 'Look for events of the disk in the System log.',
      check: 'wevtutil qe System /q:"*[System[Provider[@Name=\'disk\']]]" /c:20 /rd:true /f:text',
      article: 'disk-events-7-51-129-153-157',
      source: DISK_DRIVE,
    },
  ],
};

export const samples: readonly StateSample[] = [
  { text: 'Model                       Status\nExample SSD 970             OK', holds: [] },
  {
    text: 'Model                       Status\nExample SSD 970             Pred Fail\nExample HDD                 Error\nExample HDD 2               Degraded',
    holds: ['diskdrive-predicts-failure', 'diskdrive-failed', 'diskdrive-degraded'],
  },
  { text: 'Model=Example SSD 970\nStatus=Pred Fail', file: 'diskdrive.txt', holds: ['diskdrive-predicts-failure'] },
  { text: 'Model=Example SSD 970\nStatus=Error', file: 'diskdrive.txt', holds: ['diskdrive-failed'] },
  { text: 'Model=Example SSD 970\nStatus=Degraded', file: 'diskdrive.txt', holds: ['diskdrive-degraded'] },
];
