/** An instant, in milliseconds since 1970, with the minutes east of UTC that were written with it. */
export interface WrittenInstant {
  readonly time: number;
  readonly offset?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `20261105T080000Z`; WMI's `20261105080000.000000+060`, whose offset is minutes. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d(?::?\d\d)?|[+-]\d{3})?$/;
/** `Thu, 05 Nov 2026 08:00:00 GMT`, of RFC 1123 and of mails. */
const NAMED_DAY = /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d:\d\d(?::\d\d)?) ?(GMT|UTC|Z|[+-]\d{4})$/;
/** `Nov 5, 2026 @ 08:00:00.000`, as Kibana shows and exports it. */
const KIBANA = /^([A-Za-z]{3}) (\d{1,2}), (\d{4}) @ (\d\d:\d\d:\d\d(?:\.\d{1,9})?)$/;
/** `/Date(1793865600000+0100)/`, as .NET writes it. */
const MILLIS = /^\\?\/Date\((-?\d{1,15})([+-]\d{4})?\)\\?\/$/;

/** A time that no log has in this shape, as ISO 8601 or as an instant; any other text as it is. */
export function plainTime(text: string): string | WrittenInstant {
  const millis = MILLIS.exec(text);
  if (millis) return { time: Number(millis[1]), ...(millis[2] !== undefined && { offset: minutesOf(millis[2]) }) };
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hours, minutes, seconds, fraction, zone] = compact;
    const rest = `${fraction === undefined ? '' : `.${fraction}`}${zone === undefined ? '' : zoneText(zone)}`;
    return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${rest}`;
  }
  const [, day, name, year, time, zone] = NAMED_DAY.exec(text) ?? [];
  if (day !== undefined) return namedDate(year!, name!, day, time! + (zone!.length === 5 ? zone : 'Z')) ?? text;
  const [, shown, of, inYear, at] = KIBANA.exec(text) ?? [];
  if (shown !== undefined) return namedDate(inYear!, shown, of!, at!) ?? text;
  // A blank before the offset.
  return text.replace(/(:\d\d(?:\.\d{1,9})?) ([+-]\d\d:?\d\d)$/, '$1$2');
}

function namedDate(year: string, name: string, day: string, time: string): string | undefined {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}`;
}

/** `+01:00` of `+01`, `+0100` or WMI's `+060`. */
function zoneText(zone: string): string {
  const digits = zone.slice(1).replace(':', '');
  if (digits.length === 3) {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${zone[0]}${two(Math.floor(Number(digits) / 60))}:${two(Number(digits) % 60)}`;
  }
  return digits.length === 2 ? `${zone}:00` : zone;
}

function minutesOf(zone: string): number {
  return (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
}
