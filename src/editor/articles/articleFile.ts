import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { decodeArticle, MAX_ARTICLE_BYTES, tooLarge } from '../../core/articles/decodeText.ts';
import { errorText } from '../../core/text/errorText.ts';

/** What an article's file holds; `version` is different for every different text. */
export interface ArticleText {
  readonly text: string;
  readonly version: string;
}

/** The text of an article's file, or why there is none. The size is checked first, so that nothing huge is read. */
export async function readArticleText(
  uri: vscode.Uri,
): Promise<ArticleText | { readonly problem: string; readonly gone: boolean }> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const decoded =
      size > MAX_ARTICLE_BYTES ? { problem: tooLarge(size) } : decodeArticle(await vscode.workspace.fs.readFile(uri));
    if ('problem' in decoded) return { ...decoded, gone: false };
    return { ...decoded, version: createHash('sha256').update(decoded.text).digest('base64url') };
  } catch (error) {
    const gone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { problem: errorText(error), gone };
  }
}
