import type { StateOutput, StateSample } from '../stateOutput.ts';

const DRIVE_STATES =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/storage/storage-spaces/storage-spaces-states.md';
const DISKS = 'disk-events-7-51-129-153-157';
const COUNTERS = 'Get-PhysicalDisk | Get-StorageReliabilityCounter';

export const physicalDisk: StateOutput = {
  name: 'physical-disk',
  command: 'Get-PhysicalDisk',
  shell: 'powershell',
  files: ['*physicaldisk*.txt'],
  begins: ['^ {0,20}(?:Number|DeviceId|FriendlyName) .*OperationalStatus {1,20}HealthStatus {1,20}Usage'],
  fields: {
    predicted: [
      String.raw`^ {0,20}(\S.{0,120}) Predictive Failure`,
      '^ {0,20}OperationalStatus {0,30}: .*(Predictive Failure)',
    ],
    lost: [
      String.raw`^ {0,20}(\S.{0,120}) Lost Communication`,
      '^ {0,20}OperationalStatus {0,30}: .*(Lost Communication)',
    ],
    media: [String.raw`^ {0,20}(\S.{0,120}) Failed Media`, '^ {0,20}OperationalStatus {0,30}: .*(Failed Media)'],
    hardware: [
      String.raw`^ {0,20}(\S.{0,120}) Device Hardware Failure`,
      '^ {0,20}OperationalStatus {0,30}: .*(Device Hardware Failure)',
    ],
    error: [
      String.raw`^ {0,20}(\S.{0,120}) (?:IO|Transient) Error`,
      '^ {0,20}OperationalStatus {0,30}: .*((?:IO|Transient) Error)',
    ],
    latency: [
      String.raw`^ {0,20}(\S.{0,120}) Abnormal Latency`,
      '^ {0,20}OperationalStatus {0,30}: .*(Abnormal Latency)',
    ],
    pool: [
      String.raw`^ {0,20}(\S.{0,120}) (?:Split|Stale Metadata|Unrecognized Metadata)`,
      '^ {0,20}OperationalStatus {0,30}: .*(Split|Stale Metadata|Unrecognized Metadata)',
    ],
    maintenance: [
      String.raw`^ {0,20}(\S.{0,120}) In Maintenance Mode`,
      '^ {0,20}OperationalStatus {0,30}: .*(In Maintenance Mode)',
    ],
    unhealthy: [String.raw`^ {0,20}(\S.{0,160}) Unhealthy {1,20}\S`, '^ {0,20}HealthStatus {0,30}: (Unhealthy)'],
    warned: [String.raw`^ {0,20}(\S.{0,160}) Warning {1,20}\S`, '^ {0,20}HealthStatus {0,30}: (Warning)'],
  },
  rules: [
    {
      id: 'physical-disk-predicts-failure',
      when: { predicted: { matches: '.' } },
      level: 'wrong',
      says: 'A drive reports that it is about to fail: {predicted}.',
      next: 'Save what is on it, and replace it; its counters tell more.',
      check: COUNTERS,
      article: DISKS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-lost',
      when: { lost: { matches: '.' } },
      level: 'wrong',
      says: 'A drive is not reached any more: {lost}.',
      next: 'See whether it is connected, or, in a cluster, whether its server is up.',
      article: DISKS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-media-failed',
      when: { media: { matches: '.' } },
      level: 'wrong',
      says: 'A drive has failed and is not used any more: {media}.',
      next: 'Replace it.',
      article: DISKS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-hardware-failed',
      when: { hardware: { matches: '.' } },
      level: 'wrong',
      says: 'The hardware of a drive has failed: {hardware}.',
      next: 'Replace it.',
      article: DISKS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-error',
      when: { error: { matches: '.' } },
      level: 'warning',
      says: 'A drive gave an error that may pass: {error}. When it comes again, the drive is replaced.',
      next: 'Look at its counters, and for events of the disk.',
      check: COUNTERS,
      article: DISKS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-slow',
      when: { latency: { matches: '.' } },
      level: 'warning',
      says: 'A drive answers more slowly than the others: {latency}.',
      next: 'Look at its counters; when it stays so, it is replaced.',
      check: COUNTERS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-pool-data',
      when: { pool: { matches: '.' } },
      level: 'wrong',
      says: 'A drive does not fit its storage pool: {pool}. Its data of the pool is old, unknown or apart.',
      next: 'See which virtual disks are concerned before it is reset, which erases it.',
      check: 'Get-VirtualDisk',
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-maintenance',
      when: { maintenance: { matches: '.' } },
      level: 'note',
      says: 'A drive is in maintenance mode, and neither read nor written: {maintenance}.',
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-unhealthy',
      when: { unhealthy: { matches: '.' } },
      unless: { media: { matches: '.' }, hardware: { matches: '.' }, pool: { matches: '.' }, lost: { matches: '.' } },
      level: 'wrong',
      says: 'A drive is unhealthy: it cannot be reached or written ({unhealthy}).',
      next: 'Look at its counters, and for events of the disk.',
      check: COUNTERS,
      article: DISKS,
      source: DRIVE_STATES,
    },
    {
      id: 'physical-disk-warning',
      when: { warned: { matches: '.' } },
      unless: {
        predicted: { matches: '.' },
        error: { matches: '.' },
        latency: { matches: '.' },
        lost: { matches: '.' },
        maintenance: { matches: '.' },
      },
      level: 'warning',
      says: 'A drive works, but something is the matter with it ({warned}).',
      next: 'See its operational status, and its counters.',
      check: COUNTERS,
      article: DISKS,
      source: DRIVE_STATES,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Number FriendlyName        SerialNumber MediaType CanPool OperationalStatus HealthStatus Usage            Size
------ ------------        ------------ --------- ------- ----------------- ------------ -----            ----
0      Example SSD 970     S0000001     SSD       False   OK                Healthy      Auto-Select 476.94 GB`,
    holds: [],
  },
  {
    text: `Number FriendlyName        SerialNumber MediaType CanPool OperationalStatus  HealthStatus Usage            Size
------ ------------        ------------ --------- ------- -----------------  ------------ -----            ----
0      Example SSD 970     S0000001     SSD       False   Predictive Failure Warning      Auto-Select 476.94 GB
1      Example HDD         S0000002     HDD       False   Lost Communication Warning      Auto-Select 476.94 GB
2      Example HDD         S0000003     HDD       False   IO Error           Warning      Auto-Select 476.94 GB
3      Example HDD         S0000004     HDD       False   Abnormal Latency   Warning      Auto-Select 476.94 GB
4      Example HDD         S0000005     HDD       False   Failed Media       Unhealthy    Auto-Select 476.94 GB
5      Example HDD         S0000006     HDD       False   Device Hardware Failure Unhealthy Auto-Select 476.94 GB
6      Example HDD         S0000007     HDD       False   Split              Unhealthy    Auto-Select 476.94 GB
7      Example HDD         S0000008     HDD       False   In Maintenance Mode Warning     Auto-Select 476.94 GB`,
    holds: [
      'physical-disk-predicts-failure',
      'physical-disk-lost',
      'physical-disk-error',
      'physical-disk-slow',
      'physical-disk-media-failed',
      'physical-disk-hardware-failed',
      'physical-disk-pool-data',
      'physical-disk-maintenance',
    ],
  },
  {
    text: `Number FriendlyName        SerialNumber MediaType CanPool OperationalStatus HealthStatus Usage            Size
------ ------------        ------------ --------- ------- ----------------- ------------ -----            ----
0      Example SSD 970     S0000001     SSD       False   OK                Unhealthy    Auto-Select 476.94 GB
1      Example SSD 970     S0000002     SSD       False   OK                Warning      Auto-Select 476.94 GB`,
    holds: ['physical-disk-unhealthy', 'physical-disk-warning'],
  },
  {
    text: 'OperationalStatus                : OK\nHealthStatus                     : Unhealthy',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-unhealthy'],
  },
  {
    text: 'OperationalStatus                : {OK, Predictive Failure}',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-predicts-failure'],
  },
  {
    text: 'OperationalStatus                : Lost Communication',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-lost'],
  },
  {
    text: 'OperationalStatus                : Failed Media',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-media-failed'],
  },
  {
    text: 'OperationalStatus                : Device Hardware Failure',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-hardware-failed'],
  },
  {
    text: 'OperationalStatus                : Transient Error',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-error'],
  },
  {
    text: 'OperationalStatus                : Abnormal Latency',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-slow'],
  },
  {
    text: 'OperationalStatus                : Stale Metadata',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-pool-data'],
  },
  {
    text: 'OperationalStatus                : In Maintenance Mode',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-maintenance'],
  },
  {
    text: 'OperationalStatus                : OK\nHealthStatus                     : Warning',
    file: 'physicaldisk.txt',
    holds: ['physical-disk-warning'],
  },
];
