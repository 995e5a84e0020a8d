import { displayCode } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Item, ItemPlace } from '../items/item.ts';
import type { Saying } from '../items/itemLog.ts';
import { itemKindText, itemName } from '../items/itemWords.ts';
import type { Translate } from '../text/translate.ts';
import { aheadOf, type Clocks } from '../times/clocks.ts';
import { instantOf } from '../times/timestamp.ts';
import type { LanedHit } from './shownPicture.ts';

/** How what a line says of a phase looks in the picture. */
const OUTCOME: Readonly<Record<Saying, Outcome>> = {
  begins: 'information',
  succeeds: 'success',
  fails: 'failure',
  waits: 'warning',
  skips: 'information',
};

/**
 * What became of the items of a scan, when, each in a lane of its own: where its phases began and ended, and where it failed.
 * What is only named has none. `offset`: what local times are taken for, in minutes east of UTC.
 */
export function hitsOfItems(
  items: readonly Item[],
  { offset, clocks }: { readonly offset: number; readonly clocks: Clocks },
  t: Translate,
): LanedHit[] {
  return items
    .filter(({ outcome }) => outcome !== 'named')
    .flatMap((item) => {
      const lane = `${itemKindText(item.kind, t)}: ${itemName(item)}`;
      const code = item.code ? displayCode(item.code) : '';
      return placesOf(item).map(([{ file, line, stamp }, outcome]) => ({
        ...{ lane, outcome, file, line, column: 1, length: 1, code },
        at: stamp?.hasDate ? instantOf(stamp, offset) - aheadOf(file, clocks) : Number.POSITIVE_INFINITY,
      }));
    });
}

/** The lines that say how it went, each once. */
function placesOf({ phases, failed, failedBefore }: Item): (readonly [ItemPlace, Outcome])[] {
  const places = new Map<string, readonly [ItemPlace, Outcome]>();
  const add = (place: ItemPlace | undefined, outcome: Outcome) => {
    const key = place && `${place.file}\n${place.line}`;
    if (key !== undefined && !places.has(key)) places.set(key, [place!, outcome]);
  };
  // A line that ends one phase may begin the next: how it ended says more.
  for (const { last, says } of phases) add(last, OUTCOME[says]);
  for (const place of [failed, failedBefore]) add(place, 'failure');
  for (const { begin } of phases) add(begin, 'information');
  return [...places.values()];
}
