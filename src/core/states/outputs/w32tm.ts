import type { StateOutput, StateSample } from '../stateOutput.ts';

const TOOLS =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/networking/windows-time-service/Windows-Time-Service-Tools-and-Settings.md';
const NTP = 'https://www.rfc-editor.org/rfc/rfc5905';
const LAST_RESULT = 'https://learn.microsoft.com/openspecs/windows_protocols/ms-w32t/';
const ACCURATE_TIME =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/networking/windows-time-service/accurate-time.md';
const HUGE_OFFSET =
  'MicrosoftDocs/SupportArticles-docs:support/windows-server/active-directory/configure-w32ime-against-huge-time-offset.md';
const NO_TIME_DATA = 'w32time-no-time-data';

export const w32tm: StateOutput = {
  name: 'w32tm',
  command: 'w32tm /query /status /verbose',
  files: ['*w32tm*.txt'],
  begins: [
    String.raw`^ {0,20}Leap Indicator: \d`,
    String.raw`^ {0,20}Sprungindikator: \d`,
    String.raw`^ {0,20}Indicateur de dérive\s?: \d`,
    String.raw`^ {0,20}윤초 조정: \d`,
    String.raw`^ {0,20}Leap 指示符: \d`,
    String.raw`^ {0,20}AnnounceFlags: \d`,
  ],
  fields: {
    'Leap Indicator': [
      String.raw`^ {0,20}Leap Indicator: (\d)`,
      String.raw`^ {0,20}Sprungindikator: (\d)`,
      String.raw`^ {0,20}Indicateur de dérive\s?: (\d)`,
      String.raw`^ {0,20}윤초 조정: (\d)`,
      String.raw`^ {0,20}Leap 指示符: (\d)`,
    ],
    ReferenceId: [
      '^ {0,20}ReferenceId: (0x[0-9A-F]{8})',
      '^ {0,20}Referenz-ID: (0x[0-9A-F]{8})',
      String.raw`^ {0,20}ID de référence\s?: (0x[0-9A-F]{8})`,
      '^ {0,20}참조 ID: (0x[0-9A-F]{8})',
      '^ {0,20}引用 ID: (0x[0-9A-F]{8})',
    ],
    'Last Successful Sync Time': '^ {0,20}Last Successful Sync Time: (.*)$',
    Source: [String.raw`^ {0,20}Source\s?: (.*)$`, '^ {0,20}Quelle: (.*)$', '^ {0,20}원본: (.*)$', '^ {0,20}源: (.*)$'],
    'Last Sync Error': [
      String.raw`^ {0,20}Last Sync Error: (\d{1,3}) `,
      String.raw`^ {0,20}Letzter Synchronierungsfehler: (\d{1,3}) `,
      String.raw`^ {0,20}Erreur lors de la dernière synchronisation\s?: (\d{1,3}) `,
      String.raw`^ {0,20}마지막 동기화 오류: (\d{1,3}) `,
      String.raw`^ {0,20}上次同步错误: (\d{1,3}) `,
    ],
    'Time since Last Good Sync Time': [
      String.raw`^ {0,20}Time since Last Good Sync Time: (\d{1,12})[.,]\d{1,9}s`,
      String.raw`^ {0,20}Zeit seit der letzten erfolgr\. Synchronisierungszeit: (\d{1,12})[.,]\d{1,9}s`,
      String.raw`^ {0,20}Durée écoulée depuis l.heure de la dernière synchronisation réussie\s?: (\d{1,12})[.,]\d{1,9}s`,
      String.raw`^ {0,20}마지막으로 동기화한 후 지난 시간: (\d{1,12})[.,]\d{1,9}s`,
      String.raw`^ {0,20}上次成功同步时间后的时间: (\d{1,12})[.,]\d{1,9}s`,
    ],
    Type: String.raw`^ {0,20}Type: (\w{1,10}) \(`,
  },
  rules: [
    {
      id: 'w32tm-never-synchronized',
      when: { 'Leap Indicator': '3', 'Last Successful Sync Time': 'unspecified' },
      unless: { 'Last Sync Error': '3' },
      level: 'wrong',
      says: 'The clock is not synchronized, and has not been since the time service started: it runs by itself. Right after a start that is so for some minutes; Kerberos refuses a clock that is more than five minutes off.',
      next: 'See which sources are set and whether one answers.',
      check: 'w32tm /query /peers',
      explains: ['Last Sync Error'],
      article: NO_TIME_DATA,
      source: NTP,
    },
    {
      id: 'w32tm-not-synchronized',
      when: { 'Leap Indicator': '3' },
      unless: { 'Last Sync Error': ['1', '2', '3'], 'Last Successful Sync Time': 'unspecified' },
      level: 'warning',
      says: 'The clock is not synchronized (leap indicator 3): it runs by itself. Right after a start that is so for some minutes; Kerberos refuses a clock that is more than five minutes off.',
      next: 'See which sources are set and whether one answers.',
      check: 'w32tm /query /peers',
      article: NO_TIME_DATA,
      source: NTP,
    },
    {
      id: 'w32tm-own-clock',
      when: { 'Leap Indicator': '0', ReferenceId: '0x4C4F434C' },
      level: 'warning',
      says: 'The source is the clock of this machine itself (LOCL), though no warning is reported: it follows nobody, and what follows it drifts with it.',
      next: 'See which type of synchronization and which servers are set; on the PDC emulator an outer source belongs there.',
      check: 'w32tm /query /configuration',
      article: NO_TIME_DATA,
      source: NTP,
    },
    {
      id: 'w32tm-no-time-data',
      when: { 'Last Sync Error': '1' },
      level: 'warning',
      says: 'At the last try no source gave time: the server that is set was not reached, or its answer was not usable.',
      next: 'Ask the server directly; UDP port 123 must be open to it.',
      check: 'w32tm /stripchart /computer:<TimeServer> /samples:3 /dataonly',
      article: NO_TIME_DATA,
      source: LAST_RESULT,
    },
    {
      id: 'w32tm-stale-time-data',
      when: { 'Last Sync Error': '2' },
      level: 'warning',
      says: 'At the last try the sources gave only stale time: they have not had an update of their own for too long.',
      next: 'Look at the source itself: when did it synchronize last?',
      check: 'w32tm /query /status /computer:<TimeServer>',
      article: NO_TIME_DATA,
      source: LAST_RESULT,
    },
    {
      id: 'w32tm-change-too-big',
      when: { 'Last Sync Error': '3' },
      level: 'wrong',
      says: 'The source has another time than this clock, by more than may be corrected at once (MaxPosPhaseCorrection, MaxNegPhaseCorrection): it is left wrong.',
      next: 'Compare both clocks, and find out which of them is wrong before one is set.',
      check: 'w32tm /stripchart /computer:<TimeServer> /samples:3 /dataonly',
      article: NO_TIME_DATA,
      source: HUGE_OFFSET,
    },
    {
      id: 'w32tm-long-ago',
      when: { 'Time since Last Good Sync Time': { above: 1_209_600 } },
      level: 'warning',
      says: 'The last good synchronization was {Time since Last Good Sync Time} seconds ago, more than two weeks: longer than any interval that is set by default.',
      next: 'See which sources are set and whether one answers.',
      check: 'w32tm /query /peers',
      article: NO_TIME_DATA,
      source: TOOLS,
    },
    {
      id: 'w32tm-from-vm-host',
      when: { Source: { matches: '^VM IC Time Synchronization Provider' } },
      level: 'note',
      says: 'The time comes from the Hyper-V host. On a domain controller it should come from the domain hierarchy or from an outer source: see whether the host itself follows a right one.',
      source: ACCURATE_TIME,
    },
    {
      id: 'w32tm-no-sync',
      when: { Type: 'NoSync' },
      level: 'note',
      says: 'The time service is set to follow no source at all (NoSync); something else has to keep this clock right.',
      source: TOOLS,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Leap Indicator: 0(no warning)
Stratum: 4 (secondary reference - syncd by (S)NTP)
Precision: -23 (119.209ns per tick)
Root Delay: 0.0312500s
Root Dispersion: 0.0700000s
ReferenceId: 0xCB007101 (source IP:  203.0.113.1)
Last Successful Sync Time: 1/5/2026 10:00:00 AM
Source: time.windows.com,0x9
Poll Interval: 10 (1024s)

Phase Offset: -0.0123456s
ClockRate: 0.0156250s
State Machine: 2 (Sync)
Time Source Flags: 0 (None)
Server Role: 0 (None)
Last Sync Error: 0 (The command completed successfully.)
Time since Last Good Sync Time: 3600.0000000s`,
    holds: [],
  },
  {
    text: `Leap Indicator: 3(not synchronized)
Stratum: 0 (unspecified)
ReferenceId: 0x00000000 (unspecified)
Last Successful Sync Time: unspecified
Source: Local CMOS Clock
Poll Interval: 10 (1024s)`,
    holds: ['w32tm-never-synchronized'],
  },
  {
    text: `Leap Indicator: 3(not synchronized)
Stratum: 0 (unspecified)
ReferenceId: 0x00000000 (unspecified)
Last Successful Sync Time: 1/4/2026 9:00:00 PM
Source: Local CMOS Clock
Poll Interval: 10 (1024s)`,
    holds: ['w32tm-not-synchronized'],
  },
  {
    text: `Leap Indicator: 3(not synchronized)
Stratum: 0 (unspecified)
ReferenceId: 0x00000000 (unspecified)
Last Successful Sync Time: unspecified
Source: Local CMOS Clock
Poll Interval: 6 (64s)
Last Sync Error: 1 (There was no time data.)`,
    holds: ['w32tm-never-synchronized', 'w32tm-no-time-data'],
  },
  {
    text: `Leap Indicator: 0(no warning)
Stratum: 1 (primary reference - syncd by radio clock)
ReferenceId: 0x4C4F434C (source name:  "LOCL")
Source: Free-running System Clock`,
    holds: ['w32tm-own-clock'],
  },
  {
    text: `Leap Indicator: 3(not synchronized)
ReferenceId: 0x00000000 (unspecified)
Source: Local CMOS Clock
Last Sync Error: 1 (There was no time data.)
Time since Last Good Sync Time: 2419200.0000000s`,
    holds: ['w32tm-no-time-data', 'w32tm-long-ago'],
  },
  {
    text: `Leap Indicator: 0(no warning)
ReferenceId: 0xC0000201 (source IP:  192.0.2.1)
Source: dc01.example.org
Last Sync Error: 3 (The change was too big.)`,
    holds: ['w32tm-change-too-big'],
  },
  {
    text: `Leap Indicator: 0(no warning)
ReferenceId: 0x564D5450 (source name:  "VMTP")
Source: VM IC Time Synchronization Provider`,
    holds: ['w32tm-from-vm-host'],
  },
  {
    text: `Sprungindikator: 0(keine Warnung)
Stratum: 3 (Sekundärreferenz - synchr. über (S)NTP)
Referenz-ID: 0xC0000201 (Quell-IP:  192.0.2.1)
Quelle: time.windows.com,0x9
Letzter Synchronierungsfehler: 2 (Nur veraltete Zeitdaten.)
Zeit seit der letzten erfolgr. Synchronisierungszeit: 4812.7981071s`,
    holds: ['w32tm-stale-time-data'],
    language: 'de',
  },
  {
    text: `Indicateur de dérive : 3(non synchronisé)
ID de référence : 0x00000000 (non spécifié)
Source : Local CMOS Clock
Erreur lors de la dernière synchronisation : 1 (Aucune donnée.)
Durée écoulée depuis l’heure de la dernière synchronisation réussie : 22.0930147s`,
    holds: ['w32tm-no-time-data'],
    language: 'fr',
  },
  {
    text: `윤초 조정: 0(경고 없음)
참조 ID: 0x4C4F434C(원본 이름: "LOCL")
원본: Local CMOS Clock
마지막 동기화 오류: 0 (완료)
마지막으로 동기화한 후 지난 시간: 3600.0000000s`,
    holds: ['w32tm-own-clock'],
    language: 'ko',
  },
  {
    text: `Leap 指示符: 0(无警告)
引用 ID: 0xC0000201 (源 IP:  192.0.2.1)
源: time.windows.com
上次同步错误: 0 (完成)
上次成功同步时间后的时间: 13.4795503s`,
    holds: [],
    language: 'zh-cn',
  },
  {
    text: `[Configuration]

EventLogFlags: 2 (Local)
AnnounceFlags: 10 (Local)
MinPollInterval: 10 (Local)

[TimeProviders]

NtpClient (Local)
Enabled: 1 (Local)
Type: NoSync (Local)`,
    holds: ['w32tm-no-sync'],
  },
];
