import type { ArticleLibrary } from '../articles/library.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { createTextSearch, detectText } from '../detection/detectText.ts';
import type { Hit, LogContext } from '../detection/hit.ts';
import { untoldFields } from '../detection/rules/formatRules.ts';
import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { ByteLines, hitsAmong, searchLines } from '../detection/search/searchLines.ts';
import { TablePass } from '../detection/tablePass.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { decodeLine } from '../scan/encoding.ts';
import { LF, splitLines } from '../text/lineEnds.ts';
import { nearbyOf } from '../text/nearby.ts';
import { CodeNotes } from './codeNotes.ts';
import { type FieldPath, TEXT_FIELDS, WRAPPED_TEXTS, waysOf } from './fieldPath.ts';
import { GrowingBytes } from './growingBytes.ts';
import { type NoRecord, RecordReader } from './recordReader.ts';

/** What is known, with which hits are found and explained. */
export interface AnnotatorKnowledge {
  readonly catalogue: Catalogue;
  readonly library: ArticleLibrary;
  readonly known: RecognisedCodes;
  readonly formats?: FormatSet;
}

export interface AnnotateOptions {
  /** The fields with the text, the first that a record has counts; where none is given, the usual ones, else the whole record. */
  readonly fields?: readonly string[];
  /** Set where the whole record is read, as a scan reads its line. */
  readonly whole?: boolean;
  /** The field with the name of the file that the text is from. */
  readonly file?: string;
  /** What the added field is called. */
  readonly name?: string;
  /** Whether records without codes get an empty list. */
  readonly empty?: boolean;
  /** Whether only records with codes are passed on. */
  readonly found?: boolean;
}

/** What was done with the lines so far, and which of them were passed on as they were. */
export interface AnnotateCounts {
  readonly lines: number;
  readonly annotated: number;
  /** Lines that are no records. */
  readonly bad: { readonly count: number; readonly first: readonly { line: number; why: NoRecord | 'long' }[] };
  /** Records that had the field that was to be added. */
  readonly taken: number;
  /** Records in which none of the given fields is a text. */
  readonly without: number;
}

export const ADDED_FIELD = 'codes';

/** Longer lines are passed on unread, in bytes: they would have to be in memory. */
const LONGEST = 1 << 24;
/** So many different codes of a record are told. */
const MOST_CODES = 100;
/** So many records are looked through at once, and so many bad lines are named. */
const MOST_RECORDS = 4096;
const MOST_NAMED = 5;
/** Bytes that are copied one by one. */
const FEW = 200;

const encoder = new TextEncoder();

/** What a record is searched with, by the file that it names. */
interface FileContext {
  readonly fileName: string;
  readonly context: LogContext;
  /** Whether there are codes in its lines that the search does not stop at. */
  readonly hasFields: boolean;
}

/**
 * The records whose texts are among the bytes of the search, or whose codes are known already. Numbers in columns: an object
 * for each would take much of the time that a record takes.
 */
class Waiting {
  count = 0;
  /** Among the bytes of the input; `close` is negative where nothing is in the record. */
  readonly begin = new Int32Array(MOST_RECORDS);
  readonly end = new Int32Array(MOST_RECORDS);
  readonly close = new Int32Array(MOST_RECORDS);
  /** Among those of the search. */
  readonly from = new Int32Array(MOST_RECORDS);
  readonly to = new Int32Array(MOST_RECORDS);
  readonly isManyLines = new Uint8Array(MOST_RECORDS);
  /** The same object as long as the file is the same. */
  readonly files: FileContext[] = [];
  readonly notes: (string | undefined)[] = [];
}

/**
 * Adds to each record of NDJSON the codes in its text, and leaves all else of it as it is, byte by byte. Hand it bytes by `push`,
 * in order, then call `finish`; what both answer is the output, one line for each that came. A record is a place by itself, and its
 * memory does not grow with the input.
 */
export class Annotator {
  readonly #options: AnnotateOptions;
  readonly #name: string;
  readonly #notes: CodeNotes;
  readonly #search: ByteSearch;
  readonly #reader: RecordReader;
  /** How many of the reader's fields are texts; those behind them name the file. */
  readonly #texts: number;
  readonly #isStrict: boolean;
  #file: FileContext;
  readonly #input = new GrowingBytes();
  #output = new GrowingBytes();
  /** How much of the input is in the output. */
  #copied = 0;
  readonly #waiting = new Waiting();
  /** How many of the search's bytes are texts of these. */
  #filled = 0;
  #isLong = false;
  #lines = 0;
  #annotated = 0;
  #bad = 0;
  readonly #firstBad: { line: number; why: NoRecord | 'long' }[] = [];
  #taken = 0;
  #without = 0;

  constructor({ catalogue, library, known, formats }: AnnotatorKnowledge, options: AnnotateOptions = {}) {
    const { fields = [], whole = false, file, name = ADDED_FIELD } = options;
    this.#options = options;
    this.#name = name;
    this.#notes = new CodeNotes(catalogue, library);
    const context: LogContext = { known, ...(formats && { formats }) };
    this.#search = createTextSearch(context);
    this.#file = { fileName: '', context, hasFields: false };
    this.#isStrict = !whole && fields.length > 0;
    const ways = (names: readonly string[]): FieldPath[] => names.flatMap(waysOf);
    const usual = () => [...ways(TEXT_FIELDS), ...WRAPPED_TEXTS];
    const texts = whole ? [] : this.#isStrict ? ways(fields) : usual();
    this.#texts = texts.length;
    this.#reader = new RecordReader([...texts, ...ways(file === undefined ? [] : [file])], name);
  }

  get counts(): AnnotateCounts {
    return {
      lines: this.#lines,
      annotated: this.#annotated,
      bad: { count: this.#bad, first: this.#firstBad },
      taken: this.#taken,
      without: this.#without,
    };
  }

  /** Takes bytes; answers what came of the lines that are whole now. */
  push(chunk: Uint8Array): Uint8Array {
    const input = this.#input;
    const rest = this.#isLong ? this.#afterLongLine(chunk) : chunk;
    input.add(rest);
    const whole = rest.lastIndexOf(LF) + 1;
    if (whole > 0) {
      const to = input.length - rest.length + whole;
      this.#readLines(to);
      input.drop(to);
    }
    if (input.length > LONGEST) {
      this.#isLong = true;
      this.#lines++;
      this.#tellBad('long');
      this.#passOn(input.take());
    }
    return this.#output.take();
  }

  /** The end of the input, where the last line may have no end. */
  finish(): Uint8Array {
    this.#readLines(this.#input.length);
    this.#input.drop(this.#input.length);
    return this.#output.take();
  }

  /** Passes on what belongs to a line that is too long; answers what comes behind it. */
  #afterLongLine(chunk: Uint8Array): Uint8Array {
    const end = chunk.indexOf(LF) + 1;
    this.#isLong = end === 0;
    const to = end === 0 ? chunk.length : end;
    this.#passOn(chunk.subarray(0, to));
    return chunk.subarray(to);
  }

  #passOn(bytes: Uint8Array): void {
    if (!this.#options.found) this.#output.add(bytes);
  }

  #tellBad(why: NoRecord | 'long'): void {
    this.#bad++;
    if (this.#firstBad.length < MOST_NAMED) this.#firstBad.push({ line: this.#lines, why });
  }

  /** Reads the lines before `to`, which are whole, and puts them out. */
  #readLines(to: number): void {
    const { bytes } = this.#input;
    this.#copied = 0;
    for (let begin = 0; begin < to; ) {
      const lf = bytes.indexOf(LF, begin);
      const end = lf < 0 || lf >= to ? to : lf;
      this.#readLine(bytes, begin, end);
      begin = end + 1;
    }
    this.#searchWaiting();
    this.#copyTo(to);
  }

  #copyTo(to: number): void {
    if (!this.#options.found && to > this.#copied) this.#output.add(this.#input.bytes.subarray(this.#copied, to));
    this.#copied = to;
  }

  #readLine(bytes: Uint8Array, begin: number, end: number): void {
    this.#lines++;
    // A byte order mark is no part of the first record.
    const from = this.#lines === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : begin;
    if (isBlank(bytes, from, end)) return;
    const why = this.#reader.read(bytes, from, end);
    if (why) this.#tellBad(why);
    else if (this.#reader.hasOwn) this.#taken++;
    else this.#wait(bytes, begin, end, from);
  }

  /** Puts the text of the record that was read among the bytes of the search. */
  #wait(bytes: Uint8Array, begin: number, end: number, from: number): void {
    const reader = this.#reader;
    const field = this.#fieldOf();
    if (field === undefined && this.#isStrict) this.#without++;
    const isEscaped = field !== undefined && reader.escaped[field] === 1;
    // A line end at the end, as collectors leave it there, makes no two lines of it.
    const text = isEscaped ? reader.text(field).trimEnd() : undefined;
    const textBegin = field === undefined ? from : reader.begins[field]!;
    const textEnd = field === undefined ? (this.#isStrict ? from : end) : reader.ends[field]!;
    const length = text === undefined ? textEnd - textBegin : 3 * text.length;
    const room = this.#search.bytes.length - 1;
    if (this.#filled + length > room || this.#waiting.count >= MOST_RECORDS) this.#searchWaiting();
    const file = this.#fileOf();
    const waiting = this.#waiting;
    const at = this.#filled;
    const index = waiting.count++;
    waiting.begin[index] = begin;
    waiting.end[index] = end;
    waiting.close[index] = reader.isEmpty ? -reader.close : reader.close;
    waiting.from[index] = at;
    waiting.to[index] = at;
    waiting.isManyLines[index] = 0;
    waiting.files[index] = file;
    waiting.notes[index] = undefined;
    if (length > room) {
      waiting.notes[index] = this.#notesOfText(text ?? decodeLine(bytes.subarray(textBegin, textEnd)), file);
      return;
    }
    let written = length;
    if (text === undefined) copy(bytes, textBegin, textEnd, this.#search.bytes, at);
    else {
      written = encoder.encodeInto(text, this.#search.bytes.subarray(at)).written;
      waiting.isManyLines[index] = /[\r\n]/.test(text) ? 1 : 0;
    }
    waiting.to[index] = at + written;
    this.#filled = at + written + 1;
    this.#search.bytes[this.#filled - 1] = LF;
  }

  /** The first field with a text. */
  #fieldOf(): number | undefined {
    const { begins, ends } = this.#reader;
    for (let i = 0; i < this.#texts; i++) if (begins[i]! >= 0 && ends[i]! > begins[i]!) return i;
    return undefined;
  }

  #fileOf(): FileContext {
    const { begins } = this.#reader;
    let fileName = '';
    for (let i = this.#texts; i < begins.length && fileName === ''; i++)
      if (begins[i]! >= 0) fileName = this.#reader.text(i);
    if (fileName !== this.#file.fileName) {
      const { fileName: _, ...rest } = this.#file.context;
      const context: LogContext = { ...rest, ...(fileName !== '' && { fileName }) };
      this.#file = { fileName, context, hasFields: untoldFields(context).length > 0 };
    }
    return this.#file;
  }

  /** Searches the texts that wait, and puts their records out. */
  #searchWaiting(): void {
    const length = this.#filled;
    this.#search.fill(length);
    let at = this.#search.next(0, length);
    const { count, to, isManyLines, files, notes } = this.#waiting;
    for (let i = 0; i < count; i++) {
      const end = to[i]!;
      const hasPlace = at >= 0 && at < end;
      const mayHold = hasPlace || isManyLines[i] === 1 || files[i]!.hasFields;
      this.#putOut(i, notes[i] ?? (mayHold ? this.#notesAt(i) : ''));
      if (hasPlace) at = this.#search.next(end, length);
    }
    this.#waiting.count = 0;
    this.#filled = 0;
  }

  #notesAt(index: number): string {
    const { isManyLines, files } = this.#waiting;
    const [from, to] = [this.#waiting.from[index]!, this.#waiting.to[index]!];
    const { context, hasFields, fileName } = files[index]!;
    const notes = new Set<string>();
    if (!isManyLines[index] && !hasFields) {
      const text = decodeLine(this.#search.bytes.subarray(from, to));
      for (const hit of hitsAmong(this.#search, { begin: from, end: to, text }, context))
        add(
          notes,
          this.#notes.of(hit, text, () => '', fileName),
        );
    } else {
      const lines = new RecordLines(this.#search, from, to);
      const note = (hit: Hit) => this.#notes.of(hit, lines.text, () => lines.nearby, fileName);
      searchLines(this.#search, from, to, lines, new TablePass(context), (hit) => add(notes, note(hit)));
    }
    return [...notes].join();
  }

  /** The same for a text that is too long for the search. */
  #notesOfText(text: string, { context, fileName }: FileContext): string {
    const notes = new Set<string>();
    let all: readonly string[] | undefined;
    const lines = () => {
      all ??= splitLines(text);
      return all;
    };
    detectText(text, context, (hit) => {
      const nearby = () => nearbyOf({ lineCount: lines().length, line: (i) => lines()[i]! }, hit.line);
      add(notes, this.#notes.of(hit, lines()[hit.line]!, nearby, fileName));
    });
    return [...notes].join();
  }

  #putOut(index: number, notes: string): void {
    const { found, empty } = this.#options;
    if (notes === '' && (found || !empty)) return;
    const [begin, end] = [this.#waiting.begin[index]!, this.#waiting.end[index]!];
    const close = Math.abs(this.#waiting.close[index]!);
    const isEmpty = this.#waiting.close[index]! < 0;
    if (notes !== '') this.#annotated++;
    const output = this.#output;
    const { bytes } = this.#input;
    if (found) this.#copied = begin;
    output.add(bytes.subarray(this.#copied, close));
    output.addText(`${isEmpty ? '' : ','}${JSON.stringify(this.#name)}:[${notes}]`);
    this.#copied = close;
    if (!found) return;
    output.add(bytes.subarray(close, end));
    output.addText('\n');
    this.#copied = end;
  }
}

/** The lines of one record's text, which is among the bytes of a search. */
class RecordLines extends ByteLines {
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #to: number;
  #all: readonly string[] | undefined;

  constructor(search: ByteSearch, from: number, to: number) {
    super(search, from, to, 0);
    this.#bytes = search.bytes;
    this.#from = from;
    this.#to = to;
  }

  /** The lines around the one that it stands on. */
  get nearby(): string {
    this.#all ??= splitLines(decodeLine(this.#bytes.subarray(this.#from, this.#to)));
    const all = this.#all;
    return nearbyOf({ lineCount: all.length, line: (i) => all[i]! }, this.line);
  }

  protected override read(begin: number, end: number): string {
    return decodeLine(this.#bytes.subarray(begin, end));
  }
}

function add(notes: Set<string>, note: string): void {
  if (notes.size < MOST_CODES) notes.add(note);
}

/** Copies some bytes. A call into the engine for a few of them takes longer than to copy them one by one. */
function copy(source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void {
  if (to - from > FEW) target.set(source.subarray(from, to), at);
  else for (let i = from, k = at; i < to; i++, k++) target[k] = source[i]!;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i]! !== 32 && bytes[i] !== 13 && bytes[i] !== 9) return false;
  return true;
}
