import { UsageError } from './usageError.ts';

/**
 * The path that somebody on Windows meant: of `"C:\my logs\"` a program gets `C:\my logs"`, as a backslash makes the quotation mark
 * a character, which no path there has. Throws `UsageError` where the arguments behind it became a part of it.
 */
export function meantPath(typed: string): string {
  const at = typed.indexOf('"');
  if (at < 0) return typed;
  const path = typed.slice(0, at);
  // What stands before a redirection is left to it, too.
  if (typed.slice(at + 1).trim() === '') return `${path}\\`;
  throw new UsageError(
    `A backslash before a closing quotation mark makes it a part of the path, which became ${typed}. Write "${path}" instead.`,
  );
}
