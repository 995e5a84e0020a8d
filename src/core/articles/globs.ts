/**
 * Whether `text` ends with something that `pattern` describes, beginning at a folder: `*` is any run of units without
 * `/`, `?` is one. Compared unit by unit with a single place to go back to, so that no pattern can take long: the time
 * is at most the product of both lengths.
 */
export function endsLike(text: string, pattern: string): boolean {
  for (let start = 0; start >= 0; start = text.indexOf('/', start) + 1 || -1) {
    if (matches(text.slice(start), pattern)) return true;
  }
  return false;
}

function matches(text: string, pattern: string): boolean {
  let t = 0;
  let p = 0;
  let star = -1;
  let afterStar = 0;
  while (t < text.length) {
    const wanted = pattern[p];
    if (wanted === '*') {
      star = p++;
      afterStar = t;
    } else if (wanted !== undefined && (wanted === text[t] || (wanted === '?' && text[t] !== '/'))) {
      t++;
      p++;
    } else if (star >= 0 && text[afterStar] !== '/') {
      // Let the last star take one more unit.
      p = star + 1;
      t = ++afterStar;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
