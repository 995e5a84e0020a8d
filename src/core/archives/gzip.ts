import { type ArchiveError, cutOff, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import { ByteCursor, type ByteSource, u16, u32 } from './byteSource.ts';
import { crc32 } from './crc32.ts';
import { decodeLatin1, entryName } from './entryName.ts';
import { Inflater } from './inflate.ts';
import type { PackedEntry } from './packedEntry.ts';

/** Flags of a member: RFC 1952 2.3.1. */
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const RESERVED = 0xe0;

/** A longer name or comment is taken for damage. */
const LONGEST_TEXT = 1 << 15;

/**
 * The one entry of a gzip file: all its members' data, one after the other, as RFC 1952 2.2 has it. What lies behind the
 * last one takes nothing from the entry: it is thrown after it, once the entry was read to its end.
 */
export async function* gzipEntries(source: ByteSource, budget: ArchiveBudget): AsyncGenerator<PackedEntry> {
  const name = await readHeader(new ByteCursor(source, 0));
  budget.spendEntry();
  // The size at the end is that of the last member only, and only the lower 32 bits of it.
  let rest: ArchiveError | undefined;
  const open = async function* () {
    rest = yield* unpack(source, budget);
  };
  yield { name, size: undefined, open };
  if (rest) throw rest;
}

/** Returns what is wrong behind the last member. */
async function* unpack(
  source: ByteSource,
  budget: ArchiveBudget,
): AsyncGenerator<Uint8Array, ArchiveError | undefined> {
  const cursor = new ByteCursor(source, 0);
  // What a member costs besides its bytes must stay small: there may be hundreds of thousands of members.
  const inflater = new Inflater();
  let unpacked = 0;
  try {
    do {
      await readHeader(cursor);
      inflater.restart();
      let crc = 0;
      let size = 0;
      while (!inflater.ended) {
        const packed = await cursor.atHand();
        if (packed.length === 0) throw cutOff();
        cursor.skip(packed.length);
        for (const bytes of inflater.feed(packed)) {
          crc = crc32(bytes, crc);
          size += bytes.length;
          unpacked += bytes.length;
          budget.spendBytes(bytes.length);
          budget.checkRatio(cursor.at, unpacked);
          yield bytes;
        }
      }
      cursor.skip(-inflater.unused);
      const trailer = await cursor.take(8);
      if (u32(trailer, 0) !== crc) throw damaged('its checksum is wrong');
      if (u32(trailer, 4) !== size % 2 ** 32) throw damaged('its size is wrong');
    } while (await isAnotherMember(cursor));
    return await strangeRest(cursor);
  } finally {
    inflater.close();
  }
}

/** Skips a member's header and returns its name. */
async function readHeader(cursor: ByteCursor): Promise<string> {
  const head = await cursor.take(10);
  const flags = head[3]!;
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8 || flags & RESERVED) throw damaged('no gzip header');
  if (flags & EXTRA) cursor.skip(u16(await cursor.take(2), 0));
  const name = flags & NAME ? entryName(await cursor.takeZeroEnded(LONGEST_TEXT), decodeLatin1) : '';
  if (flags & COMMENT) await cursor.takeZeroEnded(LONGEST_TEXT);
  if (flags & HEADER_CRC) await cursor.take(2);
  return name;
}

/** A member begins with its mark and the only method there is. */
async function isAnotherMember(cursor: ByteCursor): Promise<boolean> {
  const [a, b, method] = await cursor.peek(3);
  return a === 0x1f && b === 0x8b && method === 8;
}

/** Zeros after the last member are padding, as tapes and block devices leave it; anything else is told. */
async function strangeRest(cursor: ByteCursor): Promise<ArchiveError | undefined> {
  for (let bytes = await cursor.atHand(); bytes.length > 0; bytes = await cursor.atHand()) {
    if (bytes.some((byte) => byte !== 0)) return damaged('something else lies behind it');
    cursor.skip(bytes.length);
  }
  return undefined;
}
