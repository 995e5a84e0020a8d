/** Where a chain of exceptions goes one deeper: .NET, Java and what writes like them. */
const DEEPER = /-{2,3}> ?[A-Za-z]|\binner ?exception\b(?! stack)|^\s{0,200}caused by\b/i;
/** A line of a stack, or one that only says where a stack ends: nobody wrote it. */
const FRAME =
  /^\s{0,200}(?:at|bei|à|en|в|場所) [\w$.<>`+[\]]{3,200}[(.]|^\s{0,200}-{2,4} ?(?:end of|ende der|fin de)\b|^\s{0,200}\.{3} \d{1,4} more$/i;
/** The label of a message that stands in the next line. */
const LABEL_ALONE = /^\s{0,200}(?:[\w ]{1,30} )?(?:message|description|reason|details?|error text)\s{0,20}:\s{0,20}$/i;
/** So long a chain is followed, in lines with words. */
const LONGEST = 80;
/** How much a message tells by itself, and how much more each step into the chain. */
const [MESSAGE, DEPTH] = [2, 2];

/** Whether a line is a frame of a stack: it says where, and never why. */
export const isFrame = (line: string): boolean => FRAME.test(line);

/** Whether a line may be part of a chain, or begin one. */
export const mayNest = (line: string): boolean => DEEPER.test(line) || LABEL_ALONE.test(line);

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
    if (LABEL_ALONE.test(line)) {
      this.#isLabelled = true;
      return 0;
    }
    const isMessage = this.#isLabelled;
    this.#isLabelled = false;
    if (isMessage && this.#depth > 0) return Math.max(own, MESSAGE) + DEPTH * this.#depth;
    return own > 0 ? own + DEPTH * this.#depth : 0;
  }
}

/** How many exceptions deeper a line goes: some write all of them in one. */
function steps(line: string): number {
  return Math.max(1, line.split(/-{2,3}> ?(?=[A-Za-z])/).length - 1);
}

/** The innermost of several exceptions that are written in one line, without what stands behind it. */
export function innermost(line: string): string {
  const last = line.split(/-{2,3}> ?(?=[A-Za-z])/).at(-1)!;
  return last.split(/\s{1,20}(?:at [\w$.<>`+]{3,200}\(|-{2,4} ?End of inner)/)[0]!;
}
