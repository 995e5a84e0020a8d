import { type FieldKind, fieldKinds, gluedKind, labelKey, mayEndLabel } from './fieldLabels.ts';
import { runBefore } from './runs.ts';

/** A field with a known label: `Account Name:  anna`, `"user":"anna"`, `<Data Name='TargetUserName'>anna`. */
export interface Field {
  readonly kinds: readonly FieldKind[];
  /** The label as it is compared. */
  readonly key: string;
  /** Where the label begins. */
  readonly labelStart: number;
  /** What stands between label and value: `:`, `=`, `>` (an element of XML), `REG` (a type of the registry). */
  readonly separator: ':' | '=' | '>' | 'REG';
  /** Where the value begins, after its opening quote. */
  readonly start: number;
  /** The quote, with its backslash where the text is escaped; empty where the value is bare. */
  readonly quote: string;
}

/** How far back to look for a label, in UTF-16 units. */
const LONGEST_LABEL = 64;
/** The greatest length of the dots between a label and its separator. */
const LONGEST_LEADER = 60;
const MOST_WORDS = 7;
const SEPARATOR = /[:=：＝>]|(?<=\s)REG_[A-Z_]{2,16}(?=\s)/g;
const BEFORE_VALUE = /^(?:=|>)?[ \t\u00a0\u202f\u3000]{0,40}(?:[sbi]:(?=\S))?(\\{0,3}["'`«„“]|\{?["'])?/;

/** An object in JSON, as far as the value of the field that names it; or its first key. */
const MEMBER =
  /^\{\s{0,8}(?:[^{}]{0,250}?"(name|userName|displayName|login|value|id|upn)"\s{0,4}:\s{0,4}"|"[^"]{0,60}"\s{0,4}:)/i;
/** `key="ClientSecret" value=`: what the preceding attribute calls the value. */
const VALUE_OF = /(?:key|name|id)\s{0,2}=\s{0,2}["'][\w.: -]{1,64}(["']\s{1,8})value\s{0,2}$/i;

function nameOfValue(text: string, end: number): ReturnType<typeof labelBefore> {
  const before = text.slice(Math.max(0, end - 100), end);
  const match = VALUE_OF.exec(before);
  return match ? labelBefore(text, end - match[0].length + match[0].lastIndexOf(match[1]!)) : undefined;
}

/** All fields of a text with known labels, in order. Linear, because the work for each separator is bounded. */
export function* readFields(text: string): Generator<Field> {
  for (const { index, 0: sign } of text.matchAll(SEPARATOR)) {
    if (sign === '>' && (text[index - 1] === '=' || text[index - 1] === '-' || /\s/.test(text[index + 1] ?? ' ')))
      continue;
    const label = labelBefore(text, index, sign === '>') ?? (sign === '=' ? nameOfValue(text, index) : undefined);
    if (!label) continue;
    const after = BEFORE_VALUE.exec(text.slice(index + sign.length, index + sign.length + 60))!;
    const separator = sign === '>' ? '>' : sign.startsWith('REG') ? 'REG' : sign === ':' || sign === '：' ? ':' : '=';
    const start = index + sign.length + after[0].length;
    // In JSON the value may be an object that has the name in a field of its own.
    const member = after[1]?.startsWith('{') ? MEMBER.exec(text.slice(start - 2, start + 300)) : null;
    if (member) {
      if (member[1]) yield { ...label, separator, start: start - 2 + member[0].length, quote: '"' };
      continue;
    }
    yield { ...label, separator, start, quote: separator === '>' ? '' : (after[1] ?? '') };
  }
}

const WORD = /\p{Lu}{1,40}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]{1,40}|\p{N}{1,10}/gu;
const GAP = /^[ _.\-'’\u00a0#]{0,2}$/;

/** The known label that ends at `end`, the longest one. */
export function labelBefore(
  text: string,
  end: number,
  inTag = false,
): Pick<Field, 'kinds' | 'key' | 'labelStart'> | undefined {
  const from = labelStart(text, end, inTag);
  const piece = text.slice(from, labelEnd(text, from, end));
  if (!mayEndLabel(piece)) return undefined;
  const words = [...piece.matchAll(WORD)];
  let best: Pick<Field, 'kinds' | 'key' | 'labelStart'> | undefined;
  let next = piece.length;
  for (let index = words.length - 1; index >= 0 && words.length - index <= MOST_WORDS; index--) {
    const word = words[index]!;
    if (!GAP.test(piece.slice(word.index + word[0].length, next))) break;
    next = word.index;
    const key = labelKey(piece.slice(word.index));
    const kinds = fieldKinds(key);
    if (kinds.length > 0 && standsAsLabel(piece, word.index, inTag))
      best = { kinds, key, labelStart: from + word.index };
  }
  return best ?? unspacedLabel(piece, from) ?? gluedLabel(piece, from);
}

/** Before the signs between a label and its separator: quotes, brackets, blanks. */
function labelEnd(text: string, from: number, end: number): number {
  let at = beforeLeader(text, from, end);
  end = at;
  while (at > from && end - at < 20 && ' \t\r\n\u00a0\u202f"\'`\\])}»”'.includes(text[at - 1]!)) at--;
  return at;
}

/** Before the dots that lead from a label to its column: `Host Name . . . . . :`. */
function beforeLeader(text: string, from: number, end: number): number {
  let at = end;
  let dots = 0;
  while (at > from && (text[at - 1] === '.' || text[at - 1] === ' ')) if (text[--at] === '.') dots++;
  return dots > 1 ? at : end;
}

/** How far back a label may reach: over letters, digits and what separates words, and the signs of one tag. */
function labelStart(text: string, end: number, inTag: boolean): number {
  const last = labelEnd(text, Math.max(0, end - LONGEST_LABEL - LONGEST_LEADER), end);
  const least = Math.max(0, last - LONGEST_LABEL);
  let at = last;
  while (at > least && isLabelSign(text.charCodeAt(at - 1))) at--;
  // The signs that make it a tag: `<Computer>`, `Name='TargetUserName'>`.
  return inTag ? Math.max(least, at - 1) : at;
}

function isLabelSign(code: number): boolean {
  if (code > 127) return code !== 0xff1a && code !== 0xff1d;
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    " _.-'#".includes(String.fromCharCode(code))
  );
}

function standsAsLabel(piece: string, start: number, inTag: boolean): boolean {
  // A tag or an attribute: `<Computer>`, `Name='TargetUserName'>`, `<t:userName>`; the sign in `a > b` is not.
  return !inTag || /[<"':][\p{L}\p{N}_.-]{0,40}$/u.test(piece.slice(0, start));
}

/** In scripts without blanks the label may follow another word at once. */
function unspacedLabel(piece: string, from: number): Pick<Field, 'kinds' | 'key' | 'labelStart'> | undefined {
  if (!/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Hangul}]$/u.test(piece)) {
    return undefined;
  }
  for (let length = Math.min(14, piece.length); length >= 2; length--) {
    const key = labelKey(piece.slice(-length));
    const kinds = fieldKinds(key);
    if (kinds.length > 0) return { kinds, key, labelStart: from + piece.length - length };
  }
  return undefined;
}

function gluedLabel(piece: string, from: number): Pick<Field, 'kinds' | 'key' | 'labelStart'> | undefined {
  const start = runBefore(piece, piece.length, (character) => /[A-Za-z0-9]/.test(character), 40);
  const key = labelKey(piece.slice(start));
  const kind = key.length > 3 ? gluedKind(key) : undefined;
  return kind && { kinds: [kind], key, labelStart: from + start };
}

/** Whether a known label with its separator begins at `start`: a name before it ends there. */
export function labelStartsAt(text: string, start: number): boolean {
  const piece = text.slice(start, start + LONGEST_LABEL);
  const end = piece.search(/[:=：＝\r\n]/);
  if (end < 1 || /[\r\n]/.test(piece[end]!)) return false;
  return fieldKinds(labelKey(piece.slice(0, end))).length > 0;
}

/** Where a quoted value ends; undefined where its quote is not closed on this line. */
export function quotedEnd(text: string, { start, quote }: Pick<Field, 'start' | 'quote'>): number | undefined {
  const sign = quote.at(-1)!;
  const close = sign === '«' ? '»' : sign === '„' || sign === '“' ? '”' : sign;
  const longest = Math.min(text.length, start + 1024);
  for (let at = start; at < longest; at++) {
    const character = text[at]!;
    if (character === '\n' || character === '\r') return undefined;
    if (character === close || (close === '”' && character === '“')) {
      // An apostrophe in a name, or an escaped quote in a value.
      const apostrophe = close === "'" && /^\p{L}'\p{L}/u.test(text.slice(at - 1, at + 2));
      const escaped = text[at - 1] === '\\' && !quote.startsWith('\\') && close === '"';
      if (apostrophe || escaped) continue;
      let end = at;
      while (end > start && quote.startsWith('\\') && text[end - 1] === '\\') end--;
      return end;
    }
  }
  return undefined;
}
