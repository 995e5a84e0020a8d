import { keyOf, shownCode } from '../explain/hitKey.ts';
import type { Translate } from '../text/translate.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import { mergeTimeline, type TimelineOptions } from '../times/mergeTimeline.ts';
import { type TimelineText, timelineText } from '../times/timelineText.ts';
import type { ScanResults } from './scanResults.ts';
import type { Summary } from './summary.ts';

/** What names the codes of a scan's places: `0x80070643 ERROR_INSTALL_FAILURE`. */
export function codeTexts({ codes, background }: Summary): (hit: LocatedHit) => string {
  const names = new Map([...codes, ...background].map(({ key, card }) => [key, card.name]));
  return ({ hit, outcome }) => [shownCode(hit), names.get(keyOf(hit, outcome))].filter(Boolean).join(' ');
}

/** The places that a scan has kept in one order, as lines of text; `summary` is that of the results. */
export function scanTimeline(
  results: ScanResults,
  summary: Summary,
  t: Translate,
  options?: TimelineOptions,
): TimelineText {
  const labelOf = (path: string) => results.file(path)?.label ?? path;
  const names = { labelOf, codeOf: codeTexts(summary) };
  return timelineText(mergeTimeline(results.timelineFiles(), options), names, t);
}
