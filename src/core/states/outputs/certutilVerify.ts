import type { StateOutput, StateSample } from '../stateOutput.ts';

const TRUST_STATUS = 'MicrosoftDocs/sdk-api:sdk-api-src/content/wincrypt/ns-wincrypt-cert_trust_status.md';
const CERTUTIL = 'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/certutil.md';

export const certutilVerify: StateOutput = {
  name: 'certutil-verify',
  command: 'certutil -verify -urlfetch <File>',
  files: ['*certutil*.txt'],
  begins: [
    '^ {0,20}dwFlags = CA_VERIFY_FLAGS_',
    '^ {0,20}-{4,40} CERT_CHAIN_CONTEXT -{4,40} {0,20}$',
    '^ {0,20}={10,20} Certificate 0 ={10,20} {0,20}$',
  ],
  subjects: [String.raw`^ {0,20}={10,20} Certificate (?<name>\d{1,5}) ={10,20} {0,20}$`],
  fields: {
    expired: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_IS_NOT_TIME_VALID)\b`,
    revoked: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_IS_REVOKED)\b`,
    signature: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_IS_NOT_SIGNATURE_VALID)\b`,
    untrusted: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_IS_UNTRUSTED_ROOT)\b`,
    partial: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_IS_PARTIAL_CHAIN)\b`,
    usage: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_IS_NOT_VALID_FOR_USAGE)\b`,
    unknown: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_REVOCATION_STATUS_UNKNOWN|CERT_TRUST_IS_OFFLINE_REVOCATION)\b`,
    weak: String.raw`^ {0,20}(?:Element|ChainContext)\.dwErrorStatus = (CERT_TRUST_HAS_WEAK_SIGNATURE)\b`,
    Provider: '^ {0,20}Provider = (.*)$',
    keyset: '^ {0,20}Missing stored (keyset) {0,20}$',
    'key test': '^ {0,20}(?:Encryption|Signature) test (FAILED)',
  },
  rules: [
    {
      id: 'certificate-expired',
      when: { expired: { matches: '.' } },
      level: 'wrong',
      says: 'A certificate of the chain is not valid at this time: it has ended, has not begun, or the clock is wrong.',
      next: 'See which of the chain it is (NotAfter), and what the clock says.',
      check: 'w32tm /query /status',
      article: '0x800b0101-certificate-expired',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-revoked',
      when: { revoked: { matches: '.' } },
      level: 'wrong',
      says: 'A certificate of the chain has been revoked by who issued it, for good or until that is taken back (on hold): it is refused.',
      next: 'See which one it is, and have a new one issued.',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-signature-wrong',
      when: { signature: { matches: '.' } },
      level: 'wrong',
      says: 'The signature of a certificate of the chain is not right: it is damaged, or another one of the same name was taken for its issuer.',
      article: '0x80096004-certificate-signature',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-root-not-trusted',
      when: { untrusted: { matches: '.' } },
      level: 'wrong',
      says: 'The chain ends at a root that this computer does not trust.',
      next: 'See which root it is, and whether it should come by a policy or by Windows itself.',
      check: 'certutil -store Root',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-chain-incomplete',
      when: { partial: { matches: '.' } },
      level: 'wrong',
      says: 'The chain is not complete: the certificate of an issuer between was not found.',
      next: 'See whether the server sends it, or whether its address (AIA) is reached.',
      check: 'certutil -store CA',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-wrong-usage',
      when: { usage: { matches: '.' } },
      level: 'wrong',
      says: 'The certificate is not meant for what it is asked for: that purpose is not among its uses.',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-revocation-unknown',
      when: { unknown: { matches: '.' } },
      level: 'warning',
      says: 'Whether a certificate of the chain has been revoked could not be found out: its list or OCSP server was not reached, or is out of date. Programs that insist on it refuse the certificate.',
      next: 'Let each of its addresses be tried, as the account that needs it.',
      check: 'certutil -urlcache CRL',
      article: '0x80092013-revocation-offline',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-weak-signature',
      when: { weak: { matches: '.' } },
      level: 'warning',
      says: 'A certificate of the chain is signed with an algorithm that no longer counts as safe.',
      source: TRUST_STATUS,
    },
    {
      id: 'certificate-key-not-opened',
      when: { keyset: 'keyset', Provider: { matches: '.' } },
      level: 'note',
      says: 'The private key of certificate {subject} was not opened: it is gone, or this account has no right to it. An administrator sees which.',
      article: '0x80090016-key-container',
      source: CERTUTIL,
    },
    {
      id: 'certificate-key-test-failed',
      when: { 'key test': 'FAILED' },
      level: 'wrong',
      says: 'The private key of certificate {subject} does not work with it: another key, or one that the provider cannot use.',
      article: '0x80090016-key-container',
      source: CERTUTIL,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `-------- CERT_CHAIN_CONTEXT --------
ChainContext.dwInfoStatus = CERT_TRUST_HAS_PREFERRED_ISSUER (0x100)
ChainContext.dwRevocationFreshnessTime: 2 Days

CertContext[0][0]: dwInfoStatus=102 dwErrorStatus=0
  Issuer: CN=Example CA
Leaf certificate revocation check passed
CertUtil: -verify command completed successfully.`,
    holds: [],
  },
  {
    text: `dwFlags = CA_VERIFY_FLAGS_CONSOLE_TRACE (0x20000000)
-------- CERT_CHAIN_CONTEXT --------
ChainContext.dwErrorStatus = CERT_TRUST_IS_NOT_TIME_VALID (0x1)
ChainContext.dwErrorStatus = CERT_TRUST_IS_REVOKED (0x4)
ChainContext.dwErrorStatus = CERT_TRUST_IS_NOT_SIGNATURE_VALID (0x8)
ChainContext.dwErrorStatus = CERT_TRUST_IS_NOT_VALID_FOR_USAGE (0x10)
ChainContext.dwErrorStatus = CERT_TRUST_IS_UNTRUSTED_ROOT (0x20)
ChainContext.dwErrorStatus = CERT_TRUST_REVOCATION_STATUS_UNKNOWN (0x40)
ChainContext.dwErrorStatus = CERT_TRUST_IS_PARTIAL_CHAIN (0x10000)
ChainContext.dwErrorStatus = CERT_TRUST_HAS_WEAK_SIGNATURE (0x100000)
  Element.dwErrorStatus = CERT_TRUST_IS_NOT_TIME_VALID (0x1)`,
    holds: [
      'certificate-expired',
      'certificate-revoked',
      'certificate-signature-wrong',
      'certificate-wrong-usage',
      'certificate-root-not-trusted',
      'certificate-revocation-unknown',
      'certificate-chain-incomplete',
      'certificate-weak-signature',
    ],
  },
  {
    text: `my "Personal"
================ Certificate 0 ================
Serial Number: 01
  Key Container = example
  Provider = Microsoft Software Key Storage Provider
Private key is NOT exportable
Signature test passed

================ Certificate 1 ================
Serial Number: 02
No key provider information
Missing stored keyset`,
    holds: [],
  },
  {
    text: `================ Certificate 0 ================
  Provider = Microsoft Software Key Storage Provider
Missing stored keyset

================ Certificate 1 ================
  Provider = Microsoft Software Key Storage Provider
Encryption test FAILED`,
    holds: ['certificate-key-not-opened @ 0', 'certificate-key-test-failed @ 1'],
  },
];
