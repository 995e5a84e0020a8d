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
