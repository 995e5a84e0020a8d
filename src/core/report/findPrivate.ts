import { findAccounts } from './findAccounts.ts';
import { findAddresses } from './findAddresses.ts';
import { findDirectoryNames } from './findDirectoryNames.ts';
import { findFields } from './findFields.ts';
import { findHosts } from './findHosts.ts';
import { findIds } from './findIds.ts';
import { findInCommands } from './findInCommands.ts';
import { findMailboxes } from './findMailboxes.ts';
import { findProfiles } from './findProfiles.ts';
import type { PrivateSpan } from './maskKinds.ts';
import { withMessageEnds } from './messageEnds.ts';

/**
 * Everything private, except secrets, that a text shows by its shape, in no order; parts may overlap. Linear in the
 * text's length.
 */
export function findPrivate(log: string): PrivateSpan[] {
  const text = withMessageEnds(log);
  return [
    ...findProfiles(text),
    ...findDirectoryNames(text),
    ...findMailboxes(text),
    ...findAccounts(text),
    ...findFields(text),
    ...findInCommands(text),
    ...sids(text),
    ...findIds(text),
    ...findHosts(text),
    ...findAddresses(text),
    ...addressUsers(text),
  ];
}

/**
 * Accounts of a domain or a machine, of Entra ID and of a Microsoft account. All other SIDs are the same everywhere.
 */
function* sids(text: string): Generator<PrivateSpan> {
  for (const { index, 0: name } of text.matchAll(/(?<![\w-])S-1-(?:5-21|12-1|11-96)(?:-\d{1,10}){3,12}(?![\d-])/gi)) {
    if (!/^S-1-5-21-0-0-0-/i.test(name))
      yield { start: index, end: index + name.length, kind: 'sids', name, proven: true };
  }
}

/** `ftp://anna:…@host`: who logs on. */
function* addressUsers(text: string): Generator<PrivateSpan> {
  for (const { index, 0: name } of text.matchAll(/(?<=:\/\/)[^\s/@:"'<>\\]{1,100}(?=(?::<secret \d{1,9}>)?@)/g)) {
    yield { start: index, end: index + name.length, kind: 'users', name, proven: true };
  }
}
