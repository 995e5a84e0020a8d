import type { Item } from './item.ts';

/** What an item is called: its name, or where no line tells that, its id. */
export function itemName({ name, id, key }: Pick<Item, 'name' | 'id' | 'key'>): string {
  return name ?? id ?? key;
}
