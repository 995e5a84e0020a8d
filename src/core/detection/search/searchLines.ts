import { LONGEST_LINE_OF_A_FORMAT, type ReadyField } from '../../formats/formatSet.ts';
import { endBefore, lineEndLength } from '../../text/lineEnds.ts';
import type { DetectionContext, Hit } from '../hit.ts';
import { detectLine, hitsOfLine } from '../rules/detectLine.ts';
import { hasField, untoldFields } from '../rules/formatRules.ts';
import type { TablePass } from '../tablePass.ts';
import type { ByteSearch } from './byteSearch.ts';

/** Where a line stands among the bytes of a search. All places are bytes from their beginning. */
export interface LinePart {
  readonly begin: number;
  /** Without its line end. */
  readonly end: number;
  readonly text: string;
}

/** Where lines begin and end among the bytes of a search. */
export interface LineCursor extends LinePart {
  /** Moves on to the line that holds a byte. */
  seek(at: number): void;
  /** The line at a distance before it, 1 the next one; undefined where there are no more. */
  above(distance: number): string | undefined;
  /** The line at a distance behind it, as far as it is known. */
  below(distance: number): string | undefined;
}

/**
 * The one search for codes in many lines: those among the bytes from `from` to before `to` of a filled search, which
 * are whole lines. It finds what `detectLine` finds line by line, in order. `found` is told of each hit while the
 * cursor is on its line. What the bytes are part of (a text, an editor's document, a stream) is the cursor's business.
 * `pass` is that of the whole log, which these lines go on with.
 */
export function searchLines(
  search: ByteSearch,
  from: number,
  to: number,
  cursor: LineCursor,
  pass: TablePass,
  found: (hit: Hit) => void,
): void {
  let at = search.next(from, to);
  const fields = untoldFields(pass.context);
  if (pass.isWatching || fields.length > 0) at = searchEachLine(search, from, to, at, cursor, pass, fields, found);
  // From here on no line changes what the next ones are searched with.
  const context = here(pass, cursor);
  while (at >= 0) {
    cursor.seek(at);
    const hits = hitsAt(search, at, cursor, context);
    for (const hit of hits) found(hit);
    at = search.next(cursor.end, to);
  }
}

/** What the lines that the cursor comes to are searched with, until there is a header among them. */
function here({ context }: TablePass, cursor: LineCursor): DetectionContext {
  return { ...context, above: (distance) => cursor.above(distance), below: (distance) => cursor.below(distance) };
}

/** The hits of a line, or of a part of one, that is among the bytes of a filled search. */
export function hitsAmong(search: ByteSearch, part: LinePart, context: DetectionContext): Hit[] {
  const at = search.next(part.begin, part.end);
  return at < 0 ? [] : hitsAt(search, at, part, context);
}

/** The same where the search has stopped in it at a byte. */
function hitsAt(search: ByteSearch, at: number, { begin, end, text }: LinePart, context: DetectionContext): Hit[] {
  const units = search.units(begin, end);
  // Where it is not UTF-8, there is no telling which bytes a unit was.
  if (units !== text.length) return detectLine(text, context);
  const hasTexts = search.hasLiteral(begin, end);
  if (units === end - begin)
    return hitsOfLine(text, at - begin, (i, limit) => search.next(begin + i, begin + limit) - begin, context, hasTexts);
  const places = new WidePlaces(search, begin, end);
  return hitsOfLine(text, places.next(0, text.length), (from, limit) => places.next(from, limit), context, hasTexts);
}

/** The stops of a line beyond ASCII, in UTF-16 units. They are asked for one after the other. */
class WidePlaces {
  readonly #search: ByteSearch;
  readonly #end: number;
  /** A byte, and which unit it is. */
  #byte: number;
  #unit = 0;

  constructor(search: ByteSearch, begin: number, end: number) {
    this.#search = search;
    this.#byte = begin;
    this.#end = end;
  }

  next(from: number, limit: number): number {
    for (let at = this.#byte; ; at++) {
      at = this.#search.next(at, this.#end);
      if (at < 0) return -1;
      this.#unit += this.#search.units(this.#byte, at);
      this.#byte = at;
      if (this.#unit >= from) return this.#unit < limit ? this.#unit : -1;
    }
  }
}

/**
 * The same where each line is looked at, as it may be a header or hold a code that only its place tells: up to `to`, or until
 * no more need be seen. `next` is the first place that may belong to a code; answers the one to go on with.
 */
function searchEachLine(
  search: ByteSearch,
  from: number,
  to: number,
  next: number,
  cursor: LineCursor,
  pass: TablePass,
  fieldsAtFirst: readonly ReadyField[],
  found: (hit: Hit) => void,
): number {
  const { bytes } = search;
  let fields = fieldsAtFirst;
  let at = next;
  for (let place = from; place < to && (pass.isWatching || fields.length > 0); ) {
    cursor.seek(place);
    const { begin, end } = cursor;
    const isHeader = pass.isWatching && pass.meetBytes(bytes, begin, end, () => cursor.text);
    const hasPlace = at >= 0 && at < end;
    if (
      (!isHeader && pass.mayHoldCodes(bytes, begin, end)) ||
      (fields.length > 0 && end - begin <= LONGEST && hasField(cursor.text, fields))
    ) {
      for (const hit of detectLine(cursor.text, here(pass, cursor))) found(hit);
    } else if (hasPlace) {
      for (const hit of hitsAt(search, at, cursor, here(pass, cursor))) found(hit);
    }
    // What the header says of a column counts more than the format's fields.
    if (isHeader) fields = untoldFields(pass.context);
    if (hasPlace) at = search.next(end, to);
    place = end + Math.max(1, lineEndLength(bytes[end], bytes[end + 1]));
  }
  return at;
}

/** Longer lines are of no format, in bytes. */
const LONGEST = 3 * LONGEST_LINE_OF_A_FORMAT;

/** The lines of bytes, cut at their line ends; it counts them on its way. */
export abstract class ByteLines implements LineCursor {
  begin: number;
  end: number;
  /** The number of the current line, counted on from that of the first one. */
  line: number;
  readonly #search: ByteSearch;
  readonly #first: number;
  readonly #to: number;
  #text: string | undefined;

  /** The lines from `from` to before `to`; the first has the number `line`. */
  constructor(search: ByteSearch, from: number, to: number, line: number) {
    this.#search = search;
    this.#first = from;
    this.#to = to;
    this.begin = from;
    this.end = from;
    this.line = line;
  }

  seek(at: number): void {
    const begin = this.#search.lineStart(at, this.begin);
    this.line += this.#search.lineEnds(this.begin, begin);
    this.moved(this.begin, begin);
    this.begin = begin;
    this.end = this.#search.lineEnd(at, this.#to);
    this.#text = undefined;
  }

  get text(): string {
    this.#text ??= this.read(this.begin, this.end);
    return this.#text;
  }

  above(distance: number): string | undefined {
    const { bytes } = this.#search;
    let begin = this.begin;
    let end = begin;
    for (let i = 0; i < distance; i++) {
      if (begin <= this.floor) return this.before(distance - i);
      end = begin - endBefore(bytes, begin);
      begin = this.#search.lineStart(end, this.floor);
    }
    return this.read(begin, end);
  }

  below(distance: number): string | undefined {
    const { bytes } = this.#search;
    const last = this.ceiling;
    let begin = this.begin;
    let end = this.end;
    for (let i = 0; i < distance; i++) {
      if (end >= last) return undefined;
      begin = end + lineEndLength(bytes[end], bytes[end + 1]);
      if (begin >= last) return undefined;
      end = this.#search.lineEnd(begin, last);
    }
    return this.read(begin, end);
  }

  /** Where the bytes end of which lines may be read. */
  protected get ceiling(): number {
    return this.#to;
  }

  /** Where the first whole line begins that is among the bytes. */
  protected get floor(): number {
    return this.#first;
  }

  /** A line that stood before all of those among the bytes, 1 the last of them; undefined where it is not kept. */
  protected before(_distance: number): string | undefined {
    return undefined;
  }

  /** The number of the line after the last one. */
  finish(): number {
    return this.line + this.#search.lineEnds(this.begin, this.#to);
  }

  /** The text of the bytes from one place to before another. */
  protected abstract read(begin: number, end: number): string;

  /** The beginning of the line has moved from one byte to another. */
  protected moved(_from: number, _to: number): void {}
}
