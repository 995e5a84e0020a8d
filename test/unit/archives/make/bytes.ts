import { createHash } from 'node:crypto';
import type { ByteSource } from '../../../../src/core/archives/byteSource.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const le = (length: 1 | 2 | 4 | 8, value: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes.subarray(0, length);
};

export const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Bytes as a source, which hands out at most `most` of them at once, and says what was asked of it. */
export function sourceOf(
  bytes: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): ByteSource & { largestRead: number; allRead: number } {
  return {
    size: bytes.length,
    largestRead: 0,
    allRead: 0,
    async read(offset, length) {
      this.largestRead = Math.max(this.largestRead, length);
      const read = bytes.slice(offset, offset + Math.min(length, most));
      this.allRead += read.length;
      return read;
    },
  };
}

/** Stands for bytes in comparisons: to compare them one by one takes long, and so does printing how they differ. */
export const digest = (bytes: Uint8Array): string =>
  `${bytes.length} bytes ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;

export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return joined(...parts);
}

/** Bytes like a log's, the same for the same seed. */
export function logBytes(length: number, seed = 1): Uint8Array {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lines: string[] = [];
  for (let size = 0; size < length; ) {
    const code = `0x8007${random(65536).toString(16).padStart(4, '0')}`;
    const line = `2024-01-${10 + random(20)} 12:${10 + random(50)}:00, Info CBS Session ${random(1e6)} failed [${code}]\r\n`;
    lines.push(line);
    size += line.length;
  }
  return utf8(lines.join('')).slice(0, length);
}

/** Bytes that cannot be packed, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
