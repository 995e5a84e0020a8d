import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ArticleSource } from '../../core/articles/parse.ts';
import { MOST_RELATED, resolveRelated } from '../../core/articles/related.ts';
import { packStrings } from '../../core/reader/packedStrings.ts';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { t } from '../host/translate.ts';
import type { ReaderDeps, ReaderPage } from './deps.ts';
import { readerStrings } from './strings.ts';

/** The articles in the form that the reader needs. */
export function readerDeps(folders: ArticleFolders, knowledge: () => Promise<Knowledge>): ReaderDeps {
  return {
    library: {
      get: (uri) => folders.library.get(uri),
      async page(uri) {
        const sources = await knowledge();
        // An article that is already there does not wait for the team's folders, which may be large or far away.
        if (!folders.library.get(uri)) await folders.ready();
        const current = await folders.current(uri);
        if (!current) return undefined;
        const path = folders.library.get(uri)?.path ?? uri;
        const page =
          'problem' in current
            ? current
            : await pageOf(current.text, current.article, current.article, sources, folders);
        return 'problem' in page
          ? { problem: vscode.l10n.t('{0}: {1}', path, page.problem) }
          : withSigns(page, sources);
      },
      onDidChange: folders.onDidChange,
    },
  };
}

/** A page with the lines that speak for its article in the log that it was opened for. */
async function withSigns(
  page: Exclude<ReaderPage, { readonly problem: string }>,
  { seen, explainer }: Knowledge,
): Promise<ReaderPage> {
  const place = seen.openedFrom(page.article.uri);
  const document = place && vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.document);
  const signs = document && seen.of(document);
  const evidence = signs && explainer.evidence(page.article, signs, document.uri.path);
  if (!place || !evidence) return page;
  const { withEvidence } = await import('../../core/reader/evidence.ts');
  return {
    ...page,
    html: withEvidence(page.html, evidence, (says) => t('Not found: {0}', says)),
    signs: evidence.lines.map(({ line }) => ({ document: place.document, line: line - 1 })),
  };
}

/** The page of a text that was read as `article`. Rendering reads the text again, so that both belong together. */
export async function pageOf(
  text: string,
  { uri, path, origin }: ArticleSource,
  article: Article,
  { known, library }: Knowledge,
  { parser }: ArticleFolders,
  markLines = false,
): Promise<ReaderPage> {
  const related = new Map<string, { uri: string; title: string }>();
  for (const line of article.related.slice(0, MOST_RELATED)) {
    const to = resolveRelated(line, article, library, known);
    if (to) related.set(line, { uri: to.uri, title: to.title });
  }
  const source = { uri, path, origin };
  const page = await parser.render(text, source, { related, strings: packStrings(readerStrings()), markLines });
  if (page.article && page.html !== undefined) {
    return { article: page.article, html: page.html, contents: page.contents ?? [] };
  }
  const problem = page.problems.find(({ level }) => level === 'error') ?? page.problems[0];
  return { problem: problem ? vscode.l10n.t('Line {0}: {1}', problem.line, problem.message) : '' };
}
