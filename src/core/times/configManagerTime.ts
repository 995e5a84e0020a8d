import { readDate } from './dateParts.ts';
import { readTime } from './timeOfDay.ts';
import type { Timestamp } from './timestamp.ts';

/** How far after the message its time may stand, in UTF-16 units. */
const TAIL = 300;

/** `time="09:12:45.1234567+060"`: the fraction, and what must be added to the local time to get UTC, in minutes. */
const TIME = /\btime="(\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:([+-])(\d{1,4}))?"/;
const DATE = /\bdate="(\d{1,2})-(\d{1,2})-(\d{4})"/;
/** The older form: `message  $$<component><11-03-2025 09:12:45.123+060><thread=1234 (0x4D2)>`. */
const OLDER =
  /^\$\$<[^<>]{0,100}><(\d{1,2})-(\d{1,2})-(\d{4}) (\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:([+-])(\d{1,4}))?>/;

/** The time stamp of a line, as ConfigMgr and Intune write it for CMTrace; the month comes first in all languages. */
export function configManagerTime(line: string): Timestamp | undefined {
  const behind = line.lastIndexOf(']LOG]!>');
  if (behind >= 0) {
    const tail = line.slice(behind, behind + TAIL);
    const date = DATE.exec(tail);
    const time = TIME.exec(tail);
    return date && time ? stamp(date.slice(1), time.slice(1)) : undefined;
  }
  // The older form ends its line with component and time.
  const older = line.lastIndexOf('$$<');
  const match = older < 0 ? null : OLDER.exec(line.slice(older, older + TAIL));
  return match ? stamp(match.slice(1, 4), match.slice(4)) : undefined;
}

function stamp(
  [month, day, year]: readonly (string | undefined)[],
  [hours, minutes, seconds, fraction, sign, bias]: readonly (string | undefined)[],
): Timestamp | undefined {
  const date = readDate({ numbers: [month!, day!, year!], separator: '-' }, 'monthFirst');
  const time = readTime(hours!, minutes!, seconds, fraction);
  if (!date || date.order === 'dayFirst' || !time) return undefined;
  const local = { hasDate: true, precision: time.precision } as const;
  if (!sign || !bias || Number(bias) > 15 * 60) return { time: date.day + time.ms, isLocal: true, ...local };
  // A bias as Windows counts it: west of UTC is positive.
  const west = (sign === '-' ? -1 : 1) * Number(bias);
  return { time: date.day + time.ms + west * 60_000, isLocal: false, offset: west === 0 ? 0 : -west, ...local };
}
