import * as vscode from 'vscode';
import { Explainer } from '../../core/explain/explainer.ts';
import { documentSummary } from '../../core/summary/documentSummary.ts';
import { DocumentTallies } from '../../core/summary/documentTallies.ts';
import type { Summary } from '../../core/summary/summary.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { DocumentIndex } from '../log/documentIndex.ts';
import type { LogIndexes } from '../log/logIndexes.ts';

/** A slice of the work ends after this long (ms), so that the extension host can answer others in between. */
const SLICE = 8;
/** How many hits are handled before the clock is checked. */
const STEP = 200;
/** How many lines before and after the first failure a report quotes. */
const AROUND = 5;
/** How often to start over with a log that changes while it is summed up; after that, it is taken as it comes. */
const MOST_CHANGES = 3;

/** What a report of one open log is made from. */
export interface CollectedLog {
  readonly summary: Summary;
  readonly around?: { readonly firstLine: number; readonly lines: readonly string[] };
}

/**
 * Sums up a document from its index, with the times of its hits, a slice at a time; undefined when it was cancelled.
 */
export async function collectLog(
  document: vscode.TextDocument,
  indexes: LogIndexes,
  sources: Knowledge,
  token: vscode.CancellationToken,
): Promise<CollectedLog | undefined> {
  const index = await indexOf(document, indexes, token);
  const tallies = index && (await tallied(index, token));
  if (!tallies) return undefined;
  const summary = documentSummary(tallies, document.uri.fsPath, new Explainer(sources, vscode.env.language));
  const failure = summary.firstFailure;
  if (!failure) return { summary };
  const firstLine = Math.max(1, failure.line - AROUND);
  const lines: string[] = [];
  for (let line = firstLine; line <= failure.line + AROUND && line <= document.lineCount; line++) {
    lines.push(document.lineAt(line - 1).text);
  }
  return { summary, around: { firstLine, lines } };
}

/** The document's index once it is complete. */
async function indexOf(
  document: vscode.TextDocument,
  indexes: LogIndexes,
  token: vscode.CancellationToken,
): Promise<DocumentIndex | undefined> {
  let stop: vscode.Disposable | undefined;
  const cancelled = new Promise<undefined>((resolve) => {
    stop = token.onCancellationRequested(() => resolve(undefined));
  });
  try {
    return await Promise.race([indexes.complete(document), cancelled]);
  } finally {
    stop?.dispose();
  }
}

async function tallied(
  { document, hits, source, context }: DocumentIndex,
  token: vscode.CancellationToken,
): Promise<DocumentTallies | undefined> {
  for (let changes = 0; ; changes++) {
    const { version } = document;
    const tallies = new DocumentTallies(hits, source, context);
    const isSame = () => document.version === version || changes === MOST_CHANGES;
    let goesOn = true;
    while (goesOn && isSame()) {
      const end = performance.now() + SLICE;
      while (goesOn && performance.now() < end) goesOn = tallies.step(STEP);
      if (token.isCancellationRequested) return undefined;
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (isSame()) return tallies;
  }
}
