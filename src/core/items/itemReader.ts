import type { Code } from '../codes/code.ts';
import { speaksOfFailure } from '../firstFailure/failureWords.ts';
import { reasonAt } from '../firstFailure/reasonTrail.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { ownText } from '../text/ownText.ts';
import type { DayOrder } from '../times/dateParts.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';
import type { ItemPlace } from './item.ts';
import { bitsOf, codeOfBits, saidByCode } from './itemCode.ts';
import type { ItemKind, ItemLine, ItemLog, Saying } from './itemLog.ts';
import { idOf, nameOf } from './itemNames.ts';
import { FileItemNotes, type NotedItem, type Statement } from './itemNotes.ts';
import { ItemFormats, type ItemPatterns, type ReadyItemLine } from './itemPatterns.ts';
import { type Groups, LineAndAbove } from './itemRecord.ts';
import type { FileItems } from './itemSketch.ts';
import { ToldAhead } from './toldAhead.ts';

/** So much of a line is kept, in UTF-16 units. */
const ITEM_TEXT = 400;
/** Of how many threads it is remembered what their lines are about. */
const MOST_THREADS = 1000;
/** So many ids of each kind are remembered with their spelling. */
const MOST_IDS = 1000;
/** What a thread spoke of so long ago (ms) is not what it speaks of now: the number of a thread is used again. */
const FORGOTTEN = 12 * 60 * 60_000;
/** A line in which patterns of items were found. */
interface MetLine {
  readonly line: number;
  readonly text: string;
  readonly stamp: Timestamp | undefined;
  readonly thread: string;
  readonly why?: ItemPlace['why'];
  /** By its number, what lines above it say for a pattern. */
  readonly patterns: Map<number, Groups>;
}

/** What the lines of a thread are about, of one kind. */
interface About {
  readonly item: NotedItem;
  readonly at: Timestamp | undefined;
}

/** So many lines behind a line are read for why it failed. */
const BEHIND = 15;

/** The line (from 1) near a line (from 0) that says why it failed. */
function whyNear(line: number, lineAt: (index: number) => string | undefined): ItemPlace['why'] {
  const reason = reasonAt({ lineCount: line + BEHIND, line: (at) => lineAt(at) ?? '' }, line);
  return reason && { line: reason.line + 1, text: ownText(reason.text) };
}

/**
 * Follows the items of one file: it is handed the lines in which patterns of items were found, in the order of the text, and
 * keeps as much for a log of any size.
 */
export class ItemReader {
  readonly #patterns: ItemPatterns;
  readonly #formats: ItemFormats;
  readonly #all: FormatSet;
  readonly #file: string;
  readonly #notes = new FileItemNotes();
  readonly #about = new Map<string, Map<ItemKind, About>>();
  readonly #ahead = new ToldAhead();
  readonly #mayHave = new Map<ItemLog, boolean>();
  readonly #ids = new Map<ItemKind, Map<string, string>>();
  #met: MetLine | undefined;
  /** The line whose lines above were wanted last. */
  #above: { readonly line: number; readonly text: string; readonly above: LineAndAbove } | undefined;

  /** `file`: its path or name, as its places have it. */
  constructor(patterns: ItemPatterns, formats: FormatSet, file: string) {
    this.#patterns = patterns;
    this.#formats = new ItemFormats(formats, file);
    this.#all = formats;
    this.#file = file;
  }

  /** Whether lines with a pattern count in this file. */
  wants(pattern: number): boolean {
    const { log } = this.#patterns.lines[pattern]!;
    let may = this.#mayHave.get(log);
    if (may === undefined) {
      may = this.#formats.mayHave(log);
      this.#mayHave.set(log, may);
    }
    return may;
  }

  /** Whether a pattern is also looked for in parts of very long lines: a list names hundreds of things in one. */
  inParts(pattern: number): boolean {
    const { each, phase } = this.#patterns.lines[pattern]!.line;
    return each === true && phase === undefined;
  }

  /**
   * Takes a line (numbered from 0) in which a pattern was found. `time` reads its time, and `lineAt` another line (from 0) as far
   * as it is here: both are asked at once.
   */
  add(
    { pattern, line, text }: { readonly pattern: number; readonly line: number; readonly text: string },
    time: () => Timestamp | undefined,
    lineAt: (index: number) => string | undefined,
  ): void {
    const ready = this.#patterns.lines[pattern]!;
    const { log } = ready;
    if (!this.wants(pattern)) return;
    const withAbove = () =>
      this.#withAbove(text, line, (distance) => (distance > line ? undefined : lineAt(line - distance)));
    if (!this.#formats.has(text, log) && !(this.#formats.mayBeOfEvent(log) && withAbove().event)) return;
    const above = ready.record ? ready.record.read(withAbove()) : NO_GROUPS;
    if (!above) return;
    // Of a very long line several parts may come.
    if (this.#met?.line !== line || this.#met.text !== text) {
      this.#read();
      const thread = this.#formats.threadOf(text, log, (distance) => lineAt(line + distance)) ?? '';
      const why = ready.line.phase && speaksOfFailure(text) ? whyNear(line, lineAt) : undefined;
      this.#met = { line, text, stamp: time(), thread, ...(why && { why }), patterns: new Map() };
    }
    this.#met.patterns.set(pattern, above);
  }

  #withAbove(text: string, line: number, lineAbove: (distance: number) => string | undefined): LineAndAbove {
    if (this.#above?.line !== line || this.#above.text !== text)
      this.#above = { line, text, above: new LineAndAbove(text, lineAbove, this.#all) };
    return this.#above.above;
  }

  /** What the file told. `order`: which number of its dates is the day, where it showed that. */
  end(order?: DayOrder): FileItems {
    this.#read();
    return this.#notes.take(order);
  }

  /** Reads the line that was met last, whose patterns are all known now. */
  #read(): void {
    const met = this.#met;
    if (!met) return;
    this.#met = undefined;
    const said = new Set<string>();
    const place: ItemPlace = {
      file: this.#file,
      line: met.line + 1,
      text: met.text.length > ITEM_TEXT ? ownText(met.text.slice(0, ITEM_TEXT)) : met.text,
      ...(met.stamp && { stamp: met.stamp }),
      ...(met.why && { why: met.why }),
    };
    const over = new Set<ItemKind>();
    for (const [id, above] of [...met.patterns].sort(([a], [b]) => a - b)) {
      const ready = this.#patterns.lines[id]!;
      const { kind, phase, each, apart } = ready.line;
      const what = `${kind}/${phase}`;
      if (phase && said.has(what)) continue;
      let from = 0;
      do {
        const found = ready.pattern.named(met.text, from);
        if (!found) break;
        const isNamed = found.groups.id !== undefined || found.groups.name !== undefined;
        if (apart && !isNamed && !phase) this.#forget(met, kind);
        else if (this.#say(ready, id, { ...above, ...found.groups }, met, place) && phase) said.add(what);
        if (apart && !isNamed && phase) over.add(kind);
        from = Math.max(found.end, from + 1);
      } while (each);
    }
    for (const kind of over) this.#forget(met, kind);
  }

  /** Notes what a pattern says by its groups; whether it says something. */
  #say({ line }: ReadyItemLine, pattern: number, groups: Groups, met: MetLine, place: ItemPlace): boolean {
    const { kind, phase, apart } = line;
    const id = groups.id === undefined ? undefined : this.#idOf(groups.id, kind);
    const name = nameOf(groups.name);
    if (line.ahead) {
      this.#ahead.tell(met, kind, { name, code: codeIn(line, groups) });
      return false;
    }
    const ahead = phase && id === undefined ? this.#ahead.of(met, kind) : undefined;
    const called = id === undefined ? (name ?? ahead?.name) : (name ?? this.#ahead.takeName(met, kind));
    const named: NotedItem | undefined =
      id === undefined && called === undefined
        ? undefined
        : { kind, ...(id && { id }), ...(called && { name: called }) };
    const item = named ?? this.#aboutIn(met, kind);
    if (!item) return false;
    if (named && !apart) this.#setAbout(met, named);
    const version = groups.version?.trim();
    const own = nameOf(groups.part);
    // A program that crashed in its own file is named once.
    const part = own?.toLowerCase() === item.name?.toLowerCase() ? undefined : own;
    const noted = {
      ...item,
      ...(version && { version: ownText(version.slice(0, 80)) }),
      ...(part !== undefined && { part }),
    };
    if (!phase) {
      const code = codeIn(line, groups);
      this.#notes.add(noted, place, code && { code });
      return false;
    }
    const statement = statementOf(line, groups);
    if (!statement) return false;
    const code = statement.code ?? (statement.says === 'fails' ? ahead?.code : undefined);
    this.#notes.add(noted, place, {
      ...{ ...statement, ...(code && { code }), phase, pattern, orBegun: line.orBegun ?? [] },
      ...(line.mayWait && { mayWait: true }),
    });
    return true;
  }

  /** A log names a few things very often. */
  #idOf(text: string, kind: ItemKind): string | undefined {
    let ids = this.#ids.get(kind);
    if (!ids) {
      ids = new Map();
      this.#ids.set(kind, ids);
    }
    const known = ids.get(text);
    if (known !== undefined) return known;
    const id = idOf(text, kind);
    if (id !== undefined && ids.size < MOST_IDS) ids.set(ownText(text), id);
    return id;
  }

  #aboutIn({ thread, stamp }: MetLine, kind: ItemKind): NotedItem | undefined {
    // What stands in no thread is about the whole file.
    const own = this.#about.get(thread)?.get(kind);
    const about = own ?? this.#about.get('')?.get(kind);
    if (!about) return undefined;
    const { item, at } = about;
    const isOld = at?.hasDate && stamp?.hasDate && instantOf(stamp, 0) - instantOf(at, 0) > FORGOTTEN;
    return isOld && own && thread !== '' ? undefined : item;
  }

  #forget({ thread }: MetLine, kind: ItemKind): void {
    if (!this.#about.get(thread)?.delete(kind)) this.#about.get('')?.delete(kind);
  }

  #setAbout({ thread, stamp }: MetLine, item: NotedItem): void {
    const kinds = this.#about.get(thread) ?? new Map<ItemKind, About>();
    kinds.set(item.kind, { item, at: stamp });
    // Those that spoke last stay.
    this.#about.delete(thread);
    this.#about.set(thread, kinds);
    if (this.#about.size > MOST_THREADS) this.#about.delete(this.#about.keys().next().value!);
  }
}

const NO_GROUPS: Groups = {};

/** What a line says of its phase; undefined where it says nothing. */
function statementOf(line: ItemLine, groups: Groups): Pick<Statement, 'says' | 'code'> | undefined {
  const says = sayingOf(line, groups.result, bitsIn(line, groups));
  if (!says) return undefined;
  const code = says === 'fails' || says === 'waits' ? codeIn(line, groups) : undefined;
  return { says, ...(code && { code }) };
}

function bitsIn({ base = 10 }: ItemLine, { code }: Groups): number | undefined {
  return code === undefined ? undefined : bitsOf(code.trim(), base);
}

function codeIn(line: ItemLine, groups: Groups): Code | undefined {
  const bits = bitsIn(line, groups);
  return bits === undefined ? undefined : codeOfBits(bits, line.codeKind ?? 'status');
}

function sayingOf(
  { says, results, byCode }: ItemLine,
  result: string | undefined,
  bits: number | undefined,
): Saying | undefined {
  if (results && result !== undefined) {
    const word = result.trim().toLowerCase();
    return Object.hasOwn(results, word) ? results[word] : undefined;
  }
  if (byCode && bits !== undefined) return saidByCode(bits);
  return byCode || results ? undefined : says;
}
