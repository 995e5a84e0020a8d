import type { SeenSigns } from '../articles/seenSigns.ts';
import type { FoundBundles } from '../bundles/foundBundles.ts';
import type { Explainer } from '../explain/explainer.ts';
import type { SearchedFailures } from '../firstFailure/firstFailure.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import type { Item } from '../items/item.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import type { ScanResults } from '../summary/scanResults.ts';
import type { Summary } from '../summary/summary.ts';
import type { Translate } from '../text/translate.ts';
import type { FirstPlace } from '../times/locatedHit.ts';
import type { LogSpan } from '../times/logSpan.ts';
import { mergeTimeline, type TimelineOptions } from '../times/mergeTimeline.ts';

/** What a case is made from: a scan, or a log that is open. */
export interface CaseScan {
  readonly summary: Summary;
  readonly items: readonly Item[];
  readonly states: readonly StateFinding[];
  /** Where each log failed first, in the order of time. */
  readonly firsts: readonly FirstPlace[];
  /** What a log came to whose course was followed. */
  readonly courseOf: (file: string) => SearchedFailures | undefined;
  /** From when to when a log that was followed tells. */
  readonly spanOf: (file: string) => LogSpan | undefined;
  readonly seen: SeenSigns;
  readonly about: FoundBundles;
  /** The paths of all logs that are known to have been read. */
  readonly files: readonly string[];
  /** Minutes east of UTC that local times are taken for; absent where nobody said. */
  readonly offset?: number;
}

/** What is known besides the logs. */
export interface CaseKnowledge {
  readonly explainer: Explainer;
  /** What logs look like and where they lie: as the scan knew it. */
  readonly formats: FormatSet;
  readonly t: Translate;
  /** The user's (BCP 47). */
  readonly language: string;
}

/** What a scan tells of a case; `summary` is that of its results, `times` say how local times are read. */
export function caseScanOf(results: ScanResults, summary: Summary, times?: TimelineOptions): CaseScan {
  const { firstOfFile, offset, offsetFrom } = mergeTimeline(results.timelineFiles(), times);
  const ordered = firstOfFile.toSorted((a, b) =>
    a.instant === b.instant ? compareTexts(a.hit.file, b.hit.file) : a.instant < b.instant ? -1 : 1,
  );
  const { items, states } = summary;
  return {
    ...{ summary, items, states, firsts: ordered.map(({ hit }) => hit) },
    courseOf: (file) => results.course(file),
    spanOf: (file) => results.span(file),
    ...{ seen: results.seen, about: results.about, files: results.read },
    ...(offsetFrom !== 'nobody' && { offset }),
  };
}

/** The order of texts, the same on every machine. */
export const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
