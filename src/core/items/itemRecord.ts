import { eventsListed, foldedProvider } from '../codes/events.ts';
import type { NamedEvent } from '../formats/eventShapes.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { LinePattern } from '../formats/linePattern.ts';
import type { ItemLine } from './itemLog.ts';

/** What the groups of patterns hold. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A record of an event is read so many lines up: laid out, as XML is, its last values stand far below what names it. */
const REACH = 40;

/** A line and those above it, as far as they belong to one record. They are looked at when first asked for, while they are here. */
export class LineAndAbove {
  readonly #text: string;
  readonly #above: (distance: number) => string | undefined;
  readonly #formats: FormatSet;
  #record: { readonly event: string; readonly lines: readonly string[] } | undefined;

  /** `above` gives the line so far above; undefined where there is none, or not any more. */
  constructor(text: string, above: (distance: number) => string | undefined, formats: FormatSet) {
    this.#text = text;
    this.#above = above;
    this.#formats = formats;
  }

  get text(): string {
    return this.#text;
  }

  /** The event of the record, as `keyOf` writes it; empty where there is none, or several in the line. */
  get event(): string {
    this.#record ??= this.#read();
    return this.#record.event;
  }

  /** The lines above in the record of an event, the nearest first, up to the one that names the event; the line itself where that does. */
  get lines(): readonly string[] {
    this.#record ??= this.#read();
    return this.#record.lines;
  }

  /** So many lines right above, the nearest first. */
  next(many: number): readonly string[] {
    const lines: string[] = [];
    while (lines.length < many) {
      const line = this.#above(lines.length + 1);
      if (line === undefined) break;
      lines.push(line);
    }
    return lines;
  }

  #read() {
    const { events: shapes } = this.#formats;
    const own = shapes.eventsOf(this.#text, this.#above);
    if (own.length > 0) return { event: own.length === 1 ? nameOf(own[0]!) : '', lines: [this.#text] };
    const lines: string[] = [];
    for (let distance = 1; distance <= REACH; distance++) {
      const line = this.#above(distance);
      if (line === undefined || this.#formats.isFrame(line)) break;
      lines.push(line);
      const event = shapes.eventsOf(line, (further) => this.#above(distance + further)).at(-1);
      if (event) return { event: nameOf(event), lines };
    }
    return { event: '', lines };
  }
}

/** What a line that speaks of an item wants of the lines above it: to be in the record of an event, or to follow another one. */
export class ItemRecord {
  readonly #events: ReadonlySet<string> | undefined;
  readonly #above: readonly LinePattern[];
  readonly #reach: number | undefined;

  constructor({ events, above = [], reach }: Pick<ItemLine, 'events' | 'above' | 'reach'>) {
    this.#reach = reach;
    this.#events = events && new Set(events.flatMap((entry) => eventsListed(entry) ?? []).map(keyOf));
    this.#above = above.map((source) => new LinePattern(source));
  }

  /** What the patterns for lines above hold; undefined where one does not match, or the record is of another event. */
  read(line: LineAndAbove): Groups | undefined {
    if (this.#events && !this.#events.has(line.event)) return undefined;
    if (this.#above.length === 0) return {};
    const lines = this.#reach
      ? [line.text, ...line.next(this.#reach)]
      : this.#events
        ? [line.text, ...line.lines]
        : line.next(1);
    const groups: Record<string, string | undefined> = {};
    for (const pattern of this.#above) {
      let found: Groups | undefined;
      for (const text of lines) found ??= pattern.named(text)?.groups;
      if (!found) return undefined;
      Object.assign(groups, found);
    }
    return groups;
  }
}

const nameOf = ({ provider, id }: NamedEvent) => keyOf({ provider: provider.text, id: Number(id.text) });

const keyOf = ({ provider, id }: { readonly provider: string; readonly id: number }) =>
  `${foldedProvider(provider)}/${id}`;
