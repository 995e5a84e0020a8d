import type { Code } from '../codes/code.ts';
import type { DayOrder } from '../times/dateParts.ts';
import { instantOf } from '../times/timestamp.ts';
import { settled } from '../times/timestampContext.ts';
import type { ItemPlace } from './item.ts';
import type { ItemKind, Phase, Saying } from './itemLog.ts';
import { keyOf } from './itemNames.ts';
import type { FileItems, ItemSketch, PhaseSketch, Said } from './itemSketch.ts';

/** So many items of one file are kept, and so many more of those that fail. */
const MOST_ITEMS = 4000;

/** Ends further apart (ms) are several. */
const APART = 10 * 60_000;

/** What a line calls an item. */
export interface NotedItem {
  readonly kind: ItemKind;
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  readonly part?: string;
}

/** What a line says of a phase of an item. */
export interface Statement {
  readonly phase: Phase;
  readonly says: Saying;
  readonly code?: Code;
  /** The number of the pattern that found it. */
  readonly pattern: number;
  /** Which phases it is about instead, if one of them began last. */
  readonly orBegun: readonly Phase[];
  /** As in a line: a wait shortly before holds on. */
  readonly mayWait?: true;
}

interface Notes {
  readonly item: { -readonly [K in keyof NotedItem]: NotedItem[K] };
  readonly key: string;
  readonly first: ItemPlace;
  last: ItemPlace;
  readonly phases: Map<Phase, PhaseNotes>;
  /** The phase that began last. */
  begun: Phase | undefined;
  /** A code that was told before it was said what failed. */
  code: Code | undefined;
}

interface PhaseNotes {
  readonly said: Partial<Record<Saying, { -readonly [K in keyof Said]: Said[K] }>>;
  /** What was said last, and by which pattern. */
  last: Saying | undefined;
  pattern: number;
}

/** Collects what the lines of a file say of items, in their order. */
export class FileItemNotes {
  readonly #items = new Map<string, Notes>();
  #left = 0;

  /** `said` is undefined where a line only names the item, and a code alone is that of what is said next. */
  add(item: NotedItem, place: ItemPlace, said: Statement | Required<Pick<Statement, 'code'>> | undefined): void {
    const statement = said && 'says' in said ? said : undefined;
    const notes = this.#notesOf(item, place, statement?.says === 'fails');
    if (!notes) {
      this.#left++;
      return;
    }
    notes.item.name ??= item.name!;
    if (item.version) notes.item.version = item.version;
    if (item.part) notes.item.part = item.part;
    notes.last = place;
    if (statement && !(statement.mayWait && statement.says === 'succeeds' && stillWaits(notes, place)))
      note(notes, place, statement);
    else if (said && !statement) notes.code = said.code;
  }

  /** All that was noted. */
  take(order?: DayOrder): FileItems {
    return { items: [...this.#items.values()].map((notes) => sketchOf(notes, order)), left: this.#left };
  }

  #notesOf(item: NotedItem, place: ItemPlace, fails: boolean): Notes | undefined {
    const key = keyOf(item.id ?? item.name!);
    const inFile = `${item.kind}\n${key}`;
    let notes = this.#items.get(inFile);
    if (!notes && this.#items.size < (fails ? 2 * MOST_ITEMS : MOST_ITEMS)) {
      notes = {
        item: { ...item },
        key,
        first: place,
        last: place,
        phases: new Map(),
        begun: undefined,
        code: undefined,
      };
      this.#items.set(inFile, notes);
    }
    return notes;
  }
}

/** Whether something that was done with it shortly before waits for a restart. */
function stillWaits({ phases }: Notes, place: ItemPlace): boolean {
  return [...phases].some(
    ([phase, { last, said }]) => phase !== 'checked' && last === 'waits' && !areApart(said.waits!.last, place),
  );
}

function note(item: Notes, place: ItemPlace, { says, pattern, orBegun, ...said }: Statement): void {
  const phase = item.begun && orBegun.includes(item.begun) ? item.begun : said.phase;
  let notes = item.phases.get(phase);
  if (!notes) {
    notes = { said: {}, last: undefined, pattern };
    item.phases.set(phase, notes);
  }
  const before = notes.said[says];
  // Two lines of different kinds that say the same, one behind the other, tell of one end: the first is nearer to what happened.
  const isAgain =
    notes.last === says && notes.pattern !== pattern && (says === 'begins' || !areApart(before!.last, place));
  const ends = says === 'fails' || says === 'waits';
  const first = isAgain ? before?.code : undefined;
  const code =
    first ?? said.code ?? (ends ? (item.code ?? (notes.last === says ? before?.code : undefined)) : undefined);
  notes.said[says] = {
    count: (before?.count ?? 0) + (before && isAgain ? 0 : 1),
    last: place,
    ...(says === 'begins' && isAgain && { from: before!.from ?? before!.last }),
    ...(code && { code }),
  };
  if (!isAgain) notes.pattern = pattern;
  notes.last = says;
  item.code = undefined;
  if (says === 'begins') item.begun = phase;
}

/** Whether the second of two places is so long after the first that it tells of something else; not where no times tell. */
export function areApart({ stamp: a }: ItemPlace, { stamp: b }: ItemPlace): boolean {
  return a?.hasDate === true && b?.hasDate === true && instantOf(b, 0) - instantOf(a, 0) > APART;
}

function sketchOf({ item, key, first, last, phases }: Notes, order: DayOrder | undefined): ItemSketch {
  const inOrder = (place: ItemPlace): ItemPlace =>
    order && place.stamp?.either ? { ...place, stamp: settled(place.stamp, order) } : place;
  const { kind, id, name, version, part } = item;
  return {
    ...{ kind, key },
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(part !== undefined && { part }),
    phases: [...phases].map(([phase, { said }]): PhaseSketch => {
      const all = Object.entries(said).map(([says, one]) => {
        const { last, from } = one;
        return [says, { ...one, last: inOrder(last), ...(from && { from: inOrder(from) }) }] as const;
      });
      return { phase, said: Object.fromEntries(all) };
    }),
    first: inOrder(first),
    last: inOrder(last),
    files: [first.file],
  };
}
