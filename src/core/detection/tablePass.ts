import type { FormatSet } from '../formats/formatSet.ts';
import { mayHoldCodes, type TableHeader } from '../formats/tableHeader.ts';
import { type Lines, lineAbove, lineBelow } from '../text/lines.ts';
import type { LogContext } from './hit.ts';
import { formatsOf } from './rules/formatRules.ts';

/** A log whose name does not say that it is a table is one where a header is among so many lines at its beginning. */
export const HEAD_OF_TABLE = 50;

/** Headers and the lines of tables that are longer are not looked at, in bytes. */
const LONGEST = 12_000;

/**
 * Goes through a log from its beginning and knows which header is in force: the last line before that names columns.
 * Where the log is no table, `isWatching` soon is false, and all further lines are searched alike.
 */
export class TablePass {
  readonly #context: LogContext;
  readonly #formats: FormatSet;
  readonly #isNamed: boolean;
  /** The headers so far, each with its line (from 0). */
  #headers: { line: number; readonly header: TableHeader }[] = [];
  #inForce: LogContext;
  #line = 0;

  constructor(context: LogContext) {
    this.#context = context;
    this.#inForce = context;
    this.#formats = formatsOf(context);
    this.#isNamed = this.#formats.hasColumns(context.fileName);
  }

  /** What the line that it has come to is to be searched with. */
  get context(): LogContext {
    return this.#inForce;
  }

  get isTable(): boolean {
    return this.#isNamed || this.#headers.length > 0;
  }

  /** Whether the first header is no longer where it makes the log a table. */
  get isBelowHead(): boolean {
    return !this.#isNamed && (this.#headers[0]?.line ?? 0) >= HEAD_OF_TABLE;
  }

  /** Whether each line must be shown to the pass. */
  get isWatching(): boolean {
    return this.isTable || this.#line < HEAD_OF_TABLE;
  }

  /** Comes to the next line; whether that is a header, in force from now on. */
  meet(line: string): boolean {
    if (!this.isWatching) return false;
    const header = this.#formats.headerOf(line);
    if (header) {
      this.#headers.push({ line: this.#line, header });
      this.#inForce = withHeader(this.#context, header);
    }
    this.#line++;
    return header !== undefined;
  }

  /** The same for a line among bytes, from one to before another; `text` is asked for where it may be a header. */
  meetBytes(bytes: Uint8Array, from: number, to: number, text: () => string): boolean {
    if (to - from <= LONGEST && this.#formats.mayBeHeader(bytes, from)) return this.meet(text());
    this.#line++;
    return false;
  }

  /** Whether a line among bytes may hold a code that only its column tells. */
  mayHoldCodes(bytes: Uint8Array, from: number, to: number): boolean {
    const { header } = this.#inForce;
    return header !== undefined && to - from <= LONGEST && mayHoldCodes(header, bytes, from, to);
  }

  /** What a line that it has passed is to be searched with. */
  contextAt(line: number): LogContext {
    const last = this.#headers.findLast((one) => one.line < line);
    return last ? withHeader(this.#context, last.header) : this.#context;
  }

  /** Whether there is a header from one line to another, both included. */
  hasHeader(from: number, to: number): boolean {
    return this.#headers.some(({ line }) => from <= line && line <= to);
  }

  isHeader(line: string): boolean {
    return this.#formats.headerOf(line) !== undefined;
  }

  /** Goes back to a line, which is the next to come to. */
  back(line: number): void {
    this.#line = Math.min(this.#line, line);
    this.#headers = this.#headers.filter((one) => one.line < line);
    this.#inForce = this.contextAt(line);
  }

  /** So many lines have come in behind one, or gone. */
  shift(behind: number, by: number): void {
    for (const one of this.#headers) if (one.line > behind) one.line += by;
    if (this.#line > behind) this.#line += by;
  }
}

function withHeader(context: LogContext, header: TableHeader): LogContext {
  return { ...context, header };
}

/** Finds the header in force for single lines of a text. It remembers where it looked: a text that changes needs a new one. */
export class HeaderFinder {
  readonly #lines: Lines;
  readonly #context: LogContext;
  /** Whether the text is a table at all. */
  readonly isTable: boolean;
  /** Of the headers that were found, each with the last line that is known to belong to it, by the line of the header. */
  readonly #reach = new Map<number, number>();

  constructor(lines: Lines, context: LogContext) {
    this.#lines = lines;
    this.#context = context;
    this.isTable = formatsOf(context).hasColumns(context.fileName) || this.#hasHeaderAtHead();
  }

  /** What a line (from 0) is to be searched with. */
  contextAt(line: number): LogContext {
    const header = this.isTable ? this.#headerBefore(line) : undefined;
    const context = header ? withHeader(this.#context, header) : this.#context;
    return {
      ...context,
      above: (distance) => lineAbove(this.#lines, line, distance),
      below: (distance) => lineBelow(this.#lines, line, distance),
    };
  }

  #headerBefore(line: number): TableHeader | undefined {
    for (const [at, last] of this.#reach) if (at < line && line <= last) return this.#headerAt(at);
    let at = line - 1;
    while (at >= 0 && !this.#headerAt(at)) at--;
    this.#reach.set(at, Math.max(line, this.#reach.get(at) ?? 0));
    return at < 0 ? undefined : this.#headerAt(at);
  }

  #headerAt(line: number): TableHeader | undefined {
    return line < 0 ? undefined : formatsOf(this.#context).headerOf(this.#lines.line(line));
  }

  #hasHeaderAtHead(): boolean {
    const last = Math.min(this.#lines.lineCount, HEAD_OF_TABLE);
    for (let line = 0; line < last; line++) if (this.#headerAt(line)) return true;
    return false;
  }
}
