import { ArchiveError, cutOff, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import { type ByteSource, readExactly, readRange, sliceSource, u16, u32 } from './byteSource.ts';
import { crc32 } from './crc32.ts';
import { Inflater } from './inflate.ts';
import { type PackedEntry, unreadable } from './packedEntry.ts';
import { readZipDirectory, type ZipRecord } from './zipDirectory.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_LENGTH = 30;
/** APPNOTE 4.4.4: bit 0 for a password, bit 6 for strong encryption, bit 13 for a hidden directory. */
const ENCRYPTED_FLAGS = (1 << 0) | (1 << 6) | (1 << 13);
/** The methods of APPNOTE 4.4.5 that occur. */
const METHOD_NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'Shrink'],
  [6, 'Implode'],
  [9, 'Deflate64'],
  [12, 'BZIP2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);

/** The files of a zip archive in the order in which they lie. Throws an `ArchiveError`. */
export async function* zipEntries(source: ByteSource, budget: ArchiveBudget): AsyncGenerator<PackedEntry> {
  const { records, rest } = await readZipDirectory(source, budget);
  for (const record of records) yield entryOf(source, record, budget);
  if (rest) throw rest;
}

function entryOf(source: ByteSource, record: ZipRecord, budget: ArchiveBudget): PackedEntry {
  const { name, size, method, packedSize, flags } = record;
  if (flags & ENCRYPTED_FLAGS || method === 99) {
    return unreadable(name, size, new ArchiveError('encrypted', 'is encrypted'));
  }
  if (method === DEFLATED) return { name, size, open: () => inflated(source, record, budget) };
  if (method !== STORED) {
    const packer = METHOD_NAMES.get(method) ?? `method ${method}`;
    return unreadable(name, size, new ArchiveError('unsupported', `is packed with ${packer}, which is not read`));
  }
  if (size !== packedSize) return unreadable(name, size, damaged('its size is wrong'));
  const stored: ByteSource = {
    size,
    read: async (offset, length) => {
      const bytes = await sliceSource(source, await dataStart(source, record), size).read(offset, length);
      budget.spendBytes(bytes.length);
      return bytes;
    },
  };
  return { name, size, stored, open: () => asStored(source, record, budget) };
}

async function* asStored(source: ByteSource, record: ZipRecord, budget: ArchiveBudget): AsyncGenerator<Uint8Array> {
  const start = await dataStart(source, record);
  let crc = 0;
  for await (const bytes of readRange(source, start, start + record.size)) {
    budget.spendBytes(bytes.length);
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (crc !== record.crc) throw damaged('its checksum is wrong');
}

async function* inflated(source: ByteSource, record: ZipRecord, budget: ArchiveBudget): AsyncGenerator<Uint8Array> {
  const start = await dataStart(source, record);
  const inflater = new Inflater();
  let crc = 0;
  let size = 0;
  try {
    for await (const packed of readRange(source, start, start + record.packedSize)) {
      for (const bytes of inflater.feed(packed)) {
        size += bytes.length;
        budget.spendBytes(bytes.length);
        budget.checkRatio(record.packedSize, size);
        if (size > record.size) throw damaged('it is longer than it says');
        crc = crc32(bytes, crc);
        yield bytes;
      }
      if (inflater.ended) break;
    }
    if (!inflater.ended) throw cutOff();
  } finally {
    inflater.close();
  }
  if (size !== record.size) throw damaged('it is shorter than it says');
  if (crc !== record.crc) throw damaged('its checksum is wrong');
}

/** The end of the local header (APPNOTE 4.3.7), whose name and extra fields may differ from the directory's. */
async function dataStart(source: ByteSource, { offset }: ZipRecord): Promise<number> {
  const header = await readExactly(source, offset, LOCAL_HEADER_LENGTH);
  if (u32(header, 0) !== 0x04034b50) throw damaged('it does not lie where the directory says');
  return offset + LOCAL_HEADER_LENGTH + u16(header, 26) + u16(header, 28);
}
