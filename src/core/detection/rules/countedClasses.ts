import { isWordUnit } from './words.ts';

/** What stands between the name of a class and how often it came: `TimeoutError=3`, `"BrokenPipeError": 4`. */
const BETWEEN = /(?:=|["']?: )$/;
/** Exceptions of Python by their beginnings, but for those that have a number of the system; JavaScript has some of them, too. */
const ERRORS = new Set(
  (
    'Assertion Attribute BlockingIO BrokenPipe ChildProcess Connection ConnectionAborted ConnectionRefused ConnectionReset ' +
    'ConnectTimeout EOF FileExists FileNotFound HTTP Import Index Interrupted IsADirectory JSONDecode Key Lookup Memory ' +
    'ModuleNotFound Name NotADirectory NotImplemented Overflow Permission ProcessLookup Range ReadTimeout Recursion Reference ' +
    'SSL Timeout Type URL UnicodeDecode UnicodeEncode Value ZeroDivision'
  ).split(' '),
);
/** Those that have one: alone in front of a number, it may be that. */
const NUMBERED = new Set(['IO', 'OS', 'Runtime']);
/** Exceptions of .NET that are there for a number of Windows. */
const OF_WINDOWS = /^(?:COM|External|SEH|Win32)Exception$/;
const EXCEPTION = /^[A-Z]\w+Exception$/;
/** Longer names are not read, in UTF-16 units. */
const LONGEST = 60;

/** Whether a small number counts an exception whose class is named right before it. */
export function countsClass(line: string, start: number): boolean {
  const between = BETWEEN.exec(line.slice(Math.max(0, start - 3), start));
  if (!between) return false;
  const end = start - between[0].length;
  let from = end;
  while (from > 0 && end - from < LONGEST && isWordUnit(line.charCodeAt(from - 1))) from--;
  const name = line.slice(from, end);
  if (name.endsWith('Error')) {
    const kind = name.slice(0, -5);
    return ERRORS.has(kind) || (NUMBERED.has(kind) && between[0].length > 2);
  }
  return EXCEPTION.test(name) && !OF_WINDOWS.test(name);
}
