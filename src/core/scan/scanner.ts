import type { LogContext } from '../detection/hit.ts';
import { CUE_WORDS } from '../detection/rules/vocabulary.ts';
import type { ByteSearch } from '../detection/search/byteSearch.ts';
import type { LineWatch } from '../detection/watch/lineWatch.ts';
import type { AnsiEncoding } from './ansi/ansiEncoding.ts';
import { AnsiReader } from './ansi/ansiReader.ts';
import { COMMON_WORDS } from './ansi/commonWords.ts';
import { isPlain } from './ansi/utf8.ts';
import { encodingOf, HEAD_BYTES, type LogEncoding } from './encoding.ts';
import { QUIET } from './quiet.ts';
import { ByteScanner, type FoundInStream } from './scanBytes.ts';
import type { Around } from './streamLines.ts';
import { TextRuns } from './textRuns.ts';
import { utf32Transcoder } from './utf32.ts';

/** Words beyond ASCII by which the encoding of a log is told: what languages say before codes, and what logs are full of. */
const EXPECTED = [...CUE_WORDS, ...COMMON_WORDS];

/** Gets how a file begins, whether it is known to go on in another encoding, and what its lines are that are not UTF-8. */
export type TellEncoding = (encoding: LogEncoding['kind'], mixed: boolean, ansi?: AnsiEncoding) => void;

/** What a scan of one file came to. */
export interface ScanResult {
  /** How it begins. */
  readonly encoding: LogEncoding['kind'];
  /** Whether it goes on in another encoding. */
  readonly mixed: boolean;
  /** What its lines are that are not UTF-8, where there are any. */
  readonly ansi?: AnsiEncoding;
}

export interface ScanOptions {
  readonly seen?: (bytes: Uint8Array) => void;
  readonly search?: ByteSearch;
  readonly around?: Around;
  readonly watch?: LineWatch;
}

/**
 * Finds the codes in a file's bytes, whatever their encoding, in memory that does not grow with the file. `chunks` come
 * in order; `found` gets the hits in order. `seen` gets the text's bytes, each piece before it is searched. A binary file
 * is not searched. Where `QUIET` comes among the chunks, what there is so far is searched. `search` is that of `createScanSearch`: whoever scans many files makes it once. `around`: how many lines
 * around a hit are asked for, where that is not as many as tell a case.
 */
export async function scanStream(
  chunks: AsyncIterable<Uint8Array>,
  context: LogContext,
  found: FoundInStream,
  { seen, search, around, watch }: ScanOptions = {},
): Promise<ScanResult> {
  const scanner = new ByteScanner(context, found, search, around, watch);
  let result: ScanResult = { encoding: 'bytes', mixed: false };
  const tell: TellEncoding = (encoding, mixed, ansi) => {
    result = { encoding, mixed, ...(ansi && { ansi }) };
  };
  for await (const bytes of textBytes(chunks, tell)) {
    if (bytes === QUIET) {
      scanner.settle();
      continue;
    }
    seen?.(bytes);
    scanner.push(bytes);
  }
  scanner.finish();
  return result;
}

/**
 * The text of a file as UTF-8 or, line by line, Windows-1252, without its byte order mark; nothing where it is binary. Where
 * the encoding changes on the way, each part is read in its own. All that reads files of a disk or an archive reads them by
 * this. `tell` gets the encoding that the file begins in, before the first bytes
 * come, and again once it is known that it changes.
 */
export async function* textBytes(chunks: AsyncIterable<Uint8Array>, tell: TellEncoding): AsyncGenerator<Uint8Array> {
  let read: ((chunk: Uint8Array, last: boolean) => Iterable<Uint8Array>) | undefined;
  for await (const chunk of headFirst(chunks)) {
    if (chunk === QUIET) {
      yield QUIET;
      continue;
    }
    let bytes = chunk;
    if (!read) {
      const encoding = encodingOf(chunk.subarray(0, HEAD_BYTES));
      tell(encoding.kind, false);
      if (encoding.kind === 'binary') return;
      bytes = chunk.subarray(encoding.bom);
      read = readerOf(encoding, (mixed, ansi) => tell(encoding.kind, mixed, ansi));
    }
    yield* read(bytes, false);
  }
  if (read) yield* read(new Uint8Array(0), true);
}

/** The same chunks, the first of them long enough to tell the encoding by, if there is so much. */
async function* headFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (chunk === QUIET) {
      // There may not be more for long: the encoding is told by what there is.
      if (head && head.length > 0) {
        yield head;
        head = undefined;
      }
      yield QUIET;
      continue;
    }
    if (!head || (head.length === 0 && chunk.length >= HEAD_BYTES)) {
      head = undefined;
      yield chunk;
      continue;
    }
    const longer: Uint8Array = new Uint8Array(head.length + chunk.length);
    longer.set(head);
    longer.set(chunk, head.length);
    head = longer;
    if (head.length < HEAD_BYTES) continue;
    yield head;
    head = undefined;
  }
  if (head) yield head;
}

function readerOf(
  { kind, bom }: Exclude<LogEncoding, { kind: 'binary' }>,
  tell: (mixed: boolean, ansi: AnsiEncoding | undefined) => void,
): (chunk: Uint8Array, last: boolean) => Iterable<Uint8Array> {
  if (kind === 'utf-32le' || kind === 'utf-32be') {
    const transcode = utf32Transcoder(kind);
    return (chunk, last) => [transcode(chunk, last)];
  }
  const runs = new TextRuns(bom === 2 ? kind : 'bytes');
  const ansi = new AnsiReader(EXPECTED);
  const encoder = new TextEncoder();
  let decoder: TextDecoder | undefined;
  let mixed = false;
  const readAnsi = function* (bytes: Uint8Array, last: boolean) {
    const { encoding } = ansi;
    for (const piece of ansi.push(bytes, last)) {
      if (ansi.encoding !== encoding) tell(mixed, ansi.encoding);
      yield piece;
    }
  };
  return function* (chunk, last) {
    // Nearly all pieces of nearly all logs.
    if (kind === 'bytes' && runs.isIdle && ansi.isIdle && isPlain(chunk)) {
      if (chunk.length > 0) yield chunk;
      return;
    }
    for (const run of runs.push(chunk, last)) {
      if (run.kind !== kind && run.bytes.length > 0) {
        mixed = true;
        tell(mixed, ansi.encoding);
      }
      if (run.kind === 'bytes') yield* readAnsi(run.bytes, !run.goesOn);
      else {
        // It takes a byte order mark out, and keeps half a character at the end for the next bytes.
        decoder ??= new TextDecoder(run.kind);
        yield encoder.encode(decoder.decode(run.bytes, { stream: run.goesOn }));
        if (!run.goesOn) decoder = undefined;
      }
    }
    // Where the text ends with a piece, no run tells that.
    if (last) yield* readAnsi(new Uint8Array(0), true);
  };
}
