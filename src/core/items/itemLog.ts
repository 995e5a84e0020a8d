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
  'program',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * What is done with an item, in the order in which that goes. A failure is taken back by a later success of the same phase or of
 * one behind it. `offered` and `reported` (a server was told of it) are no success of anything; `removed` takes no other failure
 * back, and success of no other phase takes back that it could not be removed.
 */
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
  /**
   * The formats whose logs have these lines, by their names. A line is of one by the name of its file or by the format's mark;
   * where the name of the file tells nothing, by how it looks, as the format's `line` says.
   */
  readonly formats: readonly string[];
  /**
   * In order: of several that match one line and are about the same phase of the same kind, only the first counts that says
   * something. So what is special comes before what is general. Several lines one behind the other, by
   * several patterns, that say the same of a phase tell of one end of it, with the code of the first that has one.
   */
  readonly lines: readonly ItemLine[];
}

/** A line that speaks of an item. */
export interface ItemLine {
  /**
   * A pattern with named groups. `id`: what the log calls it by (GUID, KB number, product code, INF); `name`: for people;
   * `code`: a number that says how it ended; `result`: a word of which `results` knows what it says; `version`;
   * `part`: what in it failed, as the module of a program.
   * Without `id` and `name` the line is about the item of this kind that a line before it was about, in the same thread where
   * lines name it, or else in a line without a thread. Lines are looked at up to 4,000 characters, but with `each`, whose
   * pattern must match there once: then all of the line.
   */
  readonly at: string;
  readonly kind: ItemKind;
  /**
   * Without a phase, the line only tells what the item is called, or that it is what the next lines are about; a `code` in it is
   * that of what the next line says that failed, where that has none of its own.
   */
  readonly phase?: Phase;
  /** Other phases that it is about instead where one of them is what began last: a line may not say whether it installs or removes. */
  readonly orBegun?: readonly Phase[];
  readonly says?: Saying;
  /**
   * What the words say that the group `result` may hold, in small letters; a line with another word says nothing, but the next
   * lines may be about its item. Where the group takes no part, `byCode` decides.
   */
  readonly results?: Readonly<Record<string, Saying>>;
  /**
   * Set where `code` says it: 0 that it succeeded, 3010 and 1641 (plain or as HRESULT) and 0x240005 that it waits for a restart,
   * any other that it failed.
   */
  readonly byCode?: true;
  /** How the digits of `code` are to be read where they have no `0x`; 10 if not given. */
  readonly base?: 10 | 16;
  /**
   * What such a code is, as a kind of code; `status` if not given: then small numbers are no codes, but for those of Windows
   * Installer. `win32` where the program is known to write errors of Windows.
   */
  readonly codeKind?: string;
  /** Set where one line holds it several times, as a list does. */
  readonly each?: true;
  /**
   * Set where `name` is what the item is called that the next line of this kind, in the same thread, names by its `id`, or of which
   * that says something without naming one; or where `code` is that of the item that it says failed, if it has no other.
   */
  readonly ahead?: true;
  /**
   * Set where the lines behind it are not about this item, or where it names none, about none of this kind: it ends what was spoken
   * of. One without a phase that names none does nothing else; as it may begin something new, it stands before those that name it.
   */
  readonly apart?: true;
  /**
   * Set where the success that it says may come before the restart that the item waits for, as a line shortly before says: then
   * the item still waits.
   */
  readonly mayWait?: true;
  /**
   * Providers and numbers, as `Service Control Manager/7000,7009`: the line is a value in the record of such an event, below the
   * first line of it, as event logs read.
   */
  readonly events?: readonly string[];
  /**
   * Patterns with more of the groups: each matches this line or one of those between the first one of that record and this one;
   * without `events`, the line right above, or with `reach` this line or one of so many above it.
   */
  readonly above?: readonly string[];
  /** Up to how many lines above, without `events`, the lines of `above` stand; at most 30. */
  readonly reach?: number;
}

/** A text with what must be found in it, in order. */
export interface ItemSample {
  /** One or several lines, as the log has them. */
  readonly text: string;
  /** The name of the file. */
  readonly file: string;
  /**
   * All items, in any order, each as `kind id: outcome`, with its name where it has no id: `app 3f0c…-…: failed`. GUIDs stand
   * without braces and updates as `KB5031455`; capital and small letters are the same. Behind it, each behind ` | `, what else must
   * hold: `name 7-Zip 24.08`, `version 24.8.0`, `part module.dll`, `code 0x80070643` or `code win32:1603` (as `canonical` writes it), `no code`,
   * `attempts 2`, and phases as `downloaded succeeds, installed fails`. What is not given may be anything.
   */
  readonly items: readonly string[];
}
