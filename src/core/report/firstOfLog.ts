import type { SeenSigns } from '../articles/seenSigns.ts';
import type { CodeCard } from '../explain/card.ts';
import type { Explainer } from '../explain/explainer.ts';
import { shownCode } from '../explain/hitKey.ts';
import type { Place } from '../explain/place.ts';
import type { FirstFailure, SearchedFailures } from '../firstFailure/firstFailure.ts';
import { signsIn } from '../summary/documentSummary.ts';
import type { DocumentTallies } from '../summary/documentTallies.ts';
import { lastBelow, RECORD } from '../summary/failedPlace.ts';
import type { HitIndex, IndexedHit } from '../summary/hitIndex.ts';
import type { Lines } from '../text/lines.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import type { Timestamp } from '../times/timestamp.ts';

/** What the search for what failed first came to in the one log that a report is about. */
export interface FirstOfLog {
  readonly found: SearchedFailures;
  /** The failure; absent where nothing failed for good. */
  readonly line?: FailedLine;
}

/** The line that failed first, and the codes that it is known by. */
export interface FailedLine {
  readonly failure: FirstFailure;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly stamp?: Timestamp;
  /** The failing codes that stand in it; where it is of an event's record, at least that event. */
  readonly own: readonly MetCode[];
  /** The failing code that stands nearest below it, where none stands in it. */
  readonly below?: MetCode;
}

/** A code where it stands. */
export interface MetCode {
  readonly hit: LocatedHit;
  readonly card: CodeCard;
  readonly seen: Place;
}

/** A log as a report reads it: its index, all of whose hits have been tallied. */
export interface TalliedLog {
  /** The name under which its codes are listed. */
  readonly file: string;
  readonly hits: HitIndex;
  readonly tallies: DocumentTallies;
  readonly source: Lines;
  readonly signs?: SeenSigns;
}

/** What failed first in a log, with what a report has to know of it. */
export function firstOfLog(found: SearchedFailures, log: TalliedLog, explainer: Explainer): FirstOfLog {
  const { first } = found;
  const { file, hits, tallies, source } = log;
  if (!first || first.line >= source.lineCount) return { found };
  const signs = log.signs && signsIn(log.signs, file);
  const met = (hit: IndexedHit): MetCode => {
    const { place, seen } = tallies.placeOf(hit);
    const around = { ...seen, fileName: file };
    return {
      hit: { ...place, file, outcome: hit.kind.outcome },
      card: explainer.card(place.hit, { ...around, ...(signs && { seen: signs }) }),
      seen: around,
    };
  };
  const { start = 0, end = Number.POSITIVE_INFINITY } = first.part ?? {};
  const inLine = [...hits.within(first.line, first.line)].filter(
    (hit) => isFailing(hit) && hit.start >= start && hit.start < end,
  );
  const own = (inLine.length > 0 ? inLine : eventOf(first, hits)).map(met);
  const below = own.length > 0 ? undefined : failingBelow(first, hits);
  const stamp = tallies.stampOf(first.line, start);
  return {
    found,
    line: {
      ...{ failure: first, file, line: first.line + 1, text: source.line(first.line), own },
      ...(stamp && { stamp }),
      ...(below && { below: met(below) }),
    },
  };
}

const isFailing = ({ kind }: IndexedHit): boolean => kind.outcome === 'failure' && !kind.noise;

/** The event that the line is of, where its record has it in another line: the failure is called by it. */
function eventOf({ line, name }: FirstFailure, hits: HitIndex): IndexedHit[] {
  if (name === undefined) return [];
  const isNamed = ({ kind }: IndexedHit) => shownCode(kind).toLowerCase() === name.toLowerCase();
  const events = [...hits.within(Math.max(0, line - RECORD), line + RECORD)].filter(
    (hit) => isFailing(hit) && isNamed(hit),
  );
  return events.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line)).slice(0, 1);
}

/** The next failing code, up to where its run has failed or at least near it: one further down is another failure's. */
function failingBelow(first: FirstFailure, hits: HitIndex): IndexedHit | undefined {
  const last = lastBelow(first) - 1;
  for (let at = hits.firstAt(first.line + 1); ; at++) {
    const hit = hits.at(at);
    if (!hit || hit.line > last) return undefined;
    if (isFailing(hit)) return hit;
  }
}
