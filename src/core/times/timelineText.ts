import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import { lineMessage } from '../formats/lineMessage.ts';
import { shortened } from '../text/shortened.ts';
import type { Translate } from '../text/translate.ts';
import { showUnseenInProse } from '../text/unseen.ts';
import { codeOfPlace, type FirstPlace, type LocatedHit } from './locatedHit.ts';
import type { FirstEntry, Timeline } from './mergeTimeline.ts';
import { formatTimestamp, offsetText } from './timestamp.ts';

/** A timeline as lines of text, each entry on a line of its own. */
export interface TimelineText {
  readonly lines: readonly string[];
  /** Which entry stands on which line (from 0), and where on it its file and line are named (UTF-16 units). */
  readonly places: readonly {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly entry: FirstEntry;
  }[];
}

/** What names the hits and files of a timeline. */
export interface TimelineNames {
  /** A file's short name. */
  readonly labelOf: (file: string) => string;
  /** The code of a hit as people write it, and its name: `0x80070643 ERROR_INSTALL_FAILURE`. */
  readonly codeOf: (hit: LocatedHit) => string;
}

/** How wide the columns of codes and of places are at most, and how much of a line is quoted, in UTF-16 units. */
const CODE = 44;
const PLACE = 40;
const QUOTE = 160;
/** What is wider than its column is cut at its beginning, where paths differ least. */
const CUT = '…';

/** So many logs are told of, each with its earliest failure. */
const LOGS = 10;

/**
 * The hits of many files in one order, and the earliest failure of each: time, code and name, file and line, then what the
 * line says, each in a column of its own.
 */
export function timelineText(timeline: Timeline, { labelOf, codeOf }: TimelineNames, t: Translate): TimelineText {
  const { entries, firstOfFile, offset, offsetFrom, clocks } = timeline;
  const lines: string[] = [];
  const places: TimelineText['places'][number][] = [];
  const nameOf = (place: FirstPlace) => {
    const hit = codeOfPlace(place);
    return hit ? oneLine(codeOf(hit)) : '';
  };
  const row = ({ hit, placedBy }: FirstEntry) => ({
    // A hit without a time of its own is placed by its neighbours.
    time: `${hit.stamp ? formatTimestamp(hit.stamp) : ''}${placedBy === 'time' ? '' : '~'}`,
    code: shortened(nameOf(hit), CODE),
    place: placeText(showUnseenInProse(labelOf(hit.file)), hit.line),
  });
  const width = { time: 0, code: 0, place: 0 };
  for (const entry of [...firstOfFile.slice(0, LOGS), ...entries]) {
    const cells = row(entry);
    for (const column of COLUMNS) width[column] = Math.max(width[column], cells[column].length);
  }
  const add = (entry: FirstEntry) => {
    const { time, code, place } = row(entry);
    const prefix = `${time.padEnd(width.time)}  ${code.padEnd(width.code)}  `;
    places.push({ line: lines.length, start: prefix.length, end: prefix.length + place.length, entry });
    lines.push(`${prefix}${place.padEnd(width.place)}  ${showUnseenInProse(messageOf(entry.hit))}`);
  };
  const [first, ...others] = firstOfFile;
  if (!first) lines.push(t('No failure.'));
  else if (others.length === 0) lines.push(t('Earliest failure: {0}', nameOf(first.hit) || messageOf(first.hit)));
  else lines.push(t('Earliest failure of each log, the first is {0}:', nameOf(first.hit) || messageOf(first.hit)));
  for (const entry of firstOfFile.slice(0, LOGS)) add(entry);
  if (firstOfFile.length > LOGS) lines.push(t('+{0} more', firstOfFile.length - LOGS));
  const assumed = { caller: true, logs: true, nobody: false }[offsetFrom];
  lines.push('');
  if (assumed) lines.push(t('Local times are taken as UTC{0}.', offsetText(offset)));
  for (const [file, minutes] of clocks) {
    lines.push(t('The clock of {0} is taken to be {1} min ahead.', showUnseenInProse(labelOf(file)), minutes));
  }
  lines.push(t('All entries in order of time; ~ marks those placed by the lines around them:'));
  for (const entry of entries) add(entry);
  return { lines, places };
}

const COLUMNS = ['time', 'code', 'place'] as const;

/** What a line says, without its time and level. */
function messageOf({ hit, lineText, file }: FirstPlace): string {
  return shortened(hit?.message ?? lineMessage(lineText, hit?.text ?? '', SHIPPED_FORMATS, file), QUOTE);
}

function oneLine(text: string): string {
  return showUnseenInProse(text.replace(/\s+/g, ' ').trim());
}

/** `CBS.log:12`; of a long path, its end. */
function placeText(label: string, line: number): string {
  const number = `:${line}`;
  const most = PLACE - number.length;
  if (label.length <= most) return `${label}${number}`;
  const end = label.slice(label.length - most + CUT.length);
  // Half of a surrogate pair shows nothing.
  return `${CUT}${/^[\udc00-\udfff]/.test(end) ? end.slice(1) : end}${number}`;
}
