import type { PrivateSpan } from './maskKinds.ts';
import { withoutEnd } from './nameExtent.ts';
import { withoutFileEnding } from './publicNames.ts';
import { isNameLetter } from './runs.ts';

/** How far a local part may reach to the left of its `@`. */
const LOCAL_PART = 100;
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})(?:\.[\p{L}\p{M}\p{N}-]{1,63}){0,6}/u;
const AT =
  /@|%40|&#64;|\([Aa][Tt]\)|\[[Aa][Tt]\]|(?<=[\p{L}\p{N}]) @ (?=[A-Z][A-Z0-9-]{0,62}\.[A-Z0-9.-]{2,60}(?![\p{L}\p{N}]))/gu;
const PRIVATE_TOP = /\.(?:local|lan|corp|internal|intern|intra|intranet|ad|home|private)$/i;
const USER_BEFORE =
  /(?:\b(?:upn|user|user(?:principal)?name|account|login|logon|konto|benutzer(?:name)?)|user%3D)["']?\W{0,6}$/i;

/** E-mail addresses and UPNs, which look the same; one in a domain that gets no mail is a user. */
export function* findMailboxes(text: string): Generator<PrivateSpan> {
  for (const { index, 0: sign } of text.matchAll(AT)) {
    let local = text.slice(localStart(text, index), index);
    // `=` and `"` of an address within an address; marks that no name begins with.
    local = local.replace(/^.{0,90}%(?:3D|3F|26|22|20|3A|2F|5C)/i, '').replace(/^[.'’%+&~$-]{1,64}/, '');
    const after = text.slice(index + sign.length, index + sign.length + 320);
    const domain = withoutEnd(withoutFileEnding(DOMAIN.exec(after)?.[0] ?? ''), '-.');
    if (local === '' || !domain.includes('.') || !/\p{L}/u.test(local + domain)) continue;
    // `name@2025.11.3`, `@2.1`: a top-level domain has letters only.
    if (!/\.(?:\p{L}[\p{L}\p{M}]{1,62}|xn--[a-z0-9-]{2,59})$/iu.test(domain)) continue;
    const start = index - local.length;
    const end = index + sign.length + domain.length;
    const isUser =
      sign === ' @ ' || PRIVATE_TOP.test(domain) || USER_BEFORE.test(text.slice(Math.max(0, start - 30), start));
    const address = addressOf(local, domain);
    yield isUser && !/#EXT#|%23EXT%23/i.test(local)
      ? { start, end, kind: 'users', name: local, proven: true }
      : { start, end, kind: 'emails', name: address, proven: true };
  }
}

/** Where a local part begins; the mark of a guest (`#EXT#`) belongs to it. */
function localStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LOCAL_PART) {
    if (isNameLetter(text[start - 1]!) || "._%+'’&~$-".includes(text[start - 1]!)) start--;
    else if (text.slice(Math.max(0, start - 5), start).toUpperCase() === '#EXT#') start -= 5;
    else break;
  }
  return start;
}

/** A guest is known by the address inside its name: `anna_contoso.com#EXT#@fabrikam…` is `anna@contoso.com`. */
function addressOf(local: string, domain: string): string {
  const guest = /^(.{1,90})_([^_]{1,60})(?:#EXT#|%23EXT%23)$/i.exec(local);
  return guest ? `${guest[1]}@${guest[2]}` : `${local}@${domain}`;
}
