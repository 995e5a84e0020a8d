import type { Lines } from '../text/lines.ts';

/**
 * What a line of a log is found again by, wherever it stands by then: hashes of its text and of its neighbours. Numbers of
 * lines and names of files change when a log is rotated, shortened or fetched again; what it says does not.
 */
export interface Anchor {
  /** Of the line's text without the blanks at its end, in UTF-16 units. */
  readonly length: number;
  readonly hash: string;
  /** Hashes of the nearest lines that are not blank, the nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How many neighbours count on each side, and how far away the last of them may be, in lines. */
export const NEIGHBOURS = 3;
export const FURTHEST = 12;

/** Of a longer line its beginning and its end are hashed, so many UTF-16 units of each. */
const PART = 1000;

/** Where a line ends without the blanks behind it: so carriage returns and padding make no other line of it. */
export function endOfText(line: string): number {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= 32) end--;
  return end;
}

/** Fifty-three bits of a line's text up to `end`, in hexadecimal digits. */
export function hashOf(line: string, end = endOfText(line)): string {
  return hashNumber(line, end).toString(16).padStart(14, '0');
}

/** The same as a number, which costs a fraction of the digits. */
export function hashNumber(line: string, end: number): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9 ^ end;
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const unit = line.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul((high << 5) ^ (high >>> 27) ^ unit, 0x85ebca6b);
    }
  };
  if (end <= 2 * PART) add(0, end);
  else {
    add(0, PART);
    add(end - PART, end);
  }
  const mixed = Math.imul(high ^ (high >>> 15), 0xc2b2ae35) ^ low;
  return (mixed & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** What a line (from 0) is found again by; undefined for a blank one, which every log is full of. */
export function anchorAt(lines: Lines, line: number): Anchor | undefined {
  const text = lines.line(line);
  const length = endOfText(text);
  if (length === 0) return undefined;
  return { length, hash: hashOf(text, length), ...neighboursAt(lines, line) };
}

/** The neighbours of a line (from 0). */
export function neighboursAt(lines: Lines, line: number): Pick<Anchor, 'before' | 'after'> {
  const side = (step: 1 | -1): string[] => {
    const found: string[] = [];
    for (let away = 1; away <= FURTHEST && found.length < NEIGHBOURS; away++) {
      const at = line + step * away;
      if (at < 0 || at >= lines.lineCount) break;
      const text = lines.line(at);
      const end = endOfText(text);
      if (end > 0) found.push(hashOf(text, end));
    }
    return found;
  };
  return { before: side(-1), after: side(1) };
}

/** How many neighbours two lines have in common: of each side, wherever on it they stand. */
export function inCommon(a: Pick<Anchor, 'before' | 'after'>, b: Pick<Anchor, 'before' | 'after'>): number {
  return shared(a.before, b.before) + shared(a.after, b.after);
}

function shared(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  let count = 0;
  for (const one of some) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

/** Whether two anchors are of the same line between the same neighbours. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
  return (
    a.hash === b.hash &&
    a.length === b.length &&
    a.before.join() === b.before.join() &&
    a.after.join() === b.after.join()
  );
}
