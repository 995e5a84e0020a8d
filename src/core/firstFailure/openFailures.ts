import { type Candidate, strongLines } from './failedRun.ts';
import { isSoonAfter } from './originOf.ts';

/** How many failures of one run are kept. */
const KEPT_FAILURES = 200;

/** The failures of a run that has not ended. What takes some of them back answers with their lines, as far as they counted. */
export class OpenFailures {
  #all: Candidate[] = [];

  get all(): readonly Candidate[] {
    return this.#all;
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** The last one, weak or not. */
  get last(): Candidate | undefined {
    return this.#all.at(-1);
  }

  clear(): void {
    this.#all = [];
  }

  add(candidate: Candidate): void {
    if (this.#hasRoomFor(candidate)) this.#all.push(candidate);
  }

  /** Makes room for a failure; a weak one that has only codes that others had before says nothing new. */
  #hasRoomFor({ isWeak, codes }: Candidate): boolean {
    const all = this.#all;
    if (isWeak && codes.length > 0 && codes.every((code) => all.some((one) => one.codes.includes(code)))) return false;
    if (all.length < KEPT_FAILURES) return true;
    if (isWeak) return false;
    // The first ones are kept, and the last.
    const weak = all.findLastIndex((one) => one.isWeak);
    all.splice(weak >= 0 ? weak : all.length - 1, 1);
    return true;
  }

  /** The first one that counts; of the last step that has one, where a step that fails ends the run. */
  first(byStep: boolean): Candidate | undefined {
    const last = byStep ? this.lastStrong() : undefined;
    return this.#all.find(({ isWeak, stepLine }) => !isWeak && (!last || stepLine === last.stepLine));
  }

  lastStrong(): Candidate | undefined {
    return this.#all.findLast(({ isWeak }) => !isWeak);
  }

  /** Of those that count, the first and the last one of the earliest time; undefined where one has no time. */
  earliest(): { readonly first: Candidate; readonly last: Candidate } | undefined {
    const strong = this.#all.filter(({ isWeak }) => !isWeak);
    if (strong.some(({ time }) => time === undefined)) return undefined;
    const least = Math.min(...strong.map(({ time }) => time!));
    const first = strong.find(({ time }) => time === least);
    return first && { first, last: strong.findLast(({ time }) => time === least)! };
  }

  /** What only counts because the step fails that began with a line. */
  weakInStep(stepLine: number | undefined): Candidate | undefined {
    if (stepLine === undefined) return undefined;
    return this.#all.find((one) => one.isWeak && one.codes.length === 0 && one.stepLine === stepLine);
  }

  /** Whether a failure that counts stands before a line. */
  hasBefore(line: number): boolean {
    return strongLines(this.#all).some((one) => one < line);
  }

  /** How many failures that count stand behind another, in their order: two may be of one line. */
  countBehind({ line, part }: Candidate): number {
    const isBehind = (one: Candidate) =>
      one.line > line || (one.line === line && (one.part?.start ?? 0) > (part?.start ?? 0));
    return strongLines(this.#all.filter(isBehind)).length;
  }

  /** Weak failures for which something holds count from now on. */
  strengthen(isMeant: (candidate: Candidate) => boolean): void {
    this.#all = this.#all.map((one) => {
      if (!one.isWeak || !isMeant(one)) return one;
      const { isWeak, ...strong } = one;
      return strong;
    });
  }

  /** Takes back the failure of one line. */
  takeBackLine(line: number): number[] {
    const at = this.#all.findIndex((one) => one.line === line);
    return at < 0 ? [] : strongLines(this.#all.splice(at, 1));
  }

  /** Takes back all, or only what failed under a name. */
  takeBack(name?: string): number[] {
    const meant = name?.toLowerCase();
    const kept = meant === undefined ? [] : this.#all.filter((one) => one.name?.toLowerCase() !== meant);
    const righted = strongLines(this.#all.filter((one) => !kept.includes(one)));
    this.#all = kept;
    return righted;
  }

  /** Takes back the first for which something holds, and what followed it soon after, one behind the other; undefined where none is. */
  takeBackFrom(isMeant: (candidate: Candidate) => boolean): number[] | undefined {
    const at = this.#all.findIndex(isMeant);
    if (at < 0) return undefined;
    let last = this.#all[at]!;
    const kept = this.#all.slice(0, at);
    const righted: Candidate[] = [];
    for (const one of this.#all.slice(at)) {
      if (isMeant(one) || isSoonAfter(last, one)) {
        righted.push(one);
        last = one;
      } else kept.push(one);
    }
    this.#all = kept;
    return strongLines(righted);
  }
}
