// WebAssembly: the constant vectors of its code. It reads them from memory: as constants they would be made anew at
// each use.
import { type Instructions, v128 } from './assembler.ts';

/** Where they begin in memory, and how much room they have there, in bytes. */
export const VECTORS = 0;
export const VECTOR_BYTES = 1024;

const vectors: string[] = [];

/** A vector of sixteen bytes. Throws when there is no room for more. */
export function vector(bytes: readonly number[]): Instructions {
  const key = bytes.join();
  if (!vectors.includes(key)) vectors.push(key);
  if (vectors.length * 16 > VECTOR_BYTES) throw new Error('There is no room for this many vectors.');
  return v128.load(0, VECTORS + 16 * vectors.indexOf(key));
}

/** Sixteen times the same byte. */
export function all(byte: number): Instructions {
  return vector(new Array<number>(16).fill(byte & 255));
}

/** The bytes of all of them, to be put into memory at `VECTORS`. */
export function vectorBytes(): Uint8Array {
  return Uint8Array.from(vectors.flatMap((key) => key.split(',').map(Number)));
}
