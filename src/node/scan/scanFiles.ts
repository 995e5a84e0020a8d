import { Passwords } from '../../core/archives/passwords.ts';
import type { FoundKey } from '../../core/articles/library.ts';
import { phrasePattern } from '../../core/articles/phrasePattern.ts';
import { Recogniser } from '../../core/bundles/recognise.ts';
import type { Code } from '../../core/codes/code.ts';
import type { LogContext } from '../../core/detection/hit.ts';
import { formatsOf } from '../../core/detection/rules/formatRules.ts';
import type { ByteSearch } from '../../core/detection/search/byteSearch.ts';
import type { LineFollower, WatchedLine } from '../../core/detection/watch/lineWatch.ts';
import { WatchedPatterns } from '../../core/detection/watch/watchedPatterns.ts';
import type { Describer } from '../../core/explain/describer.ts';
import { type HitFilter, HitSieve } from '../../core/filters/hitFilter.ts';
import { type ItemPatterns, shippedItems } from '../../core/items/itemPatterns.ts';
import { ItemReader } from '../../core/items/itemReader.ts';
import { isMultibyte } from '../../core/scan/ansi/ansiEncoding.ts';
import { encodingOf, type LogEncoding } from '../../core/scan/encoding.ts';
import { type LinesToTell, locateHits } from '../../core/scan/locateHits.ts';
import { createScanSearch } from '../../core/scan/scanBytes.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import { STATE_OUTPUTS } from '../../core/states/outputs/outputs.ts';
import { type ReadyOutputs, readyOutputs } from '../../core/states/readyOutputs.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { StateOutput } from '../../core/states/stateOutput.ts';
import { StateReader } from '../../core/states/stateReader.ts';
import { FileTallies, type Room, type TallyOptions } from '../../core/summary/fileTallies.ts';
import { PhraseTallies } from '../../core/summary/phraseTally.ts';
import type { ScannedFile } from '../../core/summary/scanResults.ts';
import { ownText } from '../../core/text/ownText.ts';
import type { DayOrder } from '../../core/times/dateParts.ts';
import type { Timestamp } from '../../core/times/timestamp.ts';
import { type LogFile, localDigits } from '../logFile.ts';
import { type LogText, readTexts } from '../readTexts.ts';
import { FollowedFile, type Reach } from './followedFile.ts';
import type { FromScan } from './messages.ts';

/** What was found is sent once every so many milliseconds. */
const EVERY = 250;
/** How many places a whole scan keeps. */
export const MOST_PLACES = 50_000;
/** How much text a scan follows to tell what failed first, in bytes: that takes as long again as the search for codes. */
export const MOST_FOLLOWED = 256 * 1024 * 1024;
/** How many lines of a sign are kept of a file, and how much of each, in UTF-16 units. */
const LINES_OF_A_SIGN = 3;
const SIGN_TEXT = 1000;

/** Knows by which phrases articles are found. */
export interface PhraseSource {
  phrases(): readonly string[];
  keysIn(line: string): readonly FoundKey[];
}

export interface FileScanOptions {
  /** Whether the lines around a code may show which case it is; else they are not kept. */
  readonly needsNearby?: (code: Code) => boolean;
  /** Those of archives; without any, what is encrypted is told as skipped. */
  readonly passwords?: Passwords;
  /** The patterns of the signs of articles. */
  readonly signs?: readonly string[];
  /** The phrases of articles, and what finds them in a line; where there are none, nothing is told of any. */
  readonly phrases?: PhraseSource;
  /** What speaks of items; what ships if not given. */
  readonly items?: ItemPatterns;
  /** The outputs whose answers are read, where not those that ship; none where only some hits count. */
  readonly outputs?: readonly StateOutput[];
  /** Which codes count; all where there is none. */
  readonly filter?: HitFilter;
  /** How many places it may still keep. */
  readonly places?: Room;
  /** How much text it may follow to tell what failed first: beyond that, and where only some hits count, codes tell. */
  readonly reach?: Reach;
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
  /** Of signs first, then of items, then of phrases, then of the beginnings of answers. */
  readonly #watched: WatchedPatterns;
  readonly #signs: readonly string[];
  /** Nothing where only some codes count. */
  readonly #items: ItemPatterns | undefined;
  readonly #phrases: PhraseSource | undefined;
  readonly #outputs: ReadyOutputs;
  readonly #isInTime: (time: () => Timestamp | undefined) => boolean;
  readonly #reach: Reach;
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
    const { needsNearby = () => true, passwords = new Passwords(), signs = [] } = options;
    const { filter, signal } = options;
    this.#signal = signal;
    this.#reach = filter ? { left: 0 } : (options.reach ?? { left: MOST_FOLLOWED });
    this.#signs = signs;
    const sieve = filter && new HitSieve(filter);
    const wantsMore = sieve?.wantsPhrases !== false;
    const phrases = wantsMore ? options.phrases : undefined;
    const patterns = phrases?.phrases().flatMap((phrase) => phrasePattern(phrase) ?? []) ?? [];
    this.#items = wantsMore ? (options.items ?? shippedItems()) : undefined;
    this.#outputs = readyOutputs(filter ? [] : (options.outputs ?? STATE_OUTPUTS));
    this.#watched = new WatchedPatterns([
      ...signs,
      ...(this.#items?.sources ?? []),
      ...patterns,
      ...this.#outputs.begins,
    ]);
    this.#phrases = phrases;
    this.#isInTime = (time) => sieve?.holds(time()) ?? true;
    this.#passwords = passwords;
    this.#context = context;
    this.#byteSearch = createScanSearch(context);
    this.#describer = describer;
    this.#tallies = {
      room: options.places ?? { left: MOST_PLACES },
      needsNearby,
      ...(sieve && { wants: (code, outcome, stamp) => sieve.wants({ code }, () => outcome, stamp) }),
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
    const context = { ...this.#context, fileName: file.path };
    let isAny = false;
    let isWhole = false;
    let order: DayOrder | undefined;
    let signs: Extract<FromScan, { type: 'signs' }>['found'][number][] = [];
    const phrases = new PhraseTallies();
    const items = this.#items && new ItemReader(this.#items, formatsOf(context), file.path);
    const itemEnd = this.#signs.length + (this.#items?.sources.length ?? 0);
    let states: StateFinding[] = [];
    const reader = new StateReader(this.#outputs, file.path, (finding) => states.push(finding));
    const send = () => {
      if (signs.length > 0) this.#post({ type: 'signs', file, found: signs });
      signs = [];
      if (states.length > 0) this.#post({ type: 'states', file, found: states });
      states = [];
      const said = phrases.take();
      if (said.length > 0) this.#post({ type: 'phrases', file, tallies: said });
      const tallies = found.take();
      isAny ||= tallies.length > 0 || said.length > 0;
      if (tallies.length > 0) this.#post({ type: 'found', file, tallies });
    };
    const { changed } = file;
    const facts = changed === undefined ? {} : { changed: localDigits(changed) };
    const followed = new FollowedFile(context, this.#describer, this.#reach, facts);
    let phraseLine = -1;
    const told: LinesToTell['told'] = ({ pattern, line, text: lineText }, time, lineAt) => {
      const source = this.#signs[pattern];
      if (source !== undefined) {
        const place = { file: file.path, line: line + 1, text: ownText(lineText.slice(0, SIGN_TEXT)) };
        signs.push({ pattern: source, place });
        return;
      }
      if (items && pattern < itemEnd) {
        const found = { pattern: pattern - this.#signs.length, line, text: lineText };
        if (this.#isInTime(time)) items.add(found, time, lineAt);
        return;
      }
      if (line === phraseLine) return;
      phraseLine = line;
      const keys = this.#phrases!.keysIn(lineText);
      if (keys.length === 0 || !this.#isInTime(time)) return;
      for (const key of keys) phrases.add(key, line + 1, lineText, time());
    };
    try {
      const result = await locateHits(
        sendingBetween(chunks, send, this.#signal),
        context,
        facts,
        (hit, stamp, lines) => found.add(hit, stamp, lines),
        this.#byteSearch,
        {
          patterns: this.#watched,
          most: (pattern) => {
            if (pattern < this.#signs.length) return LINES_OF_A_SIGN;
            const isWanted = !items || pattern >= itemEnd || items.wants(pattern - this.#signs.length);
            return isWanted ? Number.POSITIVE_INFINITY : 0;
          },
          inParts: (pattern) =>
            items !== undefined &&
            pattern >= this.#signs.length &&
            pattern < itemEnd &&
            items.inParts(pattern - this.#signs.length),
          told,
          follower: stateFollower(reader, this.#watched.patterns.length - this.#outputs.begins.length),
        },
        (bytes) => followed.push(bytes),
      );
      order = result.order;
      if (result.mixed || (result.ansi && isMultibyte(result.ansi))) {
        // The editor reads a file in one encoding, and knows of an ANSI one only by a setting: its columns may be others.
        file = { ...file, excerptOnly: true };
        if (isAny) this.#post({ type: 'found', file, tallies: [] });
      }
      // It is told as left out.
      if (result.encoding === 'binary') this.#files--;
      isWhole = result.encoding !== 'binary' && !this.#signal?.aborted;
      return result.encoding;
    } finally {
      reader.end(isWhole);
      // What was found before reading a file failed counts.
      send();
      const listed = items?.end(order);
      if (listed && listed.items.length > 0) this.#post({ type: 'items', file, found: listed });
      if (isAny) this.#post({ type: 'read', file: file.path, ...(order && { order }) });
      // Of a file that could not be read to its end, the end is not known.
      const log = isWhole ? followed.end(order, facts) : undefined;
      if (log) this.#post({ type: 'followed', file, log });
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

/** Hands a reader of answers the lines that it wants; `from` is the number of the first pattern by which they begin. */
function stateFollower(reader: StateReader, from: number): LineFollower {
  return {
    from,
    get isAwake() {
      return reader.isAwake;
    },
    line: (text, line) => reader.line(text, line),
  };
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
