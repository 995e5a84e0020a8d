import type { Area } from '../area.ts';

export const bitlocker: Area = {
  name: 'bitlocker',
  title: { en: 'BitLocker, TPM and Secure Boot', ja: 'BitLocker、TPM、セキュア ブート' },
  formats: [],
  channels: ['Microsoft-Windows-BitLocker/BitLocker Management', 'System'],
  states: [{ file: 'bitlocker.txt', command: 'manage-bde -status' }],
  tags: ['bitlocker', 'tpm', 'secure boot', 'uefi', 'encryption'],
  codes: ['0x8031', '0x8029', '0x8028', 'FVE_E_', 'TPM_'],
};
