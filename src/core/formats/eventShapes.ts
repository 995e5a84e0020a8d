import { eventLevel } from './eventLevels.ts';
import type { EventFields, EventTable, Format, Level } from './format.ts';
import { requiredText } from './requiredText.ts';

/** How far apart the two fields of an event may stand in one line, in UTF-16 units. */
const FARTHEST = 1000;

/** A provider or a number at its place in a line. */
export interface EventField {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Which of the two it is. */
  readonly is: 'provider' | 'id';
  /** Set where it stands in a line above. */
  readonly isAbove?: true;
}

/** A field or both of an event in a line. */
export interface FieldsTogether {
  readonly provider?: EventField;
  readonly id?: EventField;
}

type NearLines = (distance: number) => string | undefined;

/** Both fields of an event, with what tells where its record states more. */
export interface NamedEvent extends Required<FieldsTogether> {
  readonly shape?: Shape;
  /** Where its line states it by itself. */
  readonly level?: string;
}

/** What the record of an event states. */
export interface Stated {
  readonly level?: Level;
  /** How its message begins, where it has one in another line. */
  readonly message?: string;
}

/** Fields of events that belong together, made ready. */
interface Shape {
  readonly levels: readonly RegExp[];
  readonly message: RegExp | undefined;
  readonly patterns: readonly (readonly [pattern: RegExp, is: EventField['is']])[];
  readonly border: RegExp | undefined;
  readonly eitherFirst: boolean;
  /** Finds a text that each line with a field has. */
  readonly gate: RegExp;
}

/** What some formats say of events, ready for use: their fields are looked for in any line, whatever its file is called. */
export class EventShapes {
  /** Texts of lines with the last field of an event: one that begins with a letter stands at the beginning of a word. */
  readonly texts: readonly string[];
  /** Texts of whole lines: all of these are looked at. */
  readonly lineTexts: readonly string[];
  readonly tables: readonly { readonly table: EventTable; readonly format: Format }[];
  readonly #gate: RegExp | undefined;
  readonly #texts: RegExp | undefined;
  readonly #shapes: readonly Shape[];
  readonly #lines: readonly RegExp[];
  /** What stands between records. */
  readonly #borders: readonly RegExp[];

  constructor(formats: readonly Format[]) {
    const fields = formats.flatMap(({ events = [] }) => events);
    this.#shapes = fields.map(ready);
    const last = fields.flatMap(({ providers, ids, eitherFirst }) => (eitherFirst ? [...providers, ...ids] : ids));
    this.texts = [...new Set(last.map(textOf))];
    const lines = formats.flatMap(({ eventLines = [] }) => eventLines);
    this.lineTexts = lines.flatMap(({ texts }) => texts);
    this.#lines = lines.map(({ at }) => new RegExp(at, 'd'));
    this.#borders = [...fields, ...lines].flatMap(({ border }) => (border === undefined ? [] : [new RegExp(border)]));
    this.tables = formats.flatMap((format) => (format.eventTables ?? []).map((table) => ({ table, format })));
    this.#gate = gateOf(this.texts, this.lineTexts);
    this.#texts = gateOf([], [...this.texts, ...this.lineTexts]);
  }

  /** Whether a line may have a field of an event: quick to tell. */
  mayHave(line: string): boolean {
    // Most lines have none of the texts at all, which is quicker to tell without a look at what stands before.
    return this.#gate !== undefined && this.#texts!.test(line) && this.#gate.test(line);
  }

  /** The events of a line; `above` gives the lines before it, 1 the next one, undefined where there are no more. */
  eventsOf(line: string, above: NearLines): NamedEvent[] {
    if (!this.mayHave(line)) return [];
    for (const pattern of this.#lines) {
      const match = pattern.exec(line);
      const groups = match?.indices?.groups;
      if (!groups) continue;
      const level = match?.groups?.level;
      return [
        {
          provider: fieldAt(line, groups.provider!, 'provider'),
          id: fieldAt(line, groups.id!, 'id'),
          ...(level !== undefined && { level }),
        },
      ];
    }
    return this.#shapes.flatMap((shape) => {
      if (!shape.gate.test(line)) return [];
      const pairs = pairsOf(fieldsOf(line, shape));
      // What is above belongs to the first of them, if to any.
      return pairs.flatMap((pair, index) => {
        const found = whole(pair, shape, above, index === 0 ? EVENT_REACH : 0);
        return found ? [{ ...found, shape }] : [];
      });
    });
  }

  /** What the record of an event states: `events` are those of its line, of which it is one. */
  statedOf(event: NamedEvent, events: readonly NamedEvent[], line: string, above: NearLines, below: NearLines): Stated {
    const { shape } = event;
    if (!shape) {
      const level = event.level === undefined ? undefined : eventLevel(event.level);
      return level === undefined ? {} : { level };
    }
    if (shape.levels.length === 0 && !shape.message) return {};
    const at = events.indexOf(event);
    const [start, end] = [startOf(event), endOf(event)];
    const next = events[at + 1];
    const parts = [line.slice(end, Math.min(end + FARTHEST, next ? startOf(next) : line.length))];
    if (at === 0) parts.push(line.slice(Math.max(0, start - FARTHEST), start));
    // Of several in a line, none tells of the lines around it.
    const isAlone = at === 0 && !next;
    const behind = isAlone ? recordLines(event, shape, below, RECORD_BELOW) : [];
    const before = isAlone ? recordLines(event, shape, above, EVENT_REACH) : [];
    const level = levelIn([...parts, ...behind, ...before], shape);
    const message = messageIn(behind, shape) ?? messageIn(before.toReversed(), shape);
    return { ...(level !== undefined && { level }), ...(message && { message }) };
  }

  /**
   * The event to whose record a place in a line belongs: the last one before it, in the line or in those above; the only
   * one in the line may stand behind it.
   */
  eventAt(
    line: string,
    place: number,
    above: (distance: number) => string | undefined,
  ): Required<FieldsTogether> | undefined {
    const own = this.eventsOf(line, above);
    const before = own.filter(({ provider, id }) => [provider, id].every((one) => one.isAbove || one.end <= place));
    if (own.length > 0) return before.at(-1) ?? (own.length === 1 ? own[0] : undefined);
    for (let distance = 1; distance <= EVENT_REACH; distance++) {
      const there = above(distance)?.slice(0, LONGEST_ABOVE);
      if (there === undefined) return undefined;
      const event = this.eventsOf(there, (further) => above(distance + further)).at(-1);
      if (event) return event;
      if (this.#borders.some((border) => border.test(there))) return undefined;
    }
    return undefined;
  }
}

/** How far up the other field of an event may stand, in lines; and how much of each is looked at, in UTF-16 units. */
export const EVENT_REACH = 15;
const LONGEST_ABOVE = 400;
/** How far below its fields the record of an event is read, in lines. */
export const RECORD_BELOW = 8;

const inLine = ({ provider, id }: NamedEvent) => [provider, id].filter(({ isAbove }) => !isAbove);
const startOf = (event: NamedEvent) => Math.min(...inLine(event).map(({ start }) => start));
const endOf = (event: NamedEvent) => Math.max(...inLine(event).map(({ end }) => end));

/** The lines of an event's record in one direction, the nearest first, up to those of another one. */
function recordLines(event: NamedEvent, shape: Shape, near: NearLines, reach: number): string[] {
  const own = inLine(event).map(({ is }) => is);
  const lines: string[] = [];
  let others = 0;
  for (let distance = 1; distance <= reach; distance++) {
    const line = near(distance)?.slice(0, LONGEST_ABOVE);
    if (line === undefined || shape.border?.test(line)) break;
    if (shape.gate.test(line)) {
      const fields = fieldsOf(line, shape);
      if (fields.some(({ is }) => own.includes(is)) || (fields.length > 0 && ++others > 1)) break;
    }
    lines.push(line);
  }
  return lines;
}

/** How the message begins that one of some lines, in the order of the log, says to be one. */
function messageIn(lines: readonly string[], { message }: Shape): string | undefined {
  if (!message) return undefined;
  for (const [at, line] of lines.entries()) {
    const text = message.exec(line)?.groups?.message;
    if (text !== undefined) return text.trim() || lines[at + 1]?.trim();
  }
  return undefined;
}

function levelIn(texts: readonly string[], { levels }: Shape): Level | undefined {
  for (const text of texts) {
    for (const pattern of levels) {
      const word = pattern.exec(text)?.groups?.level;
      const level = word === undefined ? undefined : eventLevel(word);
      if (level !== undefined) return level;
    }
  }
  return undefined;
}

/** Both fields of an event, of which a line may have one, and another at most `reach` lines above it the other. */
function whole(
  { provider, id }: FieldsTogether,
  shape: Shape,
  above: (distance: number) => string | undefined,
  reach: number,
): Required<FieldsTogether> | undefined {
  if (provider && id) return { provider, id };
  if (provider && !shape.eitherFirst) return undefined;
  const mine = (provider ?? id)!;
  for (let distance = 1; distance <= reach; distance++) {
    const line = above(distance)?.slice(0, LONGEST_ABOVE);
    if (line === undefined || shape.border?.test(line)) return undefined;
    if (!shape.gate.test(line)) continue;
    const last = pairsOf(fieldsOf(line, shape)).at(-1);
    if (!last) continue;
    // What is of the same kind, or has found its own, belongs to the record before.
    const there = mine.is === 'id' ? last.provider : last.id;
    if (!there || whole(last, shape, (further) => above(distance + further), reach - distance)) return undefined;
    const other: EventField = { ...there, isAbove: true };
    return mine.is === 'id' ? { provider: other, id: mine } : { provider: mine, id: other };
  }
  return undefined;
}

/** Puts together what stands side by side in a line: a provider and a number, in either order. */
function pairsOf(fields: readonly EventField[]): FieldsTogether[] {
  const pairs: FieldsTogether[] = [];
  for (let i = 0; i < fields.length; i++) {
    const [one, next] = [fields[i]!, fields[i + 1]];
    const both = next && next.is !== one.is && next.start - one.end <= FARTHEST;
    if (both) i++;
    pairs.push({ [one.is]: one, ...(both && { [next.is]: next }) });
  }
  return pairs;
}

function fieldsOf(line: string, { patterns }: Shape): EventField[] {
  const found: EventField[] = [];
  for (const [pattern, is] of patterns) {
    for (const match of line.matchAll(pattern)) {
      const at = match.indices?.groups?.[is];
      if (at) found.push(fieldAt(line, at, is));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function fieldAt(line: string, [start, end]: readonly [number, number], is: EventField['is']): EventField {
  let to = end;
  while (to > start && line[to - 1] === ' ') to--;
  return { start, end: to, text: line.slice(start, to), is };
}

function ready({ providers, ids, border, levels, message, eitherFirst = false }: EventFields): Shape {
  return {
    patterns: [
      ...providers.map((source) => [fieldPattern(source), 'provider'] as const),
      ...ids.map((source) => [fieldPattern(source), 'id'] as const),
    ],
    border: border === undefined ? undefined : new RegExp(border),
    eitherFirst,
    levels: (levels ?? []).map((source) => new RegExp(source)),
    message: message === undefined ? undefined : new RegExp(message),
    gate: gateOf([...providers, ...ids].map(textOf))!,
  };
}

/** Finds one of some texts at the beginning of a word, or of others anywhere. */
function gateOf(texts: readonly string[], anywhere: readonly string[] = []): RegExp | undefined {
  const sources = [...texts.map((text) => `(?<![0-9A-Za-z_])${escaped(text)}`), ...anywhere.map(escaped)];
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'));
}

/** What begins with a letter begins a word. */
function fieldPattern(source: string): RegExp {
  return new RegExp(/^\w/.test(source) ? `(?<![0-9A-Za-z_])${source}` : source, 'dg');
}

/** The text that a line has where a pattern finds something. Throws where it has none: the search could not stop there. */
function textOf(source: string): string {
  const text = requiredText(source);
  if (text === undefined || text.length < 3) throw new Error(`"${source}" has no text of three characters by itself.`);
  return text;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
