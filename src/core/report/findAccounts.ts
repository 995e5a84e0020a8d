import type { PrivateSpan } from './maskKinds.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { withoutEnd } from './nameExtent.ts';
import { canBeDomain, endsWithAuthority, isBuiltInUser, isFileName, isPublicDomain } from './publicNames.ts';
import { isLabelLetter, isNameLetter, runBefore } from './runs.ts';

/** What follows the backslash of an account `CONTOSO\anna.berg`: one name, which ends the path. */
const NAME = /^\\{1,2}([\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]{0,63}\$?)(?![\\/\p{L}\p{N}_*%@-]|:\S)/u;
const DOMAIN = /^(?:\p{L}[\p{L}\p{M}\p{N}_-]{0,30}(?:\.[\p{L}\p{N}_-]{1,20}){0,4}|\.)$/u;
const LONGEST_DOMAIN = 80;

interface Account {
  readonly index: number;
  readonly domain: string;
  readonly account: string;
  /** Where the name ends. */
  readonly end: number;
}

/**
 * Two names with a backslash between. What precedes is not part of a path, but may be a switch: `/user:CONTOSO\anna`.
 */
function* pairs(text: string): Generator<Account> {
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
    const match = NAME.exec(text.slice(at, at + 70));
    if (!match) continue;
    const index = runBefore(
      text,
      at,
      (character) => character === '.' || isNameLetter(character) || isLabelLetter(character),
      LONGEST_DOMAIN,
    );
    const domain = text.slice(index, at);
    // `r\nFor`: what a cut leaves of a line end that is written out.
    if (domain === 'r' && /^n\p{Lu}/u.test(match[1]!)) continue;
    if (!DOMAIN.test(domain) || /[\\/%$~]/.test(text[index - 1] ?? '')) continue;
    if (text[index - 1] === ':' && /(?<![A-Za-z])[A-Za-z]$/.test(text.slice(Math.max(0, index - 3), index - 1)))
      continue;
    yield { index, domain, account: match[1]!, end: at + match[0].length };
  }
}

/** A word that makes what follows it an account. */
const CUE =
  /(?<!\p{L})(?:user|username|account|logon|login|owner|caller|identity|principal|impersonat\w{1,6}|runas|obj|benutzer|konto|utilisateur|compte|usuario|cuenta|utente|von|by|for|as|of|to|für|pour|por|per|ru|u)["']?(?:\s{0,4}[:=]\s{0,4}|\s{1,4})["'(]?$/iu;

/** Users, and computers by their accounts, that follow their domain. */
export function* findAccounts(text: string): Generator<PrivateSpan> {
  for (const { index, domain, account, end: wholeEnd } of pairs(text)) {
    const name = withoutEnd(account, '.-');
    if (name === '' || isFileName(name) || isBuiltInUser(name) || !canBeDomain(domain)) continue;
    if (isWithinPath(text, index) || isWithinName(text, index)) continue;
    const start = wholeEnd - account.length;
    const end = start + name.length;
    if (!isAccount(text, index, domain, name)) continue;
    if (name.endsWith('$')) {
      // The account of a computer.
      yield domainAt(index, domain);
      yield { start, end: end - 1, kind: 'hosts', name: name.slice(0, -1) };
      continue;
    }
    yield { start: domain === '.' ? start : index, end, kind: 'users', name };
    if (domain !== '.' && !isPublicDomain(domain)) {
      yield domainAt(index, domain);
    }
  }
  yield* quotedAccounts(text);
  yield* computerAccounts(text);
  yield* groupDomains(text);
  yield* consoleUsers(text);
  for (const { index, 0: whole, 1: name } of text.matchAll(WEB_USER)) {
    const end = index + whole.length;
    if (!isBuiltInUser(name!) && name !== '-')
      yield { start: end - name!.length, end, kind: 'users', name: name!, proven: true };
  }
}

/** What stands before an account: the domain, or else the machine whose account it is. */
export function domainAt(start: number, name: string): PrivateSpan {
  const end = start + name.length;
  return { start, end, kind: 'hosts', name, ...(!/[\d-]/.test(name) && { isDomain: true as const }) };
}

/** Who asked, in the common log format of web servers: `10.1.2.3 - anna [05/Jan/2026:…`. */
const WEB_USER = /^\S{3,60} \S{1,40} ([\p{L}\p{N}_.\\@-]{1,64})(?= \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:)/gmu;

/**
 * The domain before a group, whose own name may have blanks: one of its SIDs, or a group that every domain has, shows
 * it.
 */
const GROUP_DOMAIN =
  /(?<![\p{L}\p{N}\\/:._-])([A-Z][A-Z0-9-]{1,14})\\(?=(?:Domain|Enterprise|Schema) (?:Users|Admins|Computers|Controllers|Guests)|Dom[äÄ]nen-|[^\\\r\n]{2,60}?\s{2}[^\r\n]{0,60}S-1-5-21-)/gu;

function* groupDomains(text: string): Generator<PrivateSpan> {
  for (const { index, 1: name } of text.matchAll(GROUP_DOMAIN)) {
    if (canBeDomain(name!) && !isPublicDomain(name!) && !isWithinName(text, index))
      yield { ...domainAt(index, name!), proven: true };
  }
}

/** A table of sessions, and what `sudo` writes: ` anna   rdp-tcp#3   2  Active`, `sudo: anna : TTY=pts/0`. */
const CONSOLE_USER =
  /(?:^[> ]|(?<=\bsudo:\s{1,4}))([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40})(?=\s{2,30}(?:console|rdp-tcp#\d{1,5}|ica-tcp#\d{1,5})\s|\s:\s)/gmu;

function* consoleUsers(text: string): Generator<PrivateSpan> {
  for (const { index, 0: whole, 1: name } of text.matchAll(CONSOLE_USER)) {
    if (
      /\s:\s/.test(text.slice(index + whole.length, index + whole.length + 3)) &&
      !/sudo:\s{1,4}$/.test(text.slice(Math.max(0, index - 9), index))
    )
      continue;
    if (!isBuiltInUser(name!))
      yield {
        start: index + whole.length - name!.length,
        end: index + whole.length,
        kind: 'users',
        name: name!,
        proven: true,
      };
  }
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
  // In capitals, as in NetBIOS; a word of one language only is a folder: `IO\Device`, `Class\Net`.
  if (/^[A-Z][A-Z0-9_-]{0,14}$/.test(domain)) return true;
  if (/^\p{L}[\p{Ll}\p{M}]{0,30}\.\p{L}[\p{Ll}\p{M}-]{2,30}$/u.test(name) && !isCommonWord(domain.toLowerCase()))
    return true;
  if (/\.(?:local|lan|corp|internal|intern|intra|com|net|org|de|fr|ad)$/i.test(domain)) return true;
  // Two plain words before a verb, or before the SID of the account; folders and keys begin with capitals.
  if (/^\p{Lu}/u.test(name)) return false;
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

const SHARES = new Set('admin ipc print fax netlogon sysvol home users profiles'.split(' '));
/** The domain after an account: `PC-ANNA$ @ CONTOSO`. */
const REALM = /^\$(\s{0,2}@\s{0,2})([A-Za-z][A-Za-z0-9.-]{1,60})/;

/** `PC-ANNA$`, which no path continues with. */
function* computerAccounts(text: string): Generator<PrivateSpan> {
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    const start = runBefore(text, at, (character) => /[A-Za-z0-9-]/.test(character), 16);
    const name = text.slice(start, at);
    if (name.length < 3 || name.length > 15 || !/^[A-Za-z]/.test(name) || SHARES.has(name.toLowerCase())) continue;
    if (/[\p{L}\p{N}\\/%$.{(_~]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}\\/{(_$]/u.test(text[at + 1] ?? ' '))
      continue;
    if (!/[\d-]/.test(name) && name !== name.toUpperCase()) continue;
    yield { start, end: at, kind: 'hosts', name, proven: true };
    const realm = REALM.exec(text.slice(at, at + 70));
    if (!realm) continue;
    const domain = withoutEnd(realm[2]!, '.-');
    const from = at + 1 + realm[1]!.length;
    yield { ...domainAt(from, domain), proven: true };
  }
}

/**
 * Whether a path with blanks that has not ended yet stands before `index`: what looks like a domain is a part of it
 * (`HKLM\…\Windows NT\CurrentVersion`).
 */
function isWithinPath(text: string, index: number): boolean {
  const start = runBefore(text, index, (character) => !'"\'<>|:;,\r\n'.includes(character), 200);
  const before = text.slice(start, index);
  const drive = text[start - 1] === ':' && /(?<![A-Za-z])[A-Za-z]$/.test(text.slice(Math.max(0, start - 3), start - 1));
  // Words after a path's end are not folders: `C:\a.log: x`, `C:\Temp for CONTOSO\anna`.
  if (drive && /^[\\/]/.test(before))
    return !/[\s(](?:for|by|as|user|account|to|from|für|von|benutzer|konto|utilisateur|usuario|utente)\s$/i.test(
      before,
    );
  const key = text.slice(Math.max(0, start - 24), start) + before;
  return /(?<![A-Za-z])HK[A-Z_]{1,20}:?\\/.test(key);
}

/** `NT AUTHORITY\SYSTEM`: the last word of an authority's name. */
function isWithinName(text: string, index: number): boolean {
  const end = text.indexOf('\\', index);
  const before = text.slice(Math.max(0, index - 24), end);
  return endsWithAuthority(before);
}
