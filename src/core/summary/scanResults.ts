import { type SeenSigns, type SignPlace, SignPlaces } from '../articles/seenSigns.ts';
import { FoundBundles } from '../bundles/foundBundles.ts';
import { machinesByFolder } from '../bundles/machinesByFolder.ts';
import type { CodeCard } from '../explain/card.ts';
import type { Explainer } from '../explain/explainer.ts';
import type { FirstFailure, FollowedLog, PassedOver, SearchedFailures } from '../firstFailure/firstFailure.ts';
import { FoundItems } from '../items/foundItems.ts';
import type { FileItems } from '../items/itemSketch.ts';
import type { Skipped } from '../scan/skipped.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import type { DayOrder } from '../times/dateParts.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import type { LogSpan } from '../times/logSpan.ts';
import type { TimelineFile } from '../times/mergeTimeline.ts';
import { StatedOffsets } from '../times/statedOffset.ts';
import { failedPlace } from './failedPlace.ts';
import type { Room } from './fileTallies.ts';
import { FoundStates } from './foundStates.ts';
import { mergePhrases, type PhraseRow, type PhraseTally, phraseRow, settlePhrase } from './phraseTally.ts';
import { cardOfFirst, casesOfSigns, comesFirst, rowOf, type Summary, type SummaryRow, summaryOf } from './summary.ts';
import { type FileTally, mergeTallies, settleTally, type Tally, withPlaces } from './tally.ts';

/** A file that was searched. */
export interface ScannedFile {
  /** The whole path, and its key; in an archive as `C:\logs.zip/CBS.log`. */
  readonly path: string;
  /** The path relative to the folder that was searched. */
  readonly label: string;
  /** Where the file, or the archive that it is in, can be read. */
  readonly uri: string;
  /** The names that lead to it through archives; empty for a file of its own. */
  readonly entry: readonly string[];
  /** How many UTF-16 units its text can have at most; undefined in an archive. */
  readonly units?: number;
  /** Its last change, in milliseconds UTC; undefined in an archive. */
  readonly changed?: number;
  /** Set where its lines may stand in another order than they were written in, and tell their times. */
  readonly outOfOrder?: true;
  /** The kind of document that it is shown as, where its bytes are no text. */
  readonly document?: string;
  /**
   * Set where the editor would open it differently from how it was read, or not at all: its places are shown as
   * excerpts.
   */
  readonly excerptOnly?: true;
}

/** So many lines with signs are kept of a scan. */
const MOST_SIGNS = 20_000;

/** The results of a scan as they come. What it keeps grows with the number of codes and files, not of hits. */
export class ScanResults {
  /** What the files are, and of which machine. */
  readonly about = new FoundBundles();
  /** Where signs of articles were found. */
  readonly #signs = new SignPlaces();
  #signCount = 0;
  readonly #withSigns = new Map<string, ScannedFile>();
  readonly #items = new FoundItems();
  readonly #withItems = new Map<string, ScannedFile>();
  /** By key, then by path. */
  readonly #codes = new Map<string, Map<string, Tally>>();
  /** The rules that hold in answers. */
  readonly #states = new FoundStates();
  /** The phrases of articles, by key, then by path. */
  readonly #phrases = new Map<string, Map<string, PhraseTally>>();
  readonly #files = new Map<string, ScannedFile>();
  /** What the files came to that were followed. */
  readonly #followed = new Map<string, FollowedLog>();
  /** The keys of files that more may come from. */
  readonly #open = new Map<string, Set<string>>();
  /**
   * Among the files that are done, the one in which a key came first: for the others, its surroundings are not kept.
   */
  readonly #earliest = new Map<string, string>();
  /** What was made for a key before, until it changes. */
  readonly #made = new Map<string, SummaryRow>();
  /** What local times were taken for in that, in minutes east of UTC. */
  #offset = 0;
  readonly #offsets = new StatedOffsets();
  /** The card of each key, and what it was made for. */
  readonly #cards = new Map<string, { readonly file: string; readonly tally: Tally; readonly card: CodeCard }>();
  readonly #skipped: Skipped[] = [];
  readonly #room: Room | undefined;

  /** `room`: how many places are kept of what comes from several scans, each of which keeps as many by itself. */
  constructor(room?: Room) {
    this.#room = room;
  }

  /** Takes what was found in a file since the last time, and what is now known about the file. */
  update(file: ScannedFile, tallies: readonly Tally[]): void {
    const { path } = file;
    this.#files.set(path, file);
    let keys = this.#open.get(path);
    if (!keys) {
      keys = new Set();
      this.#open.set(path, keys);
    }
    for (const one of tallies) {
      const { key } = one;
      keys.add(key);
      this.#offsets.add(one.earliest?.stamp);
      let files = this.#codes.get(key);
      if (!files) {
        files = new Map();
        this.#codes.set(key, files);
      }
      const before = files.get(path);
      const tally = this.#room ? withinRoom(one, this.#room, before !== undefined) : one;
      files.set(path, before ? mergeTallies(before, tally) : tally);
      this.#made.delete(key);
    }
  }

  /** A file has been read, as far as it can be: its dates now have one reading, if the file showed which. */
  finish(path: string, order?: DayOrder): void {
    for (const key of this.#open.get(path) ?? []) {
      const files = this.#codes.get(key)!;
      const tally = files.get(path)!;
      if (order && (tally.earliest?.stamp.either || tally.latest?.stamp.either)) {
        files.set(path, settleTally(tally, order));
        this.#made.delete(key);
      }
      this.#keepEarliest(key, files, path);
    }
    this.#open.delete(path);
    if (!order) return;
    for (const files of this.#phrases.values()) {
      const tally = files.get(path);
      if (tally) files.set(path, settlePhrase(tally, order));
    }
  }

  #keepEarliest(key: string, files: Map<string, Tally>, path: string): void {
    const before = this.#earliest.get(key);
    const isFirst = before === undefined || comesFirst(tallyIn(files, path), tallyIn(files, before));
    if (isFirst) this.#earliest.set(key, path);
    const loser = isFirst ? before : path;
    if (loser === undefined || loser === this.#earliest.get(key)) return;
    const { seen: _, ...rest } = files.get(loser)!;
    files.set(loser, rest);
  }

  /** Takes what of phrases was found in a file since the last time. */
  hear(file: ScannedFile, tallies: readonly PhraseTally[]): void {
    this.#files.set(file.path, file);
    for (const tally of tallies) {
      const files = this.#phrases.get(tally.key) ?? new Map<string, PhraseTally>();
      this.#phrases.set(tally.key, files);
      const before = files.get(file.path);
      files.set(file.path, before ? mergePhrases(before, tally) : tally);
    }
  }

  /** Takes lines of a file in which patterns of signs were found. */
  see(file: ScannedFile, found: readonly { readonly pattern: string; readonly place: SignPlace }[]): void {
    for (const { pattern, place } of found) if (this.#signCount++ < MOST_SIGNS) this.#signs.add(pattern, place);
    this.#withSigns.set(file.path, file);
    // Any card may be another one now.
    this.forgetCards();
  }

  /** Takes what a file that has been read tells of items. */
  list(file: ScannedFile, found: FileItems): void {
    this.#items.add(found);
    for (const { first, last } of found.items) for (const { stamp } of [first, last]) this.#offsets.add(stamp);
    this.#withItems.set(file.path, file);
  }

  /** Takes rules that hold in the answers of a file. */
  tell(file: ScannedFile, found: readonly StateFinding[]): void {
    this.#states.add(found);
    this.#withSigns.set(file.path, file);
  }

  /** Takes what failed first in a file, whose hits have all come. */
  follow(file: ScannedFile, log: FollowedLog): void {
    this.#followed.set(file.path, log);
    if (log.found.first) this.#files.set(file.path, file);
  }

  /** What failed first in a file by its course, where that was followed and something did. */
  firstFailure(path: string): FirstFailure | undefined {
    return this.#followed.get(path)?.found.first;
  }

  /** What a file came to by its course, where that was followed. */
  course(path: string): SearchedFailures | undefined {
    return this.#followed.get(path)?.found;
  }

  /** From when to when a file tells, where it was followed and has times. */
  span(path: string): LogSpan | undefined {
    return this.#followed.get(path)?.span;
  }

  /** Where signs of articles were found. */
  get seen(): SeenSigns {
    return this.#signs;
  }

  /** The paths of all files that were followed, or in which something was found, in the order of their names. */
  get read(): readonly string[] {
    return [...new Set([...this.#followed.keys(), ...this.#files.keys(), ...this.#withSigns.keys()])].sort();
  }

  /** Set where it is one log that was scanned, and followed: what was passed over in it. */
  get passed(): PassedOver | undefined {
    const [log] = this.#followed.values();
    return this.#followed.size === 1 && this.#files.size <= 1 ? log?.found.passed : undefined;
  }

  /** Whether anything failed in a file that was followed, even without a code. */
  get hasFailed(): boolean {
    return [...this.#followed.values()].some(({ found }) => found.first);
  }

  /** Of how many files with hits the course is not known. */
  get unfollowed(): number {
    return [...this.#files.keys()].filter((path) => !this.#followed.has(path)).length;
  }

  skip(skipped: Skipped): void {
    this.#skipped.push(skipped);
  }

  /** A file in which something was found, by its path. */
  file(path: string): ScannedFile | undefined {
    return this.#files.get(path) ?? this.#withSigns.get(path) ?? this.#withItems.get(path);
  }

  get files(): readonly ScannedFile[] {
    return [...this.#files.values()];
  }

  get skipped(): readonly Skipped[] {
    return this.#skipped;
  }

  /** Cards must be made anew: articles have changed. */
  forgetCards(): void {
    this.#made.clear();
    this.#cards.clear();
  }

  /** The results of some of its files, as if only these had been scanned; the lines around a code may be less known. */
  part(isIn: (path: string) => boolean): ScanResults {
    const part = new ScanResults();
    const copy = <T>(from: ReadonlyMap<string, T>, to: Map<string, T>) => {
      for (const [path, one] of from) if (isIn(path)) to.set(path, one);
    };
    copy(this.#files, part.#files);
    copy(this.#withSigns, part.#withSigns);
    copy(this.#withItems, part.#withItems);
    copy(this.#followed, part.#followed);
    for (const found of this.#items.of(isIn)) part.#items.add(found);
    part.#states.add(this.#states.all().filter(({ file }) => isIn(file)));
    for (const [key, files] of this.#codes) copyInto(part.#codes, key, files, copy);
    for (const [key, files] of this.#phrases) copyInto(part.#phrases, key, files, copy);
    for (const files of part.#codes.values())
      for (const { earliest } of files.values()) part.#offsets.add(earliest?.stamp);
    for (const [pattern, place] of this.#signs.all()) if (isIn(place.file)) part.#signs.add(pattern, place);
    for (const sighting of this.about.sightings) if (isIn(sighting.file)) part.about.add(sighting);
    part.#skipped.push(...this.#skipped.filter(({ file }) => isIn(file)));
    return part;
  }

  /**
   * The results by the machines that files name. A file that names none is of the machine that those around it name: those in its
   * folder, or in the next above that has one; what no machine claims is of one that is not known.
   */
  byMachine(): readonly ScanResults[] {
    const machineOf = machinesByFolder([...this.read, ...this.#skipped.map(({ file }) => file)], (file) =>
      this.about.machineOf(file),
    );
    const machines = new Set(this.read.map(machineOf));
    if (machines.size < 2) return [this];
    const known = [...machines].filter((machine) => machine !== '').sort();
    return [...known, ...(machines.has('') ? [''] : [])].map((machine) =>
      this.part((path) => machineOf(path) === machine),
    );
  }

  summary(explainer: Explainer): Summary {
    const offset = this.#offsets.most ?? 0;
    if (offset !== this.#offset) this.#made.clear();
    this.#offset = offset;
    const rows: SummaryRow[] = [];
    for (const [key, files] of this.#codes) {
      let row = this.#made.get(key);
      if (!row) {
        const tallies = [...files].map(([file, tally]): FileTally => ({ file, tally }));
        row = rowOf(tallies, (first) => this.#cardOf(key, first, explainer), offset);
        this.#made.set(key, row);
      }
      rows.push(row);
    }
    const cases = this.#signs.isEmpty ? undefined : casesOfSigns(this.#signs, explainer);
    const items = { items: this.#items.items(offset), linesLeft: this.#items.left };
    return { ...summaryOf(rows, cases, offset, items), states: this.#states.all() };
  }

  /** The phrases by which articles are found, the most frequent first; only scans that know such phrases look for them. */
  phrases(explainer: Explainer): PhraseRow[] {
    const rows = [...this.#phrases.values()].map((files) =>
      phraseRow(
        [...files].map(([file, tally]) => ({ file, tally })),
        explainer,
      ),
    );
    return rows.filter((row) => row !== undefined).sort((a, b) => b.count - a.count);
  }

  /** What each file holds of each code. */
  *tallies(): Iterable<FileTally> {
    for (const files of this.#codes.values()) for (const [file, tally] of files) yield { file, tally };
  }

  /** The places that were kept, by file and in each file's order: what a timeline is made from. */
  timelineFiles(): TimelineFile[] {
    const hits = new Map<string, LocatedHit[]>();
    for (const [path, { found }] of this.#followed) if (found.first) hits.set(path, []);
    for (const files of this.#codes.values()) {
      for (const [path, { outcome, places }] of files) {
        const all = hits.get(path) ?? [];
        for (const place of places) all.push({ ...place, file: path, outcome });
        hits.set(path, all);
      }
    }
    return [...hits].map(([path, all]) => {
      const { changed, outOfOrder } = this.#files.get(path) ?? {};
      const log = this.#followed.get(path);
      all.sort((a, b) => a.line - b.line || a.column - b.column);
      const failed = log && failedPlace(path, log, all);
      return {
        hits: all,
        ...(failed !== undefined && { failed }),
        ...(changed !== undefined && { changed }),
        ...(outOfOrder && { outOfOrder }),
      };
    });
  }

  /** The card of a code where it came first; kept, because ranking articles anew at each update would take long. */
  #cardOf(key: string, { file, tally }: FileTally, explainer: Explainer): CodeCard {
    const made = this.#cards.get(key);
    if (made && made.file === file && made.tally.first.line === tally.first.line && made.tally.seen === tally.seen) {
      return made.card;
    }
    const card = cardOfFirst({ file, tally }, explainer, this.#signs);
    this.#cards.set(key, { file, tally, card });
    return card;
  }
}

function copyInto<T>(
  into: Map<string, Map<string, T>>,
  key: string,
  files: ReadonlyMap<string, T>,
  copy: (from: ReadonlyMap<string, T>, to: Map<string, T>) => void,
): void {
  const kept = new Map<string, T>();
  copy(files, kept);
  if (kept.size > 0) into.set(key, kept);
}

/** A tally with as many of its places as there is room for; of a key that is new in its file, the first in any case. */
function withinRoom(tally: Tally, room: Room, isKnown: boolean): Tally {
  const { places } = tally;
  const kept = Math.max(Math.min(places.length, room.left), isKnown ? 0 : Math.min(places.length, 1));
  room.left -= kept;
  return withPlaces(tally, kept);
}

function tallyIn(files: ReadonlyMap<string, Tally>, file: string): FileTally {
  return { file, tally: files.get(file)! };
}
