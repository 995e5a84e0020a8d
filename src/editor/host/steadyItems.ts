import type { PlainPickItem, PlainQuickPick } from './quickPick.ts';

/** For so long after new items were given, what is accepted may still be one of those before (ms). */
const ON_THEIR_WAY = 2000;

/** The items of an open quick pick that change under the user's hands. */
export interface SteadyItems<T> {
  /** Shows other items. */
  set(items: readonly T[]): void;
  /** What was accepted, to be asked for in `onDidAccept`: an item that was shown; undefined where there was none. */
  accepted(): T | undefined;
}

/**
 * Items of a quick pick of which what is accepted is what was shown. The editor shows new items a moment after it got them,
 * and tells of one that is accepted by its place in the list: in that moment, that of another item, or of none. It tells
 * which item is active as soon as it shows new ones; until then, places are those of the items before.
 */
export function steadyItems<T extends PlainPickItem>(pick: PlainQuickPick<T>): SteadyItems<T> {
  let before: { readonly items: readonly T[]; readonly active: T | undefined; readonly until: number } | undefined;
  pick.onDidChangeActive(() => {
    before = undefined;
  });
  return {
    set(items) {
      const until = performance.now() + ON_THEIR_WAY;
      before = before ? { ...before, until } : { items: pick.items, active: pick.activeItems[0], until };
      pick.items = items;
    },
    accepted() {
      const item = pick.selectedItems[0];
      if (!before || performance.now() > before.until) return item;
      // A place behind the end of the new list: which one it was is lost, but not which one Enter is for.
      return item ? before.items[pick.items.indexOf(item)] : before.active;
    },
  };
}
