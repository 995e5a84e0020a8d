import type { PrivateSpan } from './maskKinds.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { withoutEnd } from './nameExtent.ts';
import { canBeDomain, endsWithAuthority, isBuiltInUser, isFileName, isPublicDomain } from './publicNames.ts';

/**
 * `CONTOSO\anna.berg`: one name behind a domain, which is the end of the path. What stands before the domain is no part
 * of a path, but may be a switch: `/user:CONTOSO\anna`.
 */
const DOMAIN_USER =
  /(?<![\p{L}\p{N}_\\/.%$~-]|(?<![A-Za-z])[A-Za-z]:)([\p{L}][\p{L}\p{N}_-]{0,30}(?:\.[\p{L}\p{N}_-]{1,20}){0,4}|\.)\\{1,2}([\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]{0,63}\$?)(?![\\/\p{L}\p{N}_*%@-]|:\S)/gu;
/** The word before that makes what follows an account. */
const CUE =
  /(?<!\p{L})(?:user|username|account|logon|login|owner|caller|identity|principal|impersonat\w{1,6}|runas|obj|benutzer|konto|utilisateur|compte|usuario|cuenta|utente|von|by|for|as|of|to|für|pour|por|per|ru|u)["']?(?:\s{0,4}[:=]\s{0,4}|\s{1,4})["'(]?$/iu;

/** Users, and computers by their accounts, that stand behind their domain. */
export function* findAccounts(text: string): Generator<PrivateSpan> {
  for (const match of text.matchAll(DOMAIN_USER)) {
    const [whole, domain, account] = match as unknown as [string, string, string];
    const { index } = match;
    const name = withoutEnd(account, '.-');
    if (name === '' || isFileName(name) || isBuiltInUser(name) || !canBeDomain(domain)) continue;
    if (isWithinPath(text, index) || isWithinName(text, index)) continue;
    const start = index + whole.length - account.length;
    const end = start + name.length;
    if (!isAccount(text, index, domain, name)) continue;
    if (name.endsWith('$')) {
      // The account of a computer.
      yield { start: index, end: index + domain.length, kind: 'hosts', name: domain };
      yield { start, end: end - 1, kind: 'hosts', name: name.slice(0, -1) };
      continue;
    }
    yield { start: domain === '.' ? start : index, end, kind: 'users', name };
    if (domain !== '.' && !isPublicDomain(domain)) {
      yield { start: index, end: index + domain.length, kind: 'hosts', name: domain };
    }
  }
  yield* quotedAccounts(text);
  yield* computerAccounts(text);
}

/** What proves that `a\b` is an account, not two folders. */
function isAccount(text: string, index: number, domain: string, name: string): boolean {
  if (name.endsWith('$')) return /^[\p{L}\p{N}-]{1,64}\$$/u.test(name);
  if (isPublicDomain(domain)) return true;
  const cue = CUE.test(text.slice(Math.max(0, index - 30), index));
  const lower = name.toLowerCase();
  if (isCommonWord(lower) || isSentenceWord(lower)) return cue && domain !== '.' && !isCommonWord(domain.toLowerCase());
  if (domain === '.') return cue;
  if (cue) return true;
  // In capitals, as NetBIOS has them; a word of one language only is a folder: `IO\Device`, `Class\Net`.
  if (/^[A-Z][A-Z0-9_-]{0,14}$/.test(domain)) return true;
  if (/^\p{L}[\p{Ll}\p{M}]{0,30}\.\p{L}[\p{Ll}\p{M}-]{2,30}$/u.test(name) && !isCommonWord(domain.toLowerCase()))
    return true;
  if (/\.(?:local|lan|corp|internal|intern|intra|com|net|org|de|fr|ad)$/i.test(domain)) return true;
  // Two plain words before a verb, or before the SID of the account.
  if (isCommonWord(domain.toLowerCase()) || isSentenceWord(domain.toLowerCase())) return false;
  const after = text.slice(index + domain.length, index + domain.length + name.length + 44);
  const next = /^\\{1,2}\S{1,64}?(?::\s|\s{1,8})(S-1-5-21-|[\p{L}’']{2,30}(?![\p{L}\p{N}]))/u.exec(after)?.[1];
  return next !== undefined && (next.startsWith('S-1') || isSentenceWord(next.toLowerCase()));
}

/** `'CONTOSO\Anna Berg'`: within quotes a name may have blanks. */
const QUOTED =
  /["'“«`]([A-Za-z][A-Za-z0-9_.-]{0,40})\\{1,2}(\p{L}[\p{L}\p{M}'’.-]{0,40}(?: \p{L}[\p{L}\p{M}'’.-]{0,40}){1,4})["'”»`]/gu;

function* quotedAccounts(text: string): Generator<PrivateSpan> {
  for (const match of text.matchAll(QUOTED)) {
    const [whole, domain, name] = match as unknown as [string, string, string];
    if (!canBeDomain(domain) || isFileName(name) || isBuiltInUser(name)) continue;
    if (!isPublicDomain(domain) && domain !== domain.toUpperCase()) continue;
    const start = match.index + 1;
    yield { start, end: match.index + whole.length - 1, kind: 'users', name };
  }
}

/** `PC-ANNA$`, which no path goes on with, and the domain behind it: `PC-ANNA$ @ CONTOSO`. */
const COMPUTER =
  /(?<![\p{L}\p{N}\\/%$.{(_~-])([A-Za-z][A-Za-z0-9-]{2,14})\$(?![\p{L}\p{N}\\/{(_$])(?:(\s{0,2}@\s{0,2})([A-Za-z][A-Za-z0-9.-]{1,60}))?/gu;
const SHARES = new Set('admin ipc print fax netlogon sysvol home users profiles'.split(' '));

function* computerAccounts(text: string): Generator<PrivateSpan> {
  for (const { index, 0: whole, 1: name, 3: realm } of text.matchAll(COMPUTER)) {
    if (SHARES.has(name!.toLowerCase())) continue;
    if (!/[\d-]/.test(name!) && name !== name!.toUpperCase()) continue;
    yield { start: index, end: index + name!.length, kind: 'hosts', name: name!, proven: true };
    if (!realm) continue;
    const end = index + whole.length;
    const domain = withoutEnd(realm, '.-');
    yield {
      start: end - realm.length,
      end: end - realm.length + domain.length,
      kind: 'hosts',
      name: domain,
      proven: true,
    };
  }
}

/**
 * Whether a path with blanks that has not ended yet stands before `index`: what looks like a domain is a part of it
 * (`HKLM\…\Windows NT\CurrentVersion`).
 */
function isWithinPath(text: string, index: number): boolean {
  const from = Math.max(0, index - 200);
  const before = /[^"'<>|:;,\r\n]{0,200}$/.exec(text.slice(from, index))![0];
  const start = index - before.length;
  const drive = text[start - 1] === ':' && /(?<![A-Za-z])[A-Za-z]$/.test(text.slice(Math.max(0, start - 3), start - 1));
  // Words behind a path's end are no folders: `C:\a.log: x`, `C:\Temp for CONTOSO\anna`.
  if (drive && /^[\\/]/.test(before)) return !/\s(?:for|by|as|user|to|from|für|von)\s$/i.test(before);
  const key = text.slice(Math.max(0, start - 24), start) + before;
  return /(?<![A-Za-z])HK[A-Z_]{1,20}:?\\/.test(key);
}

/** `NT AUTHORITY\SYSTEM`: the last word of an authority's name. */
function isWithinName(text: string, index: number): boolean {
  const end = text.indexOf('\\', index);
  const before = text.slice(Math.max(0, index - 24), end);
  return endsWithAuthority(before);
}
