/** A number of so many bytes, little end first; a text as it is; bytes. */
export type Piece = readonly [size: 1 | 2 | 4 | 8, value: number | bigint] | string | Uint8Array;

/** Pieces one after the other, as a structure in C has its fields. */
export function bytesOf(...pieces: readonly Piece[]): Uint8Array {
  return joined(
    pieces.map((piece) => {
      if (typeof piece === 'string') return Buffer.from(piece, 'latin1');
      if (piece instanceof Uint8Array) return piece;
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(piece[1])));
      return bytes.subarray(0, piece[0]);
    }),
  );
}

export const u16 = (value: number): Piece => [2, value];
export const u32 = (value: number): Piece => [4, value];
export const u64 = (value: bigint | number): Piece => [8, value];

export const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** `bytes` with zeros, or something else, behind them up to a size. */
export function padded(bytes: Uint8Array, size: number, by = '\0'): Uint8Array {
  return joined([bytes, Buffer.alloc(size - bytes.length, by)]);
}

/** A copy that shares its bytes with nothing. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** A time as a FILETIME. */
export const fileTime = (text: string): bigint => BigInt(Date.parse(text) + 11_644_473_600_000) * 10_000n;
