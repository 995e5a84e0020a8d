import type { StateOutput, StateSample } from '../stateOutput.ts';

const CONFIGURATION =
  'MicrosoftDocs/win32:desktop-src/WinRM/installation-and-configuration-for-windows-remote-management.md';
const WINRM = '0x80338012-winrm-remoting';

export const winrmConfig: StateOutput = {
  name: 'winrm-config',
  command: 'winrm get winrm/config',
  files: ['*winrm*config*.txt'],
  begins: ['^ {0,20}MaxEnvelopeSizekb = '],
  subjects: ['^ {0,20}(?<name>Client|Service|Winrs) {0,20}$'],
  fields: {
    part: '^ {0,20}(Client|Service|Winrs) {0,20}$',
    AllowUnencrypted: String.raw`^ {0,20}AllowUnencrypted = (\w{4,5})`,
    Basic: String.raw`^ {0,20}Basic = (\w{4,5})`,
    Kerberos: String.raw`^ {0,20}Kerberos = (\w{4,5})`,
    Negotiate: String.raw`^ {0,20}Negotiate = (\w{4,5})`,
    TrustedHosts: '^ {0,20}TrustedHosts = ([^[]*)',
    AllowRemoteShellAccess: String.raw`^ {0,20}AllowRemoteShellAccess = (\w{4,5})`,
    MaxShellsPerUser: String.raw`^ {0,20}MaxShellsPerUser = (\d{1,10})`,
  },
  rules: [
    {
      id: 'winrm-service-unencrypted',
      when: { part: 'Service', AllowUnencrypted: 'true' },
      level: 'warning',
      says: 'The service takes unencrypted messages: what is sent to it, passwords of Basic included, can be read on the way.',
      next: 'See whether a policy sets it.',
      check: String.raw`reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM /s`,
      source: CONFIGURATION,
    },
    {
      id: 'winrm-service-basic',
      when: { part: 'Service', Basic: 'true' },
      level: 'note',
      says: 'The service accepts Basic: user name and password come as plain text, so only HTTPS is safe for that.',
      source: CONFIGURATION,
    },
    {
      id: 'winrm-client-unencrypted',
      when: { part: 'Client', AllowUnencrypted: 'true' },
      level: 'warning',
      says: 'This client sends unencrypted messages where the other side takes them.',
      source: CONFIGURATION,
    },
    {
      id: 'winrm-client-no-basic',
      when: { part: 'Client', Basic: 'false' },
      level: 'note',
      says: 'This client may not use Basic, as security baselines ask: connections of old modules to Exchange Online, or to devices that know nothing else, fail.',
      source: CONFIGURATION,
    },
    {
      id: 'winrm-trusts-all',
      when: { part: 'Client', TrustedHosts: '*' },
      level: 'note',
      says: 'This client trusts every host: it sends credentials by NTLM to machines that have not proved who they are.',
      source: CONFIGURATION,
    },
    {
      id: 'winrm-service-no-kerberos',
      when: { part: 'Service', Kerberos: 'false' },
      level: 'warning',
      says: 'The service refuses Kerberos: accounts of the domain come in by NTLM at best, or not at all.',
      next: 'See whether a policy sets it.',
      check: String.raw`reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM /s`,
      article: WINRM,
      source: CONFIGURATION,
    },
    {
      id: 'winrm-service-no-negotiate',
      when: { part: 'Service', Negotiate: 'false' },
      level: 'warning',
      says: 'The service refuses Negotiate: local accounts, and all that asks for it, as PowerShell remoting outside of a domain, are turned away.',
      next: 'See whether a policy sets it.',
      check: String.raw`reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM /s`,
      article: WINRM,
      source: CONFIGURATION,
    },
    {
      id: 'winrm-no-shells',
      when: { AllowRemoteShellAccess: 'false' },
      level: 'warning',
      says: 'Remote shells are turned off: winrs and PowerShell remoting are refused.',
      next: 'See whether a policy sets it.',
      check: String.raw`reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM /s`,
      article: WINRM,
      source: CONFIGURATION,
    },
    {
      id: 'winrm-few-shells',
      when: { MaxShellsPerUser: { above: 0, below: 5 } },
      level: 'note',
      says: 'One user may have {MaxShellsPerUser} shells at once: a tool that opens more is refused.',
      source: CONFIGURATION,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Config
    MaxEnvelopeSizekb = 500
    MaxTimeoutms = 60000
    Client
        NetworkDelayms = 5000
        AllowUnencrypted = false
        Auth
            Basic = true
            Kerberos = true
            Negotiate = true
        TrustedHosts
    Service
        AllowUnencrypted = false
        Auth
            Basic = false
            Kerberos = true
            Negotiate = true
            CredSSP = false
    Winrs
        AllowRemoteShellAccess = true
        MaxShellsPerUser = 2147483647`,
    holds: [],
  },
  {
    text: `Config
    MaxEnvelopeSizekb = 500
    Client
        AllowUnencrypted = true
        Auth
            Basic = false [Source="GPO"]
        TrustedHosts = *
    Service
        AllowUnencrypted = true [Source="GPO"]
        Auth
            Basic = true [Source="GPO"]
            Kerberos = false
            Negotiate = false
    Winrs
        AllowRemoteShellAccess = false
        MaxShellsPerUser = 2`,
    holds: [
      'winrm-client-unencrypted @ Client',
      'winrm-client-no-basic @ Client',
      'winrm-trusts-all @ Client',
      'winrm-service-unencrypted @ Service',
      'winrm-service-basic @ Service',
      'winrm-service-no-kerberos @ Service',
      'winrm-service-no-negotiate @ Service',
      'winrm-no-shells @ Winrs',
      'winrm-few-shells @ Winrs',
    ],
  },
];
