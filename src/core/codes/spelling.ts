import { type Code, canonical, codeOf, displayCode, eventCode, fromBits, status } from './code.ts';
import { eventEntry, eventSpelt } from './events.ts';
import { type BareNumber, CODE_KINDS, type CodeKind, KINDS } from './kinds.ts';
import type { KnownCodes } from './knownCodes.ts';
import { hasWord } from './words.ts';

/** What may stand before the number, in small letters. */
const KIND_OF_PREFIX: ReadonlyMap<string, CodeKind> = new Map(
  CODE_KINDS.flatMap((kind) =>
    [KINDS[kind].prefix, ...KINDS[kind].aliases].filter(Boolean).map((prefix) => [prefix, kind] as const),
  ),
);

/** The kinds that people write in a way of their own. */
const OWN = CODE_KINDS.flatMap((kind) => {
  const { own } = KINDS[kind];
  return own ? [{ kind, own }] : [];
});

/**
 * Every code that a text could spell: `0x80070643`, `80070643`, `-2147023293`, `2147943…`, `1603`, `7b`, `win32:1603`,
 * `bugcheck:0x1A`, a symbolic name. The likeliest first; where it must choose, only what the catalogue knows, except
 * that a full status is always a code. Empty for anything else.
 */
export function codesSpelt(text: string, known: KnownCodes): Code[] {
  const spelling = text
    .trim()
    .replace(/^["'([{<]+/, '')
    .replace(/(?<!["')\]}>.,;:])["')\]}>.,;:]+$/, '');
  const said = codeWithKind(spelling);
  if (said) return said.code ? [known.event(said.code.provider ?? '', said.code.value) ?? said.code] : [];
  const event = eventSpelt(spelling);
  const knownEvent = event && known.event(event.provider, event.id);
  if (knownEvent) return [knownEvent];
  const meant = codesMeant(spelling, known);
  if (meant.length > 0) return meant;
  const hex = /^0x([0-9a-f]{1,16})[ul]{0,3}$/i.exec(spelling);
  if (hex) return statusOrSmall(hex[1]!, known, true);
  if (/^[-\u2212][0-9]{1,10}$/.test(spelling)) return negative(-Number(spelling.slice(1)), known);
  if (/^[0-9]{1,10}$/.test(spelling)) return unsigned(spelling, known);
  if (/^[0-9a-f]{1,8}$|^f{8}[89a-f][0-9a-f]{7}$/i.test(spelling)) {
    const codes = statusOrSmall(spelling, known, false);
    if (codes.length > 0) return codes;
  }
  return /^[A-Za-z][A-Za-z0-9_]+$/.test(spelling) ? [...known.codesNamed(spelling)] : [];
}

/** The likeliest code of a spelling or a name; undefined where it is neither. */
export function parseCode(text: string, known: KnownCodes): Code | undefined {
  return codesSpelt(text, known)[0];
}

/**
 * The codes of a text that names the kind itself: `win32:1603`, `hresult: -2147023293`, or the kind's own way to write
 * it. No code where what follows a prefix is not a number; undefined for other texts.
 */
function codeWithKind(spelling: string): { readonly code: Code | undefined } | undefined {
  const [, prefix = '', colon, number = ''] = /^(\w+)(:\s*|\s+)(\S.*)$/.exec(spelling) ?? [];
  const kind = KIND_OF_PREFIX.get(prefix.toLowerCase());
  if (kind && KINDS[kind].provider !== undefined) {
    const event = eventSpelt(number);
    if (event && event.provider !== '') return { code: eventCode(event.provider, event.id) };
  } else if (kind) {
    const value = KINDS[kind].notation.read(number.trim());
    if (value !== undefined) return { code: codeOf(kind, value) };
    if (colon?.startsWith(':')) return { code: undefined };
  }
  for (const { kind, own } of OWN) {
    const value = own.read(spelling);
    if (value !== undefined) return { code: codeOf(kind, value) };
  }
  return undefined;
}

/** The known codes of a number behind words that say what kind it is: `Disconnect reason 516`. */
function codesMeant(spelling: string, known: KnownCodes): Code[] {
  const [, before = '', number = ''] = /^([^0-9].{0,80}?)[\s:=#(]{1,4}(\S{1,20})$/.exec(spelling) ?? [];
  const words = before.toLowerCase();
  return CODE_KINDS.flatMap((kind) => {
    if (!KINDS[kind].words?.some((word) => hasWord(words, word))) return [];
    const value = KINDS[kind].notation.read(number);
    const code = value === undefined ? undefined : codeOf(kind, value);
    return code && known.has(code) ? [code] : [];
  });
}

/** A number of 32 bits that is a status, or one of a kind that is kept among statuses. */
function fullStatus(value: number, known: KnownCodes): Code {
  const code = fromBits(value);
  return known.has(code) ? code : status(value);
}

/** The code of a canonical text such as `0x80070643` or `win32:1603`; undefined for any other spelling. */
export function parseCanonical(text: string): Code | undefined {
  const code = codeWithKind(text)?.code ?? (/^0x[0-9A-F]{8}$/.test(text) ? status(Number(text)) : undefined);
  return code && canonical(code) === text ? code : undefined;
}

/** The kinds that a bare number may be of, the likeliest first. */
const MAY_BE: Readonly<Record<BareNumber, readonly CodeKind[]>> = {
  hex: kindsOf('hex'),
  eightHexDigits: kindsOf('eightHexDigits'),
  decimal: kindsOf('decimal'),
  negative: kindsOf('negative'),
  hexWithout0x: kindsOf('hexWithout0x'),
};

function kindsOf(form: BareNumber): CodeKind[] {
  const placed = CODE_KINDS.flatMap((kind) => {
    const place = KINDS[kind].bare[form];
    return place === undefined ? [] : [{ kind, place }];
  });
  return placed.sort((a, b) => a.place - b.place).map(({ kind }) => kind);
}

/** The codes that a bare number may be, as far as they are known. */
function knownAs(form: BareNumber, value: number, known: KnownCodes): Code[] {
  return MAY_BE[form]
    .filter((kind) => value >= (KINDS[kind].bareFrom ?? Number.NEGATIVE_INFINITY))
    .map((kind) => codeOf(kind, value))
    .filter((code) => known.has(code));
}

function statusOrSmall(digits: string, known: KnownCodes, prefixed: boolean): Code[] {
  const extended = /^(?:f{8}|0{8})([0-9a-f]{8})$/i.exec(digits);
  if (digits.length > 8 && !extended) return [];
  const value = Number.parseInt(extended?.[1] ?? digits, 16);
  if (value >= 0x80000000) return [fullStatus(value, known)];
  return knownAs(prefixed && digits.length === 8 ? 'eightHexDigits' : 'hex', value, known);
}

function negative(value: number, known: KnownCodes): Code[] {
  // Every program ends with -1 for whatever went wrong.
  if (value < -0x80000000 || value === -1) return [];
  const full = value <= -0x10000 ? [fullStatus(value, known)] : [];
  return [...knownAs('negative', value, known), ...full];
}

function unsigned(digits: string, known: KnownCodes): Code[] {
  const value = Number(digits);
  if (value > 0xffffffff) return [];
  const codes = value >= 0x80000000 ? [fullStatus(value, known)] : knownAs('decimal', value, known);
  // Digits alone can be hex too: 80070643 is hardly a decimal, 50 may be a stop code.
  const asHex = Number.parseInt(digits, 16);
  if (digits.length === 8 && asHex >= 0x80000000) codes.unshift(fullStatus(asHex, known));
  else if (digits.length <= 3) codes.push(...knownAs('hexWithout0x', asHex, known));
  return codes;
}

/** The signed decimal that many programs print for a status: 0x80070643 → `-2147023293`. */
export function signedDecimal(code: Code): string {
  return String(code.kind === 'status' ? code.value | 0 : code.value);
}

/** The number that programs print for a code of a kind that they keep among statuses. */
function inBits({ kind, value }: Code): string[] {
  const { block } = KINDS[kind];
  return block ? [String((block.first + value) | 0)] : [];
}

/** What a code is searched by: its spellings, and the digits of a status without `0x`. */
export function searchTerms(code: Code): string[] {
  return [
    canonical(code),
    signedDecimal(code),
    ...(code.kind === 'status' ? [canonical(code).slice(2)] : []),
    ...(KINDS[code.kind].own || code.provider !== undefined ? [displayCode(code)] : []),
    ...(code.provider === undefined ? [] : [eventEntry(code)]),
    ...inBits(code),
  ];
}
