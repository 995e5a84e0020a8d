import { ArchiveError, cutOff, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import { type ByteSource, readExactly, readRange, sliceSource, u16, u32 } from './byteSource.ts';
import { crc32 } from './crc32.ts';
import { type DeflateKind, Inflater } from './inflate.ts';
import { type PackedEntry, unreadable } from './packedEntry.ts';
import type { PasswordFinder } from './passwords.ts';
import { openPacked } from './zipDecrypt.ts';
import { readZipDirectory, type ZipRecord } from './zipDirectory.ts';

const STORED = 0;
const LOCAL_HEADER_LENGTH = 30;
const DEFLATE: ReadonlyMap<number, DeflateKind> = new Map([
  [8, 'deflate'],
  [9, 'deflate64'],
]);
/** APPNOTE 4.4.4: bit 0 for a password; bit 6 for strong encryption, bit 13 for a hidden directory. */
const ENCRYPTED_FLAG = 1 << 0;
const STRONG_FLAGS = (1 << 6) | (1 << 13);
/** The methods of APPNOTE 4.4.5 that occur and are not read. */
const METHOD_NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'Shrink'],
  [6, 'Implode'],
  [12, 'BZIP2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);

/** The files of a zip archive in the order in which they lie. Throws an `ArchiveError`. */
export async function* zipEntries(
  source: ByteSource,
  budget: ArchiveBudget,
  passwords: PasswordFinder,
): AsyncGenerator<PackedEntry> {
  const { records, rest } = await readZipDirectory(source, budget);
  for (const record of records) yield entryOf(source, record, budget, passwords);
  if (rest) throw rest;
}

function entryOf(source: ByteSource, record: ZipRecord, budget: ArchiveBudget, passwords: PasswordFinder): PackedEntry {
  const { name, size, method, packedSize, flags } = record;
  const isEncrypted = Boolean(flags & ENCRYPTED_FLAG);
  if (flags & STRONG_FLAGS || method === 99) {
    return unreadable(name, size, new ArchiveError('encrypted', 'is encrypted in a way that is not read'));
  }
  if (method !== STORED && !DEFLATE.has(method)) {
    const packer = METHOD_NAMES.get(method) ?? `method ${method}`;
    return unreadable(name, size, new ArchiveError('unsupported', `is packed with ${packer}, which is not read`));
  }
  const open = () => unpacked(source, record, budget, passwords);
  if (method !== STORED || isEncrypted) return { name, size, open };
  if (size !== packedSize) return unreadable(name, size, damaged('its size is wrong'));
  const stored: ByteSource = {
    size,
    read: async (offset, length) => {
      const bytes = await sliceSource(source, await dataStart(source, record), size).read(offset, length);
      budget.spendBytes(bytes.length);
      return bytes;
    },
  };
  return { name, size, stored, open };
}

async function* unpacked(
  source: ByteSource,
  record: ZipRecord,
  budget: ArchiveBudget,
  passwords: PasswordFinder,
): AsyncGenerator<Uint8Array> {
  const start = await dataStart(source, record);
  const data = sliceSource(source, start, record.packedSize);
  const packed =
    record.flags & ENCRYPTED_FLAG
      ? await openPacked(data, record, passwords, (packed, most) => isPlausible(packed, record, most))
      : readRange(data, 0, data.size);
  let crc = 0;
  let size = 0;
  for await (const bytes of unpack(packed, record.method)) {
    size += bytes.length;
    budget.spendBytes(bytes.length);
    budget.checkRatio(record.packedSize, size);
    if (size > record.size) throw damaged('it is longer than it says');
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (size !== record.size) throw damaged('it is shorter than it says');
  if (record.aes?.hasCrc !== false && crc !== record.crc) throw damaged('its checksum is wrong');
}

async function* unpack(packed: AsyncIterable<Uint8Array>, method: number): AsyncGenerator<Uint8Array> {
  if (method === STORED) return yield* packed;
  const inflater = new Inflater(DEFLATE.get(method));
  try {
    for await (const bytes of packed) {
      // What follows the end is passed over, not left: reading it may prove the whole.
      if (!inflater.ended) yield* inflater.feed(bytes);
    }
    if (!inflater.ended) throw cutOff();
  } finally {
    inflater.close();
  }
}

/** Whether the beginning of an entry, at least `most` unpacked bytes of it, is what it should be. */
async function isPlausible(packed: AsyncIterable<Uint8Array>, record: ZipRecord, most: number): Promise<boolean> {
  let crc = 0;
  let size = 0;
  try {
    for await (const bytes of unpack(packed, record.method)) {
      size += bytes.length;
      if (size > most) return size <= record.size;
      crc = crc32(bytes, crc);
    }
  } catch (error) {
    if (error instanceof ArchiveError && error.problem === 'damaged') return false;
    throw error;
  }
  return size === record.size && crc === record.crc;
}

/** The end of the local header (APPNOTE 4.3.7), whose name and extra fields may differ from the directory's. */
async function dataStart(source: ByteSource, { offset }: ZipRecord): Promise<number> {
  const header = await readExactly(source, offset, LOCAL_HEADER_LENGTH);
  if (u32(header, 0) !== 0x04034b50) throw damaged('it does not lie where the directory says');
  return offset + LOCAL_HEADER_LENGTH + u16(header, 26) + u16(header, 28);
}
