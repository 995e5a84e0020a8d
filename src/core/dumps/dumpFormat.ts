import { onOneLine, showUnseen } from '../text/unseen.ts';
import { baseName, type DumpModule, moduleAt } from './dump.ts';
import { type StatusKind, statusIn } from './statusParameters.ts';

/** The longest text of the dump's own in a line, in UTF-16 units. */
const LONGEST = 400;

/** A text out of a dump, which anybody may have written, on one line and with nothing unseen in it. */
export function shown(text: string): string {
  const line = showUnseen(onOneLine(text.slice(0, LONGEST).trim()));
  return text.length > LONGEST ? `${line}…` : line;
}

/** A field of the document: `Uptime:           00:12:01`. */
export function field(label: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [`${`${label}:`.padEnd(18)}${value}`];
}

/** An address as debuggers write it, without `0x`. */
export function addressText(address: bigint, bits: 32 | 64): string {
  return ofWidth(address, bits)
    .toString(16)
    .padStart(bits / 4, '0');
}

/** An address of a 32-bit program without the sign that fills its upper half in some dumps. */
export function ofWidth(address: bigint, bits: 32 | 64): bigint {
  return BigInt.asUintN(bits, address);
}

/** A status or a stop code: `0xC0000005`. */
export function codeText(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** A parameter: a status by its name where it is one, anything else as an address. */
export function parameterText(value: bigint, bits: 32 | 64, kind: StatusKind | undefined): string {
  const status = kind === undefined ? undefined : statusIn(value);
  return status === undefined ? addressText(value, bits) : `${kind} ${codeText(status)}`;
}

/** `1 processor`, `8 processors`. */
export function processorsText(count: number): string {
  return count === 1 ? '1 processor' : `${count} processors`;
}

/** A time in UTC as ISO 8601, with milliseconds only where there are some. */
export function timeText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** A duration, in milliseconds: `2 days 03:14:09`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return days === 0 ? clock : `${days} ${days === 1 ? 'day' : 'days'} ${clock}`;
}

/** The name of a module's file; its address where it has none. */
export function moduleName({ name, base }: DumpModule, bits: 32 | 64): string {
  return name === undefined ? addressText(base, bits) : shown(baseName(name)) || addressText(base, bits);
}

/** The module that an address lies in, and how far from its beginning: `ntdll.dll+1a2b`. */
export function placeText(
  address: bigint,
  { modules, unloaded }: { readonly modules: readonly DumpModule[]; readonly unloaded: readonly DumpModule[] },
  bits: 32 | 64,
): string | undefined {
  const at = ofWidth(address, bits);
  const place = (one: DumpModule) => `${moduleName(one, bits)}+${(at - one.base).toString(16)}`;
  const loaded = moduleAt(modules, at);
  if (loaded) return place(loaded);
  const once = moduleAt(unloaded, at);
  return once && `${place(once)} (unloaded)`;
}

/** The first date that is taken for one: 2000. */
const FIRST_DATE = 946_684_800;
/** The version of a part of Windows 10 and later, whose stamps are hashes. */
const HASHED = /^10\.0\.[0-9]{5}\./;

/**
 * A time stamp of a file: its digits, and with a question mark the date that they may be, as a hash may look like one. `now` is
 * when the dump was written, in milliseconds.
 */
export function stampText(
  { stamp = 0, version = '' }: Pick<DumpModule, 'stamp' | 'version'>,
  now: number | undefined,
): string {
  const digits = stamp.toString(16).padStart(8, '0');
  const isDate = stamp >= FIRST_DATE && now !== undefined && stamp * 1000 <= now && !HASHED.test(version);
  return isDate ? `${digits} (${new Date(stamp * 1000).toISOString().slice(0, 10)}?)` : digits;
}

/** The lines of a list of modules, in columns. */
export function moduleLines(modules: readonly DumpModule[], bits: 32 | 64, now: number | undefined): string[] {
  const rows = modules.map(({ name, base, size, stamp, version }) => [
    addressText(base, bits),
    size.toString(16).padStart(8, '0'),
    stamp === undefined ? '' : stampText({ stamp, version }, now),
    version ?? '',
    name === undefined ? '?' : shown(name),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => cell.padEnd(column < 4 && widths[column]! > 0 ? widths[column]! + 2 : 0))
      .join('')}`.trimEnd(),
  );
}
