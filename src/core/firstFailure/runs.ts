import type { FailedThing } from './course.ts';
import { type FirstFailure, KEPT, type SearchedFailures } from './firstFailure.ts';

/** A failure that may be the first one. */
export interface Candidate {
  readonly line: number;
  readonly text: string;
  readonly name?: string;
  readonly as?: FailedThing;
  readonly step?: string;
  /** The codes in its line, as far as they matter. */
  readonly codes: readonly string[];
  /** When it was (ms), as far as that matters. */
  readonly time?: number;
  /** It only speaks of a failure, or is tried again: it counts where something else says so. */
  readonly isWeak?: true;
}

/** A run that has failed. */
interface Failed {
  readonly first: Candidate;
  /** The last one, which was the first in a log with the newest on top. */
  readonly last: Candidate;
  readonly run?: string;
  readonly end?: number;
  /** Nothing but an announcement tells of a failure. */
  readonly isAnnounced?: true;
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

  /** Whether something that failed is being tried again. */
  get isRetried(): boolean {
    return this.#isRetried;
  }

  begin(run?: string): void {
    this.close();
    this.#run = run;
    this.#step = undefined;
    this.#here = undefined;
    this.#isRetried = false;
  }

  /** What comes now has nothing to do with what has failed, though no other run begins. */
  part(): void {
    this.close();
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
    if (this.#here && !this.#here.isAnnounced) {
      if (!candidate.isWeak) this.#here.followed++;
    } else if (this.#hasRoomFor(candidate)) {
      const text = candidate.text.slice(0, KEPT);
      this.#open.push({ ...candidate, text, ...(this.#step !== undefined && { step: this.#step }) });
    }
  }

  /** Makes room for a failure; a weak one that has only codes that others had before says nothing new. */
  #hasRoomFor({ isWeak, codes }: Omit<Candidate, 'step'>): boolean {
    const open = this.#open;
    if (isWeak && codes.length > 0 && codes.every((code) => open.some((one) => one.codes.includes(code)))) return false;
    if (open.length < CANDIDATES) return true;
    if (isWeak) return false;
    // The first ones are kept, and the last.
    const weak = open.findLastIndex((one) => one.isWeak);
    open.splice(weak >= 0 ? weak : open.length - 1, 1);
    return true;
  }

  /** What was tried again is not any more: weak failures for which something holds count now. */
  giveUp(isMeant: (candidate: Candidate) => boolean): void {
    this.#isRetried = false;
    this.#open = this.#open.map((one) => {
      if (!one.isWeak || !isMeant(one)) return one;
      const { isWeak, ...strong } = one;
      return strong;
    });
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

  /** Takes back the first failure for which something holds, and what came after it: that followed. */
  recoverFrom(isMeant: (candidate: Candidate) => boolean): void {
    const at = this.#open.findIndex(isMeant);
    if (at < 0) return;
    this.recovered += this.#open.splice(at).filter(({ isWeak }) => !isWeak).length;
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

  /** The run has failed as a whole, as a line says; its code and time tell which failures it comes from, or the first does. */
  failAll(end: Omit<Candidate, 'step'>, byCode: boolean): void {
    const whole = { ...end, text: end.text.slice(0, KEPT) };
    const first = byCode ? originOf(this.#open, whole) : firstOf(this.#open);
    if (this.#here && !this.#here.isAnnounced) return;
    const strong = this.#open.filter(({ isWeak }) => !isWeak).length;
    this.#conclude({
      ...{ first: first ?? whole, last: this.#open.at(-1) ?? whole },
      ...(this.#run !== undefined && { run: this.#run }),
      end: this.#here?.end ?? end.line,
      followed: first ? Math.max(0, strong - (first.isWeak ? 0 : 1)) : 0,
    });
  }

  /** The run is said to have failed, above what did. */
  announce(whole: Omit<Candidate, 'step'>): void {
    if (this.#here) return;
    this.#conclude({ first: whole, last: whole, end: whole.line, isAnnounced: true, followed: 0 });
  }

  /** The run is over: it has failed if anything did. */
  close(): void {
    const first = firstOf(this.#open);
    if (first && (!this.#here || this.#here.isAnnounced)) {
      const end = this.#here?.end;
      this.#conclude({
        ...{ first, last: this.#open.findLast(({ isWeak }) => !isWeak) ?? first },
        ...(this.#run !== undefined && { run: this.#run }),
        ...(end !== undefined && { end }),
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

  /** The first failure of the run that failed last; in a log with the newest on top, the last one of the first run. */
  answer(isNewestFirst = false): SearchedFailures {
    this.close();
    const passed = { recovered: this.recovered, harmless: this.harmless };
    const found = isNewestFirst ? this.#failed[0] : this.#failed.at(-1);
    if (!found) return { first: undefined, passed };
    const { run, end, followed } = found;
    const { line, text, name, as, step } = isNewestFirst ? found.last : found.first;
    const first: FirstFailure = {
      ...{ line, text, followed, otherRuns: this.#failed.length - 1, ...passed },
      ...(name !== undefined && { name }),
      ...(as && { as }),
      ...(step !== undefined && { step }),
      ...(run !== undefined && { run }),
      ...(end !== undefined && end !== line && { end }),
    };
    return { first, passed };
  }

  #conclude(failed: Failed): void {
    const others = this.#failed.filter((one) => one !== this.#here);
    // The first one and the last ones are kept.
    if (others.length >= RUNS) others.splice(1, 1);
    this.#failed = [...others, failed];
    this.#here = failed;
    this.#open = [];
  }
}

function firstOf(open: readonly Candidate[]): Candidate | undefined {
  return open.find(({ isWeak }) => !isWeak);
}

/** What comes more than so long (ms) before the end of a run has nothing to do with it, unless it has its code. */
const APART = 60_000;

/**
 * The failure that an end comes from: the first with a code that the end has too, and those in the lines just before it, which
 * it came from; else the first of those that follow each other up to the end.
 */
function originOf(open: readonly Candidate[], end: Candidate): Candidate | undefined {
  let at = open.findIndex((one) => one.codes.some((code) => end.codes.includes(code)));
  if (at >= 0) {
    while (at > 0 && !open[at - 1]!.isWeak && open[at]!.line - open[at - 1]!.line === 1) at--;
    const named = open.find((one) => one.as);
    return named && named.line < open[at]!.line ? named : open[at];
  }
  let first: Candidate | undefined;
  let { time } = end;
  for (const one of open.filter(({ isWeak }) => !isWeak).reverse()) {
    if (time !== undefined && one.time !== undefined && Math.abs(time - one.time) > APART) break;
    first = one;
    time = one.time ?? time;
  }
  return first;
}
