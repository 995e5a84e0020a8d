import { instantOf } from '../times/timestamp.ts';
import { ITEM_OUTCOMES, type Item, type ItemPlace } from './item.ts';
import type { Saying } from './itemLog.ts';
import { keyOf } from './itemNames.ts';
import { itemOf } from './itemOf.ts';
import type { FileItems, ItemSketch, PhaseSketch, PlaceOrder, Said } from './itemSketch.ts';

/**
 * The items that some files tell of, each once, failing first. Files are given in the order in which they were met; their lines
 * are ordered by time where times are known. `offset`: what local times are taken for, in minutes east of UTC.
 */
export function mergeItems(files: readonly FileItems[], offset = 0): Item[] {
  const order = placeOrder(files, offset);
  const merged = new Map<string, ItemSketch>();
  for (const sketch of files.flatMap(({ items }) => items)) {
    const key = `${sketch.kind}\n${sketch.key}`;
    const before = merged.get(key);
    merged.set(key, before ? mergeSketches(before, sketch, order) : sketch);
  }
  const items = [...withoutNameTwins(merged, order)].map((sketch) => itemOf(sketch, order));
  return items.sort((a, b) => ITEM_OUTCOMES.indexOf(a.outcome) - ITEM_OUTCOMES.indexOf(b.outcome));
}

/** Lines of one file stand in their order; those of several in that of time, or where it is not known of the files. */
function placeOrder(files: readonly FileItems[], offset: number): PlaceOrder {
  const numbers = new Map<string, number>();
  for (const { items } of files)
    for (const { files: names } of items)
      for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return (a, b) => {
    if (a.file === b.file) return a.line - b.line;
    const time = a.stamp?.hasDate && b.stamp?.hasDate ? instantOf(a.stamp, offset) - instantOf(b.stamp, offset) : 0;
    return time || numbers.get(a.file)! - numbers.get(b.file)!;
  };
}

/** What is only known by its name is the item with an id that has this name, if there is one only. */
function* withoutNameTwins(merged: ReadonlyMap<string, ItemSketch>, order: PlaceOrder): Iterable<ItemSketch> {
  const named = new Map<string, ItemSketch | 'several'>();
  for (const sketch of merged.values()) {
    if (sketch.id === undefined || sketch.name === undefined) continue;
    const key = `${sketch.kind}\n${keyOf(sketch.name)}`;
    named.set(key, named.has(key) ? 'several' : sketch);
  }
  const twins = new Map<ItemSketch, ItemSketch>();
  const gone = new Set<ItemSketch>();
  for (const sketch of merged.values()) {
    const twin = sketch.id === undefined ? named.get(`${sketch.kind}\n${sketch.key}`) : undefined;
    if (!twin || twin === 'several') continue;
    twins.set(twin, sketch);
    gone.add(sketch);
  }
  for (const sketch of merged.values()) {
    if (gone.has(sketch)) continue;
    const twin = twins.get(sketch);
    yield twin ? mergeSketches(sketch, twin, order) : sketch;
  }
}

/** Two sketches of one item as one; `one` gives its id. */
function mergeSketches(one: ItemSketch, other: ItemSketch, order: PlaceOrder): ItemSketch {
  const files = [...new Set([...one.files, ...other.files])];
  if (isCopy(one, other)) return { ...one, files };
  const [a, b] = order(one.first, other.first) <= 0 ? [one, other] : [other, one];
  const { kind, key, id } = one;
  const name = a.name ?? b.name;
  const version = b.version ?? a.version;
  const part = b.part ?? a.part;
  const phases = new Map(a.phases.map((phase) => [phase.phase, phase]));
  const again = tellOfOneTime(a, b, order);
  for (const phase of b.phases) phases.set(phase.phase, mergePhases(phases.get(phase.phase), phase, again, order));
  return {
    ...{ kind, key },
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(part !== undefined && { part }),
    phases: [...phases.values()],
    first: a.first,
    last: laterOf(a.last, b.last, order),
    files,
  };
}

/**
 * Whether two logs tell of an item in the same time, `a` from earlier on: then they tell of the same attempts, each in its words. Where
 * a log goes on in another file, the one begins after the other.
 */
function tellOfOneTime(a: ItemSketch, b: ItemSketch, order: PlaceOrder): boolean {
  const isTimed = [a.last, b.first].every(({ stamp }) => stamp?.hasDate);
  return isTimed && !b.files.some((file) => a.files.includes(file)) && order(b.first, a.last) < 0;
}

/** `again`: whether they tell of the same attempts. */
function mergePhases(a: PhaseSketch | undefined, b: PhaseSketch, again: boolean, order: PlaceOrder): PhaseSketch {
  if (!a) return b;
  const said: Partial<Record<Saying, Said>> = { ...a.said };
  for (const [says, one] of Object.entries(b.said) as [Saying, Said][]) {
    const before = said[says];
    said[says] = before ? mergeSaid(before, one, again, order) : one;
  }
  return { phase: a.phase, said };
}

function mergeSaid(a: Said, b: Said, again: boolean, order: PlaceOrder): Said {
  const { last, from, code } = order(b.last, a.last) >= 0 ? b : a;
  const count = again ? Math.max(a.count, b.count) : a.count + b.count;
  return { count, last, ...(from && { from }), ...(code && { code }) };
}

const laterOf = (a: ItemPlace, b: ItemPlace, order: PlaceOrder): ItemPlace => (order(b, a) > 0 ? b : a);

/** Whether two files tell the same in the same lines at the same times: bundles have many a log twice. */
function isCopy(a: ItemSketch, b: ItemSketch): boolean {
  if (!samePlace(a.first, b.first) || !samePlace(a.last, b.last) || a.phases.length !== b.phases.length) return false;
  return a.phases.every(({ phase, said }, i) => {
    const other = b.phases[i]!;
    const all = Object.entries(said) as [Saying, Said][];
    return (
      other.phase === phase &&
      all.length === Object.keys(other.said).length &&
      all.every(([says, { count, last }]) => {
        const same = other.said[says];
        return same?.count === count && samePlace(same.last, last);
      })
    );
  });
}

function samePlace(a: ItemPlace, b: ItemPlace): boolean {
  return a.text === b.text && a.stamp !== undefined && a.stamp.time === b.stamp?.time;
}
