import * as vscode from 'vscode';
import { detectLines } from '../../core/detection/detectLines.ts';
import { createTextSearch } from '../../core/detection/detectText.ts';
import { describeCode } from '../../core/explain/describe.ts';
import { type Summary, SummaryCollector } from '../../core/summary/summarise.ts';
import type { Lines } from '../../core/text/lines.ts';
import { timestampAt } from '../../core/times/timestampAt.ts';
import { TimestampContext } from '../../core/times/timestampContext.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** A slice of the work ends after this long (ms), so that the extension host answers others in between. */
const SLICE = 8;
/** How much of a longer line is kept (UTF-16 units). */
const LINE_TEXT = 2000;
/** Lines before and behind the first failure that a report quotes. */
const AROUND = 5;
/** How many lines are read from the beginning for a date that later lines may lack. */
const HEAD = 40;

/** What a report of one open log is made from. */
export interface CollectedLog {
  readonly summary: Summary;
  readonly around?: { readonly firstLine: number; readonly lines: readonly string[] };
}

/** Sums up a document with the times of its hits, a slice at a time; undefined when it was cancelled. */
export async function collectLog(
  document: vscode.TextDocument,
  sources: Knowledge,
  token: vscode.CancellationToken,
): Promise<CollectedLog | undefined> {
  const collector = new SummaryCollector({ language: vscode.env.language });
  const times = new TimestampContext();
  const log: Lines = {
    get lineCount() {
      return document.lineCount;
    },
    line: (line) => document.lineAt(line).text,
  };
  const lineAt = (line: number) => (line >= 0 && line < log.lineCount ? log.line(line) : undefined);
  for (let line = 0; line < Math.min(HEAD, document.lineCount); line++) timestampAt(lineAt, line, times, line - 1);
  const context = { known: sources.known, fileName: document.uri.path };
  const search = createTextSearch(context);
  let readTo = -1;
  let from = 0;
  while (from < document.lineCount) {
    const end = performance.now() + SLICE;
    while (from < document.lineCount && performance.now() < end) {
      from = detectLines(
        log,
        from,
        context,
        (line, hit) => {
          const stamp = timestampAt(lineAt, line, times, readTo);
          readTo = line;
          collector.add({
            ...{ file: document.uri.fsPath, line: line + 1, column: hit.start + 1, hit },
            outcome: describeCode(hit.code, sources.catalogue).outcome,
            lineText: log.line(line).slice(0, LINE_TEXT),
            ...(stamp && { stamp: times.settled(stamp) }),
          });
        },
        search,
      );
    }
    if (token.isCancellationRequested) return undefined;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const summary = collector.summary(sources);
  const failure = summary.firstFailure;
  if (!failure) return { summary };
  const firstLine = Math.max(1, failure.line - AROUND);
  const lines: string[] = [];
  for (let line = firstLine; line <= failure.line + AROUND && line <= document.lineCount; line++) {
    lines.push(document.lineAt(line - 1).text);
  }
  return { summary, around: { firstLine, lines } };
}
