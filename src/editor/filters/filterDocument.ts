import type * as vscode from 'vscode';
import type { LogFilter } from '../../core/filters/filter.ts';
import type { FilteredSoFar } from '../../core/filters/filteredLines.ts';
import { type HitSieve, hitSieveOf } from '../../core/filters/hitFilter.ts';
import { HitLines } from '../../core/filters/hitLines.ts';
import { type LinesWithHits, LogFiltering } from '../../core/filters/logFiltering.ts';
import { LINES_BEFORE } from '../../core/filters/logTimes.ts';
import type { HitIndex } from '../../core/summary/hitIndex.ts';
import { linesWritten } from '../../core/text/lines.ts';
import { sliced } from '../../node/sliced.ts';
import { linesOf } from '../host/documents.ts';
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
  const sieve = hitSieveOf(filter);
  const filtering = new LogFiltering(filter, facts, sieve && hitsIn(document, sieve, sources, indexes));
  const count = linesWritten(linesOf(document));
  let next = 0;
  const step = () => {
    const to = Math.min(count, next + (next === 0 ? LINES_BEFORE : STEP));
    const lines: string[] = [];
    for (; next < to; next++) lines.push(document.lineAt(next).text);
    filtering.push(lines);
    return next < count;
  };
  await sliced(step, signal);
  filtering.finish();
  return filtering.take();
}

/** What the log's index has found already is not looked for again. */
function hitsIn(
  document: vscode.TextDocument,
  sieve: HitSieve,
  { known, formats, explainer }: Knowledge,
  indexes: LogIndexes,
): LinesWithHits {
  const index = indexes.of(document);
  if (index?.isComplete) return new IndexedHits(index.hits, sieve);
  return new HitLines({ known, formats, fileName: document.uri.path }, explainer.describer, sieve);
}

class IndexedHits implements LinesWithHits {
  readonly #hits: HitIndex;
  readonly #sieve: HitSieve;
  #line = 0;

  constructor(hits: HitIndex, sieve: HitSieve) {
    this.#hits = hits;
    this.#sieve = sieve;
  }

  among(lines: readonly string[]): ReadonlySet<number> {
    const wanted = new Set<number>();
    for (const { line, kind } of this.#hits.within(this.#line, this.#line + lines.length - 1))
      if (this.#sieve.wants(kind, () => kind.outcome)) wanted.add(line - this.#line);
    this.#line += lines.length;
    return wanted;
  }
}
