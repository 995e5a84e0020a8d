import { displayCode } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import { type CardSources, type CodeCard, cardOfHit } from '../explain/card.ts';
import type { Skipped } from '../scan/skipped.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import type { TimelineFile } from '../times/mergeTimeline.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';
import type { FileCode, Place } from './fileFindings.ts';
import type { CodeSummary, Summary } from './summarise.ts';

/** A file that was searched. */
export interface ScannedFile {
  /** The whole path, and its key; in an archive as `C:\logs.zip/CBS.log`. */
  readonly path: string;
  /** The path from the folder that was searched. */
  readonly label: string;
  /** Where the file, or the archive that it lies in, can be read. */
  readonly uri: string;
  /** The names that lead to it through archives; empty for a file of its own. */
  readonly entry: readonly string[];
  /** The most UTF-16 units that its text can have; undefined in an archive. */
  readonly units?: number;
  /** Its last change, in milliseconds UTC; undefined in an archive. */
  readonly changed?: number;
  /** Set where the editor would open it otherwise than it was read, or not at all: its places are shown as excerpts. */
  readonly excerptOnly?: true;
}

/** What one file holds of a code. */
export interface FoundInFile extends FileCode {
  readonly file: ScannedFile;
  readonly places: readonly Place[];
}

/** A code of a scan, with its places by file. */
export interface ScannedCode extends CodeSummary {
  readonly found: readonly FoundInFile[];
}

export interface ScanSummary extends Summary {
  readonly codes: readonly ScannedCode[];
  readonly background: readonly ScannedCode[];
}

const RANKS: Readonly<Record<Outcome, number>> = { failure: 0, warning: 1, information: 2, success: 3 };

/** The results of a scan while they come. What it keeps grows with the number of codes and files, not of hits. */
export class ScanResults {
  readonly #codes = new Map<string, Map<string, FoundInFile>>();
  readonly #files = new Map<string, ScannedFile>();
  /** What was made of a code before, until it changes. */
  readonly #made = new Map<string, ScannedCode>();
  /** The card of each code, and the first hit that it was made for. */
  readonly #cards = new Map<string, { readonly first: LocatedHit; readonly card: CodeCard }>();
  readonly #skipped: Skipped[] = [];

  /** Takes what is known of a file's codes now, in place of what was known before. */
  update(file: ScannedFile, codes: readonly FileCode[]): void {
    this.#files.set(file.path, file);
    for (const code of codes) {
      let files = this.#codes.get(code.key);
      if (!files) {
        files = new Map();
        this.#codes.set(code.key, files);
      }
      const places = code.places ?? files.get(file.path)?.places ?? [];
      files.set(file.path, { ...code, file, places });
      this.#made.delete(code.key);
    }
  }

  skip(skipped: Skipped): void {
    this.#skipped.push(skipped);
  }

  /** A file that was searched, by its path. */
  file(path: string): ScannedFile | undefined {
    return this.#files.get(path);
  }

  get files(): readonly ScannedFile[] {
    return [...this.#files.values()];
  }

  get skipped(): readonly Skipped[] {
    return this.#skipped;
  }

  /** Cards are to be made anew: articles changed. */
  forgetCards(): void {
    this.#made.clear();
    this.#cards.clear();
  }

  /** Failures first, then warnings, information and success; the most frequent first, then the earliest. */
  summary(sources: CardSources, language: string): ScanSummary {
    const all: ScannedCode[] = [];
    for (const [key, files] of this.#codes) {
      const cardOf = (first: LocatedHit) => this.#cardOf(key, first, sources, language);
      const code = this.#made.get(key) ?? scannedCode(files, cardOf);
      this.#made.set(key, code);
      all.push(code);
    }
    all.sort((a, b) => RANKS[a.outcome] - RANKS[b.outcome] || b.count - a.count || compare(startOf(a), startOf(b)));
    const codes = all.filter(({ noise }) => !noise);
    const failing = codes.filter(({ outcome }) => outcome === 'failure');
    const [earliest] = failing.toSorted((a, b) => compare(startOf(a), startOf(b)));
    return {
      codes,
      background: all.filter(({ noise }) => noise),
      ...(earliest && { firstFailure: earliest.first }),
      hitCount: all.reduce((sum, { count }) => sum + count, 0),
      failures: failing.length,
      failuresWithArticle: failing.filter(({ card }) => card.article).length,
    };
  }

  /** The places that were kept, by file and in the order of each: what a timeline is made from. */
  timelineFiles(): TimelineFile[] {
    const hits = new Map<string, LocatedHit[]>();
    for (const files of this.#codes.values()) {
      for (const [path, { file, outcome, places }] of files) {
        const all = hits.get(path) ?? [];
        for (const place of places) all.push(located(place, file, outcome));
        hits.set(path, all);
      }
    }
    return [...hits].map(([path, all]) => {
      const changed = this.#files.get(path)?.changed;
      return {
        hits: all.sort((a, b) => a.line - b.line || a.column - b.column),
        ...(changed !== undefined && { changed }),
      };
    });
  }

  /** The card of a code where it came first; ranking articles anew for each piece of news would take long. */
  #cardOf(key: string, first: LocatedHit, sources: CardSources, language: string): CodeCard {
    const made = this.#cards.get(key);
    if (made && made.first.file === first.file && made.first.line === first.line) return made.card;
    const card = cardOfHit(first.hit, { fileName: first.file, line: first.lineText, language }, sources);
    this.#cards.set(key, { first, card });
    return card;
  }
}

function located(place: Place, file: ScannedFile, outcome: Outcome): LocatedHit {
  return { ...place, file: file.path, outcome };
}

function scannedCode(files: ReadonlyMap<string, FoundInFile>, cardOf: (first: LocatedHit) => CodeCard): ScannedCode {
  const found = [...files.values()];
  // The file in which it came first; the first file where no time tells.
  const earliest = found.reduce((a, b) => (instant(b.firstTime) < instant(a.firstTime) ? b : a));
  const latest = found.reduce((a, b) => (latestInstant(b.lastTime) > latestInstant(a.lastTime) ? b : a));
  const { outcome, file, firstTime } = earliest;
  const first = located(earliest.places[0]!, file, outcome);
  const { hit } = first;
  const pair = hit.extend === undefined ? '' : ` - 0x${hit.extend.toString(16).toUpperCase()}`;
  return {
    key: `${displayCode(hit.code)}${pair}`,
    outcome,
    count: found.reduce((sum, { count }) => sum + count, 0),
    first,
    ...(firstTime && { firstTime }),
    ...(latest.lastTime && { lastTime: latest.lastTime }),
    files: found.map(({ file: { path }, count, places }) => ({
      file: path,
      count,
      lines: [...new Set(places.map(({ line }) => line))],
    })),
    card: cardOf(first),
    ...(hit.noise && { noise: hit.noise }),
    found,
  };
}

/** Milliseconds UTC, local times taken as if they were; what has no date comes last. */
function instant(stamp: Timestamp | undefined): number {
  return stamp?.hasDate ? instantOf(stamp, 0) : Number.POSITIVE_INFINITY;
}

function latestInstant(stamp: Timestamp | undefined): number {
  return stamp?.hasDate ? instantOf(stamp, 0) : Number.NEGATIVE_INFINITY;
}

const startOf = ({ firstTime }: ScannedCode) => instant(firstTime);

/** Infinity minus itself is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
