import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/troubleshoot/windows-server/active-directory/active-directory-domain-join-troubleshooting-guidance */
export const netsetup: Format = {
  name: 'netsetup',
  title: 'Joining a domain (netsetup.log)',
  files: ['netsetup*.log'],
  mark: 'Netp',
  line: String.raw`^(?<time>\d\d/\d\d(?:/\d{4})? \d\d:\d\d:\d\d(?::\d{3})?) (?<message>.*)`,
  codes: [
    // What a function came to stands at the end, whatever words are before it.
    {
      at: String.raw`(?<=[:'=a-z] ?|failed: 0x[0-9a-f]{1,4} )\b(?<code>0x[0-9a-fA-F]{1,8})(?=[.,]?\s{0,4}$|[,;] \w)`,
      kind: 'win32',
      base: 16,
    },
    { at: String.raw`\breturned:? (?<code>\d{1,5})(?=[.,]?\s{0,4}$)`, kind: 'win32', base: 10 },
    { at: String.raw`\bParsed \[(?<code>0x[0-9a-f]{1,4})\]`, kind: 'win32', base: 16 },
  ],
  // The directory's own results (LDAP).
  never: [
    String.raw`\bldap_\w{1,30} (?:failed|status): (?<number>0x[0-9a-f]{1,4})\b`,
    '(?:[Ff]lags|[Oo]ptions|[Tt]ype|[Vv]ersion|[Ll]evel)(?:: ?| = ?| )(?<number>0x[0-9a-fA-F]{1,8})',
  ],
  places: [{ path: String.raw`%windir%\debug\NetSetup.LOG` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: "05/02/2024 07:01:44:120 NetpJoinDomainOnDs: status of connecting to dc '\\\\dc01.example.com': 0x6ba",
    codes: ['win32:1722'],
    file: 'NetSetup.LOG',
    time: '05/02/2024 07:01:44:120',
  },
  { text: 'NetpCreateComputerObjectInDs: NetpGetComputerObjectDn failed: 0x534', codes: ['win32:1332'] },
  { text: "NetpLoadParameters: Mode not found, defaulting to '1' 0x2", codes: ['win32:2'] },
  { text: 'NetpJoinCreatePackagePart: status:0xaac.', codes: ['win32:2732'] },
  { text: 'NetUseAdd to \\\\dc01.example.com\\IPC$ returned 64', file: 'netsetup.log', codes: ['win32:64'] },
  { text: 'NetpModifyComputerObjectInDs: ldap_add_s failed: 0x35 0x216d', codes: ['win32:8557'] },
  { text: "NetpDsGetDcName: trying to find DC in domain 'CONTOSO', flags: 0x40001010", codes: [] },
  { text: 'NetpDsGetDcName: found nothing: 0x54b, last error is 0x0', codes: ['win32:1355'] },
  { text: 'NetpJoinDomain: Options: 0x27', file: 'netsetup.log', codes: [] },
  { text: 'NetpJoinDomainOnDs: Function exits with status of: 0x0', codes: [] },
  { text: 'ldap_unbind status: 0x51', file: 'netsetup.log', codes: [] },
  {
    text: 'NetpMapGetLdapExtendedError: Parsed [0x2098] from the text of the server: 00002098: SecErr: DSID-03150F94, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0',
    codes: ['win32:8344'],
  },
];
