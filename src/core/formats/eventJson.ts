import type { Format } from './format.ts';

/** Events that a tool has turned into JSON: a record a line or laid out. */
export const eventJson: Format = {
  name: 'event-json',
  title: 'Event logs as JSON',
  files: ['*events*.json', '*events*.jsonl', '*evtx*.json', '*evtx*.jsonl'],
  places: [
    {
      path: String.raw`%TEMP%\events.json`,
      command: 'powershell -Command "Get-WinEvent System -MaxEvents 500 | ConvertTo-Json > $env:TEMP\\events.json"',
    },
  ],
  samples: [
    {
      text: '{"System":{"EventRecordID":2147942405,"EventID":{"#text":1722}},"EventData":{"Status":"0xc000006d"}}',
      codes: ['0xC000006D'],
    },
    { text: '  "RecordId": 2147942405, "ProcessId": 1722,', file: 'events.json', codes: [] },
    { text: '  "param2": "%%1053",', file: 'events.json', codes: ['win32:1053'] },
    { text: '  "Message": "It failed with error 1722.",', file: 'events.json', codes: ['win32:1722'] },
  ],
};
