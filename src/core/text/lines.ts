/** A text that is there line by line, as an editor has it. Lines from 0, without their line ends. */
export interface Lines {
  readonly lineCount: number;
  line(index: number): string;
}
