/**
 * The word of a list that `word` was probably meant to be: at most two letters off, ignoring case. Undefined if none is
 * near.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let least = folded.length < 4 ? 2 : 3;
  for (const other of words) {
    if (Math.abs(other.length - folded.length) >= least) continue;
    const distance = distanceOf(folded, other.toLowerCase());
    if (distance < least) {
      best = other;
      least = distance;
    }
  }
  return best;
}

/** Letters to insert, to leave out, to change or to swap with their neighbour (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
