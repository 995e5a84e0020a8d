import type { LogContext } from '../detection/hit.ts';
import { formatsOf } from '../detection/rules/formatRules.ts';
import { isRestored, meansNothing, recovers } from '../times/recovers.ts';
import { instantOf } from '../times/timestamp.ts';
import { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';
import { subjectOf, tellsOfBegin, tellsOfFailure, tellsOfSuccess } from './failureWords.ts';
import type { FailureSearch, SearchedFailures } from './firstFailure.ts';
import { Runs } from './runs.ts';

/** Failures further apart (ms) have nothing to do with each other. */
const APART = 60 * 60_000;

/** The first failure of a log of unknown format: what its words and levels say. */
export class PlainFailures implements FailureSearch {
  readonly #runs = new Runs(false, (line) => this.#timeOf(line));
  readonly #times: TimestampContext;
  #line = -1;
  #last: number | undefined;
  /** The last line, where it tells of a failure that is to be tried again. */
  #tried: string | undefined;

  constructor(context: LogContext) {
    this.#times = new TimestampContext({ formats: formatsOf(context), fileName: context.fileName ?? '' });
  }

  add(line: string): void {
    this.#line++;
    if (line.trim() !== '') this.#tried = undefined;
    const runs = this.#runs;
    runs.hear(this.#line, line);
    if (tellsOfBegin(line)) runs.begin();
    if (tellsOfFailure(line) && meansNothing(line)) runs.harmless++;
    else if (tellsOfFailure(line)) {
      const time = this.#part(line);
      const isTried = recovers(line);
      if (isTried) runs.right(this.#line);
      else this.#giveUp(line);
      runs.fail({
        line: this.#line,
        text: line,
        codes: [],
        ...(time !== undefined && { time }),
        ...(isTried && { isWeak: true }),
      });
      if (isTried) {
        runs.retry();
        this.#tried = line;
      }
    } else if (isRestored(line)) this.#takeBack(line, true);
    else if (recovers(line)) runs.retry();
    else if (tellsOfSuccess(line)) this.#takeBack(line);
  }

  end(): SearchedFailures {
    // A log that ends with it says nothing of how the next attempt went.
    if (this.#tried !== undefined) this.#giveUp(this.#tried);
    return this.#runs.answer();
  }

  /** What was tried again until now has failed after all, where this is about the same. */
  #giveUp(line: string): void {
    const about = subjectOf(line);
    this.#runs.giveUp(({ text }) => sharedWith(about, text) >= about.size / 3);
  }

  /** When a line is from (ms); begins a new run where the last failure is long ago. */
  #part(line: string): number | undefined {
    const at = this.#timeOf(line);
    if (at === undefined) return undefined;
    if (this.#last !== undefined && Math.abs(at - this.#last) > APART) this.#runs.begin();
    this.#last = at;
    return at;
  }

  #timeOf(line: string): number | undefined {
    const stamp = ownTimestamp(line, this.#times);
    return stamp?.hasDate ? instantOf(stamp, 0) : undefined;
  }

  /** What ended well takes back what failed of it: what was tried again, or what is clearly the same. */
  #takeBack(line: string, isRestored = false): void {
    const about = subjectOf(line);
    const isSame = (text: string) => sharedWith(about, text) >= Math.max(2, about.size * 0.6);
    const isTried = (text: string) => sharedWith(about, text) >= 1;
    const { isRetried } = this.#runs;
    this.#runs.recoverFrom(({ text }) => (isRetried || isRestored ? isTried(text) : isSame(text)));
    this.#runs.takeBack(({ first }) => isSame(first.text));
  }
}

/** How many of some words stand in a text. */
function sharedWith(about: ReadonlySet<string>, text: string): number {
  const words = subjectOf(text);
  return [...about].filter((word) => words.has(word)).length;
}
