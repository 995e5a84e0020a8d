import type { Item } from './item.ts';

/** What an item is called: its name, or where no line tells that, its id; and what in it failed. */
export function itemName({ name, id, key, part }: Pick<Item, 'name' | 'id' | 'key' | 'part'>): string {
  const called = name ?? id ?? key;
  return part === undefined ? called : `${called} (${part})`;
}
