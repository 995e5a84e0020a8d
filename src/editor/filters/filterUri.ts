import * as vscode from 'vscode';
import { type LogFilter, readFilter } from '../../core/filters/filter.ts';
import { filterText } from '../../core/filters/filterText.ts';
import { fromBase64Url, toBase64Url } from '../../core/text/base64Url.ts';
import { showUnseenInProse } from '../../core/text/unseen.ts';
import { Schemes } from '../host/contributions.ts';
import { t } from '../host/translate.ts';

/** How many lines come before those of the log: one, which says what the document is. */
export const HEADING_LINES = 1;

/** What of the filter's words stands in an address, in UTF-16 units: tabs show it. */
const LONGEST_WORDS = 60;

/** A log, and which of its lines. */
export interface FilterSource {
  readonly uri: string;
  /** The names that lead through archives to it. */
  readonly entry: readonly string[];
  readonly filter: LogFilter;
}

/**
 * The address of a filtered log. It holds all that is needed to make it: a window that is reopened shows it again. Its path
 * ends as that of the log does, which tells the format, and begins with the filter's words, by which tabs differ.
 */
export function filterUri({ uri, entry, filter }: FilterSource): vscode.Uri {
  const { path } = vscode.Uri.parse(uri);
  const words = showUnseenInProse(filterText(filter, t))
    .replaceAll(/[\\/?#%]+/g, ' ')
    .slice(0, LONGEST_WORDS);
  const inside = entry.flatMap((name) => name.split(/[\\/]/)).filter((name) => name !== '' && !/^\.+$/.test(name));
  return vscode.Uri.from({
    scheme: Schemes.filtered,
    path: `/${[words.trim(), ...path.split('/'), ...inside].filter((name) => name !== '').join('/')}`,
    query: toBase64Url(JSON.stringify({ uri, entry, filter })),
  });
}

/** What an address stands for; undefined where it is not ours: anyone can make one. */
export function filterSource({ scheme, query }: vscode.Uri): FilterSource | undefined {
  if (scheme !== Schemes.filtered) return undefined;
  try {
    const read = JSON.parse(fromBase64Url(query)) as Record<string, unknown>;
    const { uri, entry } = read;
    const filter = readFilter(read.filter);
    if (!filter || typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
    if (uri.startsWith(`${Schemes.filtered}:`)) return undefined;
    if (!Array.isArray(entry) || !entry.every((name) => typeof name === 'string')) return undefined;
    return { uri, entry, filter };
  } catch {
    return undefined;
  }
}
