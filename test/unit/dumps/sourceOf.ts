import type { ByteSource } from '../../../src/core/archives/byteSource.ts';

/** Bytes as a source; `read` is told how many are handed out. */
export function sourceOf(bytes: Uint8Array, read?: (length: number) => void): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => {
      const piece = bytes.subarray(offset, offset + length);
      read?.(piece.length);
      return Promise.resolve(piece);
    },
  };
}
