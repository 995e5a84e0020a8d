import { isDomainLabel } from './fieldLabels.ts';
import { domainAt } from './findAccounts.ts';
import { looksLikeComputer } from './findHosts.ts';
import type { PrivateSpan } from './maskKinds.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';
import { nameEnd, organisationEnd, withoutEnd } from './nameExtent.ts';
import {
  beginsWithAuthority,
  canBeDomain,
  isBuiltInUser,
  isFileName,
  isGenericHost,
  isPublicDomain,
  privatePart,
} from './publicNames.ts';
import { type Field, quotedEnd, readFields } from './readFields.ts';

/** Users, computers, organisations and numbers of devices that stand in a field with a label. */
export function* findFields(text: string): Generator<PrivateSpan> {
  for (const field of readFields(text)) {
    const { kinds } = field;
    if (kinds.includes('user') || kinds.includes('maybeUser')) yield* userIn(text, field, kinds.includes('user'));
    else if (kinds.includes('host') || kinds.includes('maybeHost')) yield* hostIn(text, field, kinds.includes('host'));
    else if (kinds.includes('organisation')) yield* organisationIn(text, field);
    if (kinds.includes('serial')) yield* serialIn(text, field);
    else if (kinds.includes('id') && !kinds.includes('host') && /(?:id|guid|identifier)$/.test(field.key))
      yield* idIn(text, field);
  }
  yield* wordUsers(text);
  yield* certainUsers(text);
}

/** Where a field's value ends: at its quote, at the tag after it, or where `bare` says. */
function endOf(text: string, field: Field, bare: (start: number) => number): number {
  if (field.separator === '>') {
    const length = /^[^<\r\n]{0,256}/.exec(text.slice(field.start, field.start + 256))![0].trimEnd().length;
    return field.start + length;
  }
  return (field.quote && quotedEnd(text, field)) || bare(field.start);
}

const ACCOUNT =
  /^(?:([\p{L}\p{N}_][\p{L}\p{M}\p{N} _.-]{0,62}|\.)(?:\\{1,2}|%5C))?([\p{L}\p{N}_][\p{L}\p{M}\p{N}._'’ ~+-]{0,79}\$?)$/iu;

function* userIn(text: string, field: Field, strong: boolean): Generator<PrivateSpan> {
  const { start } = field;
  // Programs have display names too: a person's is next to an address.
  if (field.key === 'displayname') {
    const around = text.slice(Math.max(0, start - 200), start + 200).toLowerCase();
    if (!PERSON_LABELS.some((label) => around.includes(label))) return;
  }
  if (beginsWithAuthority(text.slice(start, start + 40))) return;
  const closed = field.separator === '>' || (field.quote !== '' && quotedEnd(text, field) !== undefined);
  const end = endOf(text, field, (from) => bareUserEnd(text, from));
  const value = withoutEnd(text.slice(start, end), closed ? '' : '.-,;');
  const match = ACCOUNT.exec(value);
  if (!match) return;
  const [, domain, name] = match as unknown as [string, string | undefined, string];
  const lower = name.toLowerCase();
  if (
    isBuiltInUser(name) ||
    /^(?:\d{1,3}|0x[0-9a-f]{1,16}|KB\d{1,8}|true|false|null|-|\d{4}-\d{2}-\d{2}T?\d{0,2})$/i.test(name)
  )
    return;
  if (/^N\/A(?![\p{L}\p{N}])/iu.test(text.slice(start, start + 4))) return;
  if (/^\d{1,20}$/.test(name) && !strong) return;
  if (domain && domain !== '.' && !canBeDomain(domain)) return;
  if (/^log(?:on|in)$/.test(field.key) && field.separator === ':' && !closed && !looksLikeAccount(name)) return;
  if (!strong && closed && (name.split(' ').length > 3 || isSentenceWord(lower.split(' ')[0]!))) return;
  if (!strong && field.separator === ':' && !closed && (isSentenceWord(lower) || isCommonWord(lower))) return;
  if (strong && !closed && isSentenceWord(lower)) return;
  if (isFileName(name) && !strong) return;
  if (/^(?:S-1-\d|CN=|urn:|https?:)/i.test(value) || /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name)) return;
  // An address is found as such, with its domain.
  if (text[start + value.length] === '@' || text.startsWith('%40', start + value.length)) {
    const realm = /^(?:@|%40)([\p{L}\p{N}-]{1,63})(?![\p{L}\p{N}.-])/iu.exec(
      text.slice(start + value.length, start + value.length + 70),
    );
    if (realm) yield { start, end: start + value.length + realm[0].length, kind: 'users', name: value, proven: true };
    return;
  }
  const nameStart = start + value.length - name.length;
  if (name.endsWith('$')) {
    yield { start: nameStart, end: nameStart + name.length - 1, kind: 'hosts', name: name.slice(0, -1), proven: true };
    if (domain && domain !== '.') yield { ...domainAt(start, domain), proven: true };
    return;
  }
  if (!strong && looksLikeProduct(name)) return;
  // After a word that prose uses too, what looks like just another word is not searched for elsewhere.
  const prose = !strong && !closed && /^\p{L}{1,40}$/u.test(name) && /^\s\p{Ll}/u.test(text.slice(end, end + 2));
  const span: PrivateSpan = {
    start: domain === '.' ? nameStart : start,
    end: nameStart + name.length,
    kind: 'users',
    name,
    proven: true,
  };
  yield prose ? { ...span, hereOnly: true } : span;
  if (domain && domain !== '.' && !isPublicDomain(domain)) {
    yield { ...domainAt(start, domain), proven: true };
  }
}

const PERSON_LABELS = ['userprincipalname', 'givenname', 'surname', '"mail"', '"upn"', '"email"'];

/** `Owner: Microsoft-Windows-Foundation`, `Author: Microsoft Corporation`. */
const looksLikeProduct = (name: string): boolean => /^(?:Microsoft|Windows)\b/.test(name);

/** A bare value of a user: with its domain, up to where the name ends. */
function bareUserEnd(text: string, start: number): number {
  const domain =
    /^(?:[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,62}|\.)(?:\\{1,2}|%5C)/iu.exec(text.slice(start, start + 70))?.[0] ?? '';
  const from = start + domain.length;
  const end = nameEnd(text, from, true);
  // After the marks of an address within an address: `user=anna&x=1`.
  const cut = text.slice(from, end).search(/[&@+!#]/);
  return cut >= 0 ? from + cut : end;
}

const HOST =
  /^(?:(?:tcp|np|lpc|admin):)?(?:\\{2,4})?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62}(?:\.[\p{L}\p{N}_-]{1,63}){0,8})(\$)?/iu;

/** The name of a wireless network, which may have blanks. */
const SSID = /^[^"'\r\n]{1,32}(?=["'])/;

function* hostIn(text: string, field: Field, strong: boolean): Generator<PrivateSpan> {
  const rest = text.slice(field.start, field.start + 300);
  const match = HOST.exec(rest);
  const network = /ssid|networkname$/.test(field.key) && field.quote ? SSID.exec(rest)?.[0] : undefined;
  if (network) {
    yield { start: field.start, end: field.start + network.length, kind: 'hosts', name: network, proven: true };
    return;
  }
  const name = withoutEnd(match?.[1] ?? '', '.-');
  if (!match || name === '' || isGenericHost(name)) return;
  const start = field.start + match[0].length - match[1]!.length - (match[2]?.length ?? 0);
  const end = start + name.length;
  const after = text.slice(end, end + 3);
  const lower = name.toLowerCase();
  const hasPrivatePart = name.includes('.') ? privatePart(name, true, strong) : name.length;
  if (hasPrivatePart === 0 || /^(?:0x[0-9a-f]{1,16}|\d{1,20}|KB\d{1,8})$/i.test(name)) return;
  if (isSentenceWord(lower) || (isCommonWord(lower) && !(strong && (field.separator === '>' || field.quote)))) return;
  // A path, a call, a product's version, an authority.
  if (/^(?:\/\d|\(|:\\|:\/\/)/.test(after) || beginsWithAuthority(rest) || isFileName(name)) return;
  if (!strong) {
    const bare =
      field.separator !== '=' ||
      /^(?:target|address|sourceaddress|endpoint|destination|device|peer|gateway|pc|client|remotehost)$/.test(
        field.key,
      );
    const looks =
      (field.separator === '>' && field.key === 'domain') ||
      looksLikeComputer(name, false) ||
      name.includes('.') ||
      (/^[A-Z][A-Z0-9-]{2,30}$/.test(name) && !/^\s\p{Lu}?\p{Ll}/u.test(after));
    if (bare && !looks) return;
    if (/^[A-Z]{2,5}$/.test(name) && bare) return;
    if (/^(?:Microsoft|Windows)/.test(name)) return;
  }
  const hereOnly = !/\d/.test(name) && (!strong || (field.separator === ':' && /^\s\p{Ll}/u.test(after)));
  yield {
    start,
    end: start + hasPrivatePart,
    kind: 'hosts',
    name: name.slice(0, hasPrivatePart),
    proven: true,
    ...(hereOnly && { hereOnly: true as const }),
    ...(isDomainLabel(field.key) && { isDomain: true as const }),
  };
}

function* organisationIn(text: string, field: Field): Generator<PrivateSpan> {
  const end = endOf(text, field, (from) => organisationEnd(text, from));
  const name = withoutEnd(text.slice(field.start, end), ' .,;');
  if (
    name === '' ||
    /^[-<(%]/.test(name) ||
    /^(?:null|none|n\/a|unknown|microsoft|windows)/i.test(name) ||
    isSentenceWord(name.toLowerCase())
  )
    return;
  if (/[\\/]|^0x|^\d{1,20}$|^[0-9a-f]{8}-/i.test(name)) return;
  yield { start: field.start, end: field.start + name.length, kind: 'organisations', name, proven: true };
}

function* serialIn(text: string, field: Field): Generator<PrivateSpan> {
  const rest = text.slice(field.start, field.start + 80);
  const value = withoutEnd(/^\+?[\p{L}\p{N}][\p{L}\p{N}_./-]{2,60}/u.exec(rest)?.[0] ?? '', './-');
  const phone = /^\+?\d[\d ()/-]{5,30}\d/.exec(rest)?.[0];
  const name = phone && phone.length > value.length && /phone|mobile/.test(field.key) ? phone : value;
  if (!/\d/.test(name) || /^0x[0-9a-f]{1,16}$|^KB\d|^0{1,20}$/i.test(name)) return;
  yield { start: field.start, end: field.start + name.length, kind: 'ids', name, proven: true };
}

/** Ids without the form of a GUID: 32 hex digits, numbers of accounts; not device paths and small numbers. */
function* idIn(text: string, field: Field): Generator<PrivateSpan> {
  const name = /^[A-Za-z0-9_-]{12,80}(?![\\&:])/.exec(text.slice(field.start, field.start + 90))?.[0] ?? '';
  if (
    !/\d/.test(name) ||
    /^0x/i.test(name) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(name) ||
    /^S-1-/i.test(name)
  )
    return;
  yield { start: field.start, end: field.start + name.length, kind: 'ids', name, proven: true };
}

/** After a word only, a user's name is quoted or built like an account: `user 'anna'`, `owned by anna.berg`. */
const USER_WORD =
  /(?<![\p{L}\p{N}_])(?:user|username|account|login|logon|owner|member|fail(?:ure|ed) for|denied (?:for|to)|granted to|owned by|opened by|locked by|created by|modified by|requested by|initiated by|performed by|submitted by|on behalf of|logged on as|signed in as|run(?:ning)? as|impersonat(?:e|ed|ing)|benutzers?|konto|anwender|utilisateur|compte|usuario|cuenta|utente|utilizador|usuário|conta|gebruiker|użytkownik(?:a)?|uživatel|användaren?|bruger(?:en)?|bruker(?:en)?|käyttäjän?|felhasználó|kullanıcı|utilizator(?:ul)?|χρήστης|користувач[а-я]{0,2}|пользовател[а-я]{1,2}|ユーザー|用户|사용자|\/user|-user|-u|\/u|-l|\/ru|-username)(?:\s{1,3}(?:name\s{1,3}|is\s{1,3}|id\s{1,3})?|(?<=\p{Script=Han}|ー|\p{Script=Hangul})\s{0,3})(["'“„«`「]?)/giu;

function* wordUsers(text: string): Generator<PrivateSpan> {
  for (const { index, 0: cue, 1: quote } of text.matchAll(USER_WORD)) {
    const start = index + cue.length;
    let end = quote ? (quotedEnd(text, { start, quote: quote === '「' ? "'" : quote }) ?? start) : start;
    if (quote === '「') end = start + Math.max(0, text.slice(start, start + 60).indexOf('」'));
    if (!quote) {
      const account =
        /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{1,63}(?![\p{L}\p{N}_\\/(@]|=|:(?!<secret ))/u.exec(
          text.slice(start, start + 70),
        )?.[0] ?? '';
      const name = withoutEnd(account, '.-');
      const switched = /^[-/]/.test(cue);
      if (
        name &&
        !isBuiltInUser(name) &&
        (looksLikeAccount(name) || (switched && /^\p{L}/u.test(name) && !isSentenceWord(name.toLowerCase())))
      )
        end = start + name.length;
      else end = capitalisedEnd(text, start, cue);
    }
    const name = text.slice(start, end);
    if (
      name === '' ||
      name.length > 64 ||
      isBuiltInUser(name) ||
      isFileName(name) ||
      !/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.'’ -]{0,63}$/u.test(name)
    )
      continue;
    if (name.includes(' ') && isSentenceWord(name.toLowerCase().split(' ')[0]!)) continue;
    if (!quote && (isCommonWord(name.toLowerCase()) || isSentenceWord(name.toLowerCase()))) continue;
    if (
      /^(?:S-1-|KB\d|0x)/i.test(name) ||
      /^\d{1,20}$/.test(name) ||
      beginsWithAuthority(text.slice(start, start + 40))
    )
      continue;
    yield { start, end, kind: 'users', name };
  }
}

/** `for user anna from`, `owned by anna was`: after these words a single word is a name, whatever it looks like. */
const CERTAIN_WORD =
  /(?<![\p{L}\p{N}_])(?:(?:for|of|by|as|to|from|invalid|unknown|local|domain|illegal|remote) user|(?:for|of|by|to|from|on) account|(?:failed|accepted) [\w/-]{1,30} for|(?:owned|opened|locked|requested|submitted|initiated|impersonated) by|logged on as|signed in as)\s(?=\p{L})/giu;

function* certainUsers(text: string): Generator<PrivateSpan> {
  for (const { index, 0: cue } of text.matchAll(CERTAIN_WORD)) {
    const start = index + cue.length;
    const name =
      /^\p{L}[\p{L}\p{M}\p{N}_-]{1,40}(?![\p{L}\p{N}_\\/@=]|\.\p{L}|-)/u.exec(text.slice(start, start + 50))?.[0] ?? '';
    const lower = name.toLowerCase();
    if (
      name === '' ||
      isSentenceWord(lower) ||
      isCommonWord(lower) ||
      isBuiltInUser(name) ||
      /^(?:KB\d|0x)/i.test(name)
    )
      continue;
    yield { start, end: start + name.length, kind: 'users', name, hereOnly: true };
  }
}

/** An account without blanks that cannot be a word of a sentence: with a dot, a digit or an underscore in it. */
function looksLikeAccount(name: string): boolean {
  if (isFileName(name) || isCommonWord(name.toLowerCase())) return false;
  if (
    /^\p{Ll}{1,20}[._]\p{Ll}[\p{L}\p{N}._-]{1,30}$/u.test(name) ||
    /^\p{L}[\p{L}\p{M}-]{0,30}\.\p{L}[\p{L}\p{M}.-]{1,30}$/u.test(name)
  )
    return true;
  if (/^(?:svc|adm|admin|srv|sa|sql|t\d|ext|usr|test|app)[-_.]\p{L}[\p{L}\p{N}._-]{0,40}$/iu.test(name)) return true;
  return /^[a-z]{1,12}\d{2,7}$/.test(name) || /^[a-z]\d{5,7}$/i.test(name);
}

/** `for user Anna Berg`: two words with capitals after a word in small letters. */
function capitalisedEnd(text: string, start: number, cue: string): number {
  if (
    !/^(?:user|owner|member|utilisateur|usuario|utente|gebruiker|owned|created|modified|opened|locked|logged|signed|requested|initiated|performed|submitted|on)\b/.test(
      cue,
    )
  )
    return start;
  const pair = /^(\p{Lu}(?:[\p{Ll}\p{M}’'-]{1,30}|\.)) (?=\p{Lu}\p{Ll})/u.exec(text.slice(start, start + 60));
  if (!pair || isCommonWord(pair[1]!.toLowerCase()) || isSentenceWord(pair[1]!.toLowerCase())) return start;
  const end = nameEnd(text, start);
  return end > start + pair[1]!.length ? end : start;
}
