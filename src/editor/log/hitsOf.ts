import type { IndexedHit } from '../../core/summary/hitIndex.ts';
import type { SummaryRow } from '../../core/summary/summary.ts';
import { LineTimes } from '../../core/times/lineTimes.ts';
import type { Timestamp } from '../../core/times/timestamp.ts';
import { TimestampContext } from '../../core/times/timestampContext.ts';
import type { DocumentIndex } from './documentIndex.ts';

/** The hits of a row of codes, in the order of the log. */
export function* hitsOf({ key }: Pick<SummaryRow, 'key'>, { hits }: DocumentIndex): Iterable<IndexedHit> {
  for (const hit of hits.all()) if (hit.kind.key === key) yield hit;
}

/** The times of lines that are asked for in their order. */
export function timesOf({ source, context }: DocumentIndex): (hit: IndexedHit) => Timestamp | undefined {
  const dates = new TimestampContext(context);
  const times = new LineTimes(dates, (line) => (line >= 0 && line < source.lineCount ? source.line(line) : undefined));
  return ({ line, start: at }) => {
    const isHere = line < source.lineCount;
    const stamp = times.stampOf(line, isHere ? { text: source.line(line), at } : undefined);
    return stamp && dates.settled(stamp);
  };
}
