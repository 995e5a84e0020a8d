import { eventsListed, foldedProvider } from '../codes/events.ts';
import { EVENT_REACH, type EventShapes } from '../formats/eventShapes.ts';
import { LinePattern } from '../formats/linePattern.ts';
import type { ItemLine } from './itemLog.ts';

/** What the groups of patterns hold. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Gives the line so far above; undefined where there is none, or not any more. */
type LinesAbove = (distance: number) => string | undefined;

/** What a line that speaks of an item wants of the lines above it: to be in the record of an event, or to follow another one. */
export class ItemRecord {
  readonly #events: ReadonlySet<string> | undefined;
  readonly #above: readonly LinePattern[];

  constructor({ events, above = [] }: Pick<ItemLine, 'events' | 'above'>) {
    this.#events = events && new Set(events.flatMap((entry) => eventsListed(entry) ?? []).map(keyOf));
    this.#above = above.map((source) => new LinePattern(source));
  }

  /** What the patterns for lines above hold; undefined where one does not match, or the record is of another event. `end`: where the match ends. */
  read(text: string, end: number, above: LinesAbove, shapes: EventShapes): Groups | undefined {
    if (!this.#events) return this.#find([above(1)]);
    const event = shapes.eventAt(text, end, above);
    if (!event || !this.#events.has(keyOf({ provider: event.provider.text, id: Number(event.id.text) })))
      return undefined;
    if (this.#above.length === 0) return {};
    const own = shapes.eventsOf(text, above);
    // Of several records in one line it is not told which values are whose.
    return own.length > 1 ? undefined : this.#find(own.length === 1 ? [text] : linesUpTo(above, shapes));
  }

  #find(lines: readonly (string | undefined)[]): Groups | undefined {
    const groups: Record<string, string | undefined> = {};
    for (const pattern of this.#above) {
      let found: Groups | undefined;
      for (const line of lines) found ??= line === undefined ? undefined : pattern.named(line)?.groups;
      if (!found) return undefined;
      Object.assign(groups, found);
    }
    return groups;
  }
}

const keyOf = ({ provider, id }: { readonly provider: string; readonly id: number }) =>
  `${foldedProvider(provider)}/${id}`;

/** The lines above, the nearest first, up to the one that names the event. */
function linesUpTo(above: LinesAbove, shapes: EventShapes): string[] {
  const lines: string[] = [];
  for (let distance = 1; distance <= EVENT_REACH; distance++) {
    const line = above(distance);
    if (line === undefined) break;
    lines.push(line);
    if (shapes.eventsOf(line, (further) => above(distance + further)).length > 0) break;
  }
  return lines;
}
