import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** What was compressed with Brotli. Rejects where it was not. */
export const unpack: (bytes: Uint8Array) => Promise<Uint8Array> = promisify(brotliDecompress);
