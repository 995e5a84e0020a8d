import type { Area } from '../area.ts';

export const printing: Area = {
  name: 'printing',
  title: { en: 'Printing', ja: '印刷' },
  formats: [],
  channels: ['Microsoft-Windows-PrintService/Admin', 'System', 'Application'],
  tags: ['printing', 'print spooler', 'printers'],
  codes: ['0x0000011B', '0x00000709', 'win32:1801', 'win32:1802', 'win32:1797'],
};
