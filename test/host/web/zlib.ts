// What the tests in the editor use of node:zlib, for a browser.
import { deflateSync, gzipSync as gzip } from 'fflate';
import { crc32 as checksum } from '../../../src/core/archives/crc32.ts';

export const deflateRawSync = (bytes: Uint8Array): Uint8Array => deflateSync(bytes);
export const gzipSync = (bytes: Uint8Array): Uint8Array => gzip(bytes);
export const crc32 = (bytes: Uint8Array): number => checksum(bytes);
