import type { Area } from '../area.ts';

export const entra: Area = {
  name: 'entra',
  title: { en: 'Microsoft Entra ID, sign-in and Windows Hello', ja: 'Microsoft Entra ID、サインイン、Windows Hello' },
  formats: ['dsregcmd'],
  channels: [
    'Microsoft-Windows-AAD/Operational',
    'Microsoft-Windows-User Device Registration/Admin',
    'Microsoft-Windows-HelloForBusiness/Operational',
  ],
  tags: [
    'microsoft entra id',
    'microsoft entra',
    'azure ad',
    'sign-in',
    'windows hello',
    'conditional access',
    'app registrations',
    'enterprise applications',
    'hybrid join',
    'azure',
    'entra connect',
  ],
  codes: ['aadsts:', '0xCAA', '0x801C', 'ERROR_ADAL_', 'DSREG_'],
};
