import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ContentsEntry } from '../../core/reader/sections.ts';
import type { LineArgument } from '../host/commands.ts';
import type { ReaderDeps, ReaderPage } from './deps.ts';

/** What the panel shows of an article, or in its place. */
export interface ReaderContent {
  /** Undefined where the article is gone. */
  readonly article: Article | undefined;
  readonly title: string;
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly signs?: readonly LineArgument[];
}

/** An article as a page, or a page that says why it cannot be shown. Never rejects. */
export async function loadContent(uri: string, deps: ReaderDeps): Promise<ReaderContent> {
  let page: ReaderPage | undefined;
  try {
    page = await deps.library.page(uri);
  } catch (error) {
    page = { problem: error instanceof Error ? error.message : String(error) };
  }
  if (!page) {
    return notice(
      vscode.l10n.t('This article no longer exists'),
      vscode.l10n.t(
        'It was {0}. Its file was moved or deleted, or its folder is no longer among your article folders.',
        placeText(uri),
      ),
    );
  }
  if ('problem' in page) return notice(vscode.l10n.t('This article cannot be shown'), page.problem);
  return { ...page, title: page.article.title };
}

async function notice(title: string, text: string): Promise<ReaderContent> {
  const { renderNotice } = await import('../../core/reader/notice.ts');
  return { article: undefined, title, html: renderNotice(title, text), contents: [] };
}

function placeText(uri: string): string {
  try {
    const { fsPath, path } = vscode.Uri.parse(uri, true);
    return fsPath || path;
  } catch {
    return uri;
  }
}
