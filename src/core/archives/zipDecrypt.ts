import { cutOff, damaged } from './archiveError.ts';
import { type ByteSource, readExactly, readRange } from './byteSource.ts';
import type { PasswordFinder } from './passwords.ts';
import { AES_PROOF, aesHeaderLength, openAes } from './zipAes.ts';
import { passwordBytes, ZIP_CRYPTO_HEADER, ZipCryptoStream } from './zipCrypto.ts';
import type { ZipAes, ZipRecord } from './zipDirectory.ts';

/** The flag for a size that stands behind the data. */
const DESCRIPTOR_FLAG = 1 << 3;
/**
 * So much must unpack without an error before a password is believed that one byte speaks for. What is only stored shows
 * an error at its end: there it is more.
 */
const TRIED = 1 << 16;
const TRIED_STORED = 1 << 24;

/** Whether bytes are what they should be, as far as `most` of them. */
type Plausible = (packed: AsyncIterable<Uint8Array>, most: number) => Promise<boolean>;

/** The decrypted bytes of an entry, of which `data` are the encrypted ones. Throws an `ArchiveError`. */
export async function openPacked(
  data: ByteSource,
  record: ZipRecord,
  passwords: PasswordFinder,
  isPlausible: Plausible,
): Promise<AsyncIterable<Uint8Array>> {
  if (record.aes) return decryptedByAes(data, record.name, record.aes, passwords);
  return decryptedByKeys(data, record, passwords, isPlausible);
}

async function decryptedByAes(
  data: ByteSource,
  name: string,
  { keyLength }: ZipAes,
  passwords: PasswordFinder,
): Promise<AsyncIterable<Uint8Array>> {
  const start = aesHeaderLength(keyLength);
  const end = data.size - AES_PROOF;
  if (end < start) throw cutOff();
  const header = await readExactly(data, 0, start);
  const aes = await passwords.find(name, (password) => openAes(password, header, keyLength));
  return (async function* () {
    for await (const bytes of readRange(data, start, end)) yield aes.decrypt(bytes);
    const proof = await readExactly(data, end, AES_PROOF);
    const hmac = aes.hmac();
    if (!proof.every((byte, i) => byte === hmac[i])) {
      throw damaged('its bytes were changed, or another password is the right one');
    }
  })();
}

async function decryptedByKeys(
  data: ByteSource,
  { name, flags, method, time, crc }: ZipRecord,
  passwords: PasswordFinder,
  isPlausible: Plausible,
): Promise<AsyncIterable<Uint8Array>> {
  const header = await readExactly(data, 0, ZIP_CRYPTO_HEADER);
  // Where the checksum was not known yet when the header was written, the time stands for it.
  const sign = flags & DESCRIPTOR_FLAG ? time >>> 8 : crc >>> 24;
  const decrypted = async function* (password: Uint8Array) {
    const stream = new ZipCryptoStream(password);
    stream.decrypt(header);
    for await (const bytes of readRange(data, ZIP_CRYPTO_HEADER, data.size)) yield stream.decrypt(bytes);
  };
  const bytes = await passwords.find(name, async (password) => {
    for (const bytes of passwordBytes(password)) {
      if (new ZipCryptoStream(bytes).decrypt(header).at(-1) !== sign) continue;
      if (await isPlausible(decrypted(bytes), method === 0 ? TRIED_STORED : TRIED)) return bytes;
    }
    return undefined;
  });
  return decrypted(bytes);
}
