import type { Format, FormatSample } from './format.ts';

/** What the kernel's HTTP server refused: https://learn.microsoft.com/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis */
export const httpErrors: Format = {
  name: 'http-errors',
  title: 'HTTP server API (HTTPERR)',
  files: ['httperr*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (?<message>.*)`,
  // Ports, HTTP statuses, sites and streams: no number of a line is a code.
  until: ' ',
  places: [{ path: String.raw`%windir%\System32\LogFiles\HTTPERR\httperr1.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2024-05-02 07:01:44 198.51.100.7 1722 192.0.2.5 443 HTTP/1.1 GET /error=5 - 503 1 AppOffline ShopPool',
    file: 'httperr1.log',
    codes: [],
    time: '2024-05-02 07:01:44',
  },
  {
    text: '2024-05-02 07:01:44 198.51.100.7 1603 192.0.2.5 443 - - - - - - Timer_ConnectionIdle -',
    file: 'httperr12.log',
    codes: [],
  },
  { text: '#Software: Microsoft HTTP API 2.0', file: 'httperr1.log', codes: [] },
  { text: '2024-05-02 07:01:44 198.51.100.7 1603 error 1618', file: 'httperr1.log', codes: [] },
];
