import type { Format, FormatSample } from './format.ts';

/** What PowerShell, `wevtutil` and the Event Viewer write of an event: https://learn.microsoft.com/windows-server/administration/windows-commands/wevtutil */
export const eventText: Format = {
  name: 'event-text',
  title: 'Event logs as text',
  files: ['*events*.txt', '*eventlog*.txt', '*evtx*.txt', 'SysEvent*.txt', 'AppEvent*.txt'],
  line: String.raw`^(?<time>\d[\d./-]{7,9},? \d{1,2}:\d\d:\d\d(?: [AP]M)?) {1,20}\d{1,5} (?<level>[A-Z][a-z]{4,13}) {1,12}(?<message>.*)`,
  levels: {
    critical: 'error',
    error: 'error',
    warning: 'warning',
    information: 'information',
    verbose: 'debug',
    kritisch: 'error',
    fehler: 'error',
    warnung: 'warning',
    informationen: 'information',
  },
  never: [
    // What WMI and collectors call the id of an event.
    String.raw`^EventCode {0,20}[:=] ?(?<number>\d{1,5})`,
    // Get-EventLog as a table: the number that it makes of an id and its level may be a status of others.
    String.raw`^ {1,12}\d{1,10} \S{3,6} \d\d \d\d:\d\d {2}[A-Z][A-Za-z]{3,12} {1,12}(?:\S{1,30} ){1,4} {0,30}(?<number>\d{8,10}) `,
  ],
  events: [
    {
      // What the Event Viewer copies, and `wevtutil qe /f:text`, in the language of the user: those of which public issues
      // and pages quote such texts. No `String.raw` for letters beyond ASCII: the command line has escapes for them.
      providers: [
        String.raw`Source: {0,20}(?<provider>[^\s\\|;,"<>=:][^\t\\|"<>;,]{1,119})`,
        String.raw`Quelle: {0,20}(?<provider>[^\s\\|;,"<>=:][^\t\\|"<>;,]{1,119})`,
        'ソース: {0,20}(?<provider>[^\\s\\\\|;,"<>=:][^\\t\\\\|"<>;,]{1,119})',
        '来源: {0,20}(?<provider>[^\\s\\\\|;,"<>=:][^\\t\\\\|"<>;,]{1,119})',
        '來源: {0,20}(?<provider>[^\\s\\\\|;,"<>=:][^\\t\\\\|"<>;,]{1,119})',
        'Источник: {0,20}(?<provider>[^\\s\\\\|;,"<>=:][^\\t\\\\|"<>;,]{1,119})',
      ],
      ids: [
        String.raw`Event ID: {0,20}(?<id>\d{1,5})\b`,
        String.raw`Ereignis-ID: {0,20}(?<id>\d{1,5})\b`,
        'イベント ID: {0,20}(?<id>\\d{1,5})\\b',
        '事件 ID: {0,20}(?<id>\\d{1,5})\\b',
        '事件識別碼: {0,20}(?<id>\\d{1,5})\\b',
        'Код события: {0,20}(?<id>\\d{1,5})\\b',
        // A tool of forums writes both in one line.
        String.raw`Event: (?<id>\d{1,5}) S(?=ource:)`,
      ],
      levels: [
        '^[ \\t]{0,8}(?:Level|Ebene|レベル|级别|層級|等級|Уровень|Niveau|Nivel|Nível|Livello|Poziom): {0,20}(?<level>\\S{1,20})',
      ],
      message:
        '^[ \\t]{0,8}(?:Description|Beschreibung|説明|描述|說明|Описание|Descripción|Descrição|Descrizione):(?<message>.{0,300})',
      border: '^\\W{0,8}(?:Log Name|Protokollname|ログの名前|日志名称|記錄檔名稱|Имя журнала|Event\\[\\d{1,10}\\]):?',
    },
    {
      // Get-WinEvent as a list.
      eitherFirst: true,
      providers: [String.raw`ProviderName {0,30}: {0,3}(?<provider>[^\s"][^\t"|]{1,119})`],
      ids: [String.raw`Id   {0,30}: (?<id>\d{1,5})\b`],
      levels: [String.raw`^Level(?:DisplayName)? {0,30}: (?<level>\S{1,20})`],
      message: '^Message {0,30}: (?<message>.{0,300})',
      border: String.raw`^\s{0,40}$`,
    },
    {
      // Get-EventLog and WMI as lists.
      eitherFirst: true,
      providers: [
        String.raw`Source   {0,30}: (?<provider>[^\s"][^\t"|]{1,119})`,
        String.raw`SourceName  {0,30}: (?<provider>[^\s"][^\t"|]{1,119})`,
      ],
      ids: [String.raw`EventID {1,30}: (?<id>\d{1,5})\b`, String.raw`EventCode {1,30}: (?<id>\d{1,5})\b`],
      levels: [String.raw`^(?:EntryType|Type) {1,30}: (?<level>\S{1,20})`],
      message: '^Message {1,30}: (?<message>.{0,300})',
      border: String.raw`^\s{0,40}$`,
    },
    {
      // What collectors make of them.
      providers: [
        String.raw`SourceName=(?<provider>[^\s"][^\t"|]{1,119})`,
        String.raw`providerName: (?<provider>[^\s"][^\t"|]{1,119})`,
      ],
      ids: [String.raw`EventCode=(?<id>\d{1,5})\b`, String.raw`eventID: (?<id>\d{1,5})\b`],
      levels: [String.raw`^Type=(?<level>\S{1,20})`, String.raw`^\s{0,8}level: (?<level>\S{1,20})`],
      message: '^Message=(?<message>.{0,300})',
      border: String.raw`^\s{0,40}$`,
    },
    {
      // evtxexport.
      providers: [String.raw`Source name\s{1,8}: (?<provider>[^\t]{2,120})`],
      ids: [String.raw`Event identifier\s{1,8}: 0x[0-9a-f]{8} \((?<id>\d{1,10})\)`],
      levels: [String.raw`^Event level\s{1,8}: (?<level>[^\s(]{1,20})`],
      border: String.raw`^Event number\s`,
    },
    {
      // The friendly view of the Event Viewer's details.
      providers: [String.raw`\[ Name\] {1,3}(?<provider>[^\s"][^\t"|]{1,119})`],
      ids: [String.raw`- EventID {1,3}(?<id>\d{1,5})\b`],
      levels: [String.raw`^\s{0,8}Level {1,3}(?<level>\d)\b`],
      border: String.raw`\+ System\b`,
    },
  ],
  eventTables: [
    {
      header: '   ProviderName: ',
      provider: '^ {3}ProviderName: (?<provider>.{2,120})',
      row: String.raw`^\d[\d./-]{5,9},? \d{1,2}[:.]\d\d[:.]\d\d(?: [AP]M)? {1,20}(?<id>\d{1,5}) (?:(?<level>\S{1,20}) )?`,
    },
  ],
  places: [
    {
      path: String.raw`%TEMP%\system-events.txt`,
      command: 'wevtutil qe System /f:text /c:500 /rd:true > %TEMP%\\system-events.txt',
    },
  ],
  translated: { programs: ['get-winevent', 'get-eventlog'] },
};

export const samples: readonly FormatSample[] = [
  {
    text: `Log Name:      System
Source:        Service Control Manager
Date:          5/2/2024 7:01:44 AM
Event ID:      7000
Task Category: None`,
    codes: [],
    file: 'system-events.txt',
    events: ['event:Service Control Manager/7000'],
  },
  {
    text: `Event[0]:
  Log Name: System
  Source: Microsoft-Windows-TPM-WMI
  Date: 2024-05-02T07:01:44.123
  Event ID: 1801`,
    file: 'system-events.txt',
    codes: [],
    events: ['event:TPM-WMI/1801'],
  },
  {
    text: `Protokollname: System
Quelle:        disk
Datum:         02.05.2024 07:01:44
Ereignis-ID:   7`,
    file: 'system-events.txt',
    codes: [],
    language: 'de',
    events: ['event:disk/7'],
  },
  {
    text: `ログの名前:         System
ソース:           Service Control Manager
日付:            2024/05/02 7:01:44
イベント ID:       7031
タスクのカテゴリ:      なし
レベル:           エラー`,
    file: 'events.txt',
    codes: [],
    events: ['event:Service Control Manager/7031'],
  },
  {
    text: `日志名称:          System
来源:            Service Control Manager
日期:            2024/5/2 7:01:44
事件 ID:         7031
任务类别:          无
级别:            错误
日志名称:          System
事件 ID:         7031`,
    file: 'events.txt',
    codes: [],
    events: ['event:Service Control Manager/7031'],
  },
  {
    text: `記錄檔名稱:         System
來源:            Service Control Manager
日期:            2024/5/2 上午 07:01:44
事件識別碼:         7031
工作類別:          無`,
    file: 'events.txt',
    codes: [],
    events: ['event:Service Control Manager/7031'],
  },
  {
    text: `Имя журнала: Application
Источник: Application Error
Дата: 02.05.2024 7:01:44
Код события: 1000
Категория задачи:(100)`,
    file: 'events.txt',
    codes: [],
    events: ['event:Application Error/1000'],
  },
  {
    text: 'Event: 1000 Source: Application Error',
    file: 'events.txt',
    codes: [],
    events: ['event:Application Error/1000'],
  },
  {
    text: `Source: disk
Log Name: System
Event ID: 7`,
    file: 'events.txt',
    codes: [],
    events: [],
  },
  {
    text: `TimeCreated  : 5/2/2024 7:01:44 AM
ProviderName : disk
Id           : 7

ProviderName : Service Control Manager
Id           : 7031`,
    file: 'system-events.txt',
    codes: [],
    events: ['event:disk/7', 'event:Service Control Manager/7031'],
  },
  {
    text: `Id                   : 7
RecordId             : 1603
ProviderName         : disk`,
    file: 'system-events.txt',
    codes: [],
    events: ['event:disk/7'],
  },
  {
    text: `EventID            : 7000
EntryType          : Error
Source             : Service Control Manager`,
    file: 'eventlog.txt',
    codes: [],
    events: ['event:Service Control Manager/7000'],
  },
  {
    text: `EventCode        : 7000
SourceName       : Service Control Manager`,
    file: 'eventlog.txt',
    codes: [],
    events: ['event:Service Control Manager/7000'],
  },
  {
    text: `SourceName=Service Control Manager
EventCode=7000`,
    file: 'eventlog.txt',
    codes: [],
    events: ['event:Service Control Manager/7000'],
  },
  {
    text: `providerName: disk
eventID: 7`,
    file: 'eventlog.txt',
    codes: [],
    events: ['event:disk/7'],
  },
  {
    text: `Event number			: 1
Source name			: Service Control Manager
Event identifier		: 0xc0001b58 (3221232472)`,
    file: 'evtx.txt',
    codes: [],
    events: ['event:Service Control Manager/7000'],
  },
  {
    text: `- Provider

   [ Name]  VSS

  - EventID 12292`,
    file: 'events.txt',
    codes: [],
    events: ['event:VSS/12292'],
  },
  {
    text: `   ProviderName: Service Control Manager

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
5/2/2024 7:01:44 AM           7031 Error            The Contoso service ended

   ProviderName: disk

5/2/2024 7:01:45 AM              7 Error            A block is bad`,
    file: 'system-events.txt',
    codes: [],
    events: ['event:Service Control Manager/7031', 'event:disk/7'],
  },
  { text: 'Event[1603]:', file: 'system-events.txt', codes: [] },
  { text: '  Event ID: 1722', file: 'system-events.txt', codes: [] },
  { text: 'Id           : 1603', file: 'application-events.txt', codes: [] },
  {
    text: '5/2/2024 7:01:44 AM           1603 Error            The call failed with 0x80070005',
    file: 'application-events.txt',
    codes: ['0x80070005'],
    time: '5/2/2024 7:01:44 AM',
    level: 'error',
  },
  { text: 'The service failed with the following error: %%1053', file: 'SysEvent.txt', codes: ['win32:1053'] },
  { text: 'Message      : It failed with error 1722.', file: 'application-events.txt', codes: ['win32:1722'] },
  { text: '  Error Code:\t\t0x80090016', file: 'security-events.txt', codes: ['0x80090016'] },
  { text: 'EventCode        : 1722', file: 'application-events.txt', codes: [] },
  { text: 'EventCode=1603', file: 'application-events.txt', codes: [] },
  {
    text: '    1722 May 02 07:01  Error       W32Time                3221225501 The clock has no source',
    file: 'eventlog.txt',
    codes: [],
  },
  {
    text: '5/2/2024 7:01:45 AM             41 Critical         The machine came up without having been shut down',
    file: 'system-events.txt',
    codes: [],
    level: 'error',
  },
  {
    text: '5/2/2024 7:01:46 AM           1014 Warning          No server for names has answered',
    file: 'system-events.txt',
    codes: [],
    level: 'warning',
  },
  {
    text: '5/2/2024 7:01:47 AM           7036 Information      The Contoso service is running',
    file: 'system-events.txt',
    codes: [],
    level: 'information',
  },
  {
    text: '5/2/2024 7:01:48 AM           1603 Verbose          A step began',
    file: 'system-events.txt',
    codes: [],
    level: 'debug',
  },
  {
    text: '02.05.2024 07:01:45             41 Kritisch         Neustart ohne Herunterfahren',
    file: 'system-events.txt',
    codes: [],
    level: 'error',
  },
  {
    text: '02.05.2024 07:01:46           1722 Fehler           Vorgang abgebrochen',
    file: 'system-events.txt',
    codes: [],
    level: 'error',
  },
  {
    text: '02.05.2024 07:01:47           1014 Warnung          Kein Server antwortet',
    file: 'system-events.txt',
    codes: [],
    level: 'warning',
  },
  {
    text: '02.05.2024 07:01:48           7036 Informationen    Der Dienst ist bereit',
    file: 'system-events.txt',
    codes: [],
    level: 'information',
  },
];
