/** A text that can be read line by line, as in an editor. Lines count from 0 and come without their line ends. */
export interface Lines {
  readonly lineCount: number;
  line(index: number): string;
}
