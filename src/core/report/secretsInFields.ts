import { withoutEnd } from './nameExtent.ts';
import { type Field, labelBefore, quotedEnd, readFields } from './readFields.ts';
import { isCode, isPlain, isProse, looksSecret, type Place } from './secretValues.ts';

/** Secrets in fields with a label: `password=…`, `"token":"…"`, `<Password>…`; and secrets that a sentence states. */
export function* secretsInFields(text: string): Generator<Place> {
  let end = 0;
  for (const field of readFields(text)) {
    // What looks like a field inside a secret is part of it.
    if (field.start < end) continue;
    for (const place of inField(text, field)) {
      yield place;
      end = place[1];
    }
  }
  yield* inSentences(text);
}

function* inField(text: string, field: Field): Generator<Place> {
  const strong = field.kinds.includes('secret');
  if (!strong && !field.kinds.includes('maybeSecret')) return;
  const { start, separator, quote } = field;
  if (separator === '>') {
    const value = /^[^<\r\n]{0,4000}/.exec(text.slice(start, start + 4000))![0].trimEnd();
    if (value !== '' && !isPlain(value) && (strong || looksSecret(value, 8))) yield [start, start + value.length];
    return;
  }
  const closed = quote === '' ? undefined : quotedEnd(text, field);
  const end = closed ?? bareEnd(text, start, field);
  const value = text.slice(start, end);
  // What says where the secret is: a variable, a call, a placeholder.
  if (/^(?:\$[({\w]|%\w{1,40}%|\(|\{\{|<[^<>]{1,60}>)/.test(value)) return;
  if (closed === undefined && separator === ':' && isProse(text, end, value)) return;
  if (closed === undefined && isPlain(value)) return;
  // The installer calls a product's GUID its key.
  if (field.key === 'productkey' && /^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value)) return;
  // A shell uses this name for its folder.
  if (field.key === 'pwd' && /^(?:\/(?:home|root|var|usr|etc|tmp|opt|mnt|srv)(?:\/|$)|[A-Za-z]:\\)/.test(value)) return;
  if (value === '' || isCode(value)) return;
  if (
    !strong &&
    (!looksSecret(value, /^(?:pin|pw|rp)$/.test(field.key) ? 1 : 8) || !/\d|[^\p{L}\p{N}.:-]/u.test(value))
  )
    return;
  yield [start, end];
}

/**
 * Where a bare secret ends: at a blank; at a comma, semicolon or ampersand only where the text goes on with another
 * field or ends, because a password may have them too. In a connection string it may have blanks.
 */
function bareEnd(text: string, start: number, field: Field): number {
  const rest = text.slice(start, start + 4000);
  if (
    field.separator === '=' &&
    (text[field.labelStart - 1] === ';' || /^[^;\r\n"=]{1,64};\s?[A-Za-z][\w ]{1,40}=/.test(rest.slice(0, 120)))
  ) {
    const connection = /^[^;\r\n"']{1,200}(?=;)/.exec(rest)?.[0];
    if (connection && !/0x[0-9a-f]{2}|\sKB\d/i.test(connection) && connection.split(' ').length < 6)
      return start + connection.length;
  }
  let end = 0;
  for (const match of rest.matchAll(/[\s,;&|"'<>)\]}]|%26/g)) {
    const sign = match[0];
    end = match.index;
    const next = rest.slice(end + sign.length, end + sign.length + 50);
    if (/\s/.test(sign)) break;
    if (/^["<>]/.test(sign) || sign === '%26') break;
    if (next === '' || /^\s/.test(next) || /^["')\]},;]{0,4}(?:\s|$)/.test(next)) break;
    if (/^[,;&|]/.test(sign) && /^\s?["']?[\p{L}][\p{L}\p{N} _.-]{0,40}["']?\s?[:=]/u.test(next)) break;
    end = 0;
  }
  if (end === 0) end = /^\S{0,4000}/.exec(rest)![0].length;
  return start + withoutEnd(rest.slice(0, end), ',;').length;
}

/** The words between a label and its value in a sentence. */
const SAYS = /(?<![\p{L}\p{N}])(?:is|was|ist|war|lautet|est|es|era|è|é|to)\s{1,3}/giu;
const QUOTE = /["'`«„“]/g;

/** `password is geheim7`, `the password "geheim"`: a word for a secret, and a value that is not an ordinary word. */
function* inSentences(text: string): Generator<Place> {
  for (const { index, 0: word } of text.matchAll(SAYS)) {
    const start = index + word.length;
    const secret = withoutEnd(/^[^\s"'`]{4,120}/.exec(text.slice(start, start + 120))?.[0] ?? '', '.,;:!)');
    if (secret !== '' && isSecretLabel(text, index) && looksSecret(secret, 4)) yield [start, start + secret.length];
  }
  for (const { index, 0: quote } of text.matchAll(QUOTE)) {
    if (!/\s/.test(text[index - 1] ?? '')) continue;
    const before = text
      .slice(Math.max(0, index - 24), index)
      .replace(/\s{1,3}(?:is|was|ist|war|lautet|est|es|to)\s{1,3}$/i, ' ');
    const labelEnd = index - Math.min(24, index) + before.length;
    if (!isSecretLabel(text, labelEnd)) continue;
    const end = quotedEnd(text, { start: index + 1, quote });
    const secret = end === undefined ? '' : text.slice(index + 1, end);
    if (/^[%$]/.test(secret)) continue;
    if (secret === '' || secret.length > 120 || isPlain(secret) || (/\s/.test(secret) && !/\d/.test(secret))) continue;
    yield [index + 1, index + 1 + secret.length];
  }
}

const isSecretLabel = (text: string, end: number): boolean => labelBefore(text, end)?.kinds.includes('secret') === true;
