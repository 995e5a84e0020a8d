/** How the number of a code is written, and read back. */
export interface Notation {
  write(value: number): string;
  /** The number that a text spells in full; undefined for any other text. */
  read(text: string): number | undefined;
}

/** Eight upper-case hex digits with `0x`, of the low 32 bits of `value`. */
export function hex32(value: number): string {
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/**
 * A number as people may write it when they say what kind it is: decimal or hex, with or without a sign (`-` or
 * U+2212).
 */
export function numberOf(text: string): number | undefined {
  const match = /^([-\u2212]?)(?:0x([0-9a-f]{1,8})|([0-9]{1,10}))$/i.exec(text);
  if (!match) return undefined;
  const value = match[2] ? Number.parseInt(match[2], 16) : Number(match[3]);
  return match[1] ? -value : value;
}

/** A status of eight digits is hex whether or not `0x` says so: `HRESULT 80070643`. */
export const HEX32: Notation = {
  write: hex32,
  read: (text) => (/^[89a-f][0-9a-f]{7}$/i.test(text) ? Number.parseInt(text, 16) : numberOf(text)),
};
/** As few digits as the number has: `0x1A`. */
export const HEX: Notation = { write: (value) => `0x${(value >>> 0).toString(16).toUpperCase()}`, read: numberOf };
export const DECIMAL: Notation = { write: String, read: numberOf };

/**
 * Two numbers below 65536 with `separator` between them, kept as one: the first in the upper sixteen bits. `30182-2016`,
 * `500.19`.
 */
export function pairOf(separator: string): Notation {
  return {
    write: (value) => `${value >>> 16}${separator}${value & 0xffff}`,
    read: (text) => {
      const [first, second, ...more] = text.split(separator);
      return isHalf(first) && isHalf(second) && more.length === 0
        ? Number(first) * 0x10000 + Number(second)
        : undefined;
    },
  };
}

function isHalf(text: string | undefined): text is string {
  return text !== undefined && /^[0-9]{1,5}$/.test(text) && Number(text) <= 0xffff;
}

/** What `notation` writes with words around it: `shape` finds the number as its first group in the whole of a text. */
export function inWords(notation: Notation, write: (number: string) => string, shape: RegExp): Notation {
  return {
    write: (value) => write(notation.write(value)),
    read: (text) => {
      const number = shape.exec(text)?.[1];
      return number === undefined ? undefined : notation.read(number);
    },
  };
}
