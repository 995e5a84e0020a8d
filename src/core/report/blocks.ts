import type { Outcome } from '../codes/outcome.ts';
import type { Density } from '../picture/density.ts';
import { legible } from '../text/legible.ts';

/**
 * A piece of a text: plain, a code or another exact spelling, the file and line of a place, a command to be copied, or a link that says where it
 * leads. What they hold is any text, and no dialect may take it for markup.
 */
export type Piece =
  | string
  | { readonly code: string }
  | { readonly place: string }
  | { readonly command: string }
  | { readonly text: string; readonly url: string }
  | { readonly time: string }
  | { readonly text: string; readonly outcome: Outcome };

/** Pieces one after the other, as they are: what separates them is a piece as well. */
export type Pieces = readonly Piece[];

/** A line of a log, with its number where it is known. */
export interface QuotedLine {
  readonly number?: number;
  readonly text: string;
  /** The line that it is about, among its neighbours. */
  readonly isMarked?: boolean;
}

/** How wide a column wants to be: as narrow as a number, no wider than its words, or as wide as there is room. */
export type Width = 'number' | 'narrow' | 'wide';

export interface Item {
  readonly text: Pieces;
  readonly items?: readonly Pieces[];
}

/**
 * A part of a report as every dialect can show it. A report is made once into such parts; a dialect knows how they are
 * written, and nothing about reports.
 */
export type Block =
  /** `language` (BCP 47) is set where it differs from the report's. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Pieces; readonly language?: string }
  | { readonly kind: 'text'; readonly text: Pieces; readonly tone?: 'warning' | 'dim'; readonly language?: string }
  /** Labels with what they are about. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Pieces }[] }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly isOrdered?: true; readonly language?: string }
  | { readonly kind: 'quote'; readonly lines: readonly QuotedLine[] }
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      /** What it is a table of, for those who cannot see its heading. */
      readonly name: string;
      readonly caption: string;
      readonly columns: readonly { readonly head: string; readonly width?: Width }[];
      /** As many cells as columns; the first says what the row is about. */
      readonly rows: readonly (readonly Pieces[])[];
    }
  /** A picture of hits over time, under a heading of its own; a dialect that has no pictures leaves it out. */
  | { readonly kind: 'timeline'; readonly title: string; readonly density: Density; readonly notes: readonly string[] }
  /** Behind it stands what nobody needs to read first. */
  | { readonly kind: 'break' };

/** What a piece says, where a dialect has nothing of its own for its kind. */
export function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('code' in piece) return piece.code;
  if ('place' in piece) return piece.place;
  if ('command' in piece) return piece.command;
  return 'time' in piece ? piece.time : piece.text;
}

/** A quoted line with its number, on one line: `12: hr = 0x80070005`. */
export function quoteText({ number, text }: QuotedLine): string {
  return number === undefined ? legible(text) : `${number}: ${legible(text)}`;
}
