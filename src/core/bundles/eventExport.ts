import type { Bundle, BundleSample } from './bundle.ts';

/**
 * Records of event logs as the Event Viewer, wevtutil, PowerShell and tools that read `.evtx` write them: known by what the
 * schema of events calls its fields.
 */
export const eventExport: Bundle = {
  name: 'event-export',
  title: 'Events exported from event logs',
  head: [
    ['<EventID', 'schemas.microsoft.com/win/2004/08/events/event'],
    ['"EventRecordID"', '"Channel"'],
    ['"RecordId"', '"ProviderName"'],
    ['"ProviderName"', '"LevelDisplayName"'],
    ['"@timestamp"', '"event.code"'],
    ['"record_id"', '"event_id"', '"provider_name"'],
    'Level,Date and Time,Source,Event ID,Task Category',
    'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie',
    ['EventRecordId', 'TimeCreated', 'EventId', 'Provider', 'Channel'],
    '"Index","EntryType","InstanceId"',
    ['EventRecordID:', 'Channel:'],
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'a.xml',
    text: "<Events><Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><EventID>41</EventID>",
  },
  { file: 'a.json', text: '[{"Event":{"System":{"EventID":41,"EventRecordID":7,"Channel":"System"}}}]' },
  { file: 'a.json', text: '[{"Id":41,"ProviderName":"x","LogName":"System","RecordId":7}]' },
  { file: 'a.jsonl', text: '{"winlog":{"record_id":7,"event_id":41,"provider_name":"x"}}' },
  { file: 'a.jsonl', text: '{"ProviderName":"x","Id":1000,"LevelDisplayName":"Error"}' },
  { file: 'a.jsonl', text: '{"@timestamp":"2024-04-21T10:15:00Z","event.code":"41"}' },
  { file: 'a.csv', text: 'Level,Date and Time,Source,Event ID,Task Category\r\nError,x' },
  { file: 'a.csv', text: 'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\r\nFehler,x' },
  { file: 'a.csv', text: 'RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel\r\n1,x' },
  { file: 'a.csv', text: '#TYPE System.Diagnostics.EventLogEntry\r\n"Index","EntryType","InstanceId","Message"\r\n' },
  { file: 'a.yaml', text: 'Event:\n  System:\n    EventRecordID: 7\n    Channel: System\n' },
  {
    file: 'rule.yaml',
    text: 'logsource:\n  product: windows\ndetection:\n  selection:\n    EventID: 4625\n    Channel: x\n',
    known: false,
  },
  { file: 'data.json', text: '{"RecordId":7,"name":"x"}', known: false },
  { file: 'config.xml', text: '<EventID>41</EventID>', known: false },
];
