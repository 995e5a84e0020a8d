import type { Area } from '../area.ts';

export const sql: Area = {
  name: 'sql',
  title: { en: 'SQL Server', ja: 'SQL Server' },
  formats: ['sql-setup', 'sql-server'],
  channels: ['Application', 'System'],
  tags: ['sql server'],
  codes: ['0x851A', '0x84'],
};
