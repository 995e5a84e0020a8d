import type { Area } from '../area.ts';

export const intune: Area = {
  name: 'intune',
  title: { en: 'Intune, Autopilot and enrolment', ja: 'Intune、Autopilot、デバイスの登録' },
  formats: ['intune-agent', 'autopilot', 'dsregcmd'],
  channels: [
    'Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin',
    'Microsoft-Windows-ModernDeployment-Diagnostics-Provider/Autopilot',
  ],
  tags: ['intune', 'mdm', 'autopilot', 'enrolment', 'win32 app', 'company portal'],
  codes: ['0x87D1', '0x87D3', '0x8018', '0x8600', 'MENROLL_E_'],
};
