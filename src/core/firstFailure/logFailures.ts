import { canonical } from '../codes/code.ts';
import type { LogContext } from '../detection/hit.ts';
import { detectLine } from '../detection/rules/detectLine.ts';
import { recovers } from '../times/recovers.ts';
import { tellsOfFailure } from './failureWords.ts';
import type { FailureSearch, FirstFailure } from './firstFailure.ts';
import type { LineSays, ReadyCourse } from './readyCourse.ts';
import { Runs } from './runs.ts';

/** The first failure of a log of known formats. */
export class LogFailures implements FailureSearch {
  readonly #courses: readonly ReadyCourse[];
  readonly #context: LogContext;
  readonly #byCode: boolean;
  readonly #runs = new Runs();
  #line = -1;

  constructor(courses: readonly ReadyCourse[], context: LogContext) {
    this.#courses = courses;
    this.#context = context;
    this.#byCode = courses.some(({ course }) => course.byCode);
  }

  add(line: string): void {
    this.#line++;
    const runs = this.#runs;
    const all = this.#courses.map((course) => course.says(line, runs.step));
    const first = <K extends keyof LineSays>(what: K): LineSays[K] | undefined => all.find((one) => one[what])?.[what];
    const begins = first('begins');
    if (begins) runs.begin(begins.name);
    const names = first('names');
    if (names) runs.name(names.name);
    const step = first('step');
    if (step) runs.beginStep(step.name);
    const recovered = first('recovers');
    const succeeds = first('succeeds');
    if (first('isHarmless')) runs.harmless++;
    else if (!recovered && !succeeds) this.#lookAt(line, first('failure'));
    if (first('retries')) runs.retry();
    if (first('resumes')) runs.resume();
    if (recovered) runs.recover(recovered.name);
    if (first('fails')) runs.failAll(this.#line, line, this.#codesOf(line), this.#byCode);
    if (first('ends')) runs.close();
    if (succeeds) runs.succeed(succeeds.name);
  }

  end(): FirstFailure | undefined {
    return this.#runs.answer();
  }

  #lookAt(line: string, failure: LineSays['failure']): void {
    const runs = this.#runs;
    if (failure) {
      if (recovers(line)) runs.recovered++;
      else runs.fail({ line: this.#line, text: line, codes: this.#codesOf(line), ...failure });
    } else if (this.#byCode && tellsOfFailure(line)) {
      const codes = this.#codesOf(line);
      if (codes.length > 0) runs.fail({ line: this.#line, text: line, codes, isWeak: true });
    }
  }

  #codesOf(line: string): string[] {
    return this.#byCode ? detectLine(line, this.#context).map(({ code }) => canonical(code)) : [];
  }
}
