import type { Format, FormatSample } from './format.ts';

/** W3C extended log files of Internet Information Services: https://learn.microsoft.com/windows/win32/http/w3c-logging */
export const iis: Format = {
  name: 'iis',
  title: 'Web server (IIS, W3C)',
  files: ['u_ex*.log', 'u_in*.log', 'ex0*.log', 'ex1*.log', 'ex2*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (?<message>.*)`,
  columns: {
    header: '#Fields:',
    separator: ' ',
    codes: {
      'sc-substatus': { kind: 'iis', base: 10, behind: 'sc-status' },
      'sc-win32-status': { kind: 'win32', base: 10 },
    },
  },
  // Without its header line: the columns that are logged unless someone chose others end with HTTP's status and
  // sub-status, this one, and counts.
  codes: [
    {
      at: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*? [1-5]\d\d \d{1,3} (?<code>\d{1,10})(?: \d{1,10}){0,3}$`,
      kind: 'win32',
      base: 10,
    },
    {
      at: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*? (?<code>[45]\d\d [1-9]\d{0,2}) \d{1,10}(?: \d{1,10}){0,3}$`,
      kind: 'iis',
      base: 10,
    },
  ],
  // The first request of each sign-in is answered so.
  never: [String.raw` (?<number>401 [1-5]) \d`],
  places: [{ path: String.raw`%SystemDrive%\inetpub\logs\LogFiles\W3SVC1` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: `#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip sc-status sc-substatus sc-win32-status time-taken
2024-05-02 07:01:44 192.0.2.5 GET /shop/list item=1603 443 - 198.51.100.7 401 2 5 1722
2024-05-02 07:01:45 192.0.2.5 GET /shop/list - 443 user01 198.51.100.7 200 0 0 1603
2024-05-02 07:01:46 192.0.2.5 GET /shop/list - 443 - 198.51.100.7 401 1 2148074254 3`,
    file: 'u_ex240502.log',
    codes: ['win32:5', '0x8009030E'],
  },
  {
    text: `#Fields: date time cs-uri-stem s-port sc-status sc-substatus sc-win32-status time-taken
2024-05-02 07:01:44 /shop/list 443 500 19 13 12
2024-05-02 07:01:45 /shop/list 443 403 14 0 1603
2024-05-02 07:01:46 /shop/list 443 404 0 2 1
2024-05-02 07:01:47 /shop/list 443 500 999 0 1`,
    file: 'u_ex240502.log',
    codes: ['iis:500.19', 'win32:13', 'iis:403.14', 'win32:2'],
  },
  {
    text: `#Fields: date time sc-substatus sc-status sc-win32-status
2024-05-02 07:01:44 19 500 5`,
    file: 'u_ex240502.log',
    codes: ['win32:5'],
  },
  {
    text: `#Fields: date time sc-win32-status cs-method cs-uri-stem sc-status
2024-05-02 07:01:44 1236 GET /a 200
#Fields: date time cs-method cs-uri-stem sc-status time-taken
2024-05-02 07:01:44 GET /a 404 1236
#Fields: cs-uri-stem sc-win32-status
/a 64`,
    file: 'u_ex240502.log',
    codes: ['win32:1236', 'win32:64'],
  },
  {
    text: '2024-05-02 07:01:46 192.0.2.5 GET /app - 443 - 198.51.100.7 Mozilla/5.0+(Windows) - 404 0 2 79',
    file: 'u_ex240502.log',
    codes: ['win32:2'],
    time: '2024-05-02 07:01:46',
  },
  {
    text: '2024-05-02 07:01:46 192.0.2.5 GET /app - 443 - 198.51.100.7 Mozilla/5.0+(Windows) - 500 0 0 1618',
    file: 'u_ex240502.log',
    codes: [],
  },
  {
    text: '2024-05-02 07:01:46 192.0.2.5 GET /app - 443 - 198.51.100.7 Mozilla/5.0+(Windows) - 500 19 0 1618',
    file: 'u_ex240502.log',
    codes: ['iis:500.19'],
  },
  {
    text: '2024-05-02 07:01:46 192.0.2.5 GET /app - 443 - 198.51.100.7 Mozilla/5.0+(Windows) - 401 2 5 1618',
    file: 'u_ex240502.log',
    codes: ['win32:5'],
  },
  { text: '#Software: Microsoft Internet Information Services 10.0', file: 'u_ex240502.log', codes: [] },
];
