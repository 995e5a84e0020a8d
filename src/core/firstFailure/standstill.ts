import { KEPT, type Standstill } from './firstFailure.ts';

/** So many lines are remembered, and so many of those before a gap may say what was in work. */
const REMEMBERED = 60;
const IN_WORK = 8;
/** A shorter gap (ms) is none, and one that is not so many times the longest other one is the rhythm of the log. */
const LEAST = 30_000;
const TIMES = 3;
/** What a program says that takes up something. */
const TAKES_UP = /\b(?:process|install|uninstall|execut|start|begin|apply|migrat|launch|upgrad|stag)(?:ing|es|ed)?\b/i;

/** Remembers the last lines of a log, to tell what was in work when nothing more came. */
export class LastLines {
  #lines: { readonly line: number; readonly text: string }[] = [];

  hear(line: number, text: string): void {
    this.#lines.push({ line, text });
    if (this.#lines.length > 2 * REMEMBERED) this.#lines = this.#lines.slice(-REMEMBERED);
  }

  /** The longest gap before the line that was heard last; `timeOf` reads the time (ms) of a line. */
  standstill(timeOf: (line: string) => number | undefined): Standstill | undefined {
    const timed = this.#lines.slice(-REMEMBERED).flatMap((one) => {
      const time = timeOf(one.text);
      return time === undefined ? [] : [{ ...one, time }];
    });
    const gaps = timed.slice(1).map(({ time }, at) => time - timed[at]!.time);
    const length = Math.max(0, ...gaps);
    const at = gaps.indexOf(length);
    const second = Math.max(0, ...gaps.filter((_, other) => other !== at));
    if (length < LEAST || length < TIMES * second) return undefined;
    const before = timed.slice(Math.max(0, at + 1 - IN_WORK), at + 1);
    const last = before.at(-1)!;
    const taken = before.findLast(({ text }) => TAKES_UP.test(text)) ?? last;
    const lines = (taken === last ? [last] : [taken, last]).map(({ line, text }) => ({
      line,
      text: text.slice(0, KEPT),
    }));
    return { length, lines };
  }
}
