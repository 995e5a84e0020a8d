import type { TimeStyle } from '../formats/format.ts';
import type { TimestampContext } from './timestampContext.ts';

/** Where the time of a line stands, as its format says. */
export interface TimeField {
  /** The time, behind its date where both stand apart. */
  readonly text: string;
  readonly style: TimeStyle;
  /** What follows it in the line. */
  readonly rest: string;
}

/** Of longer lines so much is looked at, of the beginning and of the end, where formats have their frames. UTF-16 units. */
const BEGINNING = 400;
const END = 600;
/** What stands for the middle; no time goes over it. */
const LEFT_OUT = '…';

const LOCAL: TimeStyle = {};

/** The field of the time in a line; undefined where no format of the line says where that is. */
export function timeField(line: string, { formats, fileName }: TimestampContext): TimeField | undefined {
  const looked = line.length <= BEGINNING + END ? line : `${line.slice(0, BEGINNING)}${LEFT_OUT}${line.slice(-END)}`;
  for (const { line: pattern, format } of formats.of(looked, fileName)) {
    const { time, date } = pattern?.exec(looked)?.groups ?? {};
    if (time === undefined) continue;
    const rest = looked.slice(looked.indexOf(time) + time.length);
    return { text: date === undefined ? time : `${date} ${time}`, style: format.times ?? LOCAL, rest };
  }
  return undefined;
}
