import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/certutil: flags of CERT_TRUST_STATUS, in hex. */
export const certificateChains: Format = {
  name: 'certificate-chains',
  title: 'Verified certificate chains (certutil)',
  files: ['*certutil*.txt', '*certutil*.log'],
  mark: 'dwErrorStatus',
  never: [String.raw`\bdw(?:Error|Info)Status ?= ?(?:CERT_TRUST_\w{2,60} \()?(?<number>(?:0x)?[0-9a-fA-F]{1,8})\b`],
};

export const samples: readonly FormatSample[] = [
  { text: 'ChainContext.dwErrorStatus = CERT_TRUST_IS_UNTRUSTED_ROOT (0x20)', codes: [] },
  { text: 'CertContext[0][1]: dwInfoStatus=10c dwErrorStatus=20', codes: [] },
  { text: 'SimpleChain.dwInfoStatus = CERT_TRUST_HAS_PREFERRED_ISSUER (0x100)', file: 'certutil.txt', codes: [] },
  {
    text: 'ERROR: Verifying leaf certificate revocation status returned 0x80092013',
    file: 'certutil.txt',
    codes: ['0x80092013'],
  },
];
