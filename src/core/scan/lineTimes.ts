import type { Timestamp } from '../times/timestamp.ts';
import { timestampAt } from '../times/timestampAt.ts';
import type { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';
import { decodeLine } from './encoding.ts';
import type { FileHit } from './scanBytes.ts';

/** So many first lines are read even where they hold no code: they carry the date of an installer's log. */
const HEAD_LINES = 40;
/** How much of the text is kept behind what was pushed last, in bytes: a scanner's unfinished line, and lines before it. */
const KEEP = 1 << 19;
/** How large the window of the text becomes at most, unless more is pushed at once. */
const WINDOW = 2 * KEEP;
/** How many lines before a line may tell its time. */
const LINES_BEFORE = 200;
/** A longer line is a part of one, and not looked for. UTF-16 units. */
const LONG_LINE = 1 << 16;

const LF = 10;
const CR = 13;

/**
 * Tells the times of hits in a stream of bytes, also where the time stands in a line before that holds no code. Push
 * each piece before it is searched, then ask for the hits in order. It keeps a window of the text.
 */
export class LineTimes {
  readonly #context: TimestampContext;
  readonly #encoder = new TextEncoder();
  /** Grows up to `WINDOW` with what is pushed: most files are small. */
  #window = new Uint8Array(0);
  #length = 0;
  /** Where the first line begins that was not walked over. */
  #at = 0;
  /** The lines before that place, each as its bytes from and to; as many as may tell a time. */
  #before: [number, number][] = [];
  #headLines: string[] | undefined;
  #headRead = 0;
  /** Set where a line was not found: no other is looked for before more has come. */
  #lost = false;
  /** The line that was asked about last: a line of a megabyte may hold a hundred thousand hits, and has one time. */
  #told: { readonly line: number; readonly text: string; readonly stamp: Timestamp | undefined } | undefined;

  constructor(context: TimestampContext) {
    this.#context = context;
  }

  push(bytes: Uint8Array): void {
    this.#headLines ??= decodeLine(bytes.subarray(0, HEAD_LINES * 1000))
      .split(/\r\n|\r|\n/, HEAD_LINES + 1)
      .slice(0, -1);
    if (this.#length + bytes.length > this.#window.length) this.#makeRoom(bytes.length);
    this.#window.set(bytes, this.#length);
    this.#length += bytes.length;
    this.#lost = false;
  }

  /** The time of a hit's line. */
  stampOf(hit: FileHit): Timestamp | undefined {
    const { line, lineText: text } = hit;
    if (this.#told?.line !== line || this.#told.text !== text) this.#told = { line, text, stamp: this.#stampAt(hit) };
    return this.#told.stamp;
  }

  #stampAt({ line, lineText }: FileHit): Timestamp | undefined {
    const head = this.#headLines ?? [];
    while (this.#headRead < head.length && this.#headRead < line - 1)
      ownTimestamp(head[this.#headRead++]!, this.#context);
    const own = ownTimestamp(lineText, this.#context);
    if (own) return own;
    if (line <= head.length) return timestampAt((index) => head[index], line - 1, this.#context);
    if (lineText.length > LONG_LINE || this.#lost || !this.#walkTo(lineText)) return this.#context.last;
    const before = this.#before;
    const here = before.length - 1;
    const ahead = this.#linesAhead();
    const lineAt = (index: number) => {
      const place = before[index];
      return place ? decodeLine(this.#window.subarray(...place)) : ahead(index - here);
    };
    const stamp = timestampAt(lineAt, here, this.#context);
    // The next hit is asked about what stands between this one and itself.
    this.#before = [];
    return stamp;
  }

  /** Walks on to behind the next line with this very text: the hits come in order, and so do their lines. */
  #walkTo(lineText: string): boolean {
    const utf8 = this.#encoder.encode(lineText);
    while (this.#at < this.#length) {
      const from = this.#at;
      const end = this.#lineEnd(from);
      const to = end > from && this.#window[end - 1] === CR ? end - 1 : end;
      const isWanted = this.#isLine(from, to, utf8, lineText);
      // The last line may still go on.
      if (end === this.#length && !isWanted) break;
      this.#before.push([from, to]);
      if (this.#before.length > 2 * LINES_BEFORE) this.#before = this.#before.slice(-LINES_BEFORE);
      this.#at = end + 1;
      if (isWanted) return true;
    }
    this.#lost = true;
    return false;
  }

  /** Whether a line has this text; in Windows-1252, what is beyond ASCII is one byte a unit, and another one. */
  #isLine(from: number, to: number, utf8: Uint8Array, text: string): boolean {
    const length = to - from;
    if (length === utf8.length) {
      for (let i = 0; i < length; i++) if (this.#window[from + i] !== utf8[i]) return false;
      return true;
    }
    if (length !== text.length) return false;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80 && this.#window[from + i] !== unit) return false;
    }
    return true;
  }

  /** The lines behind the place come to, counted from 1, as far as they are here. */
  #linesAhead(): (count: number) => string | undefined {
    const lines: string[] = [];
    let at = this.#at;
    return (count) => {
      while (lines.length < count) {
        if (at >= this.#length) return undefined;
        const end = this.#lineEnd(at);
        lines.push(decodeLine(this.#window.subarray(at, end)));
        at = end + 1;
      }
      return lines[count - 1];
    };
  }

  /** The next line feed; the end of the text, which may still go on, where there is none. */
  #lineEnd(from: number): number {
    const end = this.#window.indexOf(LF, from);
    return end < 0 || end > this.#length ? this.#length : end;
  }

  #makeRoom(added: number): void {
    const all = this.#length + added;
    if (all <= WINDOW) {
      const larger = new Uint8Array(Math.min(WINDOW, 2 * all));
      larger.set(this.#window.subarray(0, this.#length));
      this.#window = larger;
      return;
    }
    const keepFrom = Math.max(0, this.#length - KEEP);
    const needed = this.#length - keepFrom + added;
    const window = needed > this.#window.length ? new Uint8Array(needed + KEEP) : this.#window;
    if (window === this.#window) window.copyWithin(0, keepFrom, this.#length);
    else window.set(this.#window.subarray(keepFrom, this.#length));
    this.#window = window;
    this.#length -= keepFrom;
    this.#before = this.#before
      .map(([from, to]): [number, number] => [from - keepFrom, to - keepFrom])
      .filter(([from]) => from >= 0);
    if (this.#at >= keepFrom) this.#at -= keepFrom;
    else {
      // Whatever line is cut here is not walked over.
      this.#before = [];
      this.#at = this.#window.subarray(0, this.#length).indexOf(LF) + 1;
    }
  }
}
