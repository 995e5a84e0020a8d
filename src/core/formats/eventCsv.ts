import type { Format } from './format.ts';

/** What the Event Viewer saves as CSV or as text with tabs, in the language of its user. */
export const eventCsv: Format = {
  name: 'event-csv',
  title: 'Event logs as CSV or with tabs (Event Viewer)',
  files: ['*events*.csv', '*events*.txt', 'Application*.csv', 'System*.csv', 'Setup*.csv', 'Security*.csv'],
  line: String.raw`^"?(?<level>[^,\t\d"]{4,25})"?[,\t]"?(?<time>\d[^,\t"]{5,30})"?[,\t]"?(?<component>[^,\t"]{1,100})"?[,\t]"?\d{1,5}"?(?:[,\t](?<message>.*))?`,
  levels: {
    critical: 'error',
    error: 'error',
    warning: 'warning',
    information: 'information',
    verbose: 'debug',
    'audit failure': 'warning',
    'audit success': 'information',
    kritisch: 'error',
    fehler: 'error',
    warnung: 'warning',
    informationen: 'information',
  },
  // The fourth column is the id of the event.
  never: [String.raw`^"?[^,\t\d"]{4,25}"?[,\t]"?\d[^,\t"]{5,30}"?[,\t]"?[^,\t"]{1,100}"?[,\t]"?(?<number>\d{1,5})\b`],
  samples: [
    {
      text: 'Error,5/2/2024 7:01:44 AM,MsiInstaller,1603,None,"Installing failed with error 1618"',
      file: 'Application.csv',
      codes: ['win32:1618'],
      time: '5/2/2024 7:01:44 AM',
      level: 'error',
      component: 'MsiInstaller',
    },
    {
      text: 'Fehler\t02.05.2024 07:01:44\tError\t1722\tKeine',
      file: 'events.txt',
      codes: [],
      level: 'error',
      component: 'Error',
    },
    {
      text: 'Information,5/2/2024 7:01:44 AM,Errors,7000,None,"Started',
      file: 'System.csv',
      codes: [],
      level: 'information',
    },
    {
      text: 'Error,5/2/2024 7:01:44 AM,Service Control Manager,7000,None,"It ended with the following error: %%1053"',
      file: 'System.csv',
      codes: ['win32:1053'],
    },
  ],
};
