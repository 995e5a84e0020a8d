import * as vscode from 'vscode';
import { decodeArticle, MAX_ARTICLE_BYTES, tooLarge, unreadable } from '../../core/articles/decodeText.ts';
import type { ArticleSource, ParsedArticle } from '../../core/articles/parse.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { once } from '../../core/catalogue/once.ts';
import { knownCodes } from '../../core/detection/knownCodes.ts';
import type { Grammars } from '../../core/snippets/grammars.ts';
import { errorText } from '../../core/text/errorText.ts';

/** Parses an article's text. Never rejects: what is wrong is among the problems. */
export type ParseText = (text: string, source: ArticleSource) => Promise<ParsedArticle>;

/** The grammars of the shells, from where the extension lies; loaded when first asked for. */
export function grammarsIn(extensionUri: vscode.Uri): () => Promise<Grammars> {
  return once(async () => {
    const { loadGrammars } = await import('../../core/snippets/grammars.ts');
    return loadGrammars((name) =>
      Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name))),
    );
  });
}

/** Parses in this thread. The parser brings the Markdown and YAML libraries with it: it is loaded with the first article. */
export function parserHere(grammarsOf: () => Promise<Grammars>): ParseText {
  const parser = once(async () => {
    const [{ parseArticle }, catalogue, grammars] = await Promise.all([
      import('../../core/articles/parse.ts'),
      loadCatalogue(),
      grammarsOf(),
    ]);
    const context = { known: knownCodes(catalogue), grammars };
    return (text: string, source: ArticleSource) => parseArticle(text, source, context);
  });
  return async (text, source) => (await parser())(text, source);
}

/**
 * Reads one article's file in any file system; `parse` does the reading of its text. What is wrong with it comes back as
 * problems; nothing is thrown.
 */
export async function readArticleFile(
  uri: vscode.Uri,
  source: Omit<ArticleSource, 'uri'>,
  parse: ParseText,
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
