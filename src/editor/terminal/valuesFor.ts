import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { fartherLines, type ValueFinder, valuesAt } from '../../core/articles/foundValues.ts';
import type { Snippet } from '../../core/snippets/snippet.ts';
import { sliced } from '../../node/sliced.ts';
import type { LineArgument } from '../host/commands.ts';
import { linesOf } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** Nobody waits longer than this (ms) for a value that may stand far away. */
const LONGEST_WAIT = 1000;
/** How many lines are looked at before the clock is checked. */
const STEP = 500;

/**
 * The values that the log has for the placeholders of a snippet: from the line for which it was offered, those around it, those
 * with signs of the case, and then from any other. Undefined where it was offered for none, or that is not open any more.
 */
export async function valuesFor(
  { article, snippet }: { readonly article: Article; readonly snippet: Snippet },
  place: LineArgument | undefined,
  { seen }: Knowledge,
): Promise<ValueFinder | undefined> {
  const labels = new Set(snippet.placeholders.map(({ label }) => label));
  const values = (article.values ?? []).filter(({ placeholder }) => labels.has(placeholder));
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place?.document);
  if (values.length === 0 || !document || !place || place.line >= document.lineCount) return undefined;
  const text = { lines: linesOf(document), line: place.line };
  const fileName = document.uri.path;
  const signs = seen.of(document);
  const finder = valuesAt({ ...article, values }, { fileName, text, ...(signs && { seen: signs }) });
  if (finder.hasAll) return finder;
  const end = performance.now() + LONGEST_WAIT;
  const farther = fartherLines(text);
  const step = () => {
    for (let i = 0; i < STEP && !finder.hasAll; i++) {
      const { value, done } = farther.next();
      if (done) return false;
      if (value < document.lineCount) finder.look(document.lineAt(value).text, fileName, value + 1);
    }
    return !finder.hasAll && performance.now() < end;
  };
  await sliced(step);
  return finder;
}
