import { findAddresses } from './findAddresses.ts';
import type { PrivateSpan } from './maskKinds.ts';
import { canBeDomain, isBuiltInUser, isPublicName, privatePart } from './publicNames.ts';

/** Everything private that a text shows by its shape, in no order; parts may overlap. Linear in the text's length. */
export function findPrivate(text: string): PrivateSpan[] {
  return [
    ...profiles(text),
    ...domainUsers(text),
    ...fields(text),
    ...sids(text),
    ...mailboxes(text),
    ...shares(text),
    ...hostNames(text),
    ...findAddresses(text),
  ];
}

/** A name without the marks that end the sentence behind it. */
function withoutEnd(name: string, marks: string): string {
  let end = name.length;
  while (end > 0 && marks.includes(name[end - 1]!)) end--;
  return name.slice(0, end);
}

/** The folder of a profile: `C:\Users\<name>`, escaped, with slashes, or on a volume's device path. */
const PROFILE =
  /(?<![A-Za-z0-9])(?:[A-Za-z]:|%SystemDrive%|HarddiskVolume\d{1,3})(?:\\{1,4}|\/)(?:Users|Documents and Settings)(?:\\{1,4}|\/)/gi;
/** A name with blanks ends at the next separator; at the end of a path its first word is all that is sure. */
const FOLDER = /^[^\\/:*?"'`<>|\r\n\t,;()[\]{}]{1,64}(?=[\\/"'])|^[^\\/:*?"'`<>|\s,;()[\]{}]{1,64}/;

function* profiles(text: string): Generator<PrivateSpan> {
  for (const match of text.matchAll(PROFILE)) {
    const start = match.index + match[0].length;
    const name = withoutEnd(FOLDER.exec(text.slice(start, start + 70))?.[0] ?? '', '. ');
    if (name && !isBuiltInUser(name)) yield { start, end: start + name.length, kind: 'users', name };
  }
}

/** `CONTOSO\anna.berg`: a NetBIOS domain in capitals and one name, which is the end of the path. */
const DOMAIN_USER =
  /(?<![\w\\/:.%$~-])([A-Z][A-Z0-9-]{0,14})\\{1,2}([\p{L}\p{N}_][\p{L}\p{N}._-]{0,63}\$?)(?![\\/\p{L}\p{N}_*:%-])/gu;
/** In small letters a domain is only told by the word before. */
const NAMED_DOMAIN_USER =
  /(?<![\w\\/])(?:user(?:name)?|account|logon|owner|caller|identity|principal|impersonat\w{1,6}|runas|benutzer|konto)(?:["']?\s{0,4}[:=]\s{0,12}|\s{1,12})["'(]?([A-Za-z][\w-]{0,14}(?:\.[\w-]{1,20}){0,3})\\{1,2}([\p{L}\p{N}_][\p{L}\p{N}._-]{0,63}\$?)(?![\\/\p{L}\p{N}_*:%-])/giu;
const FILE_ENDING =
  /\.(?:dll|exe|sys|inf|cab|msi|msp|log|txt|xml|docx?|xlsx?|pptx?|pdf|etl|evtx?|tmp|dat|ini|ps1|psm1|cmd|bat|vbs|mui|man|mum|cat|manifest|json|zip|7z|esd|wim|iso|png|jpg|ico|ocx|cpl|drv|efi|bin|hiv|pol|lnk|db)$/i;

/**
 * Whether a path with blanks that has not ended yet stands before `index`: what looks like a domain is a part of it
 * (`HKLM\…\Windows NT\CurrentVersion`).
 */
function isWithinPath(text: string, index: number): boolean {
  let start = index;
  while (start > 0 && index - start < 200 && !'"\'<>|:;,\r\n'.includes(text[start - 1]!)) start--;
  const before = text.slice(start, index);
  const drive = text[start - 1] === ':' && /[A-Za-z]/.test(text[start - 2] ?? '');
  return (drive && before.startsWith('\\')) || /(?<![A-Za-z])HK[A-Z_]{1,20}\\/.test(before);
}

function* domainUsers(text: string): Generator<PrivateSpan> {
  for (const pattern of [DOMAIN_USER, NAMED_DOMAIN_USER]) {
    for (const match of text.matchAll(pattern)) {
      const domain = match[1]!;
      const name = withoutEnd(match[2]!, '.-');
      if (!canBeDomain(domain) || name === '' || FILE_ENDING.test(name) || isBuiltInUser(name)) continue;
      if (isWithinPath(text, match.index)) continue;
      const inMatch = match[0].length - match[2]!.length;
      const end = match.index + inMatch + name.length;
      // The account of a computer.
      if (name.endsWith('$')) {
        yield { start: match.index + inMatch, end: end - 1, kind: 'hosts', name: name.slice(0, -1) };
        continue;
      }
      const start = match.index + match[0].lastIndexOf(domain, inMatch - 1);
      yield { start, end, kind: 'users', name };
    }
  }
}

/** Fields whose value is a user or a computer: of events, of installers, of environment lists. */
const USER_FIELD =
  /(?<![A-Za-z])(?:Account Name|User ?Name|LogonUser|TargetUserName|SubjectUserName|SamAccountName|LoggedOnUser|LastLoggedOnUser)["']?(?:\s{0,12}[:=]\s{0,20}|>)["']?/gi;
const HOST_FIELD =
  /(?<![A-Za-z])(?:Computer ?Name|Computer|Machine ?Name|Host ?Name|Workstation(?: Name)?|NetBIOS ?Name|Server ?Name|LogonServer|UserDomain|UserDnsDomain|Account Domain|TargetDomainName|SubjectDomainName)["']?(?:\s{0,12}[:=]\s{0,20}|>)["']?(?:\\\\)?/gi;
/** After a word only, a name has to look like one of a computer: capitals, with a digit. */
const HOST_WORD = /\b(?:computer|machine|host|server|workstation|rechner|client|from|via)\s{1,3}["'(]?/gi;
const COMPUTER = /^(?=[A-Z-]{0,14}\d)[A-Z][A-Z0-9-]{2,14}(?![\w.-]|\\)/;
const NO_COMPUTER =
  /^(?:[0-9A-F]{8}|(?:SHA|MD|AES|RSA|DES|RC|ECDSA|TLS|SSL|NTLMV|SMB|HTTP|TCP|UDP|IPV|RDP|USB|COM|LPT|UTF|ISO|WIN|WOW|IE|SP|VC|CP|SQL|DIRECTX|CVE|IIS)-?\d{0,5}(?:-\d{1,5})?)$/;
const USER_VALUE = /^[\p{L}\p{N}_][\p{L}\p{N}._-]{0,63}\$?(?![\\@\p{L}\p{N}])/u;
const HOST_VALUE = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}(?:\.[\p{L}\p{N}_-]{1,63}){0,6}/u;

function* fields(text: string): Generator<PrivateSpan> {
  for (const { index, 0: cue } of text.matchAll(USER_FIELD)) {
    const start = index + cue.length;
    const name = USER_VALUE.exec(text.slice(start, start + 70))?.[0];
    if (!name || isBuiltInUser(name)) continue;
    if (name.endsWith('$')) yield { start, end: start + name.length - 1, kind: 'hosts', name: name.slice(0, -1) };
    else yield { start, end: start + name.length, kind: 'users', name };
  }
  for (const { index, 0: cue } of text.matchAll(HOST_FIELD)) {
    const start = index + cue.length;
    const name = HOST_VALUE.exec(text.slice(start, start + 260))?.[0];
    if (name && !isGenericHost(name)) yield { start, end: start + name.length, kind: 'hosts', name };
  }
  for (const { index, 0: cue } of text.matchAll(HOST_WORD)) {
    const start = index + cue.length;
    const name = COMPUTER.exec(text.slice(start, start + 20))?.[0];
    if (name && !NO_COMPUTER.test(name)) yield { start, end: start + name.length, kind: 'hosts', name };
  }
  for (const { index, 0: name } of text.matchAll(/(?<![\w.-])(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12}(?![\w-])/g)) {
    yield { start: index, end: index + name.length, kind: 'hosts', name };
  }
}

const GENERIC_HOSTS = new Set('localhost local workgroup builtin nt na none null unknown n true false wpad'.split(' '));

function isGenericHost(name: string): boolean {
  return GENERIC_HOSTS.has(name.toLowerCase()) || /^\d{1,4}(?:\.\d{1,5}){0,6}$/.test(name) || isPublicName(name);
}

/** Accounts of a domain or a machine, of Entra ID and of a Microsoft account. All other SIDs are the same everywhere. */
function* sids(text: string): Generator<PrivateSpan> {
  for (const { index, 0: name } of text.matchAll(/(?<![\w-])S-1-(?:5-21|12-1|11-96)(?:-\d{1,10}){3,12}(?![\d-])/gi)) {
    if (!/^S-1-5-21-0-0-0-/i.test(name)) yield { start: index, end: index + name.length, kind: 'sids', name };
  }
}

/** How far a local part reaches to the left of its `@`. */
const LOCAL_PART = 64;

/** E-mail addresses and UPNs, which look the same; one of a domain that no mail goes to is a user. */
function* mailboxes(text: string): Generator<PrivateSpan> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LOCAL_PART && /[\p{L}\p{N}._%+'-]/u.test(text[start - 1]!)) start--;
    const local = text.slice(start, at).replace(/^[.'%+-]{1,64}/, '');
    const domain = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/u.exec(
      text.slice(at + 1, at + 320),
    )?.[0];
    if (local === '' || !domain || !/\p{L}/u.test(local + domain)) continue;
    const name = `${local}@${withoutEnd(domain, '-')}`;
    start = at - local.length;
    const end = start + name.length;
    if (domain.includes('.')) {
      // `name@2025.11.3`, `@2.1`: the top of a domain has letters only.
      if (!/\.\p{L}{2,63}$/u.test(name)) continue;
      const isUser =
        /\.(?:local|lan|corp|internal|intra|intranet|ad)$/i.test(name) ||
        /\b(?:upn|user(?:principal)?(?:name)?|account|konto|benutzer)\W{0,6}$/i.test(
          text.slice(Math.max(0, start - 30), start),
        );
      yield isUser ? { start, end, kind: 'users', name: local } : { start, end, kind: 'emails', name };
    }
  }
}

/** `\\server\share`, escaped or not; not `\\?\`, `\\.\` and doubled backslashes within a path. */
const SHARE = /(?<![\\\w:.%)}\]/]|\d>)(?:\\\\){1,2}([\p{L}\p{N}][\p{L}\p{N}._-]{0,252})(?=\\|[\s"',;:)\]}>]|$)/gu;
const NO_SERVERS = new Set(
  'localhost tsclient globalroot device systemroot registry windows users pipe psf'.split(' '),
);

function* shares(text: string): Generator<PrivateSpan> {
  for (const match of text.matchAll(SHARE)) {
    const name = withoutEnd(match[1]!, '.-');
    if (NO_SERVERS.has(name.toLowerCase()) || isGenericHost(name)) continue;
    const start = match.index + match[0].length - match[1]!.length;
    yield { start, end: start + name.length, kind: 'hosts', name };
  }
}

/** Names with dots; bounded, so that a text of dots costs nothing. */
const DOTTED = /(?<![\w.@\\-])[A-Za-z0-9][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_-]{1,63}){1,8}(?![\w@\\]|\.\w|-\w)/g;

function* hostNames(text: string): Generator<PrivateSpan> {
  for (const { index, 0: name } of text.matchAll(DOTTED)) {
    if (/^[\d.]{1,200}$/.test(name)) continue;
    const before = text.slice(Math.max(0, index - 16), index);
    const standsAsHost = /(?:\/\/|\b(?:host|server|proxy|dns|domain|dc|fqdn|realm)\b[\s:="'(]{1,4})$/i.test(before);
    const length = privatePart(name, standsAsHost);
    if (length > 0) yield { start: index, end: index + length, kind: 'hosts', name: name.slice(0, length) };
  }
}
