import type { Format, FormatSample } from './format.ts';

/** Events that a tool has turned into JSON: a record a line or laid out. */
export const eventJson: Format = {
  name: 'event-json',
  title: 'Event logs as JSON',
  files: ['*events*.json', '*events*.jsonl', '*evtx*.json', '*evtx*.jsonl'],
  mark: '"EventRecordID"',
  // What WMI and collectors call the id of an event.
  never: [String.raw`"(?:EventCode|event\.code)": ?"?(?<number>\d{1,5})\b`],
  places: [
    {
      path: String.raw`%TEMP%\events.json`,
      command: 'powershell -Command "Get-WinEvent System -MaxEvents 500 | ConvertTo-Json > $env:TEMP\\events.json"',
    },
  ],
};

export const samples: readonly FormatSample[] = [
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
