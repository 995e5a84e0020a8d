import { unseenCharacter } from '../../text/unseen.ts';
import { HuntError } from './engine.ts';

/** A string of SQL as ClickHouse reads it: a quotation mark is doubled, and so is the backslash. */
export function clickhouseString(text: string): string {
  return `'${safe(text).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A string of standard SQL, in which a backslash means itself. */
export function sqlString(text: string): string {
  return `'${safe(text).replaceAll("'", "''")}'`;
}

/** A string of Spark SQL, in which a backslash hides what follows. */
export function sparkString(text: string): string {
  return `'${safe(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A string with double quotation marks and backslashes: KQL, SPL, ES|QL, LogQL. */
export function escapedString(text: string): string {
  return `"${safe(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A name in SQL that may be any text: `mark` around it, doubled within. Dots part the names of catalogue, schema and table. */
export function sqlName(text: string, mark: '"' | '`'): string {
  const parts = safe(text).split('.');
  if (parts.some((part) => part === '')) throw new HuntError(`"${text}" is no name of a table or a column.`);
  return parts.map((part) => mark + part.replaceAll(mark, mark + mark) + mark).join('.');
}

/** A name in KQL: as it is where that is one, else in brackets. */
export function kqlName(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]{0,200}$/.test(text) ? text : `[${kqlBracketed(text)}]`;
}

function kqlBracketed(text: string): string {
  return `'${safe(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Names come from files of users: no character that is not seen, or that ends a line, is part of one. */
function safe(text: string): string {
  if (unseenCharacter(text) !== undefined)
    throw new HuntError('A name or a text of the query holds a character that is not seen.');
  return text;
}
