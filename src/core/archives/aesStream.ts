import { AssemblyModule } from './assemblyProgram.ts';
import { COMPILED_AES } from './compiledAes.ts';

/** What assembly/aes/index.ts exports. */
interface Exports {
  readonly makeTables: () => void;
  readonly keyAt: () => number;
  readonly bytesAt: () => number;
  readonly digestAt: () => number;
  readonly beginCounter: (keyLength: number) => void;
  readonly counterMode: (length: number) => void;
  readonly beginDigest: () => void;
  readonly digest: (length: number) => void;
  readonly endDigest: () => void;
}

const MODULE = new AssemblyModule(COMPILED_AES);
const ROOM = 65536;
const PAGES = 2;
const DIGEST_BYTES = 20;
const HMAC_BLOCK = 64;

/**
 * Decrypts a stream as WinZip encrypts it, AES in counter mode with the lowest byte of the counter first, beginning at 1,
 * and takes the HMAC-SHA-1 (RFC 2104) of the encrypted bytes. WebCrypto does neither: its counter has the highest byte
 * first, and its HMAC wants all bytes at once.
 */
export class AesStream {
  readonly #exports: Exports;
  readonly #memory: Uint8Array;
  readonly #bytes: Uint8Array;
  readonly #hmacKey: Uint8Array;

  /** `key`: 16, 24 or 32 bytes; `hmacKey`: 64 at most. */
  constructor(key: Uint8Array, hmacKey: Uint8Array) {
    const { exports, memory } = MODULE.start<Exports>(PAGES);
    this.#exports = exports;
    this.#memory = memory;
    this.#bytes = memory.subarray(exports.bytesAt(), exports.bytesAt() + ROOM);
    this.#hmacKey = hmacKey;
    exports.makeTables();
    memory.set(key, exports.keyAt());
    exports.beginCounter(key.length);
    exports.beginDigest();
    this.#digestKey(0x36);
  }

  /** The next bytes of the stream, decrypted. */
  decrypt(encrypted: Uint8Array): Uint8Array {
    const decrypted = new Uint8Array(encrypted.length);
    for (let at = 0; at < encrypted.length; at += ROOM) {
      const piece = encrypted.subarray(at, at + ROOM);
      this.#bytes.set(piece);
      this.#exports.digest(piece.length);
      this.#exports.counterMode(piece.length);
      decrypted.set(this.#bytes.subarray(0, piece.length), at);
    }
    return decrypted;
  }

  /** The HMAC-SHA-1 of all that was decrypted, once. */
  hmac(): Uint8Array {
    this.#exports.endDigest();
    const inner = this.#digest();
    this.#exports.beginDigest();
    this.#digestKey(0x5c);
    this.#bytes.set(inner);
    this.#exports.digest(inner.length);
    this.#exports.endDigest();
    return this.#digest();
  }

  #digest(): Uint8Array {
    const at = this.#exports.digestAt();
    return this.#memory.slice(at, at + DIGEST_BYTES);
  }

  #digestKey(pad: number): void {
    for (let i = 0; i < HMAC_BLOCK; i++) this.#bytes[i] = (this.#hmacKey[i] ?? 0) ^ pad;
    this.#exports.digest(HMAC_BLOCK);
  }
}
