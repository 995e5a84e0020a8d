import type { Format, FormatSample } from './format.ts';

/** Events that a tool has turned into JSON: a record a line or laid out. */
export const eventJson: Format = {
  name: 'event-json',
  title: 'Event logs as JSON',
  files: ['*events*.json', '*events*.jsonl', '*evtx*.json', '*evtx*.jsonl'],
  mark: '"EventRecordID"',
  frame: String.raw`^ {0,4}[{}\]],?\s{0,4}$`,
  // What WMI and collectors call the id of an event.
  never: [String.raw`"(?:EventCode|event\.code)": ?"?(?<number>\d{1,5})\b`],
  events: [
    {
      eitherFirst: true,
      providers: [
        '"ProviderName" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        '"providerName" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        '"provider_name" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        '"SourceName" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        String.raw`"event\.provider" {0,2}: {0,2}"(?<provider>[^"]{2,120})"`,
        '"Provider" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        '"provider" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        '"Source" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        // What evtx_dump and alike make of the XML's attributes, in one line or laid out.
        '"Name" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
        '"@Name" {0,2}: {0,2}"(?<provider>[^"]{2,120})"',
      ],
      ids: [
        String.raw`"Id" {0,2}: {0,2}(?<id>\d{1,5})\b`,
        String.raw`"EventID" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
        String.raw`"EventId" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
        String.raw`"eventID" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
        String.raw`"event_id" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
        String.raw`"EventCode" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
        String.raw`"event\.code" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
        String.raw`"code" {0,2}: {0,2}"(?<id>\d{1,5})"`,
        String.raw`"#text" {0,2}: {0,2}"?(?<id>\d{1,5})\b`,
      ],
      levels: [
        '"LevelDisplayName" {0,2}: {0,2}"(?<level>[^"]{1,20})"',
        String.raw`"[Ll]evel" {0,2}: {0,2}"?(?<level>[^\s",}]{1,20})`,
        '"EntryType" {0,2}: {0,2}"(?<level>[^"]{1,20})"',
      ],
      message: '"[Mm]essage" {0,2}: {0,2}"(?<message>[^"]{1,300})',
      border: String.raw`^ {0,4}[{}\]],?\s{0,4}$`,
    },
  ],
  places: [
    {
      path: String.raw`%TEMP%\events.json`,
      command: String.raw`Get-WinEvent System -MaxEvents 500 | ConvertTo-Json > $env:TEMP\events.json`,
      shell: 'powershell',
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: `                    "ProviderName": "disk",
                    "Id": 7
                },
                {
                    "LogName": "System",
                    "ProviderName": "Service Control Manager",
                    "Id": 7000`,
    file: 'events.json',
    codes: [],
    events: ['event:disk/7', 'event:Service Control Manager/7000'],
  },
  {
    text: `                    "ProviderName": "Service Control Manager",
                    "Id": 7000
                },
                {
                    "ProviderName": "Service Control Manager",
                    "Message": "none"`,
    file: 'events.json',
    codes: [],
    events: ['event:Service Control Manager/7000'],
  },
  { text: '{"event":{"code":"7","provider":"disk"}}', file: 'events.jsonl', codes: [], events: ['event:disk/7'] },
  {
    text: '{"providerName":"disk","level":"2","eventID":"7"}',
    file: 'events.jsonl',
    codes: [],
    events: ['event:disk/7'],
  },
  {
    text: '{"winlog":{"event_id":"7","provider_name":"disk"}}',
    file: 'events.jsonl',
    codes: [],
    events: ['event:disk/7'],
  },
  {
    text: '{"Event":{"EventData":{"Status":"0x18"},"System":{"EventID":4771,"Provider":{"#attributes":{"Name":"Microsoft-Windows-Security-Auditing"}}}}}',
    file: 'events.jsonl',
    codes: ['kerberos:0x18'],
  },
  {
    text: '{"EventData":{"param1":"1084","param2":"5"},"Provider":"Microsoft-Windows-DistributedCOM","EventID":10005}',
    file: 'events.jsonl',
    codes: ['win32:1084'],
  },
  { text: '{"SourceName":"disk","EventCode":7}', file: 'events.jsonl', codes: [], events: ['event:disk/7'] },
  { text: '{"event.code":"7","event.provider":"disk"}', file: 'events.jsonl', codes: [], events: ['event:disk/7'] },
  { text: '{"Provider":"disk","EventID":7}', file: 'events.jsonl', codes: [], events: ['event:disk/7'] },
  { text: '{"Source":"disk","EventId":7}', file: 'events.jsonl', codes: [], events: ['event:disk/7'] },
  {
    text: '{"Provider":{"@Name":"disk"},"EventID":{"@Qualifiers":"49156","#text":"7"}}',
    file: 'events.jsonl',
    codes: [],
    events: ['event:disk/7'],
  },
  {
    text: `    {
        "Id":  1801,
        "Version":  0,
        "RecordId":  4711,
        "ProviderName":  "Microsoft-Windows-TPM-WMI",`,
    file: 'events.json',
    codes: [],
    events: ['event:TPM-WMI/1801'],
  },
  {
    text: '{"Event":{"System":{"Provider":{"#attributes":{"Name":"Service Control Manager","Guid":"555908D1"}},"EventID":{"#attributes":{"Qualifiers":49152},"#text":7000}}}}',
    file: 'evtx.json',
    codes: [],
    events: ['event:Service Control Manager/7000'],
  },
  {
    text: '{"event":{"code":"7031","provider":"Service Control Manager"},"winlog":{"provider_name":"Service Control Manager","event_id":"7031"}}',
    file: 'events.jsonl',
    codes: [],
    events: ['event:Service Control Manager/7031'],
  },
  {
    text: `  {
      "ProviderName": "disk",
      "Id": 7
  },
  {
      "ProviderName": "Service Control Manager",
      "Id": 7000`,
    file: 'events.json',
    codes: [],
    events: ['event:disk/7', 'event:Service Control Manager/7000'],
  },
  {
    text: `      "ProviderName": "disk",
      "Id": 4711,
      "ProviderName": "Service Control Manager",
      "Message": "none"`,
    file: 'events.json',
    codes: [],
    events: [],
  },
  {
    text: '{"System":{"EventRecordID":2147942405,"EventID":{"#text":1722}},"EventData":{"Status":"0xc000006d"}}',
    codes: ['0xC000006D'],
  },
  { text: '  "RecordId": 2147942405, "ProcessId": 1722,', file: 'events.json', codes: [] },
  { text: '  "param2": "%%1053",', file: 'events.json', codes: ['win32:1053'] },
  { text: '  "Message": "It failed with error 1722.",', file: 'events.json', codes: ['win32:1722'] },
  { text: '  "EventCode": 1722,', file: 'events.json', codes: [] },
  {
    text: '{"@timestamp":"2024-05-02T07:01:44.123Z","event.code":"1603","event.provider":"Contoso"}',
    file: 'events.jsonl',
    codes: [],
  },
  {
    text: '{"ProviderName":"Application Error","Id":1000,"ProcessId":1722,"LevelDisplayName":"Error"}',
    file: 'events.jsonl',
    codes: [],
  },
];
