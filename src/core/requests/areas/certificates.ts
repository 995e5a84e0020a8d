import type { Area } from '../area.ts';

export const certificates: Area = {
  name: 'certificates',
  title: { en: 'Certificates and code signing', ja: '証明書とコード署名' },
  formats: [],
  channels: [
    'Microsoft-Windows-CAPI2/Operational',
    'Microsoft-Windows-CodeIntegrity/Operational',
    'Application',
    'System',
  ],
  states: [{ file: 'certificates.txt', command: 'certutil -store My' }],
  tags: ['certificates', 'code signing', 'ad cs', 'pki', 'code integrity', 'tls'],
  codes: [
    '0x800B',
    '0x8009',
    '0x80092',
    '0x80094',
    '0x80095',
    '0x80096',
    'CERT_E_',
    'CRYPT_E_',
    'TRUST_E_',
    'NTE_',
    'SEC_E_',
  ],
};
