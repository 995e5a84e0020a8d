import { displayCode } from '../codes/code.ts';
import type { Translate } from '../text/translate.ts';
import { showUnseenInProse } from '../text/unseen.ts';
import type { Timeline, TimelineEntry } from './mergeTimeline.ts';
import { formatTimestamp, offsetText } from './timestamp.ts';

/** A timeline as lines of text, each entry on a line of its own. */
export interface TimelineText {
  readonly lines: readonly string[];
  /** Which entry stands on which line (from 0), and where on it its file and line are named (UTF-16 units). */
  readonly places: readonly {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly entry: TimelineEntry;
  }[];
}

/** How much of a log's line is quoted, in UTF-16 units. */
const QUOTE = 300;

/** So many logs are told of, each with its earliest failure. */
const LOGS = 10;

/** The hits of many files in one order, and the earliest failure of each. `labelOf` gives a file its short name. */
export function timelineText(timeline: Timeline, labelOf: (file: string) => string, t: Translate): TimelineText {
  const { entries, firstOfFile, offset, offsetFrom } = timeline;
  const lines: string[] = [];
  const places: TimelineText['places'][number][] = [];
  const add = (entry: TimelineEntry) => {
    const { hit, placedBy } = entry;
    // A hit without a time of its own is placed by its neighbours.
    const time = hit.stamp ? formatTimestamp(hit.stamp) : '';
    const prefix = `${time.padEnd(25)}${placedBy === 'time' ? ' ' : '~'} `;
    const place = `${showUnseenInProse(labelOf(hit.file))}:${hit.line}`;
    places.push({ line: lines.length, start: prefix.length, end: prefix.length + place.length, entry });
    lines.push(`${prefix}${place}  ${showUnseenInProse(hit.lineText.replace(/\s+/g, ' ').trim().slice(0, QUOTE))}`);
  };
  const [first, ...others] = firstOfFile;
  if (!first) lines.push(t('No failure.'));
  else if (others.length === 0) lines.push(t('Earliest failure, {0}:', displayCode(first.hit.hit.code)));
  else lines.push(t('Earliest failure of each log:'));
  for (const entry of firstOfFile.slice(0, LOGS)) add(entry);
  if (firstOfFile.length > LOGS) lines.push(t('+{0} more', firstOfFile.length - LOGS));
  const assumed = { caller: true, logs: true, nobody: false }[offsetFrom];
  lines.push('');
  if (assumed) lines.push(t('Local times are taken as UTC{0}.', offsetText(offset)));
  lines.push(t('All entries in order of time; ~ marks those placed by the lines around them:'));
  for (const entry of entries) add(entry);
  return { lines, places };
}
