/** A date as three numbers in the order in which a log has them. */
export interface DateParts {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
}

/** Which of the two first numbers of `11/3/2025` is the day. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** A date that was read: its midnight in milliseconds since 1970, by its digits. */
export interface ReadDate {
  readonly day: number;
  /** Both readings, where both are dates and nothing decided between them. */
  readonly either?: Readonly<Record<DayOrder, number>>;
  /** Set where the numbers allow one order only: the file's other dates have that order too. */
  readonly order?: DayOrder;
}

/** The years that can be meant: logs of Windows are not older, and a number beyond is not a year. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2199;

/**
 * Reads a date with the year first, or with the year last and day and month in the order given. Without an order, dots
 * and hyphens mean that the day comes first, slashes the month, as Windows in English (US) writes it. `notAfter`
 * (milliseconds, midnight) decides between two readings of which one lies in the future.
 */
export function readDate(parts: DateParts, order?: DayOrder, notAfter?: number): ReadDate | undefined {
  const [a, b, c] = parts.numbers;
  if (a.length === 4) return only(midnight(Number(a), Number(b), Number(c)));
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  const dayFirst = midnight(year, Number(b), Number(a));
  // No language writes the month first with dots.
  if (parts.separator === '.') return only(dayFirst);
  const monthFirst = midnight(year, Number(a), Number(b));
  if (dayFirst === undefined) return monthFirst === undefined ? undefined : { day: monthFirst, order: 'monthFirst' };
  if (monthFirst === undefined) return { day: dayFirst, order: 'dayFirst' };
  if (dayFirst === monthFirst) return { day: dayFirst };
  if (order) return { day: order === 'dayFirst' ? dayFirst : monthFirst };
  if (notAfter !== undefined && dayFirst > notAfter !== monthFirst > notAfter) {
    return { day: Math.min(dayFirst, monthFirst) };
  }
  return { day: parts.separator === '/' ? monthFirst : dayFirst, either: { dayFirst, monthFirst } };
}

const only = (day: number | undefined): ReadDate | undefined => (day === undefined ? undefined : { day });

/** A day's midnight in milliseconds since 1970; undefined where there is no such day. */
export function midnight(year: number, month: number, day: number): number | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time : undefined;
}
