import type { CodeKind } from '../codes/kinds.ts';
import { eventLevel } from './eventLevels.ts';
import type { Columns, EventTable, Format, Level } from './format.ts';

/** What a line says that names the columns of those below it. */
export interface TableHeader {
  readonly format: Format;
  /** A byte, which is a UTF-16 unit too. */
  readonly separator: number;
  /** The columns that hold codes, the leftmost first: none where the log chose others. */
  readonly codes: readonly CodeColumn[];
  /** What its rows say of events. */
  readonly events?: EventRows;
}

/** How the rows of a table name events. */
export interface EventRows {
  readonly row?: RegExp;
  /** Of all rows, where the header says so. */
  readonly provider?: string;
  /** In which columns they stand, from 0. */
  readonly columns?: { readonly provider: number; readonly id: number; readonly level?: number };
}

/** What the columns are called, in small letters. */
const PROVIDER_COLUMNS = ['providername', 'source', 'sourcename', 'provider'];
const LEVEL_COLUMNS = ['leveldisplayname', 'level', 'entrytype'];
const ID_COLUMNS = ['id', 'eventid', 'event id', 'eventcode'];

/** Where provider, number and level of a row stand, in UTF-16 units; undefined where it is too short. */
export function eventCells(
  { separator }: TableHeader,
  columns: NonNullable<EventRows['columns']>,
  line: string,
): RowCells | undefined {
  const all = [...cells(unitsOf(line), 0, line.length, separator)];
  const [provider, id] = [all[columns.provider], all[columns.id]];
  const level = columns.level === undefined ? undefined : all[columns.level];
  return (
    provider &&
    id && {
      provider: [provider[0], provider[1]],
      id: [id[0], id[1]],
      ...(level && { level: [level[0], level[1]] as const }),
    }
  );
}

/** Longer lines, in UTF-16 units, are no rows: see `LONGEST_LINE_OF_A_FORMAT`. */
const LONGEST_ROW = 4000;

type Span = readonly [start: number, end: number];

/** What of a row tells of an event. */
export interface RowCells {
  readonly provider: Span;
  readonly id: Span;
  readonly level?: Span;
}

/** What a row of a table names as an event: its provider, where its number stands, and its level. */
export interface EventOfRow {
  readonly provider: string;
  readonly id: Span;
  readonly level?: Level;
}

/** The event of a row, up to its number; undefined where the table has none, or the line is no row of it. */
export function eventOfRow(header: TableHeader, line: string): EventOfRow | undefined {
  const { events } = header;
  if (!events || line.length > LONGEST_ROW) return undefined;
  const found = events.columns
    ? eventCells(header, events.columns, line)
    : (events.row?.exec(line)?.indices?.groups as Partial<RowCells> | undefined);
  const provider = found?.provider ? line.slice(...found.provider) : events.provider;
  if (!found?.id || provider === undefined || !/^[0-9]{1,10}$/.test(line.slice(...found.id))) return undefined;
  const level = found.level && eventLevel(line.slice(...found.level));
  return { provider, id: found.id, ...(level !== undefined && { level }) };
}

/** Reads a line that begins with the header of a table of events; undefined where it does not name the provider that it should. */
export function eventTableHeader(line: string, { provider, row }: EventTable, format: Format): TableHeader | undefined {
  const named = provider === undefined ? undefined : new RegExp(provider).exec(line)?.groups?.provider?.trim();
  if (provider !== undefined && named === undefined) return undefined;
  if (row === undefined) return headerOfColumns(line, format);
  const events = { row: new RegExp(row, 'd'), ...(named !== undefined && { provider: named }) };
  return { format, separator: COMMA, codes: [], events };
}

interface CodeColumn {
  /** From 0. */
  readonly index: number;
  readonly kind: CodeKind;
  readonly base: 10 | 16;
  /** Set where the code begins with the cell before. */
  readonly isHalf?: true;
}

const QUOTE = 34;
const COMMA = 44;
const TAB = 9;
const SEMICOLON = 59;
const ZERO = 48;
const DASH = 45;

/** Reads a line that begins with the header of a format's columns. */
export function tableHeader(line: string, format: Format, columns: Columns): TableHeader {
  const { header, separator, codes } = columns;
  // What ends with a colon says that names follow; anything else is the first of them.
  const names = header.endsWith(':') ? line.slice(header.length).trimStart() : line;
  const found: CodeColumn[] = [];
  const units = unitsOf(names);
  const unit = separator.charCodeAt(0);
  let before: string | undefined;
  for (const [from, to, index] of cells(units, 0, names.length, unit)) {
    const name = names.slice(from, to).trim().toLowerCase();
    const code = codes[name];
    // Half of a code says nothing.
    if (code && (code.behind === undefined || code.behind === before))
      found.push({ index, kind: code.kind, base: code.base, ...(code.behind !== undefined && { isHalf: true }) });
    before = name;
  }
  return { format, separator: unit, codes: found };
}

/** A header whose columns are told by their names; undefined where one is missing. */
function headerOfColumns(line: string, format: Format): TableHeader | undefined {
  const separator = [COMMA, TAB, SEMICOLON].find((unit) => line.includes(String.fromCharCode(unit)));
  if (separator === undefined) return undefined;
  const names = [...cells(unitsOf(line), 0, line.length, separator)].map(([from, to]) =>
    line.slice(from, to).trim().toLowerCase(),
  );
  const [provider, id] = [PROVIDER_COLUMNS, ID_COLUMNS].map((some) => names.findIndex((name) => some.includes(name)));
  if (provider! < 0 || id! < 0) return undefined;
  const level = LEVEL_COLUMNS.map((name) => names.indexOf(name)).find((index) => index >= 0);
  const columns = { provider: provider!, id: id!, ...(level !== undefined && { level }) };
  return { format, separator, codes: [], events: { columns } };
}

/** Whether a line (bytes or UTF-16 units from one to before another) may hold a code in its columns: quick to tell. */
export function mayHoldCodes(
  { codes, separator, events }: TableHeader,
  units: ArrayLike<number>,
  from: number,
  to: number,
): boolean {
  if (events) return to > from;
  let next = 0;
  for (let at = from, index = 0; at <= to && next < codes.length; index++) {
    const end = endOfCell(units, at, to, separator);
    if (index === codes[next]!.index) {
      if (end > at && !isNothing(units, at, end)) return true;
      next++;
    }
    at = end + 1;
  }
  return false;
}

/** `0`, `-`, and both in quotation marks. */
function isNothing(units: ArrayLike<number>, start: number, end: number): boolean {
  const at = units[start] === QUOTE ? start + 1 : start;
  const length = end - start - 2 * (at - start);
  return length <= 0 || (length === 1 && (units[at] === ZERO || units[at] === DASH));
}

/** Where the codes' columns of a line stand, in UTF-16 units, with what they hold; most lines hold nothing there. */
export function codeCells(header: TableHeader, line: string): (CodeColumn & { start: number; end: number })[] {
  const { codes, separator } = header;
  if (codes.length === 0) return [];
  const units = unitsOf(line);
  if (!mayHoldCodes(header, units, 0, line.length)) return [];
  const found: (CodeColumn & { start: number; end: number })[] = [];
  let before = 0;
  for (const [start, end, index] of cells(units, 0, line.length, separator)) {
    const column = codes[found.length];
    if (!column) break;
    if (column.index === index) {
      if (!column.isHalf) found.push({ ...column, start, end });
      // Nothing as the second half makes the first no code, but the next column is due.
      else found.push({ ...column, start: isNothing(units, start, end) ? end : before, end });
    }
    before = start;
  }
  return found;
}

/** Room for one line at a time: a new array for each costs more than to read it. */
let room = new Uint16Array(4096);

function unitsOf(line: string): Uint16Array {
  if (line.length > room.length) room = new Uint16Array(2 * line.length);
  for (let i = 0; i < line.length; i++) room[i] = line.charCodeAt(i);
  return room;
}

/** The cells of a line, each with its place in it; one in quotation marks without these. */
function* cells(
  units: ArrayLike<number>,
  from: number,
  to: number,
  separator: number,
): Generator<readonly [start: number, end: number, index: number]> {
  for (let at = from, index = 0; at <= to; index++) {
    const end = endOfCell(units, at, to, separator);
    const isQuoted = end - at >= 2 && units[at] === QUOTE && units[end - 1] === QUOTE;
    yield isQuoted ? [at + 1, end - 1, index] : [at, end, index];
    at = end + 1;
  }
}

/** Where the cell that begins at a place ends: what is in quotation marks belongs to it. */
function endOfCell(units: ArrayLike<number>, start: number, to: number, separator: number): number {
  let end = start;
  if (end < to && units[end] === QUOTE) {
    end++;
    while (end < to && units[end] !== QUOTE) end++;
  }
  while (end < to && units[end] !== separator) end++;
  return end;
}
