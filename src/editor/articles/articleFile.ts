import * as vscode from 'vscode';
import { decodeArticle, MAX_ARTICLE_BYTES, tooLarge, unreadable } from '../../core/articles/decodeText.ts';
import type { ArticleSource, ParsedArticle } from '../../core/articles/parse.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { once } from '../../core/catalogue/once.ts';
import { knownCodes } from '../../core/detection/knownCodes.ts';
import { errorText } from '../../core/text/errorText.ts';

/** The parser brings the Markdown and YAML libraries with it: it is loaded with the first article. */
const parser = once(async () => {
  const [{ parseArticle }, catalogue] = await Promise.all([import('../../core/articles/parse.ts'), loadCatalogue()]);
  const known = knownCodes(catalogue);
  return (text: string, source: ArticleSource) => parseArticle(text, source, known);
});

/** Parses an article's text in this thread. */
export async function parseHere(text: string, source: ArticleSource): Promise<ParsedArticle> {
  return (await parser())(text, source);
}

/**
 * Reads one article's file in any file system; `parse` does the reading of its text. What is wrong with it comes back as
 * problems; nothing is thrown.
 */
export async function readArticleFile(
  uri: vscode.Uri,
  source: Omit<ArticleSource, 'uri'>,
  parse: (text: string, source: ArticleSource) => Promise<ParsedArticle> = parseHere,
): Promise<ParsedArticle> {
  const decoded = await readArticleText(uri);
  return 'problem' in decoded ? unreadable(decoded.problem) : parse(decoded.text, { ...source, uri: uri.toString() });
}

/** The text of an article's file, or why there is none. The size is asked first, so that nothing huge is read. */
export async function readArticleText(
  uri: vscode.Uri,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > MAX_ARTICLE_BYTES
      ? { problem: tooLarge(size) }
      : decodeArticle(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return { problem: errorText(error) };
  }
}
