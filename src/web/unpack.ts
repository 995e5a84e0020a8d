import { decompress } from 'brotli/decompress';
import type * as node from '../node/unpack.ts';

/** The same at once. */
export function unpackNow(bytes: Uint8Array): Uint8Array {
  return decompress(bytes);
}

// Browsers unpack Brotli only on its way from a server.
export const unpack: typeof node.unpack = async (bytes) => unpackNow(bytes);
