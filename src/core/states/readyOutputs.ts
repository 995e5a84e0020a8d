import { nameTest } from '../formats/formatSet.ts';
import { LinePattern } from '../formats/linePattern.ts';
import { textsOf } from '../formats/patternTexts.ts';
import type { StateOutput } from './stateOutput.ts';

/**
 * A pattern of a line, asked only where the line has a text that it needs. It is read when it is first asked: in most logs
 * there is no answer of a command.
 */
export class QuickPattern {
  readonly #source: string;
  #made: { readonly pattern: LinePattern; readonly texts: readonly string[] } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** As `LinePattern.find`; `small` is the line in small letters. */
  find(line: string, small: string): string | undefined {
    this.#made ??= { pattern: new LinePattern(this.#source), texts: textsOf(this.#source) };
    const { pattern, texts } = this.#made;
    if (texts.length > 0 && !texts.some((text) => small.includes(text))) return undefined;
    return pattern.find(line);
  }
}

/** An output made ready for use. */
export interface ReadyOutput {
  readonly output: StateOutput;
  readonly begins: readonly QuickPattern[];
  readonly subjects: readonly QuickPattern[];
  readonly fields: readonly (readonly [name: string, patterns: readonly QuickPattern[]])[];
}

const ready = new WeakMap<readonly StateOutput[], ReadyOutputs>();

/** Outputs made ready, once for each list of them. */
export function readyOutputs(outputs: readonly StateOutput[]): ReadyOutputs {
  let made = ready.get(outputs);
  if (!made) {
    made = new ReadyOutputs(outputs);
    ready.set(outputs, made);
  }
  return made;
}

/** Outputs to be found by a file's name, or by the lines with which an answer begins. */
export class ReadyOutputs {
  readonly all: readonly ReadyOutput[];
  /** The patterns of lines by which answers are found in any text. */
  readonly begins: readonly string[];
  readonly #behind = new WeakMap<readonly string[], readonly string[]>();
  readonly #names: readonly (readonly [isName: (name: string) => boolean, one: ReadyOutput])[];

  constructor(outputs: readonly StateOutput[]) {
    const made = (sources: readonly string[]) => sources.map((source) => new QuickPattern(source));
    this.all = outputs.map((output) => ({
      output,
      begins: made(output.begins),
      subjects: made(output.subjects ?? []),
      fields: Object.entries(output.fields).map(([name, sources]) => [name, made([sources].flat())] as const),
    }));
    this.begins = [...new Set(outputs.flatMap(({ begins }) => begins))];
    this.#names = this.all.flatMap((one) => (one.output.files ?? []).map((glob) => [nameTest(glob), one] as const));
  }

  /** Patterns that are looked for, and behind them those of this: the same list for the same patterns. */
  behind(patterns: readonly string[]): readonly string[] {
    let all = this.#behind.get(patterns);
    if (!all) {
      all = [...patterns, ...this.begins];
      this.#behind.set(patterns, all);
    }
    return all;
  }

  /** The outputs that a file holds as its name tells; `file` is a name or a whole path. */
  ofFile(file: string): readonly ReadyOutput[] {
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase();
    return [...new Set(this.#names.flatMap(([isName, one]) => (isName(name) ? [one] : [])))];
  }
}
