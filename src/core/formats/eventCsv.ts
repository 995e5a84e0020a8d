import type { Format, FormatSample } from './format.ts';

const VIEWER_ROW = String.raw`^"?(?<level>[^,\t\d"]{2,25})"?[,\t]"?\d[^,\t"]{5,30}"?[,\t]"?(?<provider>[^,\t"]{2,120})"?[,\t]"?(?<id>\d{1,5})"?(?:[,\t]|$)`;
const POWERSHELL_ROW = String.raw`"(?<id>\d{1,5})",(?:"\d{0,5}")?,(?:"\d{0,10}")?,(?:"(?<level>\d{0,3})")?,(?:"\d{0,5}")?,(?:"-?\d{0,5}")?,(?:"-?\d{0,20}")?,(?:"\d{0,12}")?,"(?<provider>[^"]{2,120})",`;

/** What the Event Viewer saves as CSV or as text with tabs, in the language of its user. */
export const eventCsv: Format = {
  name: 'event-csv',
  title: 'Event logs as CSV or with tabs (Event Viewer)',
  files: ['*events*.csv', '*events*.txt', 'Application*.csv', 'System*.csv', 'Setup*.csv', 'Security*.csv'],
  eventTables: [
    // The Event Viewer, in the language of the user.
    ...[
      'Level,Date and Time,Source,Event ID',
      'Level\tDate and Time\tSource\tEvent ID',
      'Keywords,Date and Time,Source,Event ID',
      'Keywords\tDate and Time\tSource\tEvent ID',
      '"Level","Date and Time","Source","Event ID"',
      'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID',
      'Ebene\tDatum und Uhrzeit\tQuelle\tEreignis-ID',
      'レベル,日付と時刻,ソース,イベント ID',
      'レベル\t日付と時刻\tソース\tイベント ID',
      'キーワード,日付と時刻,ソース,イベント ID',
      'キーワード\t日付と時刻\tソース\tイベント ID',
    ].map((header) => ({ header, row: VIEWER_ROW })),
    // What someone has selected, the message last or on one line.
    ...['"TimeCreated"', 'TimeCreated,', '"ProviderName"', '"LogName"', '"LevelDisplayName"', '"Id"', '"RecordId"'].map(
      (header) => ({ header }),
    ),
    // Get-WinEvent | Export-Csv: the message comes first and may have many lines.
    ...['"Message","Id","Version","Qualifiers"', '#TYPE System.Diagnostics.Eventing.Reader'].map((header) => ({
      header,
      row: POWERSHELL_ROW,
    })),
  ],
  line: String.raw`^"?(?<level>[^,\t\d"]{2,25})"?[,\t]"?(?<time>\d[^,\t"]{5,30})"?[,\t]"?(?<component>[^,\t"]{1,100})"?[,\t]"?\d{1,5}"?(?:[,\t](?<message>.*))?`,
  levels: {
    critical: 'error',
    error: 'error',
    warning: 'warning',
    information: 'information',
    verbose: 'debug',
    'audit failure': 'warning',
    'audit success': 'information',
    kritisch: 'error',
    fehler: 'error',
    warnung: 'warning',
    informationen: 'information',
    エラー: 'error',
    警告: 'warning',
    情報: 'information',
    詳細: 'debug',
  },
  // The fourth column is the id of the event.
  never: [String.raw`^"?[^,\t\d"]{2,25}"?[,\t]"?\d[^,\t"]{5,30}"?[,\t]"?[^,\t"]{1,100}"?[,\t]"?(?<number>\d{1,5})\b`],
};

export const samples: readonly FormatSample[] = [
  {
    text: `Level,Date and Time,Source,Event ID,Task Category
Error,5/2/2024 7:01:44 AM,Service Control Manager,7000,None,"It did not start"
Critical,5/2/2024 7:01:45 AM,Kernel-Power,41,(63)`,
    file: 'System.csv',
    codes: [],
    events: ['event:Service Control Manager/7000', 'event:Kernel-Power/41'],
  },
  {
    text: `レベル,日付と時刻,ソース,イベント ID,タスクのカテゴリ
エラー,2024/05/02 7:01:44,Service Control Manager,7031,なし,"止まった"
情報,2024/05/02 7:01:45,disk,7,なし`,
    file: 'System.csv',
    codes: [],
    events: ['event:Service Control Manager/7031', 'event:disk/7'],
  },
  {
    text: 'エラー,2024/05/02 7:01:44,disk,1722,なし',
    file: 'System.csv',
    codes: [],
    level: 'error',
    time: '2024/05/02 7:01:44',
    component: 'disk',
  },
  { text: '警告,2024/05/02 7:01:44,disk,1722,なし', file: 'System.csv', codes: [], level: 'warning' },
  { text: '情報,2024/05/02 7:01:44,disk,1722,なし', file: 'System.csv', codes: [], level: 'information' },
  { text: '詳細,2024/05/02 7:01:44,disk,1722,なし', file: 'System.csv', codes: [], level: 'debug' },
  {
    text: 'Ebene\tDatum und Uhrzeit\tQuelle\tEreignis-ID\tAufgabenkategorie\nFehler\t02.05.2024 07:01:44\tdisk\t7\tKeine',
    file: 'events.txt',
    codes: [],
    events: ['event:disk/7'],
  },
  {
    text: `"Message","Id","Version","Qualifiers","Level","Task","Opcode","Keywords","RecordId","ProviderName","ProviderId"
"It came up
without having been shut down","41","8",,"1","63","0","-9223301668110598142","1603","Microsoft-Windows-Kernel-Power","331c3b3a"`,
    file: 'System-events.csv',
    codes: [],
    events: ['event:Kernel-Power/41'],
  },
  {
    text: `"TimeCreated","Id","LevelDisplayName","ProviderName","Message"
"5/2/2024 7:01:44 AM","7031","Error","Service Control Manager","It ended"
"5/2/2024 7:01:44 AM","x","Error","Service Control Manager","It ended"`,
    file: 'System-events.csv',
    codes: [],
    events: ['event:Service Control Manager/7031'],
  },
  {
    text: 'Error,5/2/2024 7:01:44 AM,MsiInstaller,1603,None,"Installing failed with error 1618"',
    file: 'Application.csv',
    codes: ['win32:1618'],
    time: '5/2/2024 7:01:44 AM',
    level: 'error',
    component: 'MsiInstaller',
  },
  {
    text: 'Fehler\t02.05.2024 07:01:44\tError\t1722\tKeine',
    file: 'events.txt',
    codes: [],
    level: 'error',
    component: 'Error',
  },
  {
    text: 'Information,5/2/2024 7:01:44 AM,Errors,7000,None,"Started',
    file: 'System.csv',
    codes: [],
    level: 'information',
  },
  {
    text: 'Error,5/2/2024 7:01:44 AM,Service Control Manager,7000,None,"It ended with the following error: %%1053"',
    file: 'System.csv',
    codes: ['win32:1053'],
  },
  {
    text: 'Critical,5/2/2024 7:01:45 AM,Microsoft-Windows-Kernel-Power,41,(63),"It came up without having been shut down"',
    file: 'System.csv',
    codes: [],
    level: 'error',
  },
  {
    text: 'Warning,5/2/2024 7:01:46 AM,Microsoft-Windows-DNS-Client,1014,(1014),"No server has answered"',
    file: 'System.csv',
    codes: [],
    level: 'warning',
  },
  {
    text: 'Verbose,5/2/2024 7:01:47 AM,Contoso,1603,None,"A step began"',
    file: 'Application.csv',
    codes: [],
    level: 'debug',
  },
  {
    text: 'Audit Failure,5/2/2024 7:01:48 AM,Microsoft-Windows-Security-Auditing,4625,Logon,"No logon"',
    file: 'Security.csv',
    codes: [],
    level: 'warning',
  },
  {
    text: 'Audit Success,5/2/2024 7:01:49 AM,Microsoft-Windows-Security-Auditing,4624,Logon,"A logon"',
    file: 'Security.csv',
    codes: [],
    level: 'information',
  },
  {
    text: 'Kritisch\t02.05.2024 07:01:45\tMicrosoft-Windows-Kernel-Power\t41\t(63)',
    file: 'events.txt',
    codes: [],
    level: 'error',
  },
  {
    text: 'Warnung\t02.05.2024 07:01:46\tMicrosoft-Windows-DNS-Client\t1014\t(1014)',
    file: 'events.txt',
    codes: [],
    level: 'warning',
  },
  {
    text: 'Informationen\t02.05.2024 07:01:47\tService Control Manager\t7036\tKeine',
    file: 'events.txt',
    codes: [],
    level: 'information',
  },
];
