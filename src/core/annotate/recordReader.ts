import type { FieldPath } from './fieldPath.ts';

/** Why a line is no record: no JSON, no object, or nested deeper than anything that is a log. */
export type NoRecord = 'json' | 'object' | 'deep';

/** So many fields can be looked for: one bit each. */
export const MOST_FIELDS = 30;

/** Names of so many bytes or more are told apart only when they are compared. */
const LONGEST_NAME = 63;

/** How deep values may nest. */
const DEEPEST = 500;

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

/** What may follow a backslash, and how many hex digits behind it. */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  ...[...'"\\/bfnrt'].map((char) => [char.charCodeAt(0), 0] as const),
  ['u'.charCodeAt(0), 4],
]);

const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Says that there is no record; only within this file. */
class Wrong extends Error {
  readonly why: NoRecord;
  constructor(why: NoRecord) {
    super();
    this.why = why;
  }
}

const NO_JSON = new Wrong('json');
const TOO_DEEP = new Wrong('deep');

/**
 * Reads JSON objects where they lie among bytes: it checks them, and remembers where the values of some fields stand, without
 * making anything of the rest. To parse each record would cost more than to search it.
 */
export class RecordReader {
  /** Of each field the bytes of its value's text, between the quotes; -1 where it has none that is a text. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** Whether there are escapes in it. */
  readonly escaped: Uint8Array;
  /** Where the record's last brace stands, and whether there is nothing in it. */
  close = 0;
  isEmpty = false;
  /** Whether it has the field that is to be added. */
  hasOwn = false;
  readonly #steps: readonly (readonly Uint8Array[])[];
  readonly #names: readonly FieldPath[];
  /** By the length of a name in bytes: the fields whose first step it may be. */
  readonly #ofLength = new Int32Array(LONGEST_NAME + 1);
  readonly #own: string;
  readonly #ownBytes: Uint8Array;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #to = 0;
  #hasEscapes = false;

  /** `paths` lead to the fields that are wanted, at most `MOST_FIELDS`; `own` is a field of which only is asked whether it is there. */
  constructor(paths: readonly FieldPath[], own: string) {
    this.#names = paths;
    this.#steps = paths.map((path) => path.map((step) => encoder.encode(step)));
    for (const [i, [first]] of this.#steps.entries()) this.#ofLength[Math.min(first!.length, LONGEST_NAME)]! |= 1 << i;
    this.#own = own;
    this.#ownBytes = encoder.encode(own);
    this.begins = new Int32Array(paths.length);
    this.ends = new Int32Array(paths.length);
    this.escaped = new Uint8Array(paths.length);
  }

  /** Reads the line from one byte to before another; answers why it is no record, undefined where it is one. */
  read(bytes: Uint8Array, from: number, to: number): NoRecord | undefined {
    this.#bytes = bytes;
    this.#at = from;
    this.#to = to;
    this.begins.fill(-1);
    this.hasOwn = false;
    try {
      this.#skip();
      const isObject = this.#byte() === OPEN;
      if (isObject) this.#object(0, (1 << this.#steps.length) - 1);
      else this.#value(0, 0);
      this.close = this.#at - 1;
      this.#skip();
      if (this.#at < to) return 'json';
      return isObject ? undefined : 'object';
    } catch (error) {
      if (error instanceof Wrong) return error.why;
      throw error;
    }
  }

  /** The text of a field that it has. */
  text(field: number): string {
    const text = decoder.decode(this.#bytes.subarray(this.begins[field], this.ends[field]));
    return this.escaped[field] ? (JSON.parse(`"${text}"`) as string) : text;
  }

  /** The byte that it stands on; -1 behind the last one. */
  #byte(): number {
    return this.#at < this.#to ? this.#bytes[this.#at]! : -1;
  }

  #skip(): void {
    const bytes = this.#bytes;
    const to = this.#to;
    let at = this.#at;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte !== 32 && byte !== 9 && byte !== 13 && byte !== 10) break;
    }
    this.#at = at;
  }

  /** Reads an object; of the fields whose bits are set it holds the names from the `depth`th step on. */
  #object(depth: number, wanted: number): void {
    if (depth > DEEPEST) throw TOO_DEEP;
    this.#at++;
    this.#skip();
    if (this.#byte() === CLOSE) {
      this.#at++;
      if (depth === 0) this.isEmpty = true;
      return;
    }
    if (depth === 0) this.isEmpty = false;
    for (;;) {
      if (this.#byte() !== QUOTE) throw NO_JSON;
      const begin = this.#at + 1;
      this.#string();
      const end = this.#at - 1;
      const hasEscapes = this.#hasEscapes;
      if (depth === 0 && !this.hasOwn) this.hasOwn = this.#isOwn(begin, end, hasEscapes);
      this.#skip();
      if (this.#byte() !== COLON) throw NO_JSON;
      this.#at++;
      this.#skip();
      this.#field(depth, wanted === 0 ? 0 : this.#fieldsOf(begin, end, hasEscapes, depth, wanted));
      this.#skip();
      const next = this.#byte();
      this.#at++;
      if (next === CLOSE) return;
      if (next !== COMMA) throw NO_JSON;
      this.#skip();
    }
  }

  /** Reads a value that is, or has in it, the wanted fields whose bits are set. */
  #field(depth: number, wanted: number): void {
    if (wanted === 0) {
      this.#value(depth, 0);
      return;
    }
    const begin = this.#at + 1;
    const isText = this.#byte() === QUOTE;
    let inner = 0;
    let own = 0;
    for (let rest = wanted; rest !== 0; rest &= rest - 1) {
      const i = lowest(rest);
      // Of several fields with the same name the last one counts, as everywhere.
      this.begins[i] = -1;
      if (this.#steps[i]!.length === depth + 1) own |= 1 << i;
      else inner |= 1 << i;
    }
    this.#hasEscapes = false;
    this.#value(depth, inner);
    for (let rest = isText ? own : 0; rest !== 0; rest &= rest - 1) {
      const i = lowest(rest);
      this.begins[i] = begin;
      this.ends[i] = this.#at - 1;
      this.escaped[i] = this.#hasEscapes ? 1 : 0;
    }
  }

  #value(depth: number, wanted: number): void {
    const byte = this.#byte();
    if (byte === QUOTE) this.#string();
    else if (byte === OPEN) this.#object(depth + 1, wanted);
    else if (byte === OPEN_LIST) this.#list(depth + 1);
    else if (byte === MINUS || isDigit(byte)) this.#number();
    else this.#word();
  }

  #list(depth: number): void {
    if (depth > DEEPEST) throw TOO_DEEP;
    this.#at++;
    this.#skip();
    if (this.#byte() === CLOSE_LIST) {
      this.#at++;
      return;
    }
    for (;;) {
      this.#value(depth, 0);
      this.#skip();
      const next = this.#byte();
      this.#at++;
      if (next === CLOSE_LIST) return;
      if (next !== COMMA) throw NO_JSON;
      this.#skip();
    }
  }

  /** Passes over a text, from its first quote to behind its last one. */
  #string(): void {
    const bytes = this.#bytes;
    const to = this.#to;
    let at = this.#at + 1;
    this.#hasEscapes = false;
    for (;;) {
      if (at >= to) throw NO_JSON;
      const byte = bytes[at++]!;
      if (byte === QUOTE) break;
      if (byte < 32) throw NO_JSON;
      if (byte !== BACKSLASH) continue;
      this.#hasEscapes = true;
      const digits = at < to ? ESCAPES.get(bytes[at++]!) : undefined;
      if (digits === undefined || at + digits > to) throw NO_JSON;
      for (let i = 0; i < digits; i++) if (!isHex(bytes[at++]!)) throw NO_JSON;
    }
    this.#at = at;
  }

  #number(): void {
    if (this.#byte() === MINUS) this.#at++;
    if (this.#byte() === ZERO) this.#at++;
    else this.#digits();
    if (this.#byte() === DOT) {
      this.#at++;
      this.#digits();
    }
    if ((this.#byte() | 32) === 101) {
      this.#at++;
      if (this.#byte() === MINUS || this.#byte() === 43) this.#at++;
      this.#digits();
    }
  }

  /** At least one. */
  #digits(): void {
    if (!isDigit(this.#byte())) throw NO_JSON;
    while (isDigit(this.#byte())) this.#at++;
  }

  #word(): void {
    const word = WORDS.find((one) => one[0] === this.#byte());
    if (!word || !this.#holds(this.#at, Math.min(this.#to, this.#at + word.length), word)) throw NO_JSON;
    this.#at += word.length;
  }

  #isOwn(begin: number, end: number, hasEscapes: boolean): boolean {
    return hasEscapes ? this.#key(begin, end) === this.#own : this.#holds(begin, end, this.#ownBytes);
  }

  /** Of some fields those whose step at a depth is this name. */
  #fieldsOf(begin: number, end: number, hasEscapes: boolean, depth: number, among: number): number {
    const key = hasEscapes ? this.#key(begin, end) : undefined;
    const may = depth > 0 || hasEscapes ? among : among & this.#ofLength[Math.min(end - begin, LONGEST_NAME)]!;
    let fields = 0;
    for (let rest = may; rest !== 0; rest &= rest - 1) {
      const i = lowest(rest);
      const isIt =
        key === undefined ? this.#holds(begin, end, this.#steps[i]![depth]!) : key === this.#names[i]![depth];
      if (isIt) fields |= 1 << i;
    }
    return fields;
  }

  #key(begin: number, end: number): string {
    return JSON.parse(`"${decoder.decode(this.#bytes.subarray(begin, end))}"`) as string;
  }

  #holds(begin: number, end: number, wanted: Uint8Array): boolean {
    if (end - begin !== wanted.length) return false;
    for (let i = 0; i < wanted.length; i++) if (this.#bytes[begin + i] !== wanted[i]) return false;
    return true;
  }
}

/** Which is the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function isHex(byte: number): boolean {
  const small = byte | 32;
  return isDigit(byte) || (small >= 97 && small <= 102);
}
