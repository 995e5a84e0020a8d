import * as vscode from 'vscode';
import { type ExcerptPlace, firstLineOf, shownSpan } from '../../core/scan/excerptPlace.ts';
import { Schemes } from '../host/contributions.ts';

/** How many lines come before the excerpt's own: one, which says what it is. */
export const HEADING_LINES = 1;

/** What an excerpt is taken from, and where. */
export interface ExcerptSource {
  readonly uri: string;
  /** The names that lead through archives to it. */
  readonly entry: readonly string[];
  readonly place: ExcerptPlace;
}

/** The excerpt's address. It holds all that is needed to read it: a window that is reopened shows it again. */
export function excerptUri({ uri, entry, place: { line, column, length } }: ExcerptSource): vscode.Uri {
  const { path } = vscode.Uri.parse(uri);
  const inside = entry.flatMap((name) => name.split(/[\\/]/)).filter((name) => name !== '' && !/^\.+$/.test(name));
  return vscode.Uri.from({
    scheme: Schemes.excerpt,
    path: [path, ...inside].join('/'),
    query: JSON.stringify({ uri, entry, line, column, length }),
  });
}

/** What an address stands for; undefined where it is not ours: anyone can make one. */
export function excerptSource({ scheme, query }: vscode.Uri): ExcerptSource | undefined {
  if (scheme !== Schemes.excerpt) return undefined;
  try {
    const { uri, entry, line, column, length } = JSON.parse(query) as Record<string, unknown>;
    if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith(`${Schemes.excerpt}:`)) return;
    if (!Array.isArray(entry) || !entry.every((name) => typeof name === 'string')) return undefined;
    if (!isCount(line) || !isCount(column) || !isCount(length)) return undefined;
    return { uri, entry, place: { line, column, length } };
  } catch {
    return undefined;
  }
}

/** Where the hit is in the excerpt's document. */
export function hitRange({ place }: ExcerptSource): vscode.Range {
  const line = place.line - firstLineOf(place) + HEADING_LINES;
  const { start, end } = shownSpan(place);
  return new vscode.Range(line, start, line, end);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}
