import { Answer, beginOf } from './answer.ts';
import type { ReadyOutput, ReadyOutputs } from './readyOutputs.ts';
import type { StateFinding } from './stateFinding.ts';
import { rulesIn } from './stateRules.ts';

/** After so many lines that say nothing that is known, an answer has ended; not in a file that is called like it. */
const MOST_UNKNOWN = 100;
/** A longer answer is none, in lines. */
const MOST_LINES = 20_000;
/** So many answers of a text are read, and so many findings kept. */
const MOST_ANSWERS = 500;
const MOST_FINDINGS = 1000;
/** So much of a line is looked at, in UTF-16 units. */
const LONGEST = 4000;

/** A line with a prompt, at which the answer before it has ended: of the Command Prompt, of PowerShell, of a transcript. */
const PROMPT = /^\s{0,3}(?:\[[^\]]{1,60}\]: )?(?:PS ?>|(?:PS )?(?:[A-Za-z]:\\|\\\\|HK[LC][MU]:)[^<>|"*?]{0,250}>)/;
const TRANSCRIPT = /^\*{20,}$/;

/**
 * Reads the answers of outputs out of lines that come one after the other, and tells the rules that hold in each. It has to
 * be told of every line while it is awake, and else of those with which answers begin.
 */
export class StateReader {
  readonly #outputs: ReadyOutputs;
  readonly #file: string;
  readonly #found: (finding: StateFinding) => void;
  /** What the file is by its name. */
  readonly #named: readonly ReadyOutput[];
  #open: Answer[] = [];
  #answers = 0;
  #findings = 0;
  #left = 0;

  /** `file`: its path or name, empty where it has none; `found` is told of each rule when the answer has ended. */
  constructor(outputs: ReadyOutputs, file: string, found: (finding: StateFinding) => void) {
    this.#outputs = outputs;
    this.#file = file;
    this.#found = found;
    this.#named = outputs.ofFile(file);
    for (const output of this.#named) this.#begin(output);
  }

  /** Whether it has to be told of the next line. */
  get isAwake(): boolean {
    return this.#open.length > 0;
  }

  /** How many answers or findings there were beyond those that are kept. */
  get left(): number {
    return this.#left;
  }

  /** Takes a line, `number` from 0; they come in order. */
  line(text: string, number: number): void {
    const line = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    if (this.#open.length > 0 && isPrompt(line)) {
      this.#end(this.#open, true);
      for (const output of this.#named) this.#begin(output);
      return;
    }
    const small = line.toLowerCase();
    const begun = this.#outputs.all.filter((one) => beginOf(one, line, small) >= 0);
    for (const output of begun) {
      const before = this.#open.find(({ of }) => of === output);
      if (before && !before.isNext(line, small)) continue;
      // Another answer ends what is open, but for what the file is by its name.
      this.#end(before ? [before] : this.#open.filter(({ of }) => !this.#named.includes(of)), true);
      this.#begin(output);
    }
    for (const answer of this.#open) answer.take(line, small, number);
    const ended = this.#open.filter((one) => this.#isOver(one));
    if (ended.length > 0) this.#end(ended, false);
  }

  /** The text has ended; or no more of it can be read, which is not `isWhole`. */
  end(isWhole = true): void {
    this.#end(this.#open, isWhole);
  }

  #isOver({ of, lines, unknown }: Answer): boolean {
    return lines >= MOST_LINES || (unknown >= MOST_UNKNOWN && !this.#named.includes(of));
  }

  #begin(output: ReadyOutput): void {
    if (this.#answers >= MOST_ANSWERS) this.#left++;
    else this.#open.push(new Answer(output));
  }

  #end(answers: readonly Answer[], isWhole: boolean): void {
    this.#open = this.#open.filter((one) => !answers.includes(one));
    for (const answer of answers) {
      if (answer.isEmpty) continue;
      this.#answers++;
      answer.isWhole = isWhole && answer.hasBegin;
      for (const finding of rulesIn(answer, this.#file)) {
        if (this.#findings >= MOST_FINDINGS) this.#left++;
        else {
          this.#findings++;
          this.#found(finding);
        }
      }
    }
  }
}

const isPrompt = (line: string): boolean => PROMPT.test(line) || TRANSCRIPT.test(line);
