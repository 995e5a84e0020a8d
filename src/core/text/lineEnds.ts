// What ends a line, as in the editor: LF, CRLF, and a CR by itself.

export const LF = 10;
export const CR = 13;

/** Whether a UTF-16 unit or a byte is part of a line end. */
export function endsLine(unit: number | undefined): boolean {
  return unit === LF || unit === CR;
}

/** How long the line end at a place is, in units: 0 where there is none. */
export function lineEndLength(unit: number | undefined, next: number | undefined): 0 | 1 | 2 {
  if (unit === LF) return 1;
  if (unit !== CR) return 0;
  return next === LF ? 2 : 1;
}

/** How many lines end in a text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}

/** Where the line that holds `from` ends: the place of its line end, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** A text's lines. */
export function splitLines(text: string, limit?: number): string[] {
  return text.split(/\r\n|\r|\n/, limit);
}

/** How long the line end is that stands before a place. */
export function endBefore(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] === LF) return at > 1 && bytes[at - 2] === CR ? 2 : 1;
  return bytes[at - 1] === CR ? 1 : 0;
}

/** The line at a distance before the one that begins at a place, 1 the next one; undefined where there are no more. */
export function lineBefore(text: string, begin: number, distance: number): string | undefined {
  let start = begin;
  let end = begin;
  for (let i = 0; i < distance; i++) {
    if (start === 0) return undefined;
    end = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
    start = end;
    while (start > 0 && !endsLine(text.charCodeAt(start - 1))) start--;
  }
  return text.slice(start, end);
}

/** The line at a distance behind the one that holds a place, 1 the next one; undefined where there are no more. */
export function lineBehind(text: string, place: number, distance: number): string | undefined {
  let end = endOfLine(text, place);
  let start = end;
  for (let i = 0; i < distance; i++) {
    if (end >= text.length) return undefined;
    start = end + lineEndLength(text.charCodeAt(end), text.charCodeAt(end + 1));
    end = endOfLine(text, start);
  }
  return text.slice(start, end);
}
