import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** So many lines stand around a difference that is shown, and so many lines of differences at most. */
const AROUND = 2;
const SHOWN = 80;

/**
 * Holds a text against the one that is committed at `path`; throws with their difference where they are not the same.
 * With `UPDATE_GOLDEN=1` in the environment it is written instead: whoever commits it has decided for the difference.
 */
export function compareGolden(path: string, text: string): void {
  const actual = `${text.trimEnd()}\n`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  compareTexts(path, textAt(path), actual);
}

/** The same for texts that were read already. */
export function compareTexts(path: string, expected: string | undefined, actual: string): void {
  if (expected === actual) return;
  const told = difference((expected ?? '').split('\n'), actual.split('\n'));
  const more = told.length > SHOWN ? [`… ${told.length - SHOWN} more lines`] : [];
  throw new Error(
    [
      `${path} says something else (- committed, + now). UPDATE_GOLDEN=1 writes what is said now.`,
      ...[...told.slice(0, SHOWN), ...more],
    ].join('\n'),
  );
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The lines that differ, with `-` and `+`, each stretch with the number of its first line and what stands around it. */
export function difference(before: readonly string[], after: readonly string[]): string[] {
  const lines = marked(before, after);
  const wanted = new Set<number>();
  lines.forEach(({ mark }, index) => {
    if (mark === ' ') return;
    for (let at = index - AROUND; at <= index + AROUND; at++) wanted.add(at);
  });
  return lines.flatMap(({ mark, text, line }, index) => {
    if (!wanted.has(index)) return [];
    const shown = `${mark} ${text}`;
    return index > 0 && wanted.has(index - 1) ? [shown] : [`@ line ${line}`, shown];
  });
}

interface MarkedLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
  /** In the text as it is now, from 1. */
  readonly line: number;
}

/** Both texts as one, by their longest common sequence of lines. */
function marked(before: readonly string[], after: readonly string[]): MarkedLine[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const lines: MarkedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      lines.push({ mark: ' ', text: after[j]!, line: j + 1 });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      lines.push({ mark: '-', text: before[i++]!, line: j + 1 });
    else lines.push({ mark: '+', text: after[j]!, line: ++j });
  }
  return lines;
}
