import type { Area } from '../area.ts';

export const domain: Area = {
  name: 'domain',
  title: { en: 'Active Directory, domain membership and Kerberos', ja: 'Active Directory、ドメイン参加、Kerberos' },
  formats: ['netlogon', 'netsetup'],
  channels: ['System', 'Application'],
  states: [
    { file: 'tickets.txt', command: 'klist' },
    { file: 'time.txt', command: 'w32tm /query /status' },
  ],
  tags: [
    'active directory',
    'domain controller',
    'domain join',
    'kerberos',
    'ntlm',
    'domain',
    'trust',
    'ldap',
    'logon',
    'credentials',
    'laps',
    'time',
  ],
  codes: ['kerberos:', '0xC000006', '0x8009030', 'win32:1355', 'win32:1311', 'NERR_', 'KDC_'],
};
