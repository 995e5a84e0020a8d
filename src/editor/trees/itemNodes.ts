import type { Item, ItemPhase, ItemPlace } from '../../core/items/item.ts';
import { itemName } from '../../core/items/itemName.ts';
import { sentence } from '../host/sentence.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import type { MenuRow } from './codeMenu.ts';
import { paged } from './paged.ts';
import type { Target } from './placeRow.ts';

/** So many items are listed: those that failed are first. */
const MOST = 500;

/** The nodes "By item" of a view: all items, one of them, a phase of it. */
export type ItemNode =
  | { readonly type: 'items'; readonly items: readonly Item[] }
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'phase'; readonly phase: ItemPhase; readonly item: Item }
  | { readonly type: 'moreItems'; readonly left: number };

/** Where a line can be seen; undefined where its file is not known any more. */
type TargetOf = (place: ItemPlace) => Target | undefined;

/** The node of all items; none where there are none. */
export function itemNodes(items: readonly Item[]): ItemNode[] {
  return items.length > 0 ? [{ type: 'items', items }] : [];
}

export function isItemNode<T extends { readonly type: string }>(node: T | ItemNode): node is ItemNode {
  return node.type === 'items' || node.type === 'item' || node.type === 'phase' || node.type === 'moreItems';
}

/** What a node opens to. */
export function itemChildren(node: ItemNode): ItemNode[] {
  if (node.type === 'item') return node.item.phases.map((phase) => ({ type: 'phase', phase, item: node.item }));
  if (node.type !== 'items') return [];
  const { items } = node;
  const more = (left: number): ItemNode => ({ type: 'moreItems', left });
  return paged<Item, ItemNode>(items, items.length, MOST, (item) => ({ type: 'item', item }), more);
}

/** How a node is shown; the words for that are loaded with the first one. */
export async function itemNodeRow(node: ItemNode, targetOf: TargetOf): Promise<PlainTreeItem> {
  if (node.type === 'moreItems') return treeItem(sentence('{0} more', node.left));
  const { itemRow, itemsRow, phaseRow } = await import('./itemRow.ts');
  if (node.type === 'items') return itemsRow(node.items);
  return node.type === 'item' ? itemRow(node.item, targetOf) : phaseRow(node.item, node.phase, targetOf);
}

/** A node as its menu knows it; undefined where nothing can be done with it. */
export function itemMenu(node: ItemNode, targetOf: TargetOf): MenuRow | undefined {
  if (node.type !== 'item' && node.type !== 'phase') return undefined;
  const { item } = node;
  const place = node.type === 'phase' ? node.phase.last : (item.failed ?? item.last);
  const target = targetOf(place);
  const log = place.file.split(/[\\/]/).pop() ?? place.file;
  const text = `${itemName(item)} ${log}:${place.line}: ${place.text.trim()}`;
  return { text: [text], log, ...(target && { target }) };
}
