/**
 * The places of a longest sequence of values that never falls, in order. It leaves out the values that stand apart from
 * most of the others. Of two such sequences, one that begins as late and one that ends as early as possible, the one
 * that spans less is taken: where there are few values and one of them is wild, that leaves out the wild one. O(n log
 * n).
 */
export function longestRise(values: readonly number[]): number[] {
  const early = earliestEnd(values);
  if (early.length === values.length) return early;
  const last = values.length - 1;
  const late = earliestEnd(values.map((_, i) => -values[last - i]!))
    .map((i) => last - i)
    .reverse();
  return span(values, late) < span(values, early) ? late : early;
}

function span(values: readonly number[], places: readonly number[]): number {
  return values[places.at(-1)!]! - values[places[0]!]!;
}

/** Of the longest sequences, one whose last value is the smallest (patience sorting). */
function earliestEnd(values: readonly number[]): number[] {
  // ends[k]: the place of the smallest value that a sequence of k + 1 values can end with.
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! <= values[i]!) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rise.push(at);
  return rise.reverse();
}
