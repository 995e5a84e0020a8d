import { keyOf, shownCode } from '../explain/hitKey.ts';
import type { Translate } from '../text/translate.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import { mergeTimeline, type TimelineOptions } from '../times/mergeTimeline.ts';
import { type TimelineText, timelineText } from '../times/timelineText.ts';
import type { ScanResults } from './scanResults.ts';
import type { Summary } from './summary.ts';

/** The places that a scan has kept in one order, as lines of text; `summary` is that of the results. */
export function scanTimeline(
  results: ScanResults,
  { codes, background }: Summary,
  t: Translate,
  options?: TimelineOptions,
): TimelineText {
  const names = new Map([...codes, ...background].map(({ key, card }) => [key, card.name]));
  const codeOf = ({ hit, outcome }: LocatedHit) =>
    [shownCode(hit), names.get(keyOf(hit, outcome))].filter(Boolean).join(' ');
  const labelOf = (path: string) => results.file(path)?.label ?? path;
  return timelineText(mergeTimeline(results.timelineFiles(), options), { labelOf, codeOf }, t);
}
