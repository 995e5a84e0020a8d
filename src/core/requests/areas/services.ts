import type { Area } from '../area.ts';

export const services: Area = {
  name: 'services',
  title: { en: 'Services, scheduled tasks and permissions', ja: 'サービス、タスク スケジューラ、アクセス許可' },
  formats: ['service-control', 'scheduled-tasks'],
  channels: ['System', 'Microsoft-Windows-TaskScheduler/Operational', 'Application'],
  tags: [
    'services',
    'service control manager',
    'task scheduler',
    'scheduled tasks',
    'dcom',
    'permissions',
    'registry',
    'wmi',
    'uac',
    'rpc',
  ],
  codes: [
    'win32:105',
    'win32:106',
    'win32:107',
    '0x8004131',
    '0x8004130',
    '0x80041',
    '0x0004130',
    'ERROR_SERVICE_',
    'SCHED_',
    'WBEM_E_',
  ],
};
