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
const S = 115;
/** What the names of socket errors begin with, the only ones of which many have no underscore. */
export const SOCKET_NAME = 'WSA';
/** What a blue screen says before the name of its stop code, which has blanks there: in small letters. */
export const STOP_MARK = 'stop code';

/**
 * The next place in `text`, from `from` to before `to`, that may belong to a code for the rules: a digit or an underscore, the
 * beginning of a name of a socket error (`WSAETIMEDOUT`), the only names of which many have no underscore, or of `Stop code`. -1
 * where there is none.
 */
export function nextPlaceIn(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit) || unit === UNDERSCORE) return i;
    if (unit === W && text.startsWith(SOCKET_NAME, i) && !isWordUnit(text.charCodeAt(i - 1))) return i;
    if ((unit | 32) === S && isStopMark(text, i) && !isWordUnit(text.charCodeAt(i - 1))) return i;
  }
  return -1;
}

/** Whether `Stop code` begins at a place. */
export function isStopMark(text: string, at: number): boolean {
  return text.slice(at, at + STOP_MARK.length).toLowerCase() === STOP_MARK;
}
