import { ArchiveError, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import { ByteCursor, type ByteSource, readRange, sliceSource } from './byteSource.ts';
import { decodeUtf8, decodeWindows1252, entryName, isUtf8 } from './entryName.ts';
import { type PackedEntry, unreadable } from './packedEntry.ts';
import { isEmptyBlock, readTarHeader, TAR_BLOCK, untilZero } from './tarHeader.ts';

/** Longer names and lists of attributes are taken for damage. */
const LONGEST_TEXT = 1 << 20;

/** What one or more headers before a file's own say of it. */
interface Said {
  name?: Uint8Array;
  size?: number;
}

/**
 * The files of a tar archive in the order in which they lie: V7, ustar, pax, and GNU's long names. Links and devices have no
 * bytes and are left out. Throws an `ArchiveError`.
 */
export async function* tarEntries(source: ByteSource, budget: ArchiveBudget): AsyncGenerator<PackedEntry> {
  const cursor = new ByteCursor(source, 0);
  const forAll: Said = {};
  let forNext: Said = {};
  for (;;) {
    const block = await cursor.peek(TAR_BLOCK);
    // Not all programs write the two empty blocks that end it.
    if (block.length === 0 || (block.length === TAR_BLOCK && isEmptyBlock(block))) return;
    const header = readTarHeader(await cursor.take(TAR_BLOCK));
    budget.spendEntry();
    const size = header.type in ATTRIBUTES ? header.size : (forNext.size ?? forAll.size ?? header.size);
    if (!Number.isSafeInteger(cursor.at + size)) throw damaged('a header makes no sense');
    const start = cursor.at;
    const attributes = ATTRIBUTES[header.type];
    if (attributes) {
      if (size > LONGEST_TEXT) throw damaged('a header makes no sense');
      attributes(header.type === 'g' ? forAll : forNext, await cursor.take(size));
    } else {
      const name = nameOf(forNext.name ?? forAll.name ?? header.name);
      if (FILES.has(header.type)) yield fileOf(source, name, start, size, budget);
      else if (header.type === 'S') {
        yield unreadable(name, size, new ArchiveError('unsupported', 'is packed as a sparse file, which is not read'));
      }
      forNext = {};
    }
    cursor.skip(start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK - cursor.at);
  }
}

const FILES: ReadonlySet<string> = new Set(['0', '7']);

/** What the headers hold that say more of others. */
const ATTRIBUTES: Readonly<Record<string, (said: Said, bytes: Uint8Array) => void>> = {
  x: readRecords,
  g: readRecords,
  L: (said, bytes) => {
    said.name = untilZero(bytes);
  },
  K: () => {},
};

/** Pax: records of the kind `27 path=logs/CBS.log` and a line's end, with their own length in bytes before them. */
function readRecords(said: Said, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = space < 0 ? Number.NaN : Number(decodeUtf8(bytes.subarray(at, space)));
    if (!(length > space - at && at + length <= bytes.length)) throw damaged('a header makes no sense');
    const record = bytes.subarray(space + 1, at + length - 1);
    const equals = record.indexOf(0x3d);
    const key = decodeUtf8(record.subarray(0, equals));
    const value = record.subarray(equals + 1);
    if (key === 'path' && value.length > 0) said.name = value;
    if (key === 'size' && value.length > 0) said.size = wholeNumber(decodeUtf8(value));
    at += length;
  }
}

function wholeNumber(digits: string): number {
  const value = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw damaged('a header makes no sense');
  return value;
}

function nameOf(bytes: Uint8Array): string {
  return entryName(bytes, isUtf8(bytes) ? decodeUtf8 : decodeWindows1252);
}

function fileOf(source: ByteSource, name: string, start: number, size: number, budget: ArchiveBudget): PackedEntry {
  const data = sliceSource(source, start, size);
  const stored: ByteSource = {
    size,
    read: async (offset, length) => {
      const bytes = await data.read(offset, length);
      budget.spendBytes(bytes.length);
      return bytes;
    },
  };
  const open = async function* () {
    for await (const bytes of readRange(source, start, start + size)) {
      budget.spendBytes(bytes.length);
      yield bytes;
    }
  };
  return { name, size, stored, open };
}
