import type * as vscode from 'vscode';
import { mergeItems } from '../../core/items/mergeItems.ts';
import { TextItems } from '../../core/items/textItems.ts';
import type { ItemsOfSummary } from '../../core/summary/summary.ts';
import { sliced } from '../../node/sliced.ts';
import type { DocumentIndex } from './documentIndex.ts';

/** What documents told when they were last asked, and which version of each. */
const told = new WeakMap<vscode.TextDocument, { readonly version: number; readonly found: ItemsOfSummary }>();

/** A document that changes all the time is read as it comes after so many attempts. */
const MOST_CHANGES = 5;

/**
 * What an open log tells of items, found in short steps when somebody asks, and anew once it has changed; undefined where the
 * signal ended that.
 */
export async function itemsOfLog(
  { document, source, context }: Pick<DocumentIndex, 'document' | 'source' | 'context'>,
  signal: AbortSignal,
): Promise<ItemsOfSummary | undefined> {
  for (let changes = 0; ; changes++) {
    const { version } = document;
    const known = told.get(document);
    if (known?.version === version) return known.found;
    const items = new TextItems(source, { ...context, fileName: document.uri.fsPath });
    const isSame = () => document.version === version || changes === MOST_CHANGES;
    if (!(await sliced(() => isSame() && items.step(), signal))) return undefined;
    if (!isSame()) continue;
    const all = items.end();
    const found = { items: mergeItems([all]), linesLeft: all.left };
    if (document.version === version) told.set(document, { version, found });
    return found;
  }
}
