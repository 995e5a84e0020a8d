import type { FailedThing } from './course.ts';
import { type FirstFailure, KEPT, type SearchedFailures } from './firstFailure.ts';

/** A failure that may be the first one. */
export interface Candidate {
  readonly line: number;
  readonly text: string;
  readonly name?: string;
  readonly as?: FailedThing;
  readonly step?: string;
  /** The line with which its step began. */
  readonly stepLine?: number;
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
  /** What its run was about. */
  readonly item?: string;
  readonly end?: number;
  readonly isByCode?: true;
  /** The line of a success after it, of which the log does not say what it is of. */
  laterSuccess?: number;
  /** What ran says so itself. */
  isStated?: true;
  /** Nothing but an announcement tells of a failure. */
  readonly isAnnounced?: true;
  followed: number;
}

/** What a line names that says that something has ended well. */
interface Said {
  readonly run?: string | undefined;
  readonly item?: string | undefined;
  readonly session?: string | undefined;
}

/** How much is kept of one run, and how many runs. */
const CANDIDATES = 200;
const RUNS = 64;

/** The runs of a log, one after the other, and the failures in them. */
export class Runs {
  #run: string | undefined;
  #item: string | undefined;
  #session: string | undefined;
  #step: string | undefined;
  #stepLine: number | undefined;
  /** Whether a line said that this run begins, and whether one said how it ended. */
  #hasBegun = false;
  #hasEnded = false;
  /** Set in a step that ends the run if it fails. */
  #byStep = false;
  #open: Candidate[] = [];
  /** Set once this run has failed: what is said after that follows. */
  #here: Failed | undefined;
  #isRetried = false;
  #failed: Failed[] = [];
  #recovered = 0;
  #righted: number | undefined;
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
    this.#item = undefined;
    this.#session = undefined;
    this.#step = undefined;
    this.#stepLine = undefined;
    this.#byStep = false;
    this.#here = undefined;
    this.#isRetried = false;
    this.#hasBegun = true;
    this.#hasEnded = false;
  }

  /** The run is over: what comes is of another, which no line has begun. */
  leave(): void {
    this.begin();
    this.#hasBegun = false;
  }

  /** What comes now has nothing to do with what has failed, though no other run begins. */
  part(): void {
    this.close();
    this.#here = undefined;
    this.#isRetried = false;
    this.#hasBegun = false;
  }

  /** Says what runs: where the run has ended, and it is something else, another one has begun. */
  name(run: string | undefined): void {
    if (run === undefined) return;
    if (this.#hasEnded && run !== this.#run) {
      const session = this.#session;
      this.begin();
      this.#session = session;
    }
    this.#run = run;
  }

  /** The line is of the run of this number: another one has begun where the one before has ended. */
  inSession(session: string): void {
    if (this.#session === session) return;
    if (this.#session !== undefined && this.#hasEnded) this.begin();
    // Where runs overlap, what has failed stays with its own.
    if (this.#session === undefined || this.#open.length === 0) this.#session = session;
  }

  /** The line is about this: another one has begun where that which was about something else has ended. */
  about(item: string): void {
    if (this.#item === item) return;
    if (this.#hasEnded && this.#item !== undefined) this.begin();
    if (this.#open.length === 0 || this.#item === undefined) this.#item = item;
  }

  /** A step begins; `byStep` as in a course. */
  beginStep(step: string | undefined, line: number, byStep: boolean): void {
    this.#step = step;
    this.#byStep = byStep;
    this.#stepLine = line;
  }

  /** Counts failures that were put right. */
  right(...lines: readonly number[]): void {
    this.#recovered += lines.length;
    for (const line of lines) this.#righted = Math.max(line, this.#righted ?? 0);
  }

  /** Takes back the failure of one line. */
  takeBackLine(line: number): void {
    const at = this.#open.findIndex((one) => one.line === line);
    if (at < 0) return;
    this.right(...strongLines(this.#open.splice(at, 1)));
  }

  #inStep(): Pick<Candidate, 'step' | 'stepLine'> {
    return {
      ...(this.#step !== undefined && { step: this.#step }),
      ...(this.#stepLine !== undefined && { stepLine: this.#stepLine }),
    };
  }

  fail(candidate: Omit<Candidate, 'step'>): void {
    if (this.#here && !this.#here.isAnnounced) {
      if (!candidate.isWeak) this.#here.followed++;
    } else if (this.#hasRoomFor(candidate)) {
      const text = candidate.text.slice(0, KEPT);
      this.#open.push({ ...candidate, text, ...this.#inStep() });
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
    this.right(...strongLines(this.#open.filter((one) => !kept.includes(one))));
    this.#open = kept;
    this.#isRetried = false;
  }

  /** Takes back the first failure for which something holds, and what followed it soon after, one behind the other. */
  recoverFrom(isMeant: (candidate: Candidate) => boolean): void {
    const at = this.#open.findIndex(isMeant);
    if (at < 0) return;
    let last = this.#open[at]!;
    const kept = this.#open.slice(0, at);
    const righted: Candidate[] = [];
    for (const one of this.#open.slice(at)) {
      const isSoon = last.time === undefined || one.time === undefined || Math.abs(one.time - last.time) <= APART;
      if (isMeant(one) || isSoon) {
        righted.push(one);
        last = one;
      } else kept.push(one);
    }
    this.right(...strongLines(righted));
    this.#open = kept;
    this.#isRetried = false;
  }

  /**
   * Something has ended well, as a line says: this run, or what the line names. That puts right what failed before of the same.
   * Where it is not known to be the same, what failed stays so.
   */
  succeed(line: number, said: Said = {}): void {
    const isOtherSession = said.session !== undefined && this.#session !== undefined && said.session !== this.#session;
    const isOther =
      isOtherSession ||
      (said.item !== undefined && this.#item !== undefined
        ? said.item !== this.#item
        : said.run !== undefined && this.#run !== undefined && said.run !== this.#run);
    const { run = isOther ? undefined : this.#run, item = isOther ? undefined : this.#item } = said;
    if (!isOther && this.#here?.isStated) return;
    if (!isOther) this.recover();
    const isPutRight = (one: Failed) => {
      if (item !== undefined && one.item !== undefined) return one.item === item;
      if (run !== undefined && one.run !== undefined) return one.run === run;
      return one === this.#here && this.#hasBegun && !isOther;
    };
    const righted = this.#failed.filter(isPutRight);
    this.right(...righted.map(({ first }) => first.line));
    this.#failed = this.#failed.filter((one) => !righted.includes(one));
    for (const one of this.#failed) {
      const isNamed = (item !== undefined && one.item !== undefined) || (run !== undefined && one.run !== undefined);
      if (!isNamed) one.laterSuccess ??= line;
    }
    if (isOther) return;
    this.#hasEnded = true;
    if (this.#here && righted.includes(this.#here)) this.#here = undefined;
    else if (this.#here) this.leave();
  }

  /** The run has failed as a whole, as a line says; its code and time tell which failures it comes from, or the first does. */
  failAll(end: Omit<Candidate, 'step'>, byCode: boolean, item = this.#item): void {
    this.#hasEnded = true;
    if (this.#here && !this.#here.isAnnounced) return;
    const whole = { ...end, text: end.text.slice(0, KEPT), ...this.#inStep() };
    const first = (byCode ? originOf(this.#open, whole) : this.#firstOf(this.#open)) ?? this.#weakInStep() ?? whole;
    const isByCode = byCode && first.codes.some((code) => whole.codes.includes(code));
    this.#conclude({
      ...{ first, last: this.#open.at(-1) ?? whole },
      ...(this.#run !== undefined && { run: this.#run }),
      ...(item !== undefined && { item }),
      ...(isByCode && strongLines(this.#open).some((line) => line < first.line) && { isByCode }),
      end: this.#here?.end ?? end.line,
      followed: strongLines(this.#open).filter((line) => line > first.line).length,
    });
  }

  /** What ran has said itself that it failed: a success of the same run, said by another, does not put it right. */
  insist(): void {
    if (this.#here) this.#here.isStated = true;
  }

  /** The first failure, of the last step that has one where a step that fails ends the run. */
  #firstOf(open: readonly Candidate[]): Candidate | undefined {
    if (!this.#byStep) return firstOf(open);
    const last = open.findLast(({ isWeak }) => !isWeak);
    return last && firstOf(open.filter(({ stepLine }) => stepLine === last.stepLine));
  }

  /** What only counts because the step fails in which it is. */
  #weakInStep(): Candidate | undefined {
    if (this.#stepLine === undefined) return undefined;
    return this.#open.find(
      ({ isWeak, codes, stepLine }) => isWeak && codes.length === 0 && stepLine === this.#stepLine,
    );
  }

  /** The run is said to have failed, above what did. */
  announce(whole: Omit<Candidate, 'step'>): void {
    if (this.#here) return;
    this.#conclude({ first: whole, last: whole, end: whole.line, isAnnounced: true, followed: 0 });
  }

  /** The run is over: it has failed if anything did. */
  close(): void {
    const first = this.#firstOf(this.#open);
    if (first && (!this.#here || this.#here.isAnnounced)) {
      const end = this.#here?.end;
      this.#conclude({
        ...{ first, last: this.#open.findLast(({ isWeak }) => !isWeak) ?? first },
        ...(this.#run !== undefined && { run: this.#run }),
        ...(this.#item !== undefined && { item: this.#item }),
        ...(end !== undefined && { end }),
        followed: strongLines(this.#open).filter((line) => line > first.line).length,
      });
    }
    this.#open = [];
  }

  /** Takes back the runs and failures of which something holds. */
  takeBack(isMeant: (run: { readonly run?: string; readonly first: Candidate }) => boolean): void {
    const righted = this.#failed.filter(isMeant);
    this.right(...righted.map(({ first }) => first.line));
    this.#failed = this.#failed.filter((one) => !righted.includes(one));
  }

  /** The first failure of the run that failed last; in a log with the newest on top, the last one of the first run. */
  answer(isNewestFirst = false): SearchedFailures {
    this.close();
    const righted = this.#righted;
    const passed = {
      ...{ recovered: this.#recovered, harmless: this.harmless },
      ...(righted !== undefined && { rightedLine: righted }),
    };
    const found = isNewestFirst ? this.#failed[0] : this.#failed.at(-1);
    if (!found) return { first: undefined, passed };
    const { run, end, followed, isByCode, laterSuccess } = found;
    const { line, text, name, as, step } = isNewestFirst ? found.last : found.first;
    const first: FirstFailure = {
      ...{ line, text, followed, otherRuns: this.#failed.length - 1, ...passed },
      ...(name !== undefined && { name }),
      ...(as && { as }),
      ...(step !== undefined && { step }),
      ...(run !== undefined && { run }),
      ...(end !== undefined && end !== line && { end }),
      ...(isByCode && { isByCode }),
      ...(laterSuccess !== undefined && { laterSuccess }),
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

/** The lines of failures that do not only speak of one. */
function strongLines(failures: readonly Candidate[]): number[] {
  return failures.filter(({ isWeak }) => !isWeak).map(({ line }) => line);
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
