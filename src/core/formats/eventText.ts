import type { Format } from './format.ts';

/** What PowerShell, `wevtutil` and the Event Viewer write of an event: https://learn.microsoft.com/windows-server/administration/windows-commands/wevtutil */
export const eventText: Format = {
  name: 'event-text',
  title: 'Event logs as text',
  files: ['*events*.txt', '*eventlog*.txt', '*evtx*.txt', 'SysEvent*.txt', 'AppEvent*.txt'],
  line: String.raw`^(?<time>\d[\d./-]{7,9},? \d{1,2}:\d\d:\d\d(?: [AP]M)?) {1,20}\d{1,5} (?<level>[A-Z][a-z]{4,11}) {1,12}(?<message>.*)`,
  levels: {
    critical: 'error',
    error: 'error',
    warning: 'warning',
    information: 'information',
    verbose: 'debug',
    kritisch: 'error',
    fehler: 'error',
    warnung: 'warning',
    informationen: 'information',
  },
  places: [
    {
      path: String.raw`%TEMP%\system-events.txt`,
      command: 'wevtutil qe System /f:text /c:500 /rd:true > %TEMP%\\system-events.txt',
    },
  ],
  samples: [
    { text: 'Event[1603]:', file: 'system-events.txt', codes: [] },
    { text: '  Event ID: 1722', file: 'system-events.txt', codes: [] },
    { text: 'Id           : 1603', file: 'application-events.txt', codes: [] },
    {
      text: '5/2/2024 7:01:44 AM           1603 Error            The call failed with 0x80070005',
      file: 'application-events.txt',
      codes: ['0x80070005'],
      time: '5/2/2024 7:01:44 AM',
      level: 'error',
    },
    { text: 'The service failed with the following error: %%1053', file: 'SysEvent.txt', codes: ['win32:1053'] },
    { text: 'Message      : It failed with error 1722.', file: 'application-events.txt', codes: ['win32:1722'] },
    { text: '  Error Code:\t\t0x80090016', file: 'security-events.txt', codes: ['0x80090016'] },
  ],
};
