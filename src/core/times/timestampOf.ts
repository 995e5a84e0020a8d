import type { TimeStyle } from '../formats/format.ts';
import type { ReadDate } from './dateParts.ts';
import { type TimeField, timeField } from './timeField.ts';
import { readTime, type TimeOfDay } from './timeOfDay.ts';
import type { Timestamp } from './timestamp.ts';
import { dated, type TimestampContext } from './timestampContext.ts';

/** A time stamp stands at the beginning of its line; in an event's XML or JSON, not far from it. */
const HEAD = 400;
/** How far a date may reach once it begins, in UTF-16 units. */
const SPAN = 64;

/**
 * The time stamp of one line of a log, whatever the log's format; where it has none, that of the last line that had
 * one; undefined before the first. Lines must be read in the file's order with one context for the file. The cost does
 * not grow with the length of the line.
 */
export function timestampOf(line: string, context: TimestampContext): Timestamp | undefined {
  return ownTimestamp(line, context) ?? context.last;
}

/** The time stamp that stands in the line itself: where its format says, or else where most logs have theirs. */
export function ownTimestamp(line: string, context: TimestampContext): Timestamp | undefined {
  const field = timeField(line, context);
  const stamp = field ? inField(field, context) : read(withoutMarks(line.slice(0, HEAD)), context);
  if (stamp) context.last = stamp;
  return stamp;
}

/** A text without unseen marks of writing direction, which Windows puts into dates that are copied. */
function withoutMarks(text: string): string {
  return /[\u200e\u200f\ufeff]/.test(text) ? text.replace(/[\u200e\u200f\ufeff]/g, '') : text;
}

/** Signed minutes behind a time. */
const BIAS = /[+-]\d{1,4}$/;

function inField({ text: written, style, rest }: TimeField, context: TimestampContext): Timestamp | undefined {
  const text = withoutMarks(written).trim();
  const bias = style.offset === 'bias' ? BIAS.exec(text)?.[0] : undefined;
  const time = bias === undefined ? text : text.slice(0, -bias.length);
  const stamp = dateTime(time, context, style, rest) ?? undated(`${time} `, context);
  if (stamp && !stamp.hasDate) context.hasTimesOfDay = true;
  return stamp && bias !== undefined ? biased(stamp, Number(bias)) : stamp;
}

/** A local time with its bias, in minutes; west of UTC is positive. */
function biased(stamp: Timestamp, bias: number): Timestamp {
  if (Math.abs(bias) > 15 * 60) return stamp;
  return { ...stamp, time: stamp.time + bias * 60_000, isLocal: false, offset: bias === 0 ? 0 : -bias };
}

function read(head: string, context: TimestampContext): Timestamp | undefined {
  const text = head.trimStart();
  const first = text.charCodeAt(0);
  if (first === 35) return w3cHeader(text, context);
  if (first === 61) return headline(text, context);
  return (
    (context.hasTimesOfDay ? behindWords(text, context) : undefined) ??
    (first >= 48 && first <= 57 ? undated(text, context) : undefined) ??
    dateTime(text.slice(prefixLength(text)), context) ??
    digitsOnly(text, context) ??
    named(head, context)
  );
}

/** What may stand before a date: brackets and quotes, a process and a thread (Burn), words of setupapi.dev.log. */
const BEFORE =
  /^(?:\[[0-9A-Fa-f]{1,8}:[0-9A-Fa-f]{1,8}\]\[|>>> {1,4}Section start |<<< {1,4}Section end |\[Boot Session: |\d{1,5},|["'[({<]{1,2})/;
/** The level before the date in an event list that was saved as text, in any language. */
const COLUMN = /^"?[\p{L}]{2,20}"?[,;\t]"?/u;
/** What a list of an event's fields calls its date, in the Windows languages whose word we know. */
const LABEL =
  /^"?(?:date(?: and time)?|datum|fecha|data|datetime|time|timestamp|@timestamp|time ?created|time ?generated|start time|end time|client time|logged|zeit|heure|hora|日付|日期|날짜|дата)"?\s{0,20}[:=：]\s{0,20}["'[]?/iu;

function prefixLength(text: string): number {
  return (BEFORE.exec(text) ?? LABEL.exec(text) ?? COLUMN.exec(text))?.[0].length ?? 0;
}

/** A labelled time that is digits only, as in the head of a transcript of PowerShell: `Start time: 20240402061141`. */
function digitsOnly(text: string, context: TimestampContext): Timestamp | undefined {
  const label = LABEL.exec(text)?.[0].length;
  const match = label === undefined ? null : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\s{0,4}$/.exec(text.slice(label));
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds] = match;
  return dateTime(`${year}-${month}-${day} ${hours}:${minutes}:${seconds}`, context);
}

/** A date and a time: three numbers; `T`, blanks, a comma or a tab; hours, minutes and what may follow them. */
const DATE_TIME =
  /^(\d{1,4})([-/.])(\d{1,2})[-/.](\d{1,4})(?:T|, ?|[ \t\u00a0\u202f]{1,3})(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,:](\d{1,9}))?)?(?:[ \u00a0\u202f]?([AaPp])\.?[Mm](?![A-Za-z]))?((?: UTC|Z)(?![A-Za-z])|[+-]\d\d:?\d\d(?!\d))?/;

/** Reads a date and a time at the beginning of a text; `rest` is what follows them in their line. */
function dateTime(
  text: string,
  context: TimestampContext,
  style: TimeStyle = {},
  rest?: string,
): Timestamp | undefined {
  const match = DATE_TIME.exec(text.slice(0, SPAN));
  if (!match) return undefined;
  const [whole, a, separator, b, c, hours, minutes, seconds, fraction, half, zone] = match;
  const date = context.date({ numbers: [a!, b!, c!], separator: separator! }, style.order);
  const time = readTime(hours!, minutes!, seconds, fraction, half);
  if (!date || !time) return undefined;
  if (zone) return zoned(date, time, zone);
  const isUtc = context.w3c === undefined ? isRequest(rest ?? text.slice(whole.length)) : context.w3c === 'utc';
  const isLocal = style.zone !== 'utc' && !isUtc;
  return { ...dated(date, time.ms), isLocal, hasDate: true, precision: time.precision };
}

function zoned(date: ReadDate, { ms, precision }: TimeOfDay, zone: string): Timestamp | undefined {
  if (/[ZC]$/.test(zone)) return { ...dated(date, ms), isLocal: false, hasDate: true, precision };
  const offset = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  if (Math.abs(offset) > 15 * 60) return undefined;
  return { ...dated(date, ms - offset * 60_000), isLocal: false, hasDate: true, precision, offset };
}

/** What follows the time in a log of requests: the site or an address; such a log is in UTC. */
function isRequest(rest: string): boolean {
  return /^ (?:W3SVC\d|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} |[0-9a-fA-F]{0,4}:[0-9a-fA-F:]{1,40}(?:%\d{1,5})? )/.test(
    rest,
  );
}

/** The comment lines of a W3C log, which is in UTC unless it says otherwise. */
function w3cHeader(text: string, context: TimestampContext): Timestamp | undefined {
  const match = /^#(Fields|Date|Time Format|Software|Version): {0,4}/.exec(text);
  if (!match) return undefined;
  const value = text.slice(match[0].length);
  if (match[1] === 'Time Format') context.w3c = value.startsWith('Local') ? 'local' : 'utc';
  else context.w3c ??= 'utc';
  return match[1] === 'Date' ? dateTime(value, context) : undefined;
}

/** `=== Verbose logging started: 11/3/2025  9:12:40  Build type: …`, in any language. */
function headline(text: string, context: TimestampContext): Timestamp | undefined {
  const match = /^=== [^:：\r\n]{1,80}[:：]\s{0,4}/.exec(text);
  const stamp = match && dateTime(text.slice(match[0].length), context);
  if (!stamp) return undefined;
  context.hasTimesOfDay = true;
  const ms = modulo(stamp.time, 86_400_000);
  const { either } = stamp;
  context.startDay(
    {
      day: stamp.time - ms,
      ...(either && { either: { dayFirst: either.dayFirst - ms, monthFirst: either.monthFirst - ms } }),
    },
    { ms, precision: stamp.precision },
  );
  return stamp;
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;

/** A time of day behind the first words of a line, whatever their language: `Aktion beendet um 9:12:53: …`. */
function behindWords(text: string, context: TimestampContext): Timestamp | undefined {
  const match = /^[\p{L}][\p{L} ’']{2,40} (\d{1,2}):(\d\d):(\d\d): /u.exec(text);
  const time = match && readTime(match[1]!, match[2]!, match[3], undefined);
  return time ? context.onDay(time) : undefined;
}

/** `11/03 09:12:45 [LOGON] …` (netlogon.log, always the month first) and a time alone. */
function undated(text: string, context: TimestampContext): Timestamp | undefined {
  const netlogon = /^(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d) /.exec(text);
  if (netlogon) {
    const [, month, day, hours, minutes, seconds] = netlogon;
    const time = readTime(hours!, minutes!, seconds, undefined);
    const date = context.dateWithoutYear(month!, day!);
    if (!time) return undefined;
    return date
      ? { ...dated(date, time.ms), isLocal: true, hasDate: true, precision: time.precision, assumed: 'year' }
      : context.onDay(time);
  }
  const alone = /^(\d{1,2}):(\d\d):(\d\d)(?:[.,:](\d{1,9}))?(?=[\s\]])/.exec(text);
  const time = alone && readTime(alone[1]!, alone[2]!, alone[3], alone[4]);
  return time ? context.onDay(time) : undefined;
}

/** Where a line of XML or JSON has its time: `<TimeCreated SystemTime="…"/>`, `"timestamp": "…"`. */
const NAMED = /(?:SystemTime=|"(?:time|@?timestamp|ts|date|datetime|time_?created|time_?generated)" {0,4}: {0,4})["']/i;

function named(head: string, context: TimestampContext): Timestamp | undefined {
  const millis = MILLIS.exec(head);
  if (millis) return instant(Number(millis[1]), millis[2]);
  const match = NAMED.exec(head);
  return match ? dateTime(head.slice(match.index + match[0].length), context) : undefined;
}

/**
 * How JSON of .NET writes a time, whatever it is called: milliseconds since 1970 UTC, and the zone that the machine had,
 * `"\/Date(1711984301000+0100)\/"`.
 */
const MILLIS = /: {0,4}"\\?\/Date\((-?\d{1,15})([+-]\d{4})?\)\\?\/"/;

function instant(time: number, zone: string | undefined): Timestamp | undefined {
  if (Number.isNaN(new Date(time).getTime())) return undefined;
  const offset =
    zone === undefined ? undefined : Math.sign(Number(zone)) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  return { time, isLocal: false, hasDate: true, precision: 'millisecond', ...(offset && { offset }) };
}
