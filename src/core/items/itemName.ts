import type { Item } from './item.ts';

/** What an item is called: its name, and its id where that is another. */
export function itemName({ name, id, key }: Pick<Item, 'name' | 'id' | 'key'>): string {
  if (name === undefined) return id ?? key;
  return id === undefined || name.includes(id) ? name : `${name} (${id})`;
}
