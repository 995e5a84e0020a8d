/** What a log tells about, thing by thing. */
export const ITEM_KINDS = [
  'update',
  'component package',
  'product',
  'app',
  'script',
  'policy',
  'deployment',
  'app package',
  'driver',
  'feature',
  'upgrade',
  'service',
  'task',
  'printer',
  'user',
  'share',
  'certificate',
  'volume',
  'image',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What is done with an item, in the order in which that goes. */
export const PHASES = [
  'offered',
  'checked',
  'downloaded',
  'staged',
  'run',
  'installed',
  'configured',
  'removed',
  'detected',
  'reported',
] as const;
export type Phase = (typeof PHASES)[number];

/** How far a phase has come by what a line says. `waits`: for a restart, a user or a time; `skips`: it need not be done. */
export const SAYINGS = ['begins', 'succeeds', 'fails', 'waits', 'skips'] as const;
export type Saying = (typeof SAYINGS)[number];

/**
 * The lines of a family of logs that speak of items. A new one is a file with one of these and, next to it, `samples`; then
 * `npm run lists`. A team writes the same fields as JSON. Patterns are those of a `LinePattern` that holds a text by which lines
 * are found, with named groups.
 */
export interface ItemLog {
  /** A short name that stays, in small letters with hyphens: `intune-agent`. */
  readonly name: string;
  /** The formats whose logs have these lines, by their names. */
  readonly formats: readonly string[];
  readonly lines: readonly ItemLine[];
}

/** A line that speaks of an item. */
export interface ItemLine {
  /**
   * A pattern with named groups. `id`: what the log calls it by (GUID, KB number, product code, INF); `name`: for people;
   * `code`: a number that says how it ended; `result`: a word of which `results` knows what it says; `version`.
   * Without `id` and `name` the line is about the item that a line before it was about, in the same thread where lines name it.
   */
  readonly at: string;
  readonly kind: ItemKind;
  /** Without a phase, the line only tells what the item is called, or that it is what the next lines are about. */
  readonly phase?: Phase;
  readonly says?: Saying;
  /** What the words say that the group `result` may hold, in small letters; a line with another word says nothing. */
  readonly results?: Readonly<Record<string, Saying>>;
  /** Set where `code` says it: 0 that it succeeded, 3010 and 1641 that it waits for a restart, any other that it failed. */
  readonly byCode?: true;
  /** How the digits of `code` are to be read where they have no `0x`; 10 if not given. */
  readonly base?: 10 | 16;
  /** What such a code is, as a kind of code; `status` if not given. */
  readonly codeKind?: string;
  /** Set where one line holds it several times, as a list does. */
  readonly each?: true;
  /** Set where the lines behind it are not about this item. */
  readonly apart?: true;
  /**
   * Providers and numbers, as `Service Control Manager/7000,7009`: the line is a value in the record of such an event, below the
   * first line of it, as event logs read.
   */
  readonly events?: readonly string[];
  /**
   * Patterns with more of the groups: each matches one of the lines between the first one of that record and this one, or this
   * one itself where a record is one line; without `events`, the line right above.
   */
  readonly above?: readonly string[];
}

/** A text with what must be found in it, in order. */
export interface ItemSample {
  /** One or several lines, as the log has them. */
  readonly text: string;
  /** The name of the file. */
  readonly file: string;
  /** Each item with its last outcome: `app 3f0c…: failed`, and behind ` | ` its name, code and phases where that matters. */
  readonly items: readonly string[];
}
