import type { ByteSource } from './byteSource.ts';

/** An entry of one archive, before it is looked into. */
export interface PackedEntry {
  /** For showing only: see `entryName`. Empty where the archive does not name it. */
  readonly name: string;
  /** Bytes when unpacked, as the archive has it; undefined where it does not say. */
  readonly size: number | undefined;
  /** Where the bytes lie as they are, the bytes in their place: saves unpacking an archive inside. */
  readonly stored?: ByteSource;
  /** Unpacks it, from the beginning each time. Throws an `ArchiveError`. */
  open(): AsyncIterable<Uint8Array>;
}

/** An entry that only tells why it cannot be read. */
export function unreadable(name: string, size: number | undefined, error: unknown): PackedEntry {
  return { name, size, open: () => failing(error) };
}

/** No bytes, but an error. */
export async function* failing(error: unknown): AsyncGenerator<Uint8Array, void> {
  yield* [];
  throw error;
}
