import type * as vscode from 'vscode';
import { FailingLines } from '../../core/filters/failingLines.ts';
import type { LogFilter } from '../../core/filters/filter.ts';
import type { FilteredSoFar } from '../../core/filters/filteredLines.ts';
import { type Failing, LogFiltering } from '../../core/filters/logFiltering.ts';
import { LINES_BEFORE } from '../../core/filters/logTimes.ts';
import type { HitIndex } from '../../core/summary/hitIndex.ts';
import { sliced } from '../../node/sliced.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { LogIndexes } from '../log/logIndexes.ts';

/** So many lines at a time are a few milliseconds' work; the first ones show more than the others. */
const STEP = 200;

/** Filters the lines of an open document, a slice at a time; what was found until `signal` ended it. */
export async function filterDocument(
  document: vscode.TextDocument,
  filter: LogFilter,
  sources: Knowledge,
  indexes: LogIndexes,
  signal?: AbortSignal,
): Promise<FilteredSoFar> {
  const facts = { formats: sources.formats, fileName: document.uri.path };
  const filtering = new LogFiltering(filter, facts, filter.failing && failingIn(document, sources, indexes));
  let next = 0;
  const step = () => {
    const to = Math.min(document.lineCount, next + (next === 0 ? LINES_BEFORE : STEP));
    const lines: string[] = [];
    for (; next < to; next++) lines.push(document.lineAt(next).text);
    filtering.push(lines);
    return next < document.lineCount;
  };
  await sliced(step, signal);
  filtering.finish();
  return filtering.take();
}

/** What the log's index has found already is not looked for again. */
function failingIn(
  document: vscode.TextDocument,
  { known, formats, explainer }: Knowledge,
  indexes: LogIndexes,
): Failing {
  const index = indexes.of(document);
  if (index?.isComplete) return new IndexedFailures(index.hits);
  return new FailingLines({ known, formats, fileName: document.uri.path }, explainer.describer);
}

class IndexedFailures implements Failing {
  readonly #hits: HitIndex;
  #line = 0;

  constructor(hits: HitIndex) {
    this.#hits = hits;
  }

  among(lines: readonly string[]): ReadonlySet<number> {
    const failing = new Set<number>();
    for (const { line, kind } of this.#hits.within(this.#line, this.#line + lines.length - 1))
      if (kind.outcome === 'failure' && !kind.noise) failing.add(line - this.#line);
    this.#line += lines.length;
    return failing;
  }
}
