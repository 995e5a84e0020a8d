import type * as vscode from 'vscode';
import { FACTS_HEAD } from '../../core/bundles/bundleSet.ts';
import { FoundBundles } from '../../core/bundles/foundBundles.ts';
import { Recogniser } from '../../core/bundles/recognise.ts';
import { FirstFailureSearch } from '../../core/firstFailure/findFirstFailure.ts';
import type { SearchedFailures } from '../../core/firstFailure/firstFailure.ts';
import { type FirstOfLog, firstOfLog } from '../../core/report/firstOfLog.ts';
import { type TimedHits, timedOfLog } from '../../core/report/timelineOf.ts';
import { documentSummary } from '../../core/summary/documentSummary.ts';
import { DocumentTallies } from '../../core/summary/documentTallies.ts';
import type { Summary } from '../../core/summary/summary.ts';
import { sliced } from '../../node/sliced.ts';
import { beginningOf } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { DocumentIndex } from '../log/documentIndex.ts';
import type { LogIndexes } from '../log/logIndexes.ts';

/** How many hits are handled before the clock is checked. */
const STEP = 200;
/** How many lines are searched for what failed first before the clock is checked. */
const LINES = 50;
/** How many lines before and after the first failure a report quotes. */
const AROUND = 5;
/** How often to start over with a log that changes while it is summed up; after that, it is taken as it comes. */
const MOST_CHANGES = 3;

/** What a report of one open log is made from. */
export interface CollectedLog {
  readonly summary: Summary;
  /** What failed first in it. */
  readonly ofLog: FirstOfLog;
  readonly around?: { readonly firstLine: number; readonly lines: readonly string[] };
  /** When it has which codes. */
  readonly timed: TimedHits;
  /** What the log is, and of which machine. */
  readonly about: FoundBundles;
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
  const ended = new AbortController();
  const stop = token.onCancellationRequested(() => ended.abort());
  if (token.isCancellationRequested) ended.abort();
  try {
    const index = await indexOf(document, indexes, ended.signal);
    const tallies = index && (await tallied(index, ended.signal));
    const found = tallies && (await firstFailure(index, sources, ended.signal));
    return found && collected(index, tallies, found, sources, await aboutLog(document));
  } finally {
    stop.dispose();
  }
}

function collected(
  { document, signs, hits, source }: DocumentIndex,
  tallies: DocumentTallies,
  found: SearchedFailures,
  { explainer }: Knowledge,
  about: FoundBundles,
): CollectedLog {
  const file = document.uri.fsPath;
  const summary = documentSummary(tallies, file, explainer, signs);
  const ofLog = firstOfLog(found, { file, hits, tallies, source, signs }, explainer);
  const failure = ofLog.line;
  const timed = timedOfLog(tallies, file);
  if (!failure) return { summary, ofLog, timed, about };
  const firstLine = Math.max(1, failure.line - AROUND);
  const lines: string[] = [];
  for (let line = firstLine; line <= failure.line + AROUND && line <= document.lineCount; line++) {
    lines.push(document.lineAt(line - 1).text);
  }
  return { summary, ofLog, timed, around: { firstLine, lines }, about };
}

/** What failed first, as "Go to what failed first" tells it; undefined when the signal ended the search. */
async function firstFailure(
  { source, context }: DocumentIndex,
  { known, formats }: Knowledge,
  signal: AbortSignal,
): Promise<SearchedFailures | undefined> {
  const search = new FirstFailureSearch({ known, formats, fileName: context.fileName });
  let line = 0;
  const isRead = await sliced(() => {
    for (const end = Math.min(line + LINES, source.lineCount); line < end; line++) search.add(source.line(line));
    return line < source.lineCount;
  }, signal);
  return isRead ? search.end() : undefined;
}

/** What the beginning of a log says of itself, as a scan reads it. */
async function aboutLog(document: vscode.TextDocument): Promise<FoundBundles> {
  const head = new TextEncoder().encode(beginningOf(document, FACTS_HEAD)).subarray(0, FACTS_HEAD);
  const chunks = (async function* () {
    yield head;
  })();
  const about = new FoundBundles();
  const { sightings } = await new Recogniser().see({ path: document.uri.fsPath, archives: [], chunks });
  for (const sighting of sightings) about.add(sighting);
  return about;
}

/** The document's index once it is complete; undefined when the signal ended the wait. */
async function indexOf(
  document: vscode.TextDocument,
  indexes: LogIndexes,
  signal: AbortSignal,
): Promise<DocumentIndex | undefined> {
  if (signal.aborted) return undefined;
  const ended = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([indexes.complete(document), ended]);
}

async function tallied(
  { document, hits, source, context }: DocumentIndex,
  signal: AbortSignal,
): Promise<DocumentTallies | undefined> {
  for (let changes = 0; ; changes++) {
    const { version } = document;
    const tallies = new DocumentTallies(hits, source, context);
    const isSame = () => document.version === version || changes === MOST_CHANGES;
    if (!(await sliced(() => isSame() && tallies.step(STEP), signal))) return undefined;
    if (isSame()) return tallies;
  }
}
