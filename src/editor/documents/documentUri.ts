import * as vscode from 'vscode';
import { fromBase64Url, toBase64Url } from '../../core/text/base64Url.ts';
import { Schemes } from '../host/contributions.ts';

/** What a document is made from, and which part of it. */
export interface DocumentSource {
  /** Where the file can be read. */
  readonly uri: string;
  /** From 0. */
  readonly page: number;
  /** What came last comes first. */
  readonly reversed: boolean;
}

/** The document's address. It holds all that is needed to make it: a window that is reopened shows it again. */
export function documentUri({ uri, page, reversed }: DocumentSource): vscode.Uri {
  const { path } = vscode.Uri.parse(uri);
  return vscode.Uri.from({ scheme: Schemes.document, path, query: encoded({ uri, page, reversed }) });
}

/** What an address stands for; undefined where it is not ours: anyone can make one. */
export function documentSource({ scheme, path, query }: vscode.Uri): DocumentSource | undefined {
  if (scheme !== Schemes.document) return undefined;
  // Where the editor has dropped the query of a link, the path is still that of the file.
  if (query === '') return { uri: vscode.Uri.file(path).toString(), page: 0, reversed: false };
  try {
    const { uri, page, reversed } = JSON.parse(fromBase64Url(query)) as Record<string, unknown>;
    if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith(`${Schemes.document}:`)) return;
    if (!Number.isSafeInteger(page) || (page as number) < 0 || typeof reversed !== 'boolean') return undefined;
    return { uri, page: page as number, reversed };
  } catch {
    return undefined;
  }
}

/** In letters and digits alone: links are taken apart and put together again, and what is escaped may not survive that. */
function encoded(source: DocumentSource): string {
  return toBase64Url(JSON.stringify(source));
}
