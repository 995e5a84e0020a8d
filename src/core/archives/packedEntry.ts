import type { ByteSource } from './byteSource.ts';

/** An entry of one archive, before anyone looks into it. */
export interface PackedEntry {
  /** Only to be shown: see `entryName`. Empty where the archive does not name it. */
  readonly name: string;
  /** Bytes when unpacked, as the archive states; undefined where it does not. */
  readonly size: number | undefined;
  /** The bytes in place, where they are not packed: saves unpacking an inner archive. */
  readonly stored?: ByteSource;
  /** Unpacks it, from the beginning each time. Throws an `ArchiveError`. */
  open(): AsyncIterable<Uint8Array>;
}

/** An entry that only says why it cannot be read. */
export function unreadable(name: string, size: number | undefined, error: unknown): PackedEntry {
  return { name, size, open: () => failing(error) };
}

/** No bytes, but an error. */
export async function* failing(error: unknown): AsyncGenerator<Uint8Array, void> {
  yield* [];
  throw error;
}
