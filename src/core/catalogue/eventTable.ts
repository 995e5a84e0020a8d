import { type Code, codeKey, eventCode } from '../codes/code.ts';
import { foldedProvider } from '../codes/events.ts';
import { unescapeText } from './catalogueSections.ts';

/** How an event is written into its log. */
export const EVENT_LEVELS = ['Critical', 'Error', 'Warning', 'Information'] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/** What is known of an event without any article. */
export interface EventEntry {
  /** With the provider's name in full. */
  readonly code: Code;
  /** The log that it stands in; empty where several have it. */
  readonly channel: string;
  readonly level: EventLevel;
  /** Our own one or two sentences. */
  readonly meaning: string;
  /** How its data are to be read; empty where they hold nothing that tells more. */
  readonly data: string;
}

/** The events of the catalogue. They are read when the first one is asked for. */
export class EventTable {
  readonly #text: string;
  #entries: ReadonlyMap<number, EventEntry> | undefined;

  /** `text`: a line each, `provider TAB id TAB channel TAB level TAB meaning TAB data`. */
  constructor(text: string) {
    this.#text = text;
  }

  get size(): number {
    return this.#all.size;
  }

  /** What is known of an event, by whichever spelling of its provider. */
  get(code: Code): EventEntry | undefined {
    return code.provider === undefined ? undefined : this.#all.get(codeKey(code));
  }

  /**
   * The events with a number (any where none is given) whose provider's name holds all of some words; those whose name is
   * the words first.
   */
  *find(id: number | undefined, words: string): Iterable<EventEntry> {
    const name = foldedProvider(words.trim());
    const parts = name.split(/[\s-]+/).filter((part) => part !== '');
    const found = [...this.#all.values()].filter(({ code }) => {
      if (id !== undefined && code.value !== id) return false;
      const provider = foldedProvider(code.provider!);
      return parts.every((part) => provider.includes(part));
    });
    const isNamed = ({ code }: EventEntry) => foldedProvider(code.provider!) === name;
    yield* found.filter(isNamed);
    yield* found.filter((entry) => !isNamed(entry));
  }

  /** All of them, in the order of the table. */
  all(): Iterable<EventEntry> {
    return this.#all.values();
  }

  get #all(): ReadonlyMap<number, EventEntry> {
    this.#entries ??= new Map(
      this.#text === ''
        ? []
        : this.#text.split('\n').map((line) => {
            const [provider, id, channel, level, meaning, data] = line.split('\t').map(unescapeText) as [
              ...[string, string, string, string, string, string],
            ];
            const code = eventCode(provider, Number(id));
            return [codeKey(code), { code, channel, level: level as EventLevel, meaning, data }];
          }),
    );
    return this.#entries;
  }
}
