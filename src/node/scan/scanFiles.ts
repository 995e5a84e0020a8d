import { Passwords } from '../../core/archives/passwords.ts';
import { Recogniser } from '../../core/bundles/recognise.ts';
import type { Code } from '../../core/codes/code.ts';
import type { LogContext } from '../../core/detection/hit.ts';
import type { ByteSearch } from '../../core/detection/search/byteSearch.ts';
import { LineWatch } from '../../core/detection/watch/lineWatch.ts';
import { WatchedPatterns } from '../../core/detection/watch/watchedPatterns.ts';
import type { Describer } from '../../core/explain/describer.ts';
import { type HitFilter, HitSieve } from '../../core/filters/hitFilter.ts';
import { isMultibyte } from '../../core/scan/ansi/ansiEncoding.ts';
import { encodingOf, type LogEncoding } from '../../core/scan/encoding.ts';
import { locateHits } from '../../core/scan/locateHits.ts';
import { createScanSearch } from '../../core/scan/scanBytes.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import { FileTallies, type TallyOptions } from '../../core/summary/fileTallies.ts';
import type { ScannedFile } from '../../core/summary/scanResults.ts';
import { ownText } from '../../core/text/ownText.ts';
import type { DayOrder } from '../../core/times/dateParts.ts';
import { type LogFile, localDigits } from '../logFile.ts';
import { type LogText, readTexts } from '../readTexts.ts';
import type { FromScan } from './messages.ts';

/** What was found is sent once every so many milliseconds. */
const EVERY = 250;
/** How many places a whole scan keeps. */
const PLACES = 50_000;
/** How many lines of a sign are kept of a file, and how much of each, in UTF-16 units. */
const LINES_OF_A_SIGN = 3;
const SIGN_TEXT = 1000;

export interface FileScanOptions {
  /** Whether the lines around a code may show which case it is; else they are not kept. */
  readonly needsNearby?: (code: Code) => boolean;
  /** Those of archives; without any, what is encrypted is told as skipped. */
  readonly passwords?: Passwords;
  /** The signs of articles. */
  readonly watched?: WatchedPatterns;
  /** Which codes count; all where there is none. */
  readonly filter?: HitFilter;
  /** Ends it: what has been read counts, and no more is. */
  readonly signal?: AbortSignal;
}

/** Searches files one after the other, and reports what it finds. */
export class FileScan {
  readonly #context: Omit<LogContext, 'fileName'>;
  readonly #describer: Pick<Describer, 'outcome'>;
  readonly #post: (message: FromScan) => void;
  readonly #tallies: TallyOptions;
  readonly #byteSearch: ByteSearch;
  readonly #passwords: Passwords;
  readonly #watched: WatchedPatterns;
  readonly #signal: AbortSignal | undefined;
  readonly #recogniser = new Recogniser();
  #bytes = 0;
  #files = 0;
  #name = '';
  #toldAt = 0;

  constructor(
    context: Omit<LogContext, 'fileName'>,
    describer: Pick<Describer, 'outcome'>,
    post: (message: FromScan) => void,
    options: FileScanOptions = {},
  ) {
    const { needsNearby = () => true, passwords = new Passwords(), watched = new WatchedPatterns([]) } = options;
    const { filter, signal } = options;
    this.#signal = signal;
    this.#watched = watched;
    this.#passwords = passwords;
    this.#context = context;
    this.#byteSearch = createScanSearch(context);
    this.#describer = describer;
    const sieve = filter && new HitSieve(filter);
    this.#tallies = {
      room: { left: PLACES },
      needsNearby,
      ...(sieve && { wants: (code, outcome, stamp) => sieve.wants(code, outcome, stamp) }),
    };
    this.#post = post;
  }

  /** Counts bytes that were read. */
  readonly read = (bytes: number): void => {
    this.#bytes += bytes;
    const now = performance.now();
    if (now - this.#toldAt < EVERY / 2) return;
    this.#toldAt = now;
    this.#tellProgress();
  };

  async scan(file: LogFile | Skipped): Promise<void> {
    if (this.#signal?.aborted) return;
    if ('reason' in file) return this.#skip(file);
    this.#name = file.label;
    await readTexts(file, {
      passwords: this.#passwords,
      read: (text) => this.#search(text),
      skip: (skipped) => this.#skip(skipped),
    });
  }

  /** Everything has been read. */
  finish(): void {
    this.#tellProgress();
    this.#post({ type: 'done' });
  }

  async #search(text: LogText): Promise<LogEncoding['kind']> {
    let file = scannedFile(text);
    this.#name = file.label;
    this.#files++;
    const { sightings, chunks } = await this.#recogniser.see(text);
    for (const sighting of sightings) this.#post({ type: 'recognised', sighting });
    const found = new FileTallies(file.path, this.#describer, this.#tallies);
    let isAny = false;
    let order: DayOrder | undefined;
    let signs: Extract<FromScan, { type: 'signs' }>['found'][number][] = [];
    const send = () => {
      if (signs.length > 0) this.#post({ type: 'signs', file, found: signs });
      signs = [];
      const tallies = found.take();
      if (tallies.length === 0) return;
      isAny = true;
      this.#post({ type: 'found', file, tallies });
    };
    const { changed } = file;
    const watch = new LineWatch(this.#watched, LINES_OF_A_SIGN, ({ pattern, line, text }) =>
      signs.push({
        pattern: this.#watched.patterns[pattern]!.source,
        place: { file: file.path, line: line + 1, text: ownText(text.slice(0, SIGN_TEXT)) },
      }),
    );
    try {
      const result = await locateHits(
        sendingBetween(chunks, send, this.#signal),
        { ...this.#context, fileName: file.path },
        changed === undefined ? {} : { changed: localDigits(changed) },
        (hit, stamp, lines) => found.add(hit, stamp, lines),
        this.#byteSearch,
        watch,
      );
      order = result.order;
      if (result.mixed || (result.ansi && isMultibyte(result.ansi))) {
        // The editor reads a file in one encoding, and knows of an ANSI one only by a setting: its columns may be others.
        file = { ...file, excerptOnly: true };
        if (isAny) this.#post({ type: 'found', file, tallies: [] });
      }
      return result.encoding;
    } finally {
      // What was found before reading a file failed counts.
      send();
      if (isAny) this.#post({ type: 'read', file: file.path, ...(order && { order }) });
    }
  }

  #skip(skipped: Skipped): void {
    this.#post({ type: 'skipped', skipped });
  }

  #tellProgress(): void {
    const progress = { name: this.#name, bytes: this.#bytes, files: this.#files };
    this.#post({ type: 'progress', progress });
  }
}

/** Hands chunks on; every now and then, sends in between what their use has found. */
async function* sendingBetween(
  chunks: AsyncIterable<Uint8Array>,
  send: () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  let sentAt = performance.now();
  for await (const chunk of chunks) {
    if (signal?.aborted) return;
    yield chunk;
    if (performance.now() - sentAt < EVERY) continue;
    send();
    sentAt = performance.now();
  }
}

/** A text as it is described to the editor. */
function scannedFile({ file: { uri, excerptOnly }, path, label, entry, whole, document }: LogText): ScannedFile {
  if (!whole) return { path, label, uri, entry, ...(document?.mayBeOutOfOrder && { outOfOrder: true }) };
  const { head, size, changed } = whole;
  if (document) {
    // The editor shows one page at a time, with lines of its own.
    const isPaged = size > (document.paged?.bytes ?? Number.POSITIVE_INFINITY);
    const odd = excerptOnly || isPaged ? { excerptOnly: true as const } : {};
    return { path, label, uri, entry, changed, document: document.name, ...odd };
  }
  const { kind } = encodingOf(head);
  const units = kind === 'utf-16le' || kind === 'utf-16be' ? Math.ceil(size / 2) : size;
  // The editor does not know UTF-32.
  const odd = excerptOnly || kind === 'utf-32le' || kind === 'utf-32be' ? { excerptOnly: true as const } : {};
  return { path, label, uri, entry, units, changed, ...odd };
}
