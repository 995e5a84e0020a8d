import { damaged } from './archiveError.ts';

/** Headers and data come in blocks of so many bytes. */
export const TAR_BLOCK = 512;

/** Where the fields of a header lie (POSIX pax, "ustar Header Block"). */
const MODE = [100, 108] as const;
const SIZE = [124, 136] as const;
const TIME = [136, 148] as const;
const SUM = [148, 156] as const;
const TYPE = 156;
const MAGIC = 257;
const PREFIX = [345, 500] as const;

/** What V7 knows: a file, as zero or as `0`, and two kinds of links. */
const OLD_TYPES: ReadonlySet<number> = new Set([0, 0x30, 0x31, 0x32]);

export interface TarHeader {
  /** Raw; in pieces that `/` joins. */
  readonly name: Uint8Array;
  /** Bytes of data that follow. */
  readonly size: number;
  /** The letter for what it is. */
  readonly type: string;
}

/** Whether these bytes begin with a header: by its mark, or by its numbers where it is too old to have one, and its checksum. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < TAR_BLOCK) return false;
  return (ascii(block, MAGIC, MAGIC + 5) === 'ustar' || looksOld(block)) && isSumRight(block);
}

/** Whether there are a name, octal numbers, and a type where the headers of Unix V7 have them. */
function looksOld(block: Uint8Array): boolean {
  const isOctal = ([from, to]: readonly [number, number]) => /^ *[0-7]+[ \0]*$/.test(ascii(block, from, to));
  return block[0] !== 0 && OLD_TYPES.has(block[TYPE]!) && [MODE, SIZE, TIME, SUM].every(isOctal);
}

/** Whether there are nothing but zeros, as at the end. */
export function isEmptyBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** Reads a header. Throws an `ArchiveError`. */
export function readTarHeader(block: Uint8Array): TarHeader {
  if (!isSumRight(block)) throw damaged('a header makes no sense');
  const own = untilZero(block.subarray(0, 100));
  // GNU's older headers have other things where the prefix lies.
  const isPosix = block[MAGIC + 5] === 0;
  const prefix =
    isPosix && ascii(block, MAGIC, MAGIC + 5) === 'ustar' ? untilZero(block.subarray(...PREFIX)) : own.subarray(0, 0);
  const name = prefix.length > 0 ? Uint8Array.from([...prefix, 0x2f, ...own]) : own;
  return { name, size: numberIn(block, ...SIZE), type: String.fromCharCode(block[TYPE]! || 0x30) };
}

export function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** The sum of all bytes, its own field taken for spaces; old programs took bytes for signed. */
function isSumRight(block: Uint8Array): boolean {
  let [sum, signed] = [0, 0];
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = i >= SUM[0] && i < SUM[1] ? 0x20 : block[i]!;
    sum += byte;
    signed += (byte << 24) >> 24;
  }
  const stated = numberIn(block, ...SUM);
  return stated === sum || stated === signed;
}

/** An octal number, or, with its highest bit set, one of bytes; `Infinity` where it makes no sense. */
function numberIn(block: Uint8Array, from: number, to: number): number {
  if (block[from]! & 0x80) {
    let value = block[from]! & 0x3f;
    for (let i = from + 1; i < to; i++) value = value * 256 + block[i]!;
    return block[from]! & 0x40 || !Number.isSafeInteger(value) ? Number.POSITIVE_INFINITY : value;
  }
  const digits = ascii(block, from, to).replaceAll('\0', ' ').trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.POSITIVE_INFINITY;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
