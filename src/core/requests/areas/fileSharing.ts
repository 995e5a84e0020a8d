import type { Area } from '../area.ts';

export const fileSharing: Area = {
  name: 'file-sharing',
  title: { en: 'File shares and SMB', ja: 'ファイル共有と SMB' },
  formats: [],
  channels: [
    'Microsoft-Windows-SmbClient/Connectivity',
    'Microsoft-Windows-SmbClient/Security',
    'Microsoft-Windows-SmbClient/Operational',
    'System',
  ],
  states: [
    { file: 'connections.txt', command: 'net use' },
    { file: 'ipconfig.txt', command: 'ipconfig /all' },
  ],
  tags: ['smb', 'file sharing', 'nas', 'network drives'],
  codes: ['win32:53', 'win32:64', 'win32:67', 'win32:1219', 'win32:1272', '0x80070035', '0x80070043'],
};
