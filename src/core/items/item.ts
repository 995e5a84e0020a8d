import type { Code } from '../codes/code.ts';
import type { Timestamp } from '../times/timestamp.ts';
import type { ItemKind, Phase, Saying } from './itemLog.ts';

/** A line that speaks of an item. */
export interface ItemPlace {
  /** Path or name of the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly stamp?: Timestamp;
  /** Of a failure, the line near it that says in words why, where its own does not. */
  readonly why?: { readonly line: number; readonly text: string };
}

/** A phase of an item: how it began last, and how that ended. */
export interface ItemPhase {
  readonly phase: Phase;
  /** What the last line of it says. */
  readonly says: Saying;
  /** The first of the lines that say that it began last. */
  readonly begin?: ItemPlace;
  /** The last line of it. */
  readonly last: ItemPlace;
  /** How often it began, or where no line says that it begins, how often it ended; at least 1. */
  readonly attempts: number;
  /** The code with which it ended last. */
  readonly code?: Code;
}

/** `recovered`: it failed, and later succeeded. `open`: it began and no line says how it ended. */
export const ITEM_OUTCOMES = ['failed', 'open', 'waiting', 'recovered', 'succeeded', 'skipped', 'named'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** What one or several logs tell of one item. */
export interface Item {
  readonly kind: ItemKind;
  /** Unique among the items of a kind: its id in one spelling, or where it has none its name. */
  readonly key: string;
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  /** What in it failed: the module in which a program crashed. */
  readonly part?: string;
  readonly outcome: ItemOutcome;
  /** In the order in which they were met. */
  readonly phases: readonly ItemPhase[];
  /** The code of the failure that counts: of the last phase that failed and did not succeed later. */
  readonly code?: Code;
  /** The line that says so. */
  readonly failed?: ItemPlace;
  /** Where it failed before it succeeded. */
  readonly failedBefore?: ItemPlace;
  readonly attempts: number;
  /** From where to where the last attempt went whose end decides the outcome; undefined where no line says that it began, or ended. */
  readonly attempt?: { readonly begin: ItemPlace; readonly end: ItemPlace };
  readonly first: ItemPlace;
  /** The line that decides the outcome; of what is only named, the last one about it. */
  readonly last: ItemPlace;
  readonly files: readonly string[];
}
