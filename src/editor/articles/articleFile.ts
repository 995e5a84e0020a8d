import * as vscode from 'vscode';
import { decodeArticle, MAX_ARTICLE_BYTES, tooLarge } from '../../core/articles/decodeText.ts';
import { toBase64Url } from '../../core/text/base64Url.ts';
import { errorText } from '../../core/text/errorText.ts';
import { DISK_SCHEME } from '../../node/disk.ts';
import { sha256 } from '../../node/sha256.ts';
import { readSmallFile } from '../../node/smallFile.ts';

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
    const bytes = await bytesOf(uri);
    const decoded = bytes instanceof Uint8Array ? decodeArticle(bytes) : { problem: tooLarge(bytes.size) };
    if ('problem' in decoded) return { ...decoded, gone: false };
    return { ...decoded, version: toBase64Url(sha256(decoded.text)) };
  } catch (error) {
    return { problem: errorText(error), gone: isNotFound(error) };
  }
}

/** A file of thousands on disk is read without the editor, which asks its window about each. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | { readonly size: number }> {
  if (uri.scheme === DISK_SCHEME) return readSmallFile(uri.fsPath, MAX_ARTICLE_BYTES);
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > MAX_ARTICLE_BYTES ? { size } : vscode.workspace.fs.readFile(uri);
}

function isNotFound(error: unknown): boolean {
  if (error instanceof vscode.FileSystemError) return error.code === 'FileNotFound';
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
