import { splitLines } from './lineEnds.ts';

/** A text that can be read line by line, as in an editor. Lines count from 0 and come without their line ends. */
export interface Lines {
  readonly lineCount: number;
  line(index: number): string;
}

/** A text that is all here, by its lines. */
export function linesOfText(text: string): Lines {
  const lines = splitLines(text);
  return { lineCount: lines.length, line: (index) => lines[index]! };
}

/** How many lines a text has, as a reader counts: the line end at its end begins no further one. */
export function linesWritten({ lineCount, line }: Lines): number {
  return lineCount > 0 && line(lineCount - 1) === '' ? lineCount - 1 : lineCount;
}

/** The line at a distance before another (from 0), 1 the next one; undefined where there are no more. */
export function lineAbove(lines: Lines, line: number, distance: number): string | undefined {
  return distance <= line ? lines.line(line - distance) : undefined;
}

/** The line at a distance behind another (from 0), 1 the next one; undefined where there are no more. */
export function lineBelow(lines: Lines, line: number, distance: number): string | undefined {
  return line + distance < lines.lineCount ? lines.line(line + distance) : undefined;
}
