import { u16, u32, u64 } from '../archives/byteSource.ts';
import { crc32 } from '../archives/crc32.ts';

/** Bytes of the file's own header, before the first chunk. */
export const FILE_HEADER = 4096;
/** Bytes of a chunk. */
export const CHUNK = 65_536;
/** Bytes of a chunk's header, with its tables of strings and templates. */
export const CHUNK_HEADER = 512;
/** Bytes of a record's header: signature, size, id, time. */
export const RECORD_HEADER = 24;
/** A record has at least its header and its size once more. */
const SMALLEST_RECORD = RECORD_HEADER + 4;
/** Records begin at such places. */
const ALIGNED = 8;

const FILE_MAGIC = [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00];
const CHUNK_MAGIC = [0x45, 0x6c, 0x66, 0x43, 0x68, 0x6e, 0x6b, 0x00];

const begins = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** Whether a file's first bytes are those of an event log: "ElfFile". */
export function isEvtx(head: Uint8Array): boolean {
  return begins(head, FILE_MAGIC);
}

/** How many chunks the file's header counts: it may lag behind in a log that is in use. Undefined where it is cut off. */
export function countedChunks(head: Uint8Array): number | undefined {
  return head.length < FILE_HEADER ? undefined : u16(head, 42);
}

/** What a chunk says of itself. */
export interface ChunkHeader {
  /** Which of the file's records its first and last one are, counted without gaps. */
  readonly first: number;
  readonly last: number;
  /** The ids of these, as records have them: in a file that was exported or cleared they are other numbers. */
  readonly firstId: number;
  readonly lastId: number;
  /** Behind its last record. */
  readonly free: number;
}

/** A chunk's header, or undefined where it has none that can be right. At least 512 bytes are looked at. */
export function chunkHeader(bytes: Uint8Array): ChunkHeader | undefined {
  if (bytes.length < CHUNK_HEADER || !begins(bytes, CHUNK_MAGIC)) return undefined;
  const first = u64(bytes, 8);
  const last = u64(bytes, 16);
  const free = u32(bytes, 48);
  if (last - first >= CHUNK / SMALLEST_RECORD || last < first || free < CHUNK_HEADER || free > CHUNK) return undefined;
  return { first, last, firstId: u64(bytes, 24), lastId: u64(bytes, 32), free };
}

/** Whether the checksums of a chunk are right: that of its header, and that of its records. */
export function isChunkSound(bytes: Uint8Array, { free }: ChunkHeader): boolean {
  return (
    free <= bytes.length &&
    crc32(bytes.subarray(128, CHUNK_HEADER), crc32(bytes.subarray(0, 120))) === u32(bytes, 124) &&
    crc32(bytes.subarray(CHUNK_HEADER, free)) === u32(bytes, 52)
  );
}

/** Whether nothing was ever written there. */
export function isUnused(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}

/**
 * The records of a chunk, as `found(at, size, isRecovered)`. Where one is broken, what is whole behind it is recovered,
 * and so is what was written since the header was; what is older than the chunk's own records is not.
 */
export function walkRecords(
  bytes: Uint8Array,
  header: ChunkHeader | undefined,
  found: (at: number, size: number, isRecovered: boolean) => void,
): void {
  let at = CHUNK_HEADER;
  let isWhole = header !== undefined;
  let id = Number.NaN;
  while (at + SMALLEST_RECORD <= bytes.length) {
    const size = recordSize(bytes, at);
    if (isWhole && at >= header!.free && (size === 0 || recordId(bytes, at) !== id + 1)) return;
    if (size === 0) {
      isWhole = false;
      at += ALIGNED - (at % ALIGNED);
      continue;
    }
    id = recordId(bytes, at);
    found(at, size, !isWhole || at >= header!.free);
    at += size;
  }
}

/** The id of the record that begins there. */
export function recordId(bytes: Uint8Array, at: number): number {
  return u64(bytes, at + 8);
}

/** The bytes of the record that begins there; 0 where none does, or not all of it is there. */
function recordSize(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0x2a || bytes[at + 1] !== 0x2a || bytes[at + 2] !== 0 || bytes[at + 3] !== 0) return 0;
  const size = u32(bytes, at + 4);
  if (size < SMALLEST_RECORD || at + size > bytes.length) return 0;
  return u32(bytes, at + size - 4) === size ? size : 0;
}
