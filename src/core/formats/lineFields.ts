import type { Format, Level } from './format.ts';
import { type FormatSet, LONGEST_LINE_OF_A_FORMAT, patternOf, type ReadyFormat } from './formatSet.ts';

/** What stands where in a line, as its format says. */
export interface LineFields {
  readonly format: Format;
  readonly level?: Level;
  readonly component?: string;
  readonly thread?: string;
}

/** Where a field stands in its line: UTF-16 units, from one to before another. */
export type FieldPlace = readonly [start: number, end: number];

/** Reads the fields of the lines of one log, one after the other. */
export class FieldReader {
  readonly #formats: FormatSet;
  readonly #fileName: string | undefined;
  /** The format of the last line that had one: the next line mostly has the same. */
  #last: ReadyFormat | undefined;

  constructor(formats: FormatSet, fileName?: string) {
    this.#formats = formats;
    this.#fileName = fileName;
  }

  /** The fields of a line; undefined where no format that it may have fits it as a whole. */
  read(line: string): LineFields | undefined {
    const found = this.#find(line);
    if (!found) return undefined;
    const { ready, groups } = found;
    const { format } = ready;
    const { level: said, component = '', thread = '' } = groups;
    const level = said === undefined ? undefined : format.levels?.[said.toLowerCase()];
    return { format, ...(level && { level }), ...(component && { component }), ...(thread && { thread }) };
  }

  /** Where component and thread stand in a line. */
  places(line: string): readonly FieldPlace[] {
    const found = this.#find(line);
    const groups = found && withPlaces(found.ready)?.exec(line)?.indices?.groups;
    return [groups?.component, groups?.thread].filter((place) => place !== undefined);
  }

  #find(line: string): { readonly ready: ReadyFormat; readonly groups: Groups } | undefined {
    if (line.length > LONGEST_LINE_OF_A_FORMAT) return undefined;
    const same = this.#last && groupsOf(this.#last, line);
    if (same) return { ready: this.#last!, groups: same };
    for (const ready of this.#formats.of(line, this.#fileName)) {
      if (ready === this.#last) continue;
      const groups = groupsOf(ready, line);
      if (!groups) continue;
      this.#last = ready;
      return { ready, groups };
    }
    return undefined;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function groupsOf({ line }: ReadyFormat, text: string): Groups | undefined {
  return line?.exec(text)?.groups;
}

/** The patterns of lines that tell places, made when first asked for. */
const made = new WeakMap<ReadyFormat, RegExp>();

function withPlaces(ready: ReadyFormat): RegExp | undefined {
  const { line } = ready.format;
  if (line === undefined) return undefined;
  let pattern = made.get(ready);
  if (!pattern) {
    pattern = patternOf(line, 'ds');
    made.set(ready, pattern);
  }
  return pattern;
}
