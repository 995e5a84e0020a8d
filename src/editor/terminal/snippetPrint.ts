import type { Snippet } from '../../core/snippets/snippet.ts';
import { toBase64Url } from '../../core/text/base64Url.ts';
import { sha256 } from '../../node/sha256.ts';
import type { LineArgument, SnippetArgument } from '../host/commands.ts';

/** A fingerprint of what a snippet does: a short text that differs for every other shell and every other line. */
export function snippetPrint({ shell, lines }: Pick<Snippet, 'shell' | 'lines'>): string {
  return toBase64Url(sha256(JSON.stringify([shell, ...lines])));
}

/** The argument of the commands that insert or copy a snippet, as it is shown now. */
export function snippetArgument(article: string, snippet: Snippet, place?: LineArgument): SnippetArgument {
  return { article, snippet: snippet.id, print: snippetPrint(snippet), ...(place && { place }) };
}
