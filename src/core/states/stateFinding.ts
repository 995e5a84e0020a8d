import type { StateOutput, StateRule } from './stateOutput.ts';

/** A field as an answer has it. */
export interface StateField {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** A rule that holds in an answer. */
export interface StateFinding {
  readonly output: StateOutput;
  readonly rule: StateRule;
  /** The thing that it is about, where the answer is about several. */
  readonly subject?: string;
  /** What the rule says, with the values put in: plain text. */
  readonly words: string;
  /** Path or name of the file. */
  readonly file: string;
  /** The fields that the rule asks for, as it names them; the first is where it is marked. */
  readonly fields: readonly StateField[];
  /** Others whose codes it tells of as well. */
  readonly explained?: readonly StateField[];
}
