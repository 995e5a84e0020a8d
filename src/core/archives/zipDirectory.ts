import { decodeCodePage } from '../text/codePages.ts';
import { ArchiveError, cutOff, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import { ByteCursor, type ByteSource, readExactly, u16, u32, u64 } from './byteSource.ts';
import { crc32 } from './crc32.ts';
import { decodeUtf8, entryName, isUtf8 } from './entryName.ts';

/** A file as the central directory lists it (APPNOTE 4.3.12). */
export interface ZipRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** The time of its last change, as MS-DOS has it. */
  readonly time: number;
  readonly crc: number;
  /** Bytes. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header lies, in bytes from the beginning of the source. */
  readonly offset: number;
  /** How it is encrypted by AES; undefined where it is not. */
  readonly aes?: ZipAes;
}

/** How WinZip encrypts an entry; its method is then the one that it was packed with before. */
export interface ZipAes {
  /** Of the key, in bytes. */
  readonly keyLength: 16 | 24 | 32;
  /** Whether the CRC is that of the entry: AE-2 leaves it out. */
  readonly hasCrc: boolean;
}

/** The directory of a zip file, its files in the order in which they lie. */
export interface ZipDirectory {
  readonly records: readonly ZipRecord[];
  /** Why the list is incomplete. */
  readonly rest: ArchiveError | undefined;
}

const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const END64_LENGTH = 56;
const RECORD_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** In a field of 16 or 32 bits, this says that the number is in the Zip64 part. */
const IN_ZIP64_16 = 0xffff;
const IN_ZIP64_32 = 0xffffffff;
const UTF8_FLAG = 1 << 11;
/** Unix and macOS. */
const UTF8_SYSTEMS: ReadonlySet<number> = new Set([3, 19]);
const ZIP64_FIELD = 0x0001;
const UNICODE_NAME_FIELD = 0x7075;
const AES_FIELD = 0x9901;
const AES_METHOD = 99;

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** What offsets are counted from: not 0 where something was put before the archive. */
  readonly base: number;
}

/**
 * Reads the central directory. Throws an `ArchiveError` where there is none, and where files overlap: a tool packs that
 * way only to make a small file swell without end.
 */
export async function readZipDirectory(source: ByteSource, budget: ArchiveBudget): Promise<ZipDirectory> {
  const place = await findDirectory(source);
  const cursor = new ByteCursor(source, place.start);
  const records: ZipRecord[] = [];
  let rest: ArchiveError | undefined;
  try {
    // The number of records alone would let some be left out.
    for (let i = 0; i < place.count || cursor.at + RECORD_LENGTH <= place.end; i++) {
      if (i >= place.count && (await isSignature(cursor))) break;
      const record = await readRecord(cursor, place);
      budget.spendEntry();
      if (!(record.name.endsWith('/') && record.size === 0)) records.push(record);
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    rest = error;
  }
  records.sort((a, b) => a.offset - b.offset);
  for (const [i, { offset, packedSize }] of records.entries()) {
    const end = records[i + 1]?.offset ?? place.start;
    if (offset + LOCAL_HEADER_LENGTH + packedSize > end) throw damaged('its entries overlap');
  }
  return { records, rest };
}

/**
 * Whether a source ends with the end record of a zip archive that lists files where it says, whatever stands before: a
 * program that unpacks itself, padding. Reads no more than 64 KB at the end, and where the list begins.
 */
export async function endsLikeZip(source: ByteSource): Promise<boolean> {
  try {
    const { count, start, end } = await findDirectory(source, { isToTheEnd: true });
    return count > 0 && start + RECORD_LENGTH <= end && u32(await readExactly(source, start, 4), 0) === 0x02014b50;
  } catch (error) {
    if (error instanceof ArchiveError) return false;
    throw error;
  }
}

/** A signature of the directory (APPNOTE 4.3.13) may follow its records. */
async function isSignature(cursor: ByteCursor): Promise<boolean> {
  return u32(await cursor.peek(4), 0) === 0x05054b50;
}

/**
 * APPNOTE 4.3.16: the end record lies at the very end, with a comment of up to 64 KB after it, which ends with the source
 * where `isToTheEnd`.
 */
async function findDirectory(source: ByteSource, { isToTheEnd = false } = {}): Promise<DirectoryPlace> {
  const length = Math.min(source.size, END_LENGTH + LONGEST_COMMENT);
  const tailStart = source.size - length;
  const tail = await readExactly(source, tailStart, length);
  for (let at = length - END_LENGTH; at >= 0; at--) {
    if (u32(tail, at) !== 0x06054b50) continue;
    const end = at + END_LENGTH + u16(tail, at + 20);
    if (isToTheEnd ? end === length : end <= length) {
      return placeOf(source, tail.subarray(at), tailStart + at);
    }
  }
  throw cutOff();
}

async function placeOf(source: ByteSource, end: Uint8Array, endAt: number): Promise<DirectoryPlace> {
  let [disk, count, size, offset, behind] = [u16(end, 4), u16(end, 10), u32(end, 12), u32(end, 16), endAt];
  if (count === IN_ZIP64_16 || size === IN_ZIP64_32 || offset === IN_ZIP64_32 || disk === IN_ZIP64_16) {
    const end64 = await findEnd64(source, endAt);
    if (end64) {
      const { bytes, at } = end64;
      [disk, count, size, offset, behind] = [u32(bytes, 16), u64(bytes, 32), u64(bytes, 40), u64(bytes, 48), at];
    }
  }
  if (disk !== 0) throw new ArchiveError('unsupported', 'is one of several parts, which cannot be read alone');
  const start = behind - size;
  if (!(start >= 0 && start >= offset)) throw damaged('its directory is not where it should be');
  return { count, start, end: behind, base: start - offset };
}

/**
 * The Zip64 end record (APPNOTE 4.3.14, 4.3.15); undefined where there is none and the numbers stand for themselves.
 */
async function findEnd64(source: ByteSource, endAt: number): Promise<{ bytes: Uint8Array; at: number } | undefined> {
  if (endAt < LOCATOR_LENGTH + END64_LENGTH) return undefined;
  const locator = await readExactly(source, endAt - LOCATOR_LENGTH, LOCATOR_LENGTH);
  if (u32(locator, 0) !== 0x07064b50) return undefined;
  // Where something was put before the archive, the offset is too small: then the record lies right before the locator.
  for (const at of [u64(locator, 8), endAt - LOCATOR_LENGTH - END64_LENGTH]) {
    if (at > endAt - LOCATOR_LENGTH - END64_LENGTH) continue;
    const bytes = await readExactly(source, at, END64_LENGTH);
    if (u32(bytes, 0) === 0x06064b50) return { bytes, at };
  }
  throw damaged('its directory is not where it should be');
}

async function readRecord(cursor: ByteCursor, { end, base }: DirectoryPlace): Promise<ZipRecord> {
  if (cursor.at + RECORD_LENGTH > end) throw damaged('its directory ends too early');
  const head = await cursor.take(RECORD_LENGTH);
  if (u32(head, 0) !== 0x02014b50) throw damaged('its directory makes no sense');
  const nameBytes = await cursor.take(u16(head, 28));
  const extra = fieldsOf(await cursor.take(u16(head, 30)));
  cursor.skip(u16(head, 32));
  const flags = u16(head, 8);

  // APPNOTE 4.5.3: the field holds only those numbers that did not fit, in this order.
  const zip64 = extra.get(ZIP64_FIELD) ?? new Uint8Array(0);
  let at = 0;
  const numberAt = (place: number): number => {
    const number = u32(head, place);
    if (number !== IN_ZIP64_32 || at + 8 > zip64.length) return number;
    at += 8;
    return u64(zip64, at - 8);
  };
  const size = numberAt(24);
  const packedSize = numberAt(20);
  const offset = base + numberAt(42);
  if (offset === Number.POSITIVE_INFINITY) throw damaged('its directory makes no sense');
  const name = decodedName(nameBytes, flags, head[5]!, extra);
  const record = {
    name,
    flags,
    method: u16(head, 10),
    time: u16(head, 12),
    crc: u32(head, 16),
    packedSize,
    size,
    offset,
  };
  return record.method === AES_METHOD ? { ...record, ...aesOf(extra) } : record;
}

/**
 * How an entry is encrypted by AES, and its real method; neither where its field makes no sense. The field is that of
 * WinZip's AES format: version, "AE", strength, method.
 */
function aesOf(extra: Map<number, Uint8Array>): Pick<ZipRecord, 'method' | 'aes'> | undefined {
  const field = extra.get(AES_FIELD);
  if (!field || field.length < 7) return undefined;
  const keyLength = ([16, 24, 32] as const)[field[4]! - 1];
  return keyLength && { method: u16(field, 5), aes: { keyLength, hasCrc: u16(field, 0) === 1 } };
}

/** The extra fields (APPNOTE 4.5.1) by their numbers. */
function fieldsOf(extra: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = u16(extra, at + 2);
    fields.set(u16(extra, at), extra.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

/**
 * UTF-8 by its flag or by Info-ZIP's field (APPNOTE 4.6.9), which holds a CRC of the name it stands for; else CP437,
 * but UTF-8 where the name is valid UTF-8 and comes from a system (APPNOTE 4.4.2) on which names are UTF-8.
 */
function decodedName(bytes: Uint8Array, flags: number, system: number, extra: Map<number, Uint8Array>): string {
  if (flags & UTF8_FLAG) return entryName(bytes, decodeUtf8);
  const unicode = extra.get(UNICODE_NAME_FIELD);
  if (unicode && unicode.length > 5 && unicode[0] === 1 && u32(unicode, 1) === crc32(bytes)) {
    return entryName(unicode.subarray(5), decodeUtf8);
  }
  return entryName(
    bytes,
    UTF8_SYSTEMS.has(system) && isUtf8(bytes) ? decodeUtf8 : (bytes) => decodeCodePage('cp437', bytes),
  );
}
