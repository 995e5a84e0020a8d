import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/troubleshoot/windows-client/windows-security/enable-debug-logging-netlogon-service */
export const netlogon: Format = {
  name: 'netlogon',
  title: 'Netlogon service (debug log)',
  files: ['netlogon.log', 'netlogon.bak'],
  line: String.raw`^(?<time>\d\d/\d\d \d\d:\d\d:\d\d) \[(?<level>[A-Z_]{2,20})\](?: \[(?<thread>\d{1,10})\])? (?<message>.*)`,
  levels: { critical: 'error', logon: 'information', session: 'information', misc: 'information', perf: 'information' },
  // Keys and other secrets as hex.
  until: ' [ENCRYPT] ',
  codes: [{ at: String.raw`\bfor [A-Z]_?\w{3,60}: (?<code>\d{1,5})\b`, kind: 'win32', base: 10 }],
  places: [
    { path: String.raw`%windir%\debug\netlogon.log`, enable: 'nltest /dbflag:0x2080ffff' },
    { path: String.raw`%windir%\debug\netlogon.bak` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '05/02 07:01:44 [CRITICAL] NlPrintRpcDebug: no details of I_NetLogonSamLogonEx (may be legitimate for 0xc000006a)',
    file: 'netlogon.log',
    codes: ['0xC000006A'],
    time: '05/02 07:01:44',
    level: 'error',
  },
  {
    text: '05/02 07:01:44 [CRITICAL] NlPrintRpcDebug: no EEInfo for I_NetServerAuthenticate3: 1761',
    file: 'netlogon.log',
    codes: ['win32:1761'],
  },
  {
    text: '05/02 07:01:44 [LOGON] [648] CONTOSO: SamLogon: Network logon of CONTOSO\\user01 from PC01 Returns 0xC0000064',
    file: 'netlogon.bak',
    codes: ['0xC0000064'],
    thread: '648',
    level: 'information',
  },
  {
    text: '05/02 07:01:44 [SESSION] CONTOSO: NlSetStatusClientSession: Set connection status to c00000dc',
    file: 'netlogon.log',
    codes: ['0xC00000DC'],
  },
  {
    text: '05/02 07:01:44 [SESSION] CONTOSO: NlSetStatusClientSession: Set connection status to 0',
    file: 'netlogon.log',
    codes: [],
  },
  {
    text: '05/02 07:01:44 [ENCRYPT] [8] NlpSignOrSeal: 0.4: error key: 80070005 c2d5cbb3 c0000005 98a6063a',
    file: 'netlogon.log',
    codes: [],
  },
  {
    text: '05/02 07:01:44 [MISC] Eventlog: 5719 (1) "CONTOSO" 0xc000005e',
    file: 'netlogon.log',
    codes: ['0xC000005E'],
  },
  { text: '05/02 07:01:44 [SESSION] Negotiated flags with server are 0x612fffff', file: 'netlogon.log', codes: [] },
  {
    text: '05/02 07:01:44 [PERF] NlAllocateClientSession: New instance (00001603): "dc01.example.com"',
    file: 'netlogon.log',
    codes: [],
    level: 'information',
  },
];
