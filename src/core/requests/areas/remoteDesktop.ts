import type { Area } from '../area.ts';

export const remoteDesktop: Area = {
  name: 'remote-desktop',
  title: { en: 'Remote Desktop', ja: 'リモート デスクトップ' },
  formats: ['rdp-client', 'fslogix'],
  channels: [
    'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
    'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational',
    'System',
  ],
  tags: ['remote desktop', 'rdp', 'remote desktop services', 'fslogix', 'user profiles', 'azure virtual desktop'],
  codes: ['rdp:'],
};
