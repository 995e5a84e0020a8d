import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { type DateParts, type DayOrder, type ReadDate, readDate } from './dateParts.ts';
import type { TimeOfDay } from './timeOfDay.ts';
import type { Timestamp } from './timestamp.ts';

const DAY = 86_400_000;
/** A clock that falls back by more than this has passed midnight; by less, it was set back. */
const PAST_MIDNIGHT = DAY / 2;

/** What is known of a file before its first line is read. */
export interface FileFacts {
  /** Local time of the file's last change, as the milliseconds of its digits: a log without dates is from that day. */
  readonly changed?: number;
  /** Which number of its dates is the day, where that is known already. */
  readonly order?: DayOrder;
  /** Its name, which may tell what its lines look like. */
  readonly fileName?: string;
  /** The formats that its lines may have; the shipped ones if not given. */
  readonly formats?: FormatSet | undefined;
}

/**
 * What the lines read so far tell about the time stamps of one file. Lines come in the file's order; its first lines
 * (a few dozen) are worth reading even where they hold no code: they carry the date of an installer's log.
 */
export class TimestampContext {
  /** The last time stamp that was read: it also counts for the following lines that have none. */
  last: Timestamp | undefined;
  /** Set by the header of a W3C log: its times are UTC, unless it says that they are local. */
  w3c: 'utc' | 'local' | undefined;
  /** True once a headline or a format said that the lines have times of day: those of other shapes may have them too. */
  hasTimesOfDay = false;
  readonly fileName: string | undefined;
  readonly formats: FormatSet;
  #order: DayOrder | undefined;
  readonly #changed: number | undefined;
  /** The day for times that state none, and the last time of day. */
  #day: ReadDate | undefined;
  #previous: number | undefined;
  /** Set until a line has given a day. */
  #isDayAssumed = true;

  constructor({ changed, order, fileName, formats = SHIPPED_FORMATS }: FileFacts = {}) {
    this.#order = order;
    this.fileName = fileName;
    this.formats = formats;
    this.#changed = changed;
    if (changed !== undefined) this.#day = { day: midnightOf(changed) };
  }

  /** The order of day and month in the file's dates, once a line has shown it. */
  get order(): DayOrder | undefined {
    return this.#order;
  }

  /**
   * Reads a date in the order that its format has. Where that has none: in the order that the file uses, which is learnt
   * from a date that can be read in one way only.
   */
  date(parts: DateParts, fixed?: DayOrder): ReadDate | undefined {
    if (fixed) {
      const date = readDate(parts, fixed);
      return date?.order && date.order !== fixed ? undefined : date;
    }
    // A day of grace: the file's clock and the log's may be in two time zones.
    const notAfter = this.#changed === undefined ? undefined : midnightOf(this.#changed) + DAY;
    const date = readDate(parts, this.#order, notAfter);
    this.#order ??= date?.order;
    return date;
  }

  /** A date of which the log gives month and day only: in the file's year, or the year before. */
  dateWithoutYear(month: string, day: string): ReadDate | undefined {
    if (this.#changed === undefined) return undefined;
    const year = new Date(this.#changed).getUTCFullYear();
    const inYear = (y: number) => readDate({ numbers: [String(y), month, day], separator: '-' });
    const date = inYear(year);
    return date && date.day <= midnightOf(this.#changed) + DAY ? date : inYear(year - 1);
  }

  /** Takes the date that a line gave for the times of day that follow, and the first of them. */
  startDay(date: ReadDate, { ms }: TimeOfDay): void {
    this.#day = date;
    this.#isDayAssumed = false;
    this.#previous = ms;
  }

  /** The time stamp of a time of day, on the day that the file has reached. */
  onDay({ ms, precision }: TimeOfDay): Timestamp {
    if (this.#previous !== undefined && this.#previous - ms > PAST_MIDNIGHT) this.#day = nextDay(this.#day);
    this.#previous = ms;
    const hasDate = this.#day !== undefined && this.#day.day >= FIRST_DAY;
    const assumed = hasDate && this.#isDayAssumed && ({ assumed: 'day' } as const);
    return { ...dated(this.#day ?? { day: 0 }, ms), isLocal: true, hasDate, precision, ...assumed };
  }

  /** A time stamp that was read before, as it is read now: see `settled`. */
  settled(stamp: Timestamp): Timestamp {
    return settled(stamp, this.#order);
  }
}

/**
 * A time stamp that was read before its file showed which number of a date is the day, as it is read now that the file
 * may have. To be called when the whole file has been read.
 */
export function settled(stamp: Timestamp, order: DayOrder | undefined): Timestamp {
  const { either, ...rest } = stamp;
  return either && order ? { ...rest, time: either[order] } : stamp;
}

/** Days before this one are counted from an unknown day. */
const FIRST_DAY = Date.UTC(1980, 0, 1);

const midnightOf = (time: number) => Math.floor(time / DAY) * DAY;

/** A time of day on a date, in both readings where it has two. */
export function dated({ day, either }: ReadDate, ms: number): Pick<Timestamp, 'time' | 'either'> {
  return {
    time: day + ms,
    ...(either && { either: { dayFirst: either.dayFirst + ms, monthFirst: either.monthFirst + ms } }),
  };
}

function nextDay(date: ReadDate = { day: 0 }): ReadDate {
  const { time, either } = dated(date, DAY);
  return { day: time, ...(either && { either }) };
}
