import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ContentsEntry } from '../../core/reader/sections.ts';
import { errorText } from '../../core/text/errorText.ts';
import type { ReaderDeps } from './deps.ts';
import { readerStrings } from './strings.ts';

/** What the panel shows of an article, or in its stead. */
export interface ReaderContent {
  /** Undefined where the article is gone. */
  readonly article: Article | undefined;
  readonly title: string;
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
}

/** Renders an article, or a page that says why it cannot be shown. Never rejects. */
export async function loadContent(uri: string, deps: ReaderDeps): Promise<ReaderContent> {
  await deps.library.ready(uri).catch(() => undefined);
  const article = deps.library.get(uri);
  const problem = deps.library.problem?.(uri);
  if (!article && problem !== undefined) return notice(vscode.l10n.t('This article cannot be shown'), problem);
  if (!article) {
    return notice(
      vscode.l10n.t('This article is gone'),
      vscode.l10n.t(
        'It was {0}. Its file was moved or deleted, or its folder is no longer among your article folders.',
        nameOf(uri),
      ),
    );
  }
  try {
    return await render(article, deps);
  } catch (error) {
    return notice(
      vscode.l10n.t('This article cannot be shown'),
      vscode.l10n.t('{0}: {1}', article.path, errorText(error)),
    );
  }
}

async function render(article: Article, deps: ReaderDeps): Promise<ReaderContent> {
  // Markdown, sanitising and highlighting are the heaviest part of the extension: they load with the first article.
  const [{ renderArticle }, { splitFrontMatter }] = await Promise.all([
    import('../../core/reader/render.ts'),
    import('../../core/articles/markdown.ts'),
  ]);
  const [text, codeNames] = await Promise.all([deps.library.readText(article.uri), deps.codeNames?.(article.codes)]);
  const { body, bodyLine } = splitFrontMatter(text);
  const { html, contents } = renderArticle({
    article,
    body,
    bodyLine,
    links: (line) => deps.library.resolveRelated(line, article),
    ...(codeNames && { codeNames }),
    markLines: deps.library.problem !== undefined,
    strings: readerStrings(),
    now: new Date(),
  });
  return { article, title: article.title, html, contents };
}

async function notice(title: string, text: string): Promise<ReaderContent> {
  const { renderNotice } = await import('../../core/reader/notice.ts');
  return { article: undefined, title, html: renderNotice(title, text), contents: [] };
}

function nameOf(uri: string): string {
  try {
    const { fsPath, path } = vscode.Uri.parse(uri, true);
    return fsPath || path;
  } catch {
    return uri;
  }
}
