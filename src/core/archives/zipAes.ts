import { AesStream } from './aesStream.ts';

/** Bytes around an entry that is encrypted by AES: what tells whether a password may fit, and what proves the data. */
const VERIFIER = 2;
export const AES_PROOF = 10;
/** PBKDF2's rounds, as WinZip has fixed them. */
const ROUNDS = 1000;

/** How many bytes stand before the data: a salt half as long as the key, and the verifier. */
export function aesHeaderLength(keyLength: number): number {
  return keyLength / 2 + VERIFIER;
}

/**
 * What decrypts an entry, from the bytes before its data; undefined where the password does not fit. One of 65,536 wrong
 * ones seems to fit until the data is proven.
 */
export async function openAes(password: string, header: Uint8Array, keyLength: number): Promise<AesStream | undefined> {
  const { subtle } = globalThis.crypto;
  const secret = await subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  const salt = header.slice(0, keyLength / 2);
  const derived = new Uint8Array(
    await subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-1', salt, iterations: ROUNDS },
      secret,
      8 * (2 * keyLength + VERIFIER),
    ),
  );
  const verifier = derived.subarray(2 * keyLength);
  const wanted = header.subarray(keyLength / 2);
  if (verifier[0] !== wanted[0] || verifier[1] !== wanted[1]) return undefined;
  return new AesStream(derived.subarray(0, keyLength), derived.slice(keyLength, 2 * keyLength));
}
