import type * as vscode from 'vscode';
import type { LogContext } from '../../core/detection/hit.ts';
import { HeaderFinder } from '../../core/detection/tablePass.ts';
import { linesOf } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';

interface Found {
  readonly version: number;
  readonly known: Knowledge['known'];
  readonly formats: Knowledge['formats'];
  readonly headers: HeaderFinder;
}

/** Which headers were found in documents, as long as they do not change. */
const headersOf = new WeakMap<vscode.TextDocument, Found>();

/** What a line (from 0) of a document is searched with: the same as where all of it is searched. */
export function lineContext(document: vscode.TextDocument, line: number, { known, formats }: Knowledge): LogContext {
  let found = headersOf.get(document);
  if (found?.version !== document.version || found.known !== known || found.formats !== formats) {
    const headers = new HeaderFinder(linesOf(document), { known, formats, fileName: document.uri.path });
    found = { version: document.version, known, formats, headers };
    headersOf.set(document, found);
  }
  return found.headers.contextAt(line);
}
