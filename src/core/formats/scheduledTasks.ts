import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/schtasks-query */
export const scheduledTasks: Format = {
  name: 'scheduled-tasks',
  title: 'Scheduled tasks (schtasks)',
  files: ['*schtasks*.txt', '*schtasks*.csv', '*ScheduledTasks*.txt', '*ScheduledTasks*.csv'],
  // A program's own small result says nothing of Windows.
  columns: { header: '"HostName","TaskName"', separator: ',', codes: { 'last result': { kind: 'status', base: 10 } } },
  translated: { programs: ['schtasks'] },
  places: [{ path: String.raw`%TEMP%\schtasks.csv`, command: 'schtasks /query /v /fo csv > %TEMP%\\schtasks.csv' }],
};

export const samples: readonly FormatSample[] = [
  { text: 'Last Result:                          -2147216609', file: 'schtasks.txt', codes: ['0x8004131F'] },
  { text: 'Last Result:                          267011', file: 'schtasks.txt', codes: ['0x00041303'] },
  { text: 'Last Result:                          1', file: 'schtasks.txt', codes: [] },
  { text: 'Nächste Laufzeit:                     Nicht zutreffend', file: 'schtasks.txt', codes: [], language: 'de' },
  {
    text: `"HostName","TaskName","Next Run Time","Status","Last Run Time","Last Result","Author"
"PC01","\\Backup, nightly","N/A","Ready","5/2/2024 7:01:44 AM","-2147020576","CONTOSO\\user01"
"PC01","\\Clean up","N/A","Ready","5/2/2024 7:01:44 AM","1","1722"
"PC01","\\Never","N/A","Ready","11/30/1999 12:00:00 AM","267011","N/A"`,
    file: 'schtasks.csv',
    codes: ['0x800710E0', '0x00041303'],
  },
];
