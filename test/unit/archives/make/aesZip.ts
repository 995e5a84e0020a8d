import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { joined, le, noise, utf8 } from './bytes.ts';
import type { ZipFile } from './zip.ts';

/** An entry that is encrypted by AES, as WinZip has it, by Node's own cryptography. */
export function aesFile(name: string, data: Uint8Array, password: string, { strength = 3, version = 2 } = {}): ZipFile {
  const keyLength = 8 + 8 * strength;
  const salt = noise(keyLength / 2, 7);
  const derived = new Uint8Array(pbkdf2Sync(password, salt, 1000, 2 * keyLength + 2, 'sha1'));
  const packed = new Uint8Array(deflateRawSync(data));
  const blocks = Math.ceil(packed.length / 16);
  const counters = joined(...Array.from({ length: blocks }, (_, i) => joined(le(8, i + 1), le(8, 0))));
  const cipher = createCipheriv(`aes-${8 * keyLength}-ecb`, derived.subarray(0, keyLength), null);
  cipher.setAutoPadding(false);
  const keyStream = joined(cipher.update(counters), cipher.final());
  const encrypted = packed.map((byte, i) => byte ^ keyStream[i]!);
  const hmac = createHmac('sha1', derived.subarray(keyLength, 2 * keyLength))
    .update(encrypted)
    .digest();
  return {
    name,
    data,
    method: 99,
    flags: 1,
    packed: joined(salt, derived.subarray(2 * keyLength), encrypted, hmac.subarray(0, 10)),
    extra: joined(le(2, 0x9901), le(2, 7), le(2, version), utf8('AE'), le(1, strength), le(2, 8)),
    ...(version === 2 && { crc: 0 }),
  };
}
