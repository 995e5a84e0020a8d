import type { StateOutput, StateSample } from '../stateOutput.ts';

const CODES_0 = 'MicrosoftDocs/win32:desktop-src/Debug/system-error-codes--0-499-.md';
const CODES_500 = 'MicrosoftDocs/win32:desktop-src/Debug/system-error-codes--500-999-.md';
const CODES_1000 = 'MicrosoftDocs/win32:desktop-src/Debug/system-error-codes--1000-1299-.md';
const CODES_1300 = 'MicrosoftDocs/win32:desktop-src/Debug/system-error-codes--1300-1699-.md';
const TRANSITIONS = 'MicrosoftDocs/win32:desktop-src/Services/service-status-transitions.md';
const UPDATE_ERRORS =
  'MicrosoftDocs/SupportArticles-docs:support/windows-client/installing-updates-features-roles/common-windows-update-errors.md';
const QUOTES = 'MicrosoftDocs/sdk-api:sdk-api-src/content/winsvc/nf-winsvc-createservicew.md';
/** Drivers: they end with codes of devices that are not there. */
const DRIVER = { TYPE: ['1', '2', '8'] };

export const sc: StateOutput = {
  name: 'sc',
  command: 'sc queryex <Service>',
  files: ['*sc_query*.txt', '*sc_qc*.txt', '*services*.txt'],
  begins: ['^ {0,20}SERVICE_NAME: ', String.raw`^ {0,20}\[SC\] (?:\w{1,40}: ?)?OpenService (?:FAILED|FEHLER) \d`],
  subjects: [String.raw`^ {0,20}SERVICE_NAME: (?<name>\S.{0,100})$`],
  fields: {
    SERVICE_NAME: '^ {0,20}SERVICE_NAME: (.*)$',
    TYPE: String.raw`^ {0,20}TYPE {0,20}: (\w{1,4}) `,
    STATE: String.raw`^ {0,20}STATE {0,20}: (\d) `,
    WIN32_EXIT_CODE: String.raw`^ {0,20}WIN32_EXIT_CODE {0,8}: (\d{1,10}) `,
    SERVICE_EXIT_CODE: String.raw`^ {0,20}SERVICE_EXIT_CODE {0,8}: (\d{1,10}) `,
    START_TYPE: String.raw`^ {0,20}START_TYPE {0,12}: (\d) `,
    BINARY_PATH_NAME: '^ {0,20}BINARY_PATH_NAME {0,8}: (.*)$',
    SERVICE_START_NAME: '^ {0,20}SERVICE_START_NAME {0,8}: (.*)$',
    FAILED: String.raw`^ {0,20}\[SC\] (?:\w{1,40}: ?)?OpenService (?:FAILED|FEHLER) (\d{1,5}):`,
  },
  rules: [
    {
      id: 'sc-no-answer-in-time',
      when: { STATE: '1', WIN32_EXIT_CODE: '1053' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: at its start it did not answer in time (1053).',
      next: 'Look at the events of the service control manager, 7009 above all, and at what the program itself wrote.',
      check: 'sc qc <Service>',
      article: 'win32-1053-service-timeout',
      source: CODES_1000,
    },
    {
      id: 'sc-ended-unexpectedly',
      when: { STATE: '1', WIN32_EXIT_CODE: '1067' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: its process ended without a word (1067), as after a crash.',
      next: 'Look for event 1000 of that process in the Application log.',
      check: 'wevtutil qe Application /q:"*[System[(EventID=1000)]]" /c:10 /rd:true /f:text',
      article: 'win32-1067-service-terminated',
      source: CODES_1000,
    },
    {
      id: 'sc-dependency-failed',
      when: { STATE: '1', WIN32_EXIT_CODE: '1068' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: a service that it needs did not start (1068). The cause is there.',
      next: 'See what it depends on, and what stopped that.',
      check: 'sc qc <Service>',
      article: 'win32-1068-service-dependency',
      source: CODES_1000,
    },
    {
      id: 'sc-account-refused',
      when: { STATE: '1', WIN32_EXIT_CODE: '1069' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: its account could not sign in (1069): password, a locked account, or the right to sign in as a service.',
      next: 'See under which account it runs.',
      check: 'sc qc <Service>',
      article: 'win32-1069-service-logon',
      source: CODES_1000,
    },
    {
      id: 'sc-other-account',
      when: { STATE: '1', WIN32_EXIT_CODE: '1079' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: its account is another than that of the services with which it shares a process (1079).',
      next: 'Compare its account with that of a machine on which it runs.',
      check: 'sc qc <Service>',
      source: CODES_1000,
    },
    {
      id: 'sc-file-missing',
      when: { STATE: '1', WIN32_EXIT_CODE: ['2', '3'] },
      unless: DRIVER,
      level: 'warning',
      says: '{subject} is stopped: its program, or a file that it needs, was not found ({WIN32_EXIT_CODE}).',
      next: 'See which program it starts, and whether that is there.',
      check: 'sc qc <Service>',
      article: '0x80070002-msi-and-services',
      source: CODES_0,
    },
    {
      id: 'sc-no-privilege',
      when: { STATE: '1', WIN32_EXIT_CODE: '1297' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: it asks for a privilege that its account has not got (1297), most often by a policy of user rights.',
      next: 'See which privileges it asks for.',
      check: 'sc qprivs <Service>',
      source: CODES_1000,
    },
    {
      id: 'sc-not-a-program',
      when: { STATE: '1', WIN32_EXIT_CODE: '193' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: what it starts is no program for this Windows (193): damaged, of another architecture, or a path with spaces and no quotes.',
      next: 'Look at the path.',
      check: 'sc qc <Service>',
      article: '0x800700c1-general',
      source: CODES_0,
    },
    {
      id: 'sc-signature-refused',
      when: { STATE: '1', WIN32_EXIT_CODE: '577' },
      level: 'wrong',
      says: '{subject} is stopped: Windows could not verify the signature of one of its files (577).',
      next: 'See which file the code integrity log names.',
      check: 'wevtutil qe Microsoft-Windows-CodeIntegrity/Operational /c:10 /rd:true /f:text',
      article: '0xc0000428-boot-signature',
      source: CODES_500,
    },
    {
      id: 'sc-no-page-file',
      when: { STATE: '1', WIN32_EXIT_CODE: '1455' },
      unless: DRIVER,
      level: 'wrong',
      says: '{subject} is stopped: there was no memory left to commit (1455).',
      next: 'See how large the page file may become, and what takes the memory.',
      article: '0xc000012d-commit-limit',
      source: CODES_1300,
    },
    {
      id: 'sc-own-code',
      when: { STATE: '1', WIN32_EXIT_CODE: '1066', SERVICE_EXIT_CODE: { above: 0 } },
      unless: DRIVER,
      level: 'note',
      says: '{subject} stopped itself with a code of its own, {SERVICE_EXIT_CODE}: what it means its maker knows, or its log.',
      source: CODES_1000,
    },
    {
      id: 'sc-never-started',
      when: { STATE: '1', WIN32_EXIT_CODE: '1077' },
      unless: DRIVER,
      level: 'note',
      says: '{subject} is stopped: nothing has tried to start it since Windows started (1077). It did not fail.',
      source: CODES_1000,
    },
    {
      id: 'sc-starting',
      when: { STATE: '2' },
      level: 'note',
      says: '{subject} is starting. When it is still so later, and its checkpoint is the same, it hangs.',
      source: TRANSITIONS,
    },
    {
      id: 'sc-stopping',
      when: { STATE: '3' },
      level: 'note',
      says: '{subject} is stopping. When it is still so later, and its checkpoint is the same, it hangs; it cannot be started until its process has ended.',
      source: TRANSITIONS,
    },
    {
      id: 'sc-paused',
      when: { STATE: '7' },
      level: 'note',
      says: '{subject} is paused: it runs, and does nothing until it is continued.',
      source: TRANSITIONS,
    },
    {
      id: 'sc-not-there',
      when: { FAILED: '1060' },
      level: 'warning',
      says: 'There is no service of that name here (1060): it is not installed, or the name is another, as the one that is shown to people.',
      next: 'Look for the program that brings it, and for the name of the service.',
      check: 'sc query state= all',
      source: CODES_1000,
    },
    {
      id: 'sc-no-rights',
      when: { FAILED: '5' },
      level: 'note',
      says: 'This account may not ask that service; an administrator may.',
      source: CODES_0,
    },
    {
      id: 'sc-update-disabled',
      when: { SERVICE_NAME: ['wuauserv', 'BITS', 'UsoSvc'], START_TYPE: '4' },
      level: 'warning',
      says: '{subject} is disabled: Windows Update cannot work (0x80070422).',
      next: 'Find out which policy or tool disabled it.',
      check: String.raw`reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate /s`,
      article: '0x80070422-update-service-disabled',
      source: UPDATE_ERRORS,
    },
    {
      id: 'sc-servicing-disabled',
      when: { SERVICE_NAME: 'TrustedInstaller', START_TYPE: '4' },
      level: 'warning',
      says: 'The service that installs parts of Windows is disabled: updates, features and repairs of the component store fail.',
      article: '0x80070422-servicing-installer-service',
      source: UPDATE_ERRORS,
    },
    {
      id: 'sc-disabled',
      when: { START_TYPE: '4' },
      unless: { SERVICE_NAME: ['wuauserv', 'BITS', 'UsoSvc', 'TrustedInstaller'] },
      level: 'note',
      says: '{subject} is disabled: nothing can start it until that is changed (1058).',
      source: CODES_1000,
    },
    {
      id: 'sc-path-without-quotes',
      when: { BINARY_PATH_NAME: { matches: String.raw`^[a-z]:\\Program Files(?: \(x86\))?\\` } },
      level: 'note',
      says: '{subject} starts a program by a path with spaces and no quotes: another program whose name is the first part of that path would be taken for it.',
      source: QUOTES,
    },
    {
      id: 'sc-user-account',
      when: { SERVICE_START_NAME: { matches: String.raw`\\|@` } },
      unless: { SERVICE_START_NAME: { matches: String.raw`^NT (?:AUTHORITY|SERVICE|VIRTUAL MACHINE)\\|\$$` } },
      level: 'note',
      says: '{subject} runs as {SERVICE_START_NAME}: when the password of that account changes, it does not start any more.',
      source: CODES_1000,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `SERVICE_NAME: wuauserv
        TYPE               : 20  WIN32_SHARE_PROCESS
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 0  (0x0)
        SERVICE_EXIT_CODE  : 0  (0x0)
        CHECKPOINT         : 0x0
        WAIT_HINT          : 0x0

SERVICE_NAME: i8042prt
        TYPE               : 1  KERNEL_DRIVER
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 2  (0x2)
        SERVICE_EXIT_CODE  : 0  (0x0)

SERVICE_NAME: Fax
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1077  (0x435)
        SERVICE_EXIT_CODE  : 0  (0x0)`,
    holds: ['sc-never-started @ Fax'],
  },
  {
    text: `[SC] QueryServiceConfig SUCCESS

SERVICE_NAME: wuauserv
        TYPE               : 20  WIN32_SHARE_PROCESS
        START_TYPE         : 3   DEMAND_START
        ERROR_CONTROL      : 1   NORMAL
        BINARY_PATH_NAME   : C:\\Windows\\system32\\svchost.exe -k netsvcs -p
        DISPLAY_NAME       : Windows Update
        DEPENDENCIES       : rpcss
        SERVICE_START_NAME : LocalSystem`,
    holds: [],
  },
  {
    text: `SERVICE_NAME: One
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1053  (0x41d)
SERVICE_NAME: Two
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1067  (0x42b)
SERVICE_NAME: Three
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1068  (0x42c)
SERVICE_NAME: Four
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1069  (0x42d)
SERVICE_NAME: Five
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1079  (0x437)
SERVICE_NAME: Six
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 2  (0x2)
SERVICE_NAME: Seven
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1297  (0x511)
SERVICE_NAME: Eight
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 193  (0xc1)
SERVICE_NAME: Nine
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 577  (0x241)
SERVICE_NAME: Ten
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1455  (0x5af)
SERVICE_NAME: Eleven
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1066  (0x42a)
        SERVICE_EXIT_CODE  : 3  (0x3)`,
    holds: [
      'sc-no-answer-in-time @ One',
      'sc-ended-unexpectedly @ Two',
      'sc-dependency-failed @ Three',
      'sc-account-refused @ Four',
      'sc-other-account @ Five',
      'sc-file-missing @ Six',
      'sc-no-privilege @ Seven',
      'sc-not-a-program @ Eight',
      'sc-signature-refused @ Nine',
      'sc-no-page-file @ Ten',
      'sc-own-code @ Eleven',
    ],
  },
  {
    text: `SERVICE_NAME: Starting Service
        STATE              : 2  START_PENDING
                                (NOT_STOPPABLE, NOT_PAUSABLE, IGNORES_SHUTDOWN)
SERVICE_NAME: Stopping
        STATE              : 3  STOP_PENDING
SERVICE_NAME: Paused
        STATE              : 7  PAUSED`,
    holds: ['sc-starting @ Starting Service', 'sc-stopping @ Stopping', 'sc-paused @ Paused'],
  },
  { text: '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:', holds: ['sc-not-there'] },
  { text: '[SC] OpenService FAILED 1060:', holds: ['sc-not-there'] },
  { text: '[SC] StartService: OpenService FAILED 1060:', holds: ['sc-not-there'] },
  { text: '[SC] EnumQueryServicesStatus:OpenService FEHLER 5:', holds: ['sc-no-rights'], language: 'de' },
  {
    text: `SERVICE_NAME: BITS
        START_TYPE         : 4   DISABLED
SERVICE_NAME: TrustedInstaller
        START_TYPE         : 4   DISABLED
SERVICE_NAME: RemoteRegistry
        START_TYPE         : 4   DISABLED
SERVICE_NAME: Backup
        START_TYPE         : 2   AUTO_START
        BINARY_PATH_NAME   : C:\\Program Files\\Backup\\agent.exe
        SERVICE_START_NAME : EXAMPLE\\svc-backup
SERVICE_NAME: Spooler
        BINARY_PATH_NAME   : C:\\Windows\\System32\\spoolsv.exe
        SERVICE_START_NAME : NT AUTHORITY\\NetworkService`,
    holds: [
      'sc-update-disabled @ BITS',
      'sc-servicing-disabled @ TrustedInstaller',
      'sc-disabled @ RemoteRegistry',
      'sc-path-without-quotes @ Backup',
      'sc-user-account @ Backup',
    ],
  },
];
