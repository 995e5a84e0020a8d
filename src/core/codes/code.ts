import { providerNumber, sameProvider, shortProvider } from './events.ts';
import { CODE_KINDS, type CodeKind, KINDS } from './kinds.ts';

/**
 * A Windows code: the one value that many spellings stand for. `kinds.ts` says what kinds there are, and how each is
 * kept.
 */
export interface Code {
  readonly kind: CodeKind;
  readonly value: number;
  /** Who gave out the number, of a kind whose numbers everybody gives out for themselves: an event's provider, as it is spelt. */
  readonly provider?: string;
}

/** The code of a kind that has this number; a status may be given signed. */
export function codeOf(kind: CodeKind, value: number): Code {
  return kind === 'status' ? status(value) : { kind, value };
}

/** The event of a provider. */
export function eventCode(provider: string, id: number): Code {
  return { kind: 'event', value: id, provider };
}

/** A well-known code of a kind. */
export function exampleOf(kind: CodeKind): Code {
  const { example, provider } = KINDS[kind];
  return { kind, value: example, ...(provider !== undefined && { provider }) };
}

/**
 * The canonical text of a code, used as key everywhere: `0x80070643`, `win32:1603`, `msi:1335`,
 * `bugcheck:0x1A`, `esent:-1018`, `kerberos:0x18`, `c2r:30088-4`, `event:TPM-WMI/1801`.
 */
export function canonical(code: Code): string {
  const { prefix, notation } = KINDS[code.kind];
  const number = ofProvider(code, notation.write(code.value));
  return prefix === '' ? number : `${prefix}:${number}`;
}

function ofProvider({ provider }: Code, number: string): string {
  return provider === undefined ? number : `${shortProvider(provider)}/${number}`;
}

/**
 * Where the numbers of a kind begin: they have 32 bits, and those of the last kind 48, sixteen of them for what a provider
 * has given out.
 */
const FIRST_KEY = Object.fromEntries(CODE_KINDS.map((kind, place) => [kind, place * 2 ** 32])) as Readonly<
  Record<CodeKind, number>
>;

/** A number that no other code has: a key for where nobody reads it, much cheaper than the canonical text. */
export function codeKey({ kind, value, provider }: Code): number {
  if (provider !== undefined) return FIRST_KEY[kind] + providerNumber(provider) * 2 ** 16 + value;
  return FIRST_KEY[kind] + (value >>> 0);
}

export function status(value: number): Code {
  return { kind: 'status', value: value >>> 0 };
}

/** The code that 32 bits stand for where a program puts all numbers into them: mostly a status. */
export function fromBits(value: number): Code {
  const bits = value >>> 0;
  for (const { kind, first, size } of BLOCKS) {
    if (bits >= first && bits < first + size) return { kind, value: bits - first };
  }
  return { kind: 'status', value: bits };
}

const BLOCKS = CODE_KINDS.flatMap((kind) => {
  const { block } = KINDS[kind];
  return block ? [{ kind, ...block }] : [];
});

export function win32(value: number): Code {
  return { kind: 'win32', value };
}

export function sameCode(a: Code, b: Code): boolean {
  if (a.kind !== b.kind || a.value !== b.value) return false;
  return a.provider === b.provider || sameProvider(a.provider ?? '', b.provider ?? '');
}

/** The code as people write it: hex for a status and a bug check, the plain number for the rest. */
export function displayCode(code: Code): string {
  const { own, notation } = KINDS[code.kind];
  return ofProvider(code, (own ?? notation).write(code.value));
}

/** The code with its kind's name before it, for a reader: `0x80070643`, `Win32 1618`, `Bug check 0x1A`. */
export function labelledCode(code: Code): string {
  const { label } = KINDS[code.kind];
  return label === '' ? displayCode(code) : `${label} ${displayCode(code)}`;
}

/** The code as an error text has it, so that it is read as one of its kind there. */
export function inErrorText(code: Code): string {
  const { cue } = KINDS[code.kind];
  return cue === undefined ? displayCode(code) : `${cue} ${displayCode(code)}`;
}
