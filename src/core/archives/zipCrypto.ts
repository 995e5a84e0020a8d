import { type CodePage, encodeCodePage } from '../text/codePages.ts';

/** Remainders of the CRC-32 for single bytes. */
const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** How many bytes stand before an entry's own; the last of them tells whether a password may fit. */
export const ZIP_CRYPTO_HEADER = 12;

/** The code pages in which programs of Windows take passwords that are not ASCII. */
const PAGES: readonly CodePage[] = ['cp437', 'cp850', 'cp852'];

/** The traditional encryption of zip files (APPNOTE 6.1): three keys that go on with each byte. */
export class ZipCryptoStream {
  #key0 = 0x12345678;
  #key1 = 0x23456789;
  #key2 = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.#take(byte);
  }

  /** The next bytes, decrypted. */
  decrypt(encrypted: Uint8Array): Uint8Array {
    const decrypted = new Uint8Array(encrypted.length);
    for (let i = 0; i < encrypted.length; i++) {
      const word = (this.#key2 | 2) & 0xffff;
      const byte = (encrypted[i]! ^ (Math.imul(word, word ^ 1) >>> 8)) & 255;
      decrypted[i] = byte;
      this.#take(byte);
    }
    return decrypted;
  }

  #take(byte: number): void {
    this.#key0 = (this.#key0 >>> 8) ^ REMAINDERS[(this.#key0 ^ byte) & 255]!;
    this.#key1 = (Math.imul(this.#key1 + (this.#key0 & 255), 134775813) + 1) | 0;
    this.#key2 = (this.#key2 >>> 8) ^ REMAINDERS[(this.#key2 ^ (this.#key1 >>> 24)) & 255]!;
  }
}

/** A password's bytes as programs may have taken them: the format does not say which it is. */
export function passwordBytes(password: string): readonly Uint8Array[] {
  const utf8 = new TextEncoder().encode(password);
  if (utf8.length === password.length) return [utf8];
  return [utf8, ...PAGES.map((page) => encodeCodePage(page, password)).filter((bytes) => bytes !== undefined)];
}
