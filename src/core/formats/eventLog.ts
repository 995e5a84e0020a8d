import type { Format, FormatSample } from './format.ts';

/** An event log (.evtx) as the text that Faultbook makes of it: a line for each record, its values below it. */
export const eventLog: Format = {
  name: 'event-log',
  title: 'Event logs (.evtx)',
  files: ['*.evtx'],
  eventLines: [
    {
      at: String.raw`^\d{4}-\d\d-\d\dT[0-9:.]{8,20}Z {2}[A-Za-z]{4,12}\d{0,3} {1,12}(?<provider>\S[^/]{1,119})/(?<id>\d{1,5}) {2}`,
      texts: ['Z  Critical ', 'Z  Error ', 'Z  Warning ', 'Z  Information ', 'Z  Verbose ', 'Z  Audit', 'Z  Level'],
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: `2024-05-02T07:01:44.1230000Z  Error       Service Control Manager/7023  System  PC01  S-1-5-18  #4711
  param1: Contoso Agent
  param2: %%1053`,
    codes: ['win32:1053'],
    events: ['event:Service Control Manager/7023'],
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  Information Microsoft-Windows-TPM-WMI/1801  System  PC01  -  #1603',
    file: 'System.evtx',
    codes: [],
    events: ['event:TPM-WMI/1801'],
  },
  { text: '2024-05-02T07:01:44.1230000Z  Error       -/-  -  -  -  #1603', file: 'System.evtx', codes: [], events: [] },
];
