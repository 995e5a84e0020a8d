import type { Format, FormatSample } from './format.ts';

/** https://ldapwiki.com/wiki/Wiki.jsp?page=Common%20Active%20Directory%20Bind%20Errors: behind "data" a directory server gives the Win32 number, in hex. */
export const ldapErrors: Format = {
  name: 'ldap-errors',
  title: 'Errors of LDAP binds to Active Directory',
  files: [],
  mark: 'AcceptSecurityContext error, data ',
  codes: [{ at: String.raw`AcceptSecurityContext error, data (?<code>[0-9a-fA-F]{1,4})\b`, kind: 'win32', base: 16 }],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'bind: 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839',
    codes: ['0x80090308', 'win32:1326'],
  },
  { text: 'DSID-0C090334, comment: AcceptSecurityContext error, data 775, v1db1', codes: ['win32:1909'] },
  { text: 'DSID-0C090334, comment: AcceptSecurityContext error, data 0, v1db1', codes: [] },
  { text: 'DSID-0C09075A, comment: a successful bind must be completed first, data 52e, v1db1', codes: [] },
];
