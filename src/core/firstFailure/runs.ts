import { type Candidate, endOf, type FailedRun, latest, strongLines } from './failedRun.ts';
import { type FirstFailure, KEPT, type SearchedFailures } from './firstFailure.ts';
import { OpenFailures } from './openFailures.ts';
import { originOf } from './originOf.ts';
import { ReasonTrail, reasonOf, tellsOfBreak } from './reasonTrail.ts';
import { LastLines } from './standstill.ts';
import { tellingStretch } from './tellingStretch.ts';

/** What a line names that says that something has ended well. */
interface Said {
  readonly run?: string | undefined;
  readonly item?: string | undefined;
  readonly session?: string | undefined;
}

/** How many runs are kept. */
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
  readonly #open = new OpenFailures();
  /** Set once this run has failed: what is said after that follows. */
  #here: FailedRun | undefined;
  #isRetried = false;
  #failed: FailedRun[] = [];
  #recovered = 0;
  #righted: number | undefined;
  harmless = 0;
  readonly #byTime: boolean;
  readonly #trail = new ReasonTrail();
  readonly #last = new LastLines();
  readonly #timeOf: ((line: string) => number | undefined) | undefined;

  /** `byTime`: failures come in any order, each with the time that says when it was. `timeOf` reads that (ms) of a line. */
  constructor(byTime = false, timeOf?: (line: string) => number | undefined) {
    this.#byTime = byTime;
    this.#timeOf = timeOf;
  }

  /** The next line, before what it says is told. */
  hear(line: number, text: string): void {
    this.#trail.hear(line, text);
    if (this.#timeOf) this.#last.hear(line, text);
  }

  /** The line that was heard last means nothing. */
  mute(line: number): void {
    this.#trail.forget(line);
  }

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
    if (this.#session === undefined || this.#open.isEmpty) this.#session = session;
  }

  /** The line is about this: another one has begun where that which was about something else has ended. */
  about(item: string): void {
    if (this.#item === item) return;
    if (this.#hasEnded && this.#item !== undefined) this.begin();
    if (this.#open.isEmpty || this.#item === undefined) this.#item = item;
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
    this.right(...this.#open.takeBackLine(line));
  }

  /** A failure as it is kept. */
  #kept(candidate: Omit<Candidate, 'step'>): Candidate {
    const { line, text } = candidate;
    const around = this.#trail.around(line, text);
    const still = this.#timeOf && tellsOfBreak(around, text) ? this.#last.standstill(this.#timeOf) : undefined;
    return { ...candidate, text: tellingStretch(text, KEPT), around, ...(still && { still }), ...this.#inStep() };
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
    } else this.#open.add(this.#kept(candidate));
  }

  /** What was tried again is not any more: weak failures for which something holds count now. */
  giveUp(isMeant: (candidate: Candidate) => boolean): void {
    this.#isRetried = false;
    this.#open.strengthen(isMeant);
  }

  retry(): void {
    this.#isRetried ||= !this.#open.isEmpty;
  }

  /** What was tried again goes on. */
  resume(): void {
    if (this.#isRetried) this.recover();
  }

  /** Takes back what has failed, or only what failed under a name. */
  recover(name?: string): void {
    this.right(...this.#open.takeBack(name));
    this.#isRetried = false;
  }

  /** Takes back the first failure for which something holds, and what followed it soon after, one behind the other. */
  recoverFrom(isMeant: (candidate: Candidate) => boolean): void {
    const righted = this.#open.takeBackFrom(isMeant);
    if (!righted) return;
    this.right(...righted);
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
    const isPutRight = (one: FailedRun) => {
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
    const whole = this.#kept(end);
    const first =
      (byCode ? originOf(this.#open.all, whole) : this.#open.first(this.#byStep)) ??
      this.#open.weakInStep(this.#stepLine) ??
      whole;
    const isByCode = byCode && first.codes.some((code) => whole.codes.includes(code));
    this.#conclude({
      ...{ first, last: this.#open.last ?? whole },
      ...(this.#run !== undefined && { run: this.#run }),
      ...(item !== undefined && { item }),
      ...(isByCode && this.#open.hasBefore(first.line) && { isByCode }),
      ...(this.#here?.end === undefined
        ? { end: end.line, endText: whole.text, endAround: whole.around }
        : endOf(this.#here)),
      followed: this.#open.countBehind(first),
    });
  }

  /** What ran has said itself that it failed: a success of the same run, said by another, does not put it right. */
  insist(): void {
    if (this.#here) this.#here.isStated = true;
  }

  /** The run is said to have failed, above what did. */
  announce(whole: Omit<Candidate, 'step'>): void {
    if (this.#here) return;
    const kept = this.#kept(whole);
    this.#conclude({ first: kept, last: kept, end: whole.line, endText: kept.text, isAnnounced: true, followed: 0 });
  }

  /** The run is over: it has failed if anything did. */
  close(): void {
    const first = this.#open.first(this.#byStep);
    if (first && (!this.#here || this.#here.isAnnounced)) {
      const end = this.#here && endOf(this.#here);
      this.#conclude({
        ...((this.#byTime && this.#open.earliest()) || { first, last: this.#open.lastStrong() ?? first }),
        ...(this.#run !== undefined && { run: this.#run }),
        ...(this.#item !== undefined && { item: this.#item }),
        ...end,
        followed: this.#byTime ? strongLines(this.#open.all).length - 1 : this.#open.countBehind(first),
      });
    }
    this.#open.clear();
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
    const inOrder = isNewestFirst ? this.#failed.toReversed() : this.#failed;
    const found = this.#byTime ? latest(inOrder) : inOrder.at(-1);
    if (!found) {
      const told = this.#recovered === 0 ? this.#trail.told() : undefined;
      return { first: undefined, passed, ...(told && { told }) };
    }
    const { run, end, endText, endAround, followed, isByCode, laterSuccess } = found;
    const { line, text, part, name, as, step, around, still } = isNewestFirst ? found.last : found.first;
    const reason = reasonOf(around, endAround);
    const first: FirstFailure = {
      ...{ line, text, followed, otherRuns: this.#failed.length - 1, ...passed },
      ...(part && { part }),
      ...(name !== undefined && { name }),
      ...(as && { as }),
      ...(step !== undefined && { step }),
      ...(run !== undefined && { run }),
      ...(end !== undefined && end !== line && { end, ...(endText !== undefined && { endText }) }),
      ...(isByCode && { isByCode }),
      ...(laterSuccess !== undefined && { laterSuccess }),
      ...(reason && { reason }),
      ...(still && { still }),
    };
    return { first, passed };
  }

  #conclude(failed: FailedRun): void {
    const others = this.#failed.filter((one) => one !== this.#here);
    // The first one and the last ones are kept.
    if (others.length >= RUNS) others.splice(1, 1);
    this.#failed = [...others, failed];
    this.#here = failed;
    this.#open.clear();
  }
}
