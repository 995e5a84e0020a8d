import type { Area } from '../area.ts';

export const activation: Area = {
  name: 'activation',
  title: { en: 'Activation of Windows', ja: 'Windows のライセンス認証' },
  formats: [],
  channels: ['Application', 'Key Management Service'],
  states: [
    { file: 'licence.txt', command: 'cscript //nologo %windir%\\System32\\slmgr.vbs /dlv' },
    {
      file: 'licences.txt',
      command:
        'Get-CimInstance -ClassName SoftwareLicensingProduct -Filter "PartialProductKey IS NOT NULL" | Format-List Name, Description, LicenseStatus, LicenseStatusReason',
      shell: 'powershell',
    },
  ],
  tags: ['activation', 'product key', 'volume licensing', 'kms', 'mak', 'digital licence', 'licensing'],
  codes: ['0xC004', '0x8004FE', 'SL_E_'],
};
