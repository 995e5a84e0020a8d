import { ArchiveError, damaged } from './archiveError.ts';
import { ByteCursor, type ByteSource, u16, u32 } from './byteSource.ts';
import type { CabFolder } from './cabHeader.ts';

/** A data block (MS-CAB, CFDATA). */
export interface CabBlock {
  readonly packed: Uint8Array;
  /** Bytes when unpacked. */
  readonly size: number;
}

/** MS-CAB, CFDATA: a block unpacks to at most 32 KB. */
export const LARGEST_BLOCK = 0x8000;

/** A folder's data blocks in order, with checksums verified. Throws an `ArchiveError`. */
export async function* cabBlocks(source: ByteSource, folder: CabFolder, reserve: number): AsyncGenerator<CabBlock> {
  const cursor = new ByteCursor(source, folder.start);
  for (let i = 0; i < folder.blocks; i++) {
    const head = await cursor.take(8 + reserve);
    const [sum, packedSize, size] = [u32(head, 0), u16(head, 4), u16(head, 6)];
    if (size > LARGEST_BLOCK) throw damaged('a data block is too large');
    if (cursor.at + packedSize > folder.end) throw damaged('its data overlaps other data');
    const packed = await cursor.take(packedSize);
    if (sum !== 0 && !isSumRight(sum, head, packed)) throw damaged('a checksum is wrong');
    // Only where a folder continues in another cabinet does its last block here say that it unpacks to nothing.
    if (size === 0) throw new ArchiveError('unsupported', 'goes on in another cabinet, which cannot be read with it');
    yield { packed, size };
  }
}

/** Programs that make cabinets differ in whether their own reserved bytes count. */
function isSumRight(sum: number, head: Uint8Array, packed: Uint8Array): boolean {
  const ofPacked = checksum(packed, 0);
  return checksum(head.subarray(4, 8), ofPacked) === sum || checksum(head.subarray(4), ofPacked) === sum;
}

/**
 * MS-CAB, checksum of CFDATA: the exclusive or of all little-endian words of 4 bytes; leftover bytes count in
 * big-endian order.
 */
function checksum(bytes: Uint8Array, seed: number): number {
  let sum = seed;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    sum ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
  }
  let left = 0;
  for (; i < bytes.length; i++) left = (left << 8) | bytes[i]!;
  return (sum ^ left) >>> 0;
}
