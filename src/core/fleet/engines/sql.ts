import { providerNames } from '../../codes/events.ts';
import { type Hunt, type HuntedCode, pattern } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { isoOf, type TimeUnit, type TimeWindow } from '../timeWindow.ts';
import { HuntError } from './engine.ts';

/** What tells one SQL from another. */
export interface SqlDialect {
  string(text: string): string;
  name(text: string): string;
  table(profile: Profile): string;
  /** Whether a text has a place of the pattern. */
  matches(text: string, pattern: string): string;
  /** Columns as one text. */
  joined(columns: readonly string[]): string;
  moment(iso: string): string;
  ago(amount: number, unit: TimeUnit): string;
  /** The elements of a list that are not NULL, a row each. */
  each(elements: readonly string[]): string;
  /** A condition that is true for all rows that the patterns find, and cheaper than those. */
  before?(text: string, hunt: Hunt): string | undefined;
}

/** How often, first and last, by code and machine; as SQL. */
export function sqlQuery(hunt: Hunt, profile: Profile, sql: SqlDialect): string {
  const { machine, only } = profile;
  const time = sql.name(columnOf(profile, profile.time, 'time'));
  const columns = (profile.text ?? []).map(sql.name);
  if (columns.length === 0) throw new HuntError(`"${profile.name}" names no column to search.`);
  const text = columns.length === 1 ? columns[0]! : sql.joined(columns);
  const before = hunt.codes.some(({ event }) => event) ? undefined : sql.before?.(text, hunt);
  const conditions = [
    ...within(time, hunt.window, sql),
    ...(only ? [`${sql.name(only.column)} LIKE ${sql.string(`${only.startsWith}%`)}`] : []),
    ...(before === undefined ? [] : [before]),
  ];
  const codes = hunt.codes.map((code) => {
    const found = condition(code, hunt, text, profile, sql);
    return `CASE WHEN ${found} THEN ${sql.string(code.label)} END`;
  });
  return [
    'SELECT code, machine, count(*) AS hits, min(seen) AS first_seen, max(seen) AS last_seen',
    'FROM (',
    `  SELECT ${machine === undefined ? `''` : sql.name(machine)} AS machine, ${time} AS seen,`,
    `    ${sql.each(codes)} AS code`,
    `  FROM ${sql.table(profile)}`,
    `  WHERE ${conditions.join('\n    AND ')}`,
    ') AS found',
    'WHERE code IS NOT NULL',
    'GROUP BY code, machine',
    'ORDER BY hits DESC, code, machine',
  ].join('\n');
}

/** A column that a query cannot do without; throws `HuntError` where the profile names none. */
export function columnOf({ name }: Profile, column: string | undefined, what: string): string {
  if (column === undefined) throw new HuntError(`"${name}" names no column of the ${what}.`);
  return column;
}

function within(time: string, window: TimeWindow, sql: SqlDialect): string[] {
  if ('last' in window) return [`${time} >= ${sql.ago(window.last.amount, window.last.unit)}`];
  return [`${time} >= ${sql.moment(isoOf(window.from))}`, `${time} < ${sql.moment(isoOf(window.to))}`];
}

function condition(code: HuntedCode, hunt: Hunt, text: string, profile: Profile, sql: SqlDialect): string {
  if (!code.event) return sql.matches(text, pattern(code, hunt));
  const { event, columns, name } = profile;
  if (!event) throw new HuntError(`"${name}" names no columns of events ("event": {"id": …, "provider": …}).`);
  const { id, provider } = code.event;
  const number = columns[event.id] === 'string' ? sql.string(String(id)) : String(id);
  const names = providerNames(provider).map(sql.string).join(', ');
  return `${sql.name(event.id)} = ${number} AND lower(${sql.name(event.provider)}) IN (${names})`;
}
