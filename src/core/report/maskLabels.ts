import { msg, type Translate } from '../text/translate.ts';
import type { MaskKind } from './maskKinds.ts';

const LABELS: Readonly<Record<MaskKind, string>> = {
  users: msg('User names'),
  sids: msg('SIDs'),
  hosts: msg('Computers and domains'),
  addresses: msg('IP addresses'),
  emails: msg('E-mail addresses'),
  organisations: msg('Organisations'),
  ids: msg('Devices and tenants'),
  secrets: msg('Passwords and keys'),
};

/** What a kind of private data is called where it can be switched on and off. */
export function maskLabel(kind: MaskKind, t: Translate): string {
  return t(LABELS[kind]);
}
