/** Pieces one behind the other; where only one of them is not empty, that one itself. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const full = pieces.filter(({ length }) => length > 0);
  if (full.length === 1) return full[0]!;
  const all = new Uint8Array(full.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of full) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
