import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, or of a text as UTF-8. */
export function sha256(of: string | Uint8Array): Uint8Array {
  return createHash('sha256').update(of).digest();
}
