import type { Code } from '../codes/code.ts';
import type { KnownCodes, RecognisedCodes } from '../codes/knownCodes.ts';
import type { Level } from '../formats/format.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import type { TableHeader } from '../formats/tableHeader.ts';

/** A code found at a place. Offsets are UTF-16 units from the start of the text that was searched. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The characters to mark: `text.slice(start, end)`. */
  readonly text: string;
  readonly code: Code;
  /** Second half of a Windows Setup pair: `0x30018` in `0xC1900101 - 0x30018`. */
  readonly extend?: number;
  /** The symbolic name that the text itself puts beside the number, whether or not the catalogue agrees. */
  readonly said?: string;
  /** Of an event: the level that its record states, and the beginning of its message where that stands in another line. */
  readonly level?: Level;
  readonly message?: string;
  /** Set where a real code is only background: the reason, as a stable word. */
  readonly noise?: 'licensing-list';
}

/** A line at a distance before another, or behind it. */
export type NearLines = (distance: number) => string | undefined;

/** What is known about a log besides its characters. */
export interface LogContext {
  readonly known: RecognisedCodes;
  /** Name of the file, if it has one; only its base name is looked at. */
  readonly fileName?: string;
  /** The formats that its lines may have; the shipped ones if not given. */
  readonly formats?: FormatSet;
  /** The header in force, where the line belongs to a table: `TablePass` knows it. */
  readonly header?: TableHeader;
  /** The lines before it, 1 the next one; undefined where there are no more. An event's provider may stand there. */
  readonly above?: NearLines;
  /** The lines behind it, a few at least. What an event's record states may stand there. */
  readonly below?: NearLines;
  /** Set where all published events are looked for: those that no article covers are explained, but not marked. */
  readonly everyEvent?: boolean;
  readonly deliberate?: false;
}

/** The same for a text that someone wrote to name an error: it needs no cue words. */
export interface WrittenContext {
  /** The published ones for what an article says, the recognised ones for whatever is looked up among articles. */
  readonly known: KnownCodes;
  readonly fileName?: string;
  readonly formats?: undefined;
  readonly header?: undefined;
  readonly deliberate: true;
}

export type DetectionContext = LogContext | WrittenContext;
