import type { Format, FormatSample } from './format.ts';

/**
 * The text that `src/core/evtx` makes of an event log: a first line a record, and its values below it. What they are called
 * says what is a code: as it needs no fields, the search passes over most of its numbers.
 */
export const eventRecords: Format = {
  name: 'event-records',
  title: 'Event logs',
  files: ['*.evtx'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z) {2}(?<level>[A-Z][A-Za-z]{3,12})\d{0,3} {1,9}(?<component>[^/]{1,120})/\d{1,5} {2}`,
  eventLines: [
    {
      at: String.raw`^\d{4}-\d\d-\d\dT[0-9:.]{8,20}Z {2}(?<level>[A-Za-z]{4,12})\d{0,3} {1,12}(?<provider>\S[^/]{1,119})/(?<id>\d{1,5}) {2}`,
      texts: ['Z  '],
      border: String.raw`^\d{4}-\d\d-\d\dT[0-9:.]{8,20}Z {2}`,
    },
  ],
  levels: {
    critical: 'error',
    error: 'error',
    auditfailure: 'warning',
    warning: 'warning',
    information: 'information',
    auditsuccess: 'information',
    verbose: 'debug',
  },
  places: [
    { path: '%windir%\\System32\\winevt\\Logs', apart: true },
    { path: '%TEMP%\\System.evtx', command: 'wevtutil epl System %TEMP%\\System.evtx /ow:true' },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2024-05-02T07:01:44.1230000Z  Error       Contoso Service/7023  System  PC1  -  #1722\n  param1: Contoso\n  param2: %%2147942402',
    file: 'System.evtx',
    codes: ['0x80070002'],
    time: '2024-05-02T07:01:44.1230000Z',
    level: 'error',
    component: 'Contoso Service',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  Critical    Contoso Error/1722  Application  PC1  S-1-5-18  #1603',
    file: 'Application.evtx',
    codes: [],
    level: 'error',
    component: 'Contoso Error',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  AuditFailure Contoso-Auditing/4625  Security  PC1  -  #1722\n  Status: 0xc000006d\n  FailureReason: %%2313\n  SubStatus: 0xc0000064\n  LogonType: 3',
    file: 'Security.evtx',
    codes: ['0xC000006D', '0xC0000064'],
    level: 'warning',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  AuditSuccess Contoso-Auditing/4688  Security  PC1  -  #1722\n  NewProcessId: 0x6ba\n  TokenElevationType: %%1936',
    file: 'Security.evtx',
    codes: [],
    level: 'information',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  Information Contoso/1151  Contoso/Operational  PC1  -  #1722\n  Product Name: %%827\n  param2: %%1053',
    file: 'Contoso.evtx',
    codes: ['win32:1053'],
    level: 'information',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  Warning     Contoso/1014  System  PC1  -  #5\n  param1: 0x80070005\n  %2: 2147483647',
    file: 'System.evtx',
    codes: ['0x80070005'],
    level: 'warning',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  Information Contoso/7036  A/Operational  PC1  -  #6\n  errorCode: 0x8024001e\n  hr: 2147942402\n  ErrorCode: 5',
    file: 'A.evtx',
    codes: ['0x8024001E', '0x80070002', 'win32:5'],
    level: 'information',
  },
  {
    text: '2024-05-02T07:01:44.1230000Z  Verbose     Contoso/70  A/Debug  PC1  -  #7\n  ProcessId: 1722\n  Binary: 0200000080070005',
    file: 'A.evtx',
    codes: [],
    level: 'debug',
  },
  {
    text: '    Result value="800B0109": The chain ends in a root that is not trusted',
    file: 'CAPI2.evtx',
    codes: ['0x800B0109'],
  },
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
  {
    text: `2024-05-02T07:01:44.1230000Z  AuditFailure Microsoft-Windows-Security-Auditing/4771  Security  DC1  -  #8
  TargetUserName: anna
  TicketOptions: 0x40810010
  Status: 0x18
  PreAuthType: 2`,
    file: 'Security.evtx',
    codes: ['kerberos:0x18'],
  },
  {
    text: `2024-05-02T07:01:44.1230000Z  AuditFailure Microsoft-Windows-Security-Auditing/4771  Security  DC1  -  #8
  Status: 0x18
2024-05-02T07:01:44.1230000Z  AuditFailure Microsoft-Windows-Security-Auditing/4776  Security  DC1  -  #9
  Status: 0xc000006a
2024-05-02T07:01:44.1230000Z  Error       -/-  -  -  -  #10
  Status: 0x18`,
    file: 'Security.evtx',
    codes: ['kerberos:0x18', '0xC000006A', 'win32:24'],
  },
  {
    text: `2024-05-02T07:01:44.1230000Z  Error       Microsoft-Windows-DistributedCOM/10005  System  PC1  -  #5
  param1: 1084
  param2: 1722`,
    file: 'System.evtx',
    codes: ['win32:1084'],
  },
  {
    text: `2024-05-02T07:01:44.1230000Z  Error       Service Control Manager/7023  System  PC1  -  #5
  param1: 2147942402
  param2: 2147942402
2024-05-02T07:01:44.1230000Z  Error       Service Control Manager/7009  System  PC1  -  #6
  param1: 30000
  param2: 2147942402`,
    file: 'System.evtx',
    codes: ['0x80070002'],
  },
  { text: '2024-05-02T07:01:44.1230000Z  Error       -/-  -  -  -  #1603', file: 'System.evtx', codes: [], events: [] },
];
