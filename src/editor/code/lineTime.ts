import type * as vscode from 'vscode';
import { LINES_BEFORE, logTimes } from '../../core/filters/logTimes.ts';
import { LineTimes } from '../../core/times/lineTimes.ts';
import type { Timestamp } from '../../core/times/timestamp.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** When a line of a document was written, as it or a line near it says. `above` lines of the document come before those of its log. */
export function lineTime(
  document: vscode.TextDocument,
  line: number,
  { formats }: Pick<Knowledge, 'formats'>,
  above = 0,
): Timestamp | undefined {
  const lineAt = (index: number) =>
    index >= 0 && index + above < document.lineCount ? document.lineAt(index + above).text : undefined;
  const at = line - above;
  if (lineAt(at) === undefined) return undefined;
  const first = Array.from({ length: Math.min(LINES_BEFORE, document.lineCount - above) }, (_, i) => lineAt(i)!);
  const times = logTimes(first, { formats, fileName: document.uri.path });
  return new LineTimes(times, lineAt).stampOf(at);
}
