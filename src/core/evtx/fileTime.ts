import { u16, u32 } from '../archives/byteSource.ts';
import { TextBuffer } from './textBuffer.ts';

/** From 1601, where FILETIME begins, to 1970, in days. */
const DAYS_TO_1970 = 134_774;
const SECONDS_OF_DAY = 86_400;
/** Hundreds of nanoseconds in a second. */
const TICKS = 10_000_000;
/** 2^32 hundreds of nanoseconds are so many seconds, and so many hundreds of nanoseconds. */
const HIGH_SECONDS = 429;
const HIGH_TICKS = 4_967_296;
/** The high half of the last time that JavaScript has a date for, and with which the sums below are exact. */
const LAST_HIGH = 0x6000_0000;

let lastSecond = Number.NaN;
let lastDay = Number.NaN;
let lastDate = '';
/** The date and the time of day of `lastSecond`, in ASCII. */
const lastText = new TextBuffer(32);

/** A FILETIME in ISO 8601, UTC, with all of its digits: `2017-07-12T17:16:28.2141616Z`. */
export function writeFileTime(out: TextBuffer, bytes: Uint8Array, at: number): void {
  const high = u32(bytes, at + 4);
  if (high > LAST_HIGH) {
    out.ascii(`0x${high.toString(16)}${u32(bytes, at).toString(16).padStart(8, '0')}`);
    return;
  }
  const ticks = high * HIGH_TICKS + u32(bytes, at);
  const more = Math.floor(ticks / TICKS);
  const seconds = high * HIGH_SECONDS + more;
  // Many times of a log are in the same second.
  if (seconds !== lastSecond) {
    lastSecond = seconds;
    writeSecond(seconds);
  }
  out.put(lastText.bytes, lastText.length);
  out.digits(ticks - more * TICKS, 7);
  out.byte(90);
}

function writeSecond(seconds: number): void {
  const day = Math.floor(seconds / SECONDS_OF_DAY);
  if (day !== lastDay) {
    lastDay = day;
    lastDate = new Date((day - DAYS_TO_1970) * SECONDS_OF_DAY * 1000).toISOString().split('T')[0]!;
  }
  const ofDay = seconds - day * SECONDS_OF_DAY;
  lastText.length = 0;
  lastText.ascii(lastDate);
  lastText.byte(84);
  writeClock(lastText, (ofDay / 3600) | 0, ((ofDay / 60) | 0) % 60, ofDay % 60);
  lastText.byte(46);
}

/** A SYSTEMTIME of 16 bytes, in the same form with milliseconds. */
export function writeSystemTime(out: TextBuffer, bytes: Uint8Array, at: number): void {
  const field = (index: number) => u16(bytes, at + index * 2);
  // The third one is the day of the week.
  out.digits(field(0), field(0) > 9999 ? 5 : 4);
  out.byte(45);
  out.digits(field(1), 2);
  out.byte(45);
  out.digits(field(3), 2);
  out.byte(84);
  writeClock(out, field(4), field(5), field(6));
  out.byte(46);
  out.digits(field(7), 3);
  out.byte(90);
}

function writeClock(out: TextBuffer, hours: number, minutes: number, seconds: number): void {
  out.digits(hours, 2);
  out.byte(58);
  out.digits(minutes, 2);
  out.byte(58);
  out.digits(seconds, 2);
}
