import { detectLines } from '../detection/detectLines.ts';
import { createTextSearch } from '../detection/detectText.ts';
import type { Hit, LogContext } from '../detection/hit.ts';
import { detectLine } from '../detection/rules/detectLine.ts';
import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { HEAD_OF_TABLE, TablePass } from '../detection/tablePass.ts';
import { LineWatch } from '../detection/watch/lineWatch.ts';
import { WatchedPatterns } from '../detection/watch/watchedPatterns.ts';
import type { Describer } from '../explain/describer.ts';
import { stretchAround } from '../explain/place.ts';
import { EVENT_REACH, RECORD_BELOW } from '../formats/eventShapes.ts';
import type { ReadyOutputs } from '../states/readyOutputs.ts';
import { countLineEnds } from '../text/lineEnds.ts';
import { type Lines, lineAbove, lineBelow } from '../text/lines.ts';
import { type FoundHit, HitIndex } from './hitIndex.ts';
import { LINES_OF_A_SIGN, SignLines } from './signLines.ts';
import { MOST_ANSWERS, StateLines } from './stateLines.ts';

/** An edit: the lines from `startLine` to `endLine` (both included, as they were before) held what `text` replaced. */
export interface LineChange {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly text: string;
}

/** An edit that brings more lines than this is indexed in steps, like a new text. */
const MANY_LINES = 2000;

/** The hits of a text that grows and changes. Indexing goes on in short steps; an edit costs what it touched. */
export class TextIndex {
  readonly hits = new HitIndex();
  readonly #source: Lines;
  readonly #context: LogContext;
  readonly #describer: Pick<Describer, 'outcome'>;
  /** Lines up to here are indexed. */
  #done = 0;
  #search: ByteSearch | undefined;
  /** Has come to where is indexed up to. */
  #pass: TablePass;
  /** The lines in which signs of articles stand. */
  readonly signs: SignLines;
  /** The lines with which answers of commands begin. */
  readonly states: StateLines;
  readonly #watch: LineWatch;

  /** `outputs`: those whose beginnings are the last among the patterns that are watched, where they are. */
  constructor(
    source: Lines,
    context: LogContext,
    describer: Pick<Describer, 'outcome'>,
    watched = new WatchedPatterns([]),
    outputs?: ReadyOutputs,
  ) {
    this.#source = source;
    this.#context = context;
    this.#pass = new TablePass(context);
    this.#describer = describer;
    this.signs = new SignLines(watched, context.fileName ?? '');
    const states = new StateLines(outputs?.begins.length ?? 0, watched.patterns.length);
    this.states = states;
    this.#watch = new LineWatch(
      watched,
      (pattern) => (pattern < states.from ? LINES_OF_A_SIGN : MOST_ANSWERS),
      (line) => (line.pattern < states.from ? this.signs.add(line) : states.add(line.line)),
    );
  }

  /** Whether the whole text is indexed. */
  get isComplete(): boolean {
    return this.#done >= this.#source.lineCount;
  }

  /** Indexes some more lines, at least one: less than a millisecond's work unless they are very long. */
  step(): void {
    this.#search ??= createTextSearch(this.#context);
    this.#done = detectLines(
      this.#source,
      this.#done,
      this.#pass,
      (line, hit) => this.hits.push(line, this.#ended(hit, this.#source.line(line))),
      this.#search,
      this.#watch,
    );
    // Its memory is no longer needed.
    if (this.isComplete) this.#search = undefined;
  }

  /**
   * Takes over edits that were made to the source at once; they do not overlap, and their lines are those from before.
   */
  edit(changes: readonly LineChange[]): void {
    // From the end of the text to its beginning, so that no change moves the lines of the next.
    const ordered = [...changes].sort((a, b) => b.startLine - a.startLine || b.startCharacter - a.startCharacter);
    let above = changes.reduce((sum, change) => sum + growth(change), 0);
    for (const [at, change] of ordered.entries()) {
      const { startLine, endLine } = change;
      above -= growth(change);
      // What is not yet indexed will be anyway.
      if (startLine >= this.#done) continue;
      const count = countLineEnds(change.text) + 1;
      if (count > MANY_LINES || endLine >= this.#done) {
        this.#back(Math.max(0, startLine - RECORD_BELOW));
        continue;
      }
      const texts = Array.from({ length: count }, (_, i) => this.#source.line(startLine + above + i));
      this.signs.move(startLine, endLine, growth(change));
      this.states.move(startLine, endLine, growth(change));
      this.#watch.forget();
      // The lines below a header that comes or goes mean something else.
      if (
        this.#pass.hasHeader(startLine, endLine) ||
        (this.#pass.isWatching && texts.some((text) => this.#pass.isHeader(text)))
      ) {
        this.#back(startLine);
        continue;
      }
      // Lines below may have found in these what they lack themselves.
      const below = Math.min(EVENT_REACH, this.#done - 1 - endLine);
      // So may those above, but for lines of the change before.
      const free = startLine - 1 - (ordered[at + 1]?.endLine ?? -1);
      const before = Math.max(0, Math.min(RECORD_BELOW, free));
      const first = startLine + above - before;
      const changed = before + count;
      const lines = Array.from({ length: changed + below }, (_, i) => {
        const text = texts[i - before] ?? this.#source.line(first + i);
        const inForce = i < before ? startLine - before + i : i < changed ? startLine : endLine + 1 + i - changed;
        const context = {
          ...this.#pass.contextAt(inForce),
          above: (distance: number) => lineAbove(this.#source, first + i, distance),
          below: (distance: number) => lineBelow(this.#source, first + i, distance),
        };
        return detectLine(text, context).map((hit) => this.#ended(hit, text));
      });
      this.hits.replace(startLine - before, endLine + below, lines);
      for (const [i, text] of texts.entries()) this.#watch.lookAtText(text, startLine + i);
      this.#done += growth(change);
      this.#pass.shift(endLine, growth(change));
    }
    if (this.#headHasChanged(changes)) {
      this.#back(0);
      this.#pass = new TablePass(this.#context);
    }
  }

  /** Whether lines that have come or gone brought a header among the first lines, or the first one out of them. */
  #headHasChanged(changes: readonly LineChange[]): boolean {
    const by = changes.reduce((sum, change) => sum + (change.startLine < HEAD_OF_TABLE ? growth(change) : 0), 0);
    if (this.#pass.isTable) return by > 0 && this.#pass.isBelowHead;
    const last = Math.min(HEAD_OF_TABLE, this.#source.lineCount, this.#done);
    for (let line = HEAD_OF_TABLE + by; line < last; line++)
      if (this.#pass.isHeader(this.#source.line(line))) return true;
    return false;
  }

  /** What is from a line on must be indexed again. */
  #back(line: number): void {
    this.hits.cut(line);
    this.signs.move(line, Number.POSITIVE_INFINITY, 0);
    this.states.move(line, Number.POSITIVE_INFINITY, 0);
    this.#watch.forget();
    this.#done = line;
    this.#pass.back(line);
  }

  /** A hit with its outcome, as its line and the file's name tell. */
  #ended(hit: Hit, text: string): FoundHit {
    const { start, end, code, extend, noise } = hit;
    const { fileName } = this.#context;
    const place = { line: stretchAround(text, start), ...(fileName !== undefined && { fileName }) };
    const outcome = this.#describer.outcome(hit, place);
    const pair = extend === undefined ? {} : { extend };
    return { ...{ start, end, code, outcome }, ...pair, ...(noise && { noise }) };
  }
}

/** By how many lines an edit makes a text longer. */
function growth({ startLine, endLine, text }: LineChange): number {
  return countLineEnds(text) - (endLine - startLine);
}
