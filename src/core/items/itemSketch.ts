import type { Code } from '../codes/code.ts';
import type { ItemPlace } from './item.ts';
import type { ItemKind, Phase, Saying } from './itemLog.ts';

/** All that is kept of what a log tells of an item: as much for one line as for a million. */
export interface ItemSketch {
  readonly kind: ItemKind;
  /** As that of an item. */
  readonly key: string;
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  readonly part?: string;
  /** In the order in which they were met. */
  readonly phases: readonly PhaseSketch[];
  readonly first: ItemPlace;
  readonly last: ItemPlace;
  readonly files: readonly string[];
}

export interface PhaseSketch {
  readonly phase: Phase;
  readonly said: Readonly<Partial<Record<Saying, Said>>>;
}

/** How often something was said of a phase, and where last. */
export interface Said {
  readonly count: number;
  readonly last: ItemPlace;
  /** Of a begin that several lines tell of, the first of them. */
  readonly from?: ItemPlace;
  /** The last code that stood there. */
  readonly code?: Code;
}

/** What one file tells of items. */
export interface FileItems {
  readonly items: readonly ItemSketch[];
  /** How many lines spoke of items for which there was no more room. */
  readonly left: number;
}

/** Which of two places comes first: negative where the first does. */
export type PlaceOrder = (a: ItemPlace, b: ItemPlace) => number;

/** Whether anything failed in it. */
export function hasFailed({ phases }: Pick<ItemSketch, 'phases'>): boolean {
  return phases.some(({ said }) => said.fails);
}
