import { canonical } from '../codes/code.ts';
import type { LogContext } from '../detection/hit.ts';
import { detectLine } from '../detection/rules/detectLine.ts';
import { formatsOf } from '../detection/rules/formatRules.ts';
import { LONGEST_LINE_OF_A_FORMAT } from '../formats/formatSet.ts';
import { fallsBack, meansNothing, recovers } from '../times/recovers.ts';
import { instantOf } from '../times/timestamp.ts';
import { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';
import type { Candidate } from './failedRun.ts';
import { speaksOfFailure } from './failureWords.ts';
import type { FailureSearch, SearchedFailures } from './firstFailure.ts';
import type { LineSays, ReadyCourse } from './readyCourse.ts';
import { Runs } from './runs.ts';

/** Failures further apart (ms) have nothing to do with each other: agents write one log for weeks. */
const APART = 60 * 60_000;

/** The first failure of a log of known formats. */
export class LogFailures implements FailureSearch {
  readonly #courses: readonly ReadyCourse[];
  readonly #context: LogContext;
  readonly #byCode: boolean;
  readonly #runs = new Runs(false, (line) => this.#timeOf(line));
  readonly #times: TimestampContext;
  /** When the last failure was. */
  #last: number | undefined;
  /** The line of the last failure. */
  #lastLine: number | undefined;
  #line = -1;

  constructor(courses: readonly ReadyCourse[], context: LogContext) {
    this.#courses = courses;
    this.#context = context;
    this.#byCode = courses.some(({ course }) => course.byCode);
    this.#times = new TimestampContext({ formats: formatsOf(context), fileName: context.fileName ?? '' });
  }

  add(whole: string): void {
    this.#line++;
    const line = whole.length > LONGEST_LINE_OF_A_FORMAT ? whole.slice(0, LONGEST_LINE_OF_A_FORMAT) : whole;
    const runs = this.#runs;
    runs.hear(this.#line, line);
    if (this.#lastLine !== undefined && this.#lastLine === this.#line - 1 && fallsBack(line))
      runs.takeBackLine(this.#lastLine);
    const all = this.#courses.flatMap((course) => course.says(line, runs.step) ?? []);
    if (all.length === 0) {
      if (this.#byCode) this.#lookAtWords(line);
      return;
    }
    const first = <K extends keyof LineSays>(what: K): LineSays[K] | undefined => all.find((one) => one[what])?.[what];
    const begins = first('begins');
    if (begins) runs.begin(begins.name);
    const session = first('session')?.name;
    if (session !== undefined) runs.inSession(session);
    const names = first('names');
    if (names) runs.name(names.name);
    const item = first('item')?.name;
    if (item !== undefined) runs.about(item);
    const step = first('step');
    if (step) runs.beginStep(step.name, this.#line, step.isAlone === true);
    const recovered = first('recovers');
    const succeeds = first('succeeds');
    const states = first('states') === true;
    const fails = states || first('fails') === true;
    const failure = first('failure');
    if (first('isHarmless')) {
      runs.harmless++;
      runs.mute(this.#line);
    } else if (failure && !recovered && !succeeds && !fails) this.#fail(line, failure);
    else if (this.#byCode && !fails && !first('repeats')) this.#lookAtWords(line);
    if (first('retries')) runs.retry();
    if (first('resumes')) runs.resume();
    if (recovered) runs.recover(recovered.name);
    if (fails) runs.failAll(this.#candidate(line), this.#byCode, item);
    if (states) runs.insist();
    if (first('announces')) runs.announce(this.#candidate(line));
    if (first('ends')) runs.leave();
    if (succeeds) runs.succeed(this.#line, { run: succeeds.name, item, session });
  }

  end(): SearchedFailures {
    return this.#runs.answer();
  }

  #fail(line: string, failure: NonNullable<LineSays['failure']>): void {
    if (meansNothing(line)) {
      this.#runs.harmless++;
      return;
    }
    if (recovers(line)) {
      this.#runs.right(this.#line);
      return;
    }
    const candidate = this.#candidate(line);
    this.#lastLine = this.#line;
    const { time } = candidate;
    if (time !== undefined) {
      if (this.#last !== undefined && Math.abs(time - this.#last) > APART) this.#runs.part();
      this.#last = time;
    }
    this.#runs.fail({ ...candidate, ...failure });
  }

  /** What only speaks of a failure counts if the end has its code. */
  #lookAtWords(line: string): void {
    if (!speaksOfFailure(line)) return;
    const candidate = this.#candidate(line);
    if (candidate.codes.length > 0) this.#runs.fail({ ...candidate, isWeak: true });
  }

  #candidate(line: string): Omit<Candidate, 'step'> {
    const time = this.#timeOf(line);
    const codes = this.#byCode ? detectLine(line, this.#context).map(({ code }) => canonical(code)) : [];
    return { line: this.#line, text: line, codes, ...(time !== undefined && { time }) };
  }

  #timeOf(line: string): number | undefined {
    const stamp = ownTimestamp(line, this.#times);
    return stamp?.hasDate ? instantOf(stamp, 0) : undefined;
  }
}
