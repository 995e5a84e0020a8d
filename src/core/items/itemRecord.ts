import { eventsListed, foldedProvider } from '../codes/events.ts';
import { EVENT_REACH, type EventShapes } from '../formats/eventShapes.ts';
import { LinePattern } from '../formats/linePattern.ts';
import type { ItemLine } from './itemLog.ts';

/** What the groups of patterns hold. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A line and those above it, as far as they belong to one record. They are looked at when first asked for, while they are here. */
export class LineAndAbove {
  readonly #text: string;
  readonly #above: (distance: number) => string | undefined;
  readonly #shapes: EventShapes;
  #event: string | undefined;
  #lines: readonly string[] | undefined;

  /** `above` gives the line so far above; undefined where there is none, or not any more. */
  constructor(text: string, above: (distance: number) => string | undefined, shapes: EventShapes) {
    this.#text = text;
    this.#above = above;
    this.#shapes = shapes;
  }

  /** The event of the record, as `keyOf` writes it; empty where there is none, or several in the line. */
  get event(): string {
    if (this.#event === undefined) {
      const own = this.#shapes.eventsOf(this.#text, this.#above);
      const event = own.length === 0 ? this.#shapes.eventAt(this.#text, 0, this.#above) : own.length === 1 && own[0];
      this.#event = event ? keyOf({ provider: event.provider.text, id: Number(event.id.text) }) : '';
      if (own.length > 0) this.#lines = [this.#text];
    }
    return this.#event;
  }

  /** The lines above in the record of an event, the nearest first, up to the one that names the event; the line itself where that does. */
  get lines(): readonly string[] {
    if (!this.#lines) {
      const lines: string[] = [];
      for (let distance = 1; distance <= EVENT_REACH; distance++) {
        const line = this.#above(distance);
        if (line === undefined) break;
        lines.push(line);
        if (this.#shapes.eventsOf(line, (further) => this.#above(distance + further)).length > 0) break;
      }
      this.#lines = lines;
    }
    return this.#lines;
  }

  get next(): readonly string[] {
    const line = this.#above(1);
    return line === undefined ? [] : [line];
  }
}

/** What a line that speaks of an item wants of the lines above it: to be in the record of an event, or to follow another one. */
export class ItemRecord {
  readonly #events: ReadonlySet<string> | undefined;
  readonly #above: readonly LinePattern[];

  constructor({ events, above = [] }: Pick<ItemLine, 'events' | 'above'>) {
    this.#events = events && new Set(events.flatMap((entry) => eventsListed(entry) ?? []).map(keyOf));
    this.#above = above.map((source) => new LinePattern(source));
  }

  /** What the patterns for lines above hold; undefined where one does not match, or the record is of another event. */
  read(line: LineAndAbove): Groups | undefined {
    if (this.#events && !this.#events.has(line.event)) return undefined;
    if (this.#above.length === 0) return {};
    const lines = this.#events ? line.lines : line.next;
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

const keyOf = ({ provider, id }: { readonly provider: string; readonly id: number }) =>
  `${foldedProvider(provider)}/${id}`;
