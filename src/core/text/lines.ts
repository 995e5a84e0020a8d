/** A text that can be read line by line, as in an editor. Lines count from 0 and come without their line ends. */
export interface Lines {
  readonly lineCount: number;
  line(index: number): string;
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
