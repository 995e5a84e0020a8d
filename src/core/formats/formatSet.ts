import type { CodeKind } from '../codes/kinds.ts';
import { ownText } from '../text/ownText.ts';
import { EventShapes } from './eventShapes.ts';
import type { Format, Level } from './format.ts';
import { LineRecords } from './lineRecords.ts';
import { requiredText } from './requiredText.ts';
import { eventTableHeader, type TableHeader, tableHeader } from './tableHeader.ts';

/** Lines longer than this, in UTF-16 units, are of no format: their patterns would cost too much. */
export const LONGEST_LINE_OF_A_FORMAT = 4000;

/** Shorter texts stand in too many lines to tell a field of a format, in UTF-16 units. */
const SHORTEST_TOLD = 4;

/** A format made ready for use. */
export interface ReadyFormat {
  readonly format: Format;
  readonly codes: readonly ReadyField[];
  readonly never: readonly RegExp[];
  readonly line: RegExp | undefined;
}

/** A field of codes, made ready. */
export interface ReadyField {
  /** With the group `code`. */
  readonly at: RegExp;
  /** A text that all lines with the field have; empty where none is known. */
  readonly text: string;
  /** Whether the text is rare enough to be looked for in all logs, so that nothing else need tell a line with the field. */
  readonly isTold: boolean;
  /** Whether its number begins, with a digit, right behind that text. */
  readonly isBehind: boolean;
  readonly kind: CodeKind;
  readonly base: 10 | 16;
}

/** What the groups of a format's `line` hold in a line. */
export interface LineParts {
  readonly time?: string;
  readonly level?: Level;
  readonly component?: string;
  readonly thread?: string;
  readonly message?: string;
}

/** Remembers for up to this many names of files which formats they have. */
const REMEMBERED = 1000;

/** Formats to be found by a file's name, or by what a line holds. */
export class FormatSet {
  readonly all: readonly ReadyFormat[];
  readonly events: EventShapes;
  readonly records: LineRecords;
  readonly #frames: RegExp | undefined;
  readonly #byName = new Map<string, readonly ReadyFormat[]>();
  readonly #names: readonly (readonly [(name: string) => boolean, ReadyFormat])[];
  readonly #byMark: ReadonlyMap<string, readonly ReadyFormat[]>;
  readonly #marks: RegExp | undefined;
  readonly #tables: readonly ReadyFormat[];
  readonly #headers: RegExp | undefined;
  readonly #headerBytes: readonly Uint8Array[];
  /** How messages that may have several lines begin and end. */
  readonly #messages: readonly { readonly opens: string; readonly until: string }[];

  constructor(formats: readonly Format[]) {
    this.all = formats.map(ready);
    this.events = new EventShapes(formats);
    this.records = new LineRecords(formats.flatMap(({ records }) => records ?? []));
    const frames = formats.flatMap(({ frame }) => frame ?? []);
    this.#frames = frames.length === 0 ? undefined : patternOf(frames.join('|'));
    this.#names = this.all.flatMap((one) => one.format.files.map((glob) => [nameTest(glob), one] as const));
    const byMark = new Map<string, ReadyFormat[]>();
    for (const one of this.all) {
      const { mark } = one.format;
      if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), one]);
    }
    this.#messages = formats.flatMap(({ opens, until }) => (opens && until ? [{ opens, until }] : []));
    this.#byMark = byMark;
    this.#marks = byMark.size === 0 ? undefined : new RegExp([...byMark.keys()].map(escaped).join('|'), 'g');
    this.#tables = this.all.filter(({ format }) => format.columns);
    const headers = [
      ...new Set([
        ...this.#tables.map(({ format }) => format.columns!.header),
        ...this.events.tables.map(({ table }) => table.header),
      ]),
    ];
    this.#headerBytes = headers.map((header) => new TextEncoder().encode(header));
    this.#headers = headers.length === 0 ? undefined : new RegExp(`^(?:${headers.map(escaped).join('|')})`);
  }

  /** The formats of a line (UTF-16 units), those of its file first. `hasMarks` is false where it is known to have no mark. */
  of(line: string, fileName?: string, hasMarks = true): readonly ReadyFormat[] {
    if (line.length > LONGEST_LINE_OF_A_FORMAT) return NONE;
    const named = fileName === undefined ? NONE : this.ofFile(fileName);
    const marks = hasMarks && this.#marks && line.match(this.#marks);
    if (!marks) return named;
    const marked = [...new Set(marks)].flatMap((mark) => this.#byMark.get(mark) ?? []);
    return [...named, ...marked.filter((one) => !named.includes(one))];
  }

  /** What stands where in a line of one of the formats; nothing where the line or its file has not that format. */
  partsOf(line: string, format: Format, fileName?: string): LineParts {
    const ready = this.of(line, fileName).find((one) => one.format === format);
    const { level, ...groups } = ready?.line?.exec(line)?.groups ?? {};
    const said = level === undefined ? undefined : format.levels?.[level.toLowerCase()];
    return { ...groups, ...(said && { level: said }) };
  }

  /** Whether a file has columns by its name. */
  hasColumns(fileName: string | undefined): boolean {
    return fileName !== undefined && this.ofFile(fileName).some(({ format }) => format.columns);
  }

  /** Whether a line that begins at a place among bytes may name columns. */
  mayBeHeader(bytes: Uint8Array, at: number): boolean {
    return this.#headerBytes.some((header) => header.every((byte, i) => bytes[at + i] === byte));
  }

  /** What a line says that names the columns of those below it; undefined for any other line. */
  headerOf(line: string): TableHeader | undefined {
    if (line.length > LONGEST_LINE_OF_A_FORMAT || !this.#headers?.test(line)) return undefined;
    const ofEvents = this.events.tables.find(({ table }) => line.startsWith(table.header));
    if (ofEvents) return eventTableHeader(line, ofEvents.table, ofEvents.format);
    const { format } = this.#tables.find(({ format: { columns } }) => line.startsWith(columns!.header))!;
    return tableHeader(line, format, format.columns!);
  }

  /** Whether a record of several lines begins or ends with a line. */
  isFrame(line: string): boolean {
    return this.#frames?.test(line) ?? false;
  }

  /** The formats that someone means by a word: the name of a format or of a file, or what a name or a title contains. */
  find(word: string): readonly ReadyFormat[] {
    const sought = word.toLowerCase();
    const named = this.all.filter(({ format }) => format.name === sought);
    const found = named.length > 0 ? named : this.ofFile(word);
    if (found.length > 0) return found;
    return this.all.filter(({ format: { name, title, files } }) =>
      [name, title, ...files].some((text) => text.toLowerCase().includes(sought)),
    );
  }

  /** How the message that a line opens, but does not end, begins and ends. */
  openedBy(line: string): { readonly opens: string; readonly until: string } | undefined {
    return this.#messages.find(({ opens, until }) => line.startsWith(opens) && !line.includes(until));
  }

  /** The formats that a file has by its name; only its base name counts. */
  ofFile(fileName: string): readonly ReadyFormat[] {
    let found = this.#byName.get(fileName);
    if (!found) {
      const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).toLowerCase();
      found = [...new Set(this.#names.flatMap(([isName, one]) => (isName(name) ? [one] : [])))];
      if (this.#byName.size >= REMEMBERED) this.#byName.clear();
      this.#byName.set(ownText(fileName), found);
    }
    return found;
  }
}

const NONE: readonly ReadyFormat[] = [];

function ready(format: Format): ReadyFormat {
  return {
    format,
    codes: (format.codes ?? []).map(({ at, kind, base }) => {
      const text = requiredText(at) ?? '';
      const isTold = format.mark !== undefined && text.length >= SHORTEST_TOLD;
      return { at: patternOf(at, 'dg'), text, isTold, isBehind: isTold && standsBehind(at, text), kind, base };
    }),
    never: (format.never ?? []).map((source) => patternOf(source, 'dg')),
    line: format.line === undefined ? undefined : patternOf(format.line, 's'),
  };
}

/** Whether a field's expression has its number, which begins with a digit, right behind a text. */
function standsBehind(at: string, text: string): boolean {
  const code = at.indexOf(CODE_GROUP);
  return at.slice(0, code).endsWith(escaped(text)) && FIRST_DIGIT.test(at.slice(code + CODE_GROUP.length));
}

const CODE_GROUP = '(?<code>';
/** `\d`, `[12]`, `3`: not `\d?` nor `[1-9]*`, which may be missing. */
const FIRST_DIGIT = /^(?:\\d|\[[0-9-]+\]|[0-9])(?![?*]|\{0?,)/;

/** A pattern of a format or of an article. Throws where it is none. */
export function patternOf(source: string, flags = ''): RegExp {
  return new RegExp(source, flags);
}

/** Whether names (in small letters) are those of a glob; `*` stands for any characters. In linear time. */
export function nameTest(glob: string): (name: string) => boolean {
  const parts = glob.toLowerCase().split('*');
  const first = parts.shift() ?? '';
  const last = parts.pop();
  if (last === undefined) return (name) => name === first;
  return (name) => {
    const end = name.length - last.length;
    let at = first.length;
    if (end < at || !name.startsWith(first) || !name.endsWith(last)) return false;
    for (const part of parts) {
      const found = name.indexOf(part, at);
      if (found < 0 || found + part.length > end) return false;
      at = found + part.length;
    }
    return true;
  };
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** For where no format is known. */
export const NO_FORMATS = new FormatSet([]);
