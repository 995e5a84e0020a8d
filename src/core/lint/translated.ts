import type { Finding, Span } from '../articles/problem.ts';
import type { Snippet } from '../snippets/snippet.ts';

/** What a snippet looks for although Windows writes it in its own language, and by what the same is found in any. */
interface Translated {
  readonly searched: RegExp;
  /** Where this stands in the snippet too, the search holds. */
  readonly neutral: RegExp;
  readonly message: string;
}

/**
 * Windows Installer takes the words of its logs from its own resources; the numbers of its notes and the names of its
 * functions stay. DISM translates the states of packages and features unless it is asked for English.
 */
const TRANSLATED: readonly Translated[] = [
  {
    searched: /\breturn value \d/i,
    neutral: /MainEngineThread|\breturning \d|Note: 1|戻り値|Rückgabewert/i,
    message:
      '"Return value" is translated in the logs of a localised Windows: search for "MainEngineThread is returning" or "Note: 1:" as well.',
  },
  {
    searched: /\bError 1(?:\d{3}|\\d\{3\})/,
    neutral: /Note: 1/i,
    message: 'Windows Installer translates "Error" in its logs: search for "Note: 1:" and the number as well.',
  },
  {
    searched:
      /\/(?:get-|cleanup-)[^|&\n/]{0,60}(?:\/[^|&\n/]{0,60}){0,3}\|\s{0,9}(?:findstr|find|select-string|sls)\b/i,
    neutral: /\/english\b|<[^<>|]{1,60}>"?\s*$/i,
    message: 'DISM answers in the language of Windows: add /English before its words are searched.',
  },
];

/** FB042: a search that finds nothing on a Windows of another language. */
export function* translatedSearches({ lines }: Snippet, span: Span): Iterable<Finding> {
  const text = lines.join('\n');
  for (const { searched, neutral, message } of TRANSLATED) {
    if (searched.test(text) && !neutral.test(text)) yield { rule: 'FB042', message, span };
  }
}
