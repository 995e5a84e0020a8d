import { KEPT } from './firstFailure.ts';

/** Where a chain of exceptions goes one deeper: .NET, Java and what writes like them. */
const DEEPER = /--> ?[a-z]|\binner ?exception\b(?! stack)|^\s*caused by\b/i;
/** A line of a stack, or one that only says where a stack ends: nobody wrote it. */
const FRAME =
  /^\s*(?:at|bei|à|en|в|場所) [\w$.<>`+[\]]+[(.]|^\s*---? ?(?:end of|ende der|fin de)\b|^\s*\.\.\. \d+ more/i;
/** The label of a message that stands in the next line; spaces behind it are cut off. */
const LABEL_ALONE = /(?:message|description|reason|details?|error text) ?:$/i;
/** So long a chain is followed, in lines with words. */
const LONGEST = 80;
/** How much a message tells by itself, and how much more each step into the chain. */
const [MESSAGE, DEPTH] = [2, 2];

/** Whether a line is a frame of a stack: it says where, and never why. */
export const isFrame = (line: string): boolean => FRAME.test(line);

const isLabelAlone = (line: string): boolean => LABEL_ALONE.test(line.slice(-KEPT).trimEnd());

/** Whether a line may be part of a chain, or begin one. */
export const mayNest = (line: string): boolean => DEEPER.test(line) || isLabelAlone(line);

/** Follows exceptions into those that they were thrown for, line by line: the innermost tells most. */
export class ExceptionChain {
  #depth = 0;
  #left = 0;
  #isLabelled = false;

  /** Whether the lines are those of a chain now. */
  get isOpen(): boolean {
    return this.#depth > 0 || this.#isLabelled;
  }

  /** How much the next line with words tells beyond what its words do; `own` is what these weigh. */
  read(line: string, own: number): number {
    if (DEEPER.test(line)) {
      this.#depth += steps(line);
      this.#left = LONGEST;
    } else if (this.#depth > 0 && !this.#isLabelled && (!/^\s/.test(line) || --this.#left <= 0)) this.#depth = 0;
    if (isLabelAlone(line)) {
      this.#isLabelled = true;
      return 0;
    }
    const isMessage = this.#isLabelled;
    this.#isLabelled = false;
    if (isMessage && this.#depth > 0) return Math.max(own, MESSAGE) + DEPTH * this.#depth;
    return own > 0 ? own + DEPTH * this.#depth : 0;
  }
}

/** What stands between an exception and the one within it, in one line. */
const NESTED = /---?> ?(?=[A-Za-z])/;
/** What stands behind an exception in its line. */
const BEHIND = / (?:at [\w$.<>`+]+\(|--- End of inner)/;

/** How many exceptions deeper a line goes: some write all of them in one. */
function steps(line: string): number {
  return Math.max(1, line.split(NESTED).length - 1);
}

/** The innermost of several exceptions that are written in one line, without what stands behind it. */
export function innermost(line: string): string {
  const last = line.split(NESTED).at(-1)!;
  return last.split(BEHIND)[0]!;
}
