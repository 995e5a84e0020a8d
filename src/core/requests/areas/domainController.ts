import type { Area } from '../area.ts';

export const domainController: Area = {
  name: 'domain-controller',
  title: { en: 'Domain controllers and replication', ja: 'ドメイン コントローラーとレプリケーション' },
  formats: ['dcdiag', 'repadmin', 'dcpromo', 'netlogon'],
  channels: ['Directory Service', 'DFS Replication', 'DNS Server', 'System'],
  tags: ['domain controller', 'replication', 'sysvol', 'dfsr', 'dns', 'ntds'],
  codes: ['win32:83', 'win32:84', 'win32:85', 'win32:86', 'ERROR_DS_'],
};
