import type { FailedThing } from '../formats/course.ts';
import { type FirstFailure, KEPT } from './firstFailure.ts';

/** A failure that may be the first one. */
export interface Candidate {
  readonly line: number;
  readonly text: string;
  readonly name?: string;
  readonly as?: FailedThing;
  readonly step?: string;
  /** The codes in its line, as far as they matter. */
  readonly codes: readonly string[];
  /** It only speaks of a failure: it counts if the end has its code. */
  readonly isWeak?: true;
}

/** A run that has failed. */
interface Failed {
  readonly first: Candidate;
  readonly run?: string;
  readonly end?: number;
  /** Only the end of the run tells of a failure. */
  readonly isOnlyEnd: boolean;
  followed: number;
}

/** How much is kept of one run, and how many runs. */
const CANDIDATES = 200;
const RUNS = 64;

/** The runs of a log, one after the other, and the failures in them. */
export class Runs {
  #run: string | undefined;
  #step: string | undefined;
  #open: Candidate[] = [];
  /** Set once this run has failed: what is said after that follows. */
  #here: Failed | undefined;
  #isRetried = false;
  #failed: Failed[] = [];
  recovered = 0;
  harmless = 0;

  get step(): string | undefined {
    return this.#step;
  }

  /** What failed in this run so far, and was not taken back. */
  get open(): readonly Candidate[] {
    return this.#open;
  }

  begin(run?: string): void {
    this.close();
    this.#run = run;
    this.#step = undefined;
    this.#here = undefined;
    this.#isRetried = false;
  }

  name(run: string | undefined): void {
    this.#run = run ?? this.#run;
  }

  beginStep(step: string | undefined): void {
    this.#step = step;
  }

  fail(candidate: Omit<Candidate, 'step'>): void {
    if (this.#here && !this.#here.isOnlyEnd) {
      if (!candidate.isWeak) this.#here.followed++;
    } else if (this.#open.length < CANDIDATES) {
      const text = candidate.text.slice(0, KEPT);
      this.#open.push({ ...candidate, text, ...(this.#step !== undefined && { step: this.#step }) });
    }
  }

  retry(): void {
    this.#isRetried ||= this.#open.length > 0;
  }

  /** What was tried again goes on. */
  resume(): void {
    if (this.#isRetried) this.recover();
  }

  /** Takes back what has failed, or only what failed under a name. */
  recover(name?: string): void {
    const kept = name === undefined ? [] : this.#open.filter((one) => one.name?.toLowerCase() !== name.toLowerCase());
    this.recovered += this.#open.filter(({ isWeak }) => !isWeak).length - kept.filter(({ isWeak }) => !isWeak).length;
    this.#open = kept;
    this.#isRetried = false;
  }

  /** The run has ended well, and with it what failed before under the same name. */
  succeed(name = this.#run): void {
    this.recover();
    const before = this.#failed.length;
    this.#failed = this.#failed.filter((one) => one !== this.#here && (name === undefined || one.run !== name));
    this.recovered += before - this.#failed.length;
    this.#here = undefined;
  }

  /** The run has failed as a whole, as a line says with some codes. */
  failAll(line: number, text: string, codes: readonly string[], byCode: boolean): void {
    const first = firstOf(this.#open, byCode ? codes : []);
    if (this.#here && (!this.#here.isOnlyEnd || !first)) return;
    const strong = this.#open.filter(({ isWeak }) => !isWeak).length;
    this.#conclude({
      first: first ?? { line, text: text.slice(0, KEPT), codes },
      ...(this.#run !== undefined && { run: this.#run }),
      end: this.#here?.end ?? line,
      isOnlyEnd: !first,
      followed: first ? Math.max(0, strong - (first.isWeak ? 0 : 1)) : 0,
    });
  }

  /** The run is over: it has failed if anything did. */
  close(): void {
    const first = firstOf(this.#open, []);
    if (first && (!this.#here || this.#here.isOnlyEnd)) {
      const end = this.#here?.end;
      this.#conclude({
        first,
        ...(this.#run !== undefined && { run: this.#run }),
        ...(end !== undefined && { end }),
        isOnlyEnd: false,
        followed: this.#open.filter(({ isWeak }) => !isWeak).length - 1,
      });
    }
    this.#open = [];
  }

  /** Takes back the runs and failures of which something holds. */
  takeBack(isMeant: (run: { readonly run?: string; readonly first: Candidate }) => boolean): void {
    const kept = this.#failed.filter((one) => !isMeant(one));
    this.recovered += this.#failed.length - kept.length;
    this.#failed = kept;
  }

  /** The first failure of the run that failed last, or of the first one where the log goes back in time. */
  answer(): FirstFailure | undefined {
    this.close();
    const last = this.#failed.at(-1);
    if (!last) return undefined;
    const { first, run, end, followed } = last;
    const { line, text, name, as, step } = first;
    return {
      ...{ line, text, followed, recovered: this.recovered, harmless: this.harmless },
      otherRuns: this.#failed.length - 1,
      ...(name !== undefined && { name }),
      ...(as && { as }),
      ...(step !== undefined && { step }),
      ...(run !== undefined && { run }),
      ...(end !== undefined && end !== line && { end }),
    };
  }

  #conclude(failed: Failed): void {
    this.#failed = [...this.#failed.filter((one) => one !== this.#here), failed].slice(-RUNS);
    this.#here = failed;
    this.#open = [];
  }
}

/**
 * The first of some failures: where the end has codes that they have too, the first with such a code and those in the lines
 * just before it, which it came from.
 */
function firstOf(open: readonly Candidate[], codes: readonly string[]): Candidate | undefined {
  const strong = open.filter(({ isWeak }) => !isWeak);
  let at = open.findIndex((one) => one.codes.some((code) => codes.includes(code)));
  if (at < 0) return strong[0];
  while (at > 0 && !open[at - 1]!.isWeak && open[at]!.line - open[at - 1]!.line === 1) at--;
  const named = strong.find((one) => one.as);
  return named && named.line < open[at]!.line ? named : open[at];
}
