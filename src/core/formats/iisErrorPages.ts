import type { Format, FormatSample } from './format.ts';

/** What IIS shows in the browser, with status and sub-status: https://learn.microsoft.com/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code */
export const iisErrorPages: Format = {
  name: 'iis-error-pages',
  title: 'Error page of a web server (IIS)',
  files: [],
  mark: 'HTTP Error ',
  codes: [{ at: String.raw`\bHTTP Error (?<code>[45]\d\d\.\d{1,3})\b`, kind: 'iis', base: 10 }],
};

export const samples: readonly FormatSample[] = [
  { text: 'HTTP Error 500.19 - the server cannot go on', codes: ['iis:500.19'] },
  { text: 'The answer is HTTP Error 403.14: it shows no folders.', codes: ['iis:403.14'] },
  { text: 'HTTP Error 503. It is down.', codes: [] },
  { text: 'HTTP Error 500.999', codes: [] },
];
