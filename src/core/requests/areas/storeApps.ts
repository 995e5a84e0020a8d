import type { Area } from '../area.ts';

export const storeApps: Area = {
  name: 'store-apps',
  title: { en: 'Store apps, MSIX and winget', ja: 'ストア アプリ、MSIX、winget' },
  formats: ['appx', 'winget'],
  channels: [
    'Microsoft-Windows-AppXDeploymentServer/Operational',
    'Microsoft-Windows-AppModel-Runtime/Admin',
    'Microsoft-Windows-Store/Operational',
  ],
  tags: ['appx', 'msix', 'microsoft store', 'winget', 'app installer', 'store', 'apps'],
  codes: ['0x80073C', '0x80073D', '0x8A15', '0x803F', '0x8008', 'APPX_E_', 'APPINSTALLER_'],
};
