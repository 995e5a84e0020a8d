/** ASCII letters, digits and the underscore: what names and numbers are made of. */
export function isWordUnit(unit: number): boolean {
  return isDigit(unit) || unit === UNDERSCORE || isLetter(unit);
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  const small = unit | 32;
  return small >= 97 && small <= 122;
}

const UNDERSCORE = 95;
const W = 87;
/** What the names of socket errors begin with, the only ones of which many have no underscore. */
export const SOCKET_NAME = 'WSA';

/**
 * The next place in `text`, from `from` to before `to`, that may belong to a code for the rules: a digit or an underscore, or the
 * beginning of a name of a socket error (`WSAETIMEDOUT`), the only names of which many have no underscore. -1 where
 * there is none.
 */
export function nextPlaceIn(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit) || unit === UNDERSCORE) return i;
    if (unit === W && text.startsWith(SOCKET_NAME, i) && !isWordUnit(text.charCodeAt(i - 1))) return i;
  }
  return -1;
}
