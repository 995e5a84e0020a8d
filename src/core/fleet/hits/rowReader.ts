import { TEXT_FIELDS, waysOf } from '../../annotate/fieldPath.ts';
import { type Code, canonical } from '../../codes/code.ts';
import type { KnownCodes } from '../../codes/knownCodes.ts';
import { OUTCOMES, type Outcome } from '../../codes/outcome.ts';
import { parseCanonical } from '../../codes/spelling.ts';
import { codesTyped } from '../../codes/typed.ts';
import type { DayOrder } from '../../times/dateParts.ts';
import { type FieldRole, mayHold, type Role, roleOf } from './fieldRoles.ts';
import type { FleetRow, Moment, NoRow, RowCode } from './fleetRow.ts';
import { machineNamed } from './machineName.ts';
import { namesPaths } from './machinesOfPaths.ts';
import { MomentReader } from './readMoment.ts';
import { unwrapped } from './unwrapped.ts';

/** Which fields say what, where somebody said so: each is a name, or the way to it (`host.name`). */
export interface RowFields {
  readonly machine?: string;
  readonly time?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Longer texts are no names, in UTF-16 units. */
const LONGEST = 200;
/** So many names of fields and spellings of codes are remembered. */
const REMEMBERED = 5000;
/** The two halves of a Windows Setup pair, as reports and cards write them. */
const PAIR = /^(0x[0-9A-Fa-f]{8}) - 0x([0-9A-Fa-f]{1,8})$/;
const DATE_AND_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Reads rows of one source: records that `faultbook annotate` has written, lines of `scan --json`, rows of an engine's table. */
export class RowReader {
  readonly #known: KnownCodes;
  readonly #fields: RowFields;
  readonly #moments = new MomentReader();
  readonly #roles = new Map<string, FieldRole | undefined>();
  readonly #codes = new Map<string, Pick<RowCode, 'code' | 'extend'> | undefined>();

  constructor(known: KnownCodes, fields: RowFields = {}) {
    this.#known = known;
    this.#fields = fields;
  }

  /** Which number of dates is the day, once a row has shown it. */
  get order(): DayOrder | undefined {
    return this.#moments.order;
  }

  /** What a record says; why it is no row where something in it is not what its name says. */
  read(wrapped: unknown): FleetRow | NoRow {
    if (!isFields(wrapped)) return 'object';
    const record = unwrapped(wrapped);
    const found = this.#found(record);
    const codes = this.#codesOf(record, found);
    if (typeof codes === 'string') return codes;
    const { machine: ownMachine, time: ownTime } = this.#fields;
    const named = textOf(ownMachine === undefined ? found.get('machine') : valueAt(record, ownMachine));
    const isPath = ownMachine !== undefined && namesPaths(ownMachine);
    const machine = named === undefined || isPath ? named : machineNamed(named);
    const time = ownTime === undefined ? this.#timeOf(record, found) : this.#moments.read(valueAt(record, ownTime));
    const first = this.#moments.read(found.get('first')) ?? time;
    const last = this.#moments.read(found.get('last')) ?? time;
    const problem = problemOf(found);
    return {
      ...(machine !== undefined && { machine }),
      ...(first && { first }),
      ...(last && { last }),
      codes,
      ...((codes.length > 0 || found.has('codes') || found.has('code')) && { isAnnotated: true }),
      ...(problem && { problem }),
    };
  }

  /** Of each role the value of the likeliest field that has one. */
  #found(record: Fields): Map<Role, unknown> {
    const values = new Map<Role, unknown>();
    const ranks = new Map<Role, number>();
    const see = (name: string, value: unknown) => {
      if (value === null || value === undefined || value === '') return;
      const field = this.#roleOf(name);
      if (!field || field.rank >= (ranks.get(field.role) ?? Number.POSITIVE_INFINITY)) return;
      if (field.role === 'machine' && !namesMachine(value)) return;
      ranks.set(field.role, field.rank);
      values.set(field.role, value);
    };
    const seeAll = (fields: Fields, before: string) => {
      for (const [own, value] of Object.entries(fields)) {
        const name = before + own;
        see(name, value);
        if (mayHold(name) && isFields(value)) seeAll(value, `${name}.`);
      }
    };
    seeAll(record, '');
    return values;
  }

  #roleOf(name: string): FieldRole | undefined {
    const known = this.#roles.get(name);
    if (known || this.#roles.has(name)) return known;
    const role = roleOf(name);
    if (this.#roles.size >= REMEMBERED) this.#roles.clear();
    this.#roles.set(name, role);
    return role;
  }

  #codesOf(record: Fields, found: ReadonlyMap<Role, unknown>): RowCode[] | NoRow {
    const isOne = found.has('codes') || found.has('code');
    const notes = isOne ? found.get('codes') : Object.values(record).find(areNotes);
    if (Array.isArray(notes)) {
      const codes = notes.map((note) => (isFields(note) ? this.#codeOf((role) => note[role], 1) : 'code'));
      return codes.find((code) => typeof code === 'string') ?? (codes as RowCode[]);
    }
    if (found.get('code') === undefined) return [];
    const count = countOf(found.get('count'));
    if (count === undefined) return 'count';
    const code = this.#codeOf((role) => found.get(role), count);
    if (typeof code === 'string') return code;
    // A machine that was looked at, and had none.
    return count === 0 ? [] : [code];
  }

  #codeOf(value: (role: Role) => unknown, count: number): RowCode | NoRow {
    const spelt = value('code');
    const read = this.#spelt(typeof spelt === 'bigint' ? String(spelt) : textOf(spelt));
    if (!read) return 'code';
    const extend = extendOf(value('extend')) ?? read.extend;
    const [name, outcome] = [textOf(value('name')), value('outcome')];
    const articles = value('articles');
    const article = textOf(value('article') ?? (Array.isArray(articles) ? articles[0] : undefined));
    return {
      code: read.code,
      ...(extend !== undefined && { extend }),
      ...(name !== undefined && { name }),
      ...(OUTCOMES.includes(outcome as Outcome) && { outcome: outcome as Outcome }),
      ...(article !== undefined && { article }),
      count,
    };
  }

  #spelt(text: string | undefined): Pick<RowCode, 'code' | 'extend'> | undefined {
    if (text === undefined) return undefined;
    const known = this.#codes.get(text);
    if (known || this.#codes.has(text)) return known;
    const [, half, extend] = PAIR.exec(text) ?? [];
    const code = this.#codeSpelt(half ?? text);
    const read = code && { code, ...(extend !== undefined && { extend: Number.parseInt(extend, 16) }) };
    if (this.#codes.size >= REMEMBERED) this.#codes.clear();
    this.#codes.set(text, read);
    return read;
  }

  #codeSpelt(text: string): Code | undefined {
    return parseCanonical(text) ?? codesTyped(text, this.#known)[0];
  }

  /** The time by its name; else the only date with a time of day that the row has. */
  #timeOf(record: Fields, found: ReadonlyMap<Role, unknown>): Moment | undefined {
    const named = this.#moments.read(found.get('time'));
    if (named || found.has('time') || found.has('first') || found.has('last')) return named;
    const [only, ...others] = Object.values(record).filter(
      (value) => value instanceof Date || (typeof value === 'string' && DATE_AND_TIME.test(value)),
    );
    return others.length === 0 ? this.#moments.read(only) : undefined;
  }
}

/** What a code is counted under: both halves of a Windows Setup pair are one code. */
export function keyOfRow({ code, extend }: Pick<RowCode, 'code' | 'extend'>): string {
  return extend === undefined ? canonical(code) : `${canonical(code)} - 0x${extend.toString(16).toUpperCase()}`;
}

/**
 * Whether a record cannot be a line of a log: codes were found in it, or it is a row of a table of codes, which says how they
 * ended or has a machine, and no text.
 */
export function isUnmistakable(wrapped: unknown, reader: RowReader): boolean {
  const row = reader.read(wrapped);
  if (typeof row === 'string' || row.codes.length === 0 || !isFields(wrapped)) return false;
  const record = unwrapped(wrapped);
  if (Array.isArray(record.codes) || row.codes[0]!.outcome !== undefined) return true;
  const isTable = row.machine !== undefined && !TEXT_FIELDS.some((name) => name in record);
  return isTable && Object.values(record).some((value) => typeof value === 'string' && isWholeCode(value));
}

/** Not any number, which may count something else. */
const isWholeCode = (text: string): boolean => /^0x[0-9A-Fa-f]{8}$/.test(text) || parseCanonical(text) !== undefined;

/** Whether a value is what `annotate` adds, whatever its field was called. */
function areNotes(value: unknown): boolean {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return isFields(first) && typeof first.code === 'string' && OUTCOMES.includes(first.outcome as Outcome);
}

function problemOf(found: ReadonlyMap<Role, unknown>): FleetRow['problem'] {
  const [file, reason] = [textOf(found.get('file'), 2000), textOf(found.get('problem'), 2000)];
  return reason === undefined || found.get('code') !== undefined ? undefined : { file: file ?? '', reason };
}

const namesMachine = (value: unknown): boolean => machineNamed(textOf(value) ?? '') !== undefined;

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

function textOf(value: unknown, longest = LONGEST): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text.slice(0, longest);
}

/** A number of hits, which some engines write as a text; 1 where there is none. */
function countOf(value: unknown): number | undefined {
  if (value === undefined) return 1;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  const count = typeof number === 'bigint' ? Number(number) : number;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

function extendOf(value: unknown): number | undefined {
  const [, digits] = typeof value === 'string' ? (/^0x([0-9A-Fa-f]{1,8})$/.exec(value) ?? []) : [];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}

/** What a name leads to: a field of that name, or one within others. */
function valueAt(record: Fields, name: string): unknown {
  for (const way of waysOf(name)) {
    let value: unknown = record;
    for (const step of way) value = isFields(value) ? value[step] : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
