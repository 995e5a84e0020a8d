import { parseCanonical } from '../codes/spelling.ts';
import { LEVELS, type Level } from '../formats/format.ts';
import { readBound } from './timeBounds.ts';

/** Which lines of a log are wanted: all that fit every condition that is there. */
export interface LogFilter {
  /** Only lines with a code that stands for a failure. */
  readonly failing?: true;
  /** Only lines with one of these codes, in whatever spelling: as `canonical` writes them. */
  readonly codes?: readonly string[];
  /**
   * Times as the log shows them, `2025-11-03 09:12:45`, or of any day, `09:12`. Both ends belong to it, as long as they
   * last: `to` 09:12 is the whole minute.
   */
  readonly from?: string;
  readonly to?: string;
  /** Any of these, as the log's format says. */
  readonly levels?: readonly Level[];
  readonly components?: readonly string[];
  readonly threads?: readonly string[];
  /** All of these texts, in any case. */
  readonly contains?: readonly string[];
  /** Of each of these lists one text at least, in any case. */
  readonly either?: readonly (readonly string[])[];
  /** None of these, in any case. */
  readonly without?: readonly string[];
}

/** A filter that was saved under a name. */
export interface NamedFilter extends LogFilter {
  readonly name: string;
}

/** Of longer lists so many are used, and of longer texts none, in UTF-16 units: anyone may write a setting. */
const MOST = 50;
const LONGEST = 500;

/** What somebody wrote as a filter; undefined where it is none, or has a condition that cannot be read. */
export function readFilter(value: unknown): LogFilter | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { failing, from, to, codes, levels, components, threads, contains, either, without } = value as Record<
    string,
    unknown
  >;
  if (failing !== undefined && typeof failing !== 'boolean') return undefined;
  if (!isTime(from) || !isTime(to)) return undefined;
  const lists = { codes, levels, components, threads, contains, without };
  const read: Record<string, readonly string[]> = {};
  for (const [name, list] of Object.entries(lists)) {
    if (list === undefined) continue;
    if (!Array.isArray(list) || !list.every(isText)) return undefined;
    if (list.length > 0) read[name] = list.slice(0, MOST);
  }
  if (read.codes && !read.codes.every((key) => parseCanonical(key))) return undefined;
  if (read.levels && !read.levels.every((level) => LEVELS.includes(level as Level))) return undefined;
  if (either !== undefined && !isLists(either)) return undefined;
  return {
    ...(failing && { failing: true }),
    ...(from && { from }),
    ...(to && { to }),
    ...read,
    ...(either?.length && { either: either.slice(0, MOST).map((texts) => texts.slice(0, MOST)) }),
  };
}

/** The saved filters of a setting; those that cannot be read are left out. */
export function readNamedFilters(values: readonly unknown[]): readonly NamedFilter[] {
  return values.flatMap((value) => {
    const filter = readFilter(value);
    const name = filter && (value as Record<string, unknown>).name;
    return filter && isText(name) ? [{ name, ...filter }] : [];
  });
}

/** Whether a filter has no condition. */
export function isEmptyFilter(filter: LogFilter): boolean {
  return Object.keys(filter).length === 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

function isLists(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every((list) => Array.isArray(list) && list.length > 0 && list.every(isText));
}

function isTime(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && readBound(value) !== undefined);
}
