import { type Lines, linesOfText } from '../text/lines.ts';
import { readyOutputs } from './readyOutputs.ts';
import type { StateFinding } from './stateFinding.ts';
import type { StateOutput } from './stateOutput.ts';
import { StateReader } from './stateReader.ts';

/** The rules that hold in the answers of a text, in the order in which these end; `file` is its name, where it has one. */
export function statesInText(text: string, outputs: readonly StateOutput[], file = ''): StateFinding[] {
  const lines = linesOfText(text);
  return statesAt(lines, Array.from({ length: lines.lineCount }).keys(), outputs, file);
}

/** The same of lines of which one knows where answers begin: `begins` are the numbers of those, from 0, in order. */
export function statesAt(
  lines: Lines,
  begins: Iterable<number>,
  outputs: readonly StateOutput[],
  file = '',
): StateFinding[] {
  const found: StateFinding[] = [];
  const reader = new StateReader(readyOutputs(outputs), file, (finding) => found.push(finding));
  let next = 0;
  const read = () => {
    while (reader.isAwake && next < lines.lineCount) reader.line(lines.line(next), next++);
  };
  read();
  for (const begin of begins) {
    if (begin < next || begin >= lines.lineCount) continue;
    next = begin;
    reader.line(lines.line(next), next++);
    read();
  }
  reader.end();
  return found;
}
