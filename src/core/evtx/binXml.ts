import { u16, u32 } from '../archives/byteSource.ts';
import { type Budget, DamagedRecord } from './damage.ts';
import { TextBuffer } from './textBuffer.ts';
import { ValueType, writeValue } from './values.ts';

/** Tokens: [MS-EVEN6] 2.2.12. Those that may have "more data" behind them carry `MORE`. */
const Token = {
  end: 0x00,
  element: 0x01,
  closeStart: 0x02,
  closeEmpty: 0x03,
  endElement: 0x04,
  value: 0x05,
  attribute: 0x06,
  cData: 0x07,
  charReference: 0x08,
  entity: 0x09,
  instructionTarget: 0x0a,
  instructionData: 0x0b,
  template: 0x0c,
  substitution: 0x0d,
  optional: 0x0e,
  header: 0x0f,
} as const;

const MORE = 0x40;
/** Bytes of the header of a fragment. */
const FRAGMENT_HEADER = 4;
/** Elements in elements; logs have some six. */
const DEEPEST = 40;
/** The dependency of an element that depends on nothing. */
const NO_DEPENDENCY = 0xffff;

/** A text, or the place of a value of the record. */
export type Part =
  | { readonly text: Uint8Array }
  | { readonly index: number; readonly type: number; readonly optional: boolean };

export interface Attribute {
  readonly name: string;
  /** The name in UTF-8. */
  readonly label: Uint8Array;
  readonly parts: readonly Part[];
}

/** An element as a template, or a record without one, has it. */
export interface Element {
  readonly name: string;
  /** How it is called in the text, in UTF-8: its own name, or that which its attribute `Name` gives. */
  readonly label: Uint8Array;
  /** What the attribute `Name` of `Data` is made of, where that is not one text. */
  readonly nameParts: readonly Part[] | undefined;
  /** Without `Name` of `Data`, and without what XML needs for itself. */
  readonly attributes: readonly Attribute[];
  readonly content: readonly (Element | Part)[];
  readonly hasElements: boolean;
  /** It is there only if this value is; -1 where it always is. */
  readonly dependency: number;
}

export const isElement = (node: Element | Part): node is Element => 'content' in node;

const encoder = new TextEncoder();

/** A name as UTF-8. Nearly all are ASCII and short, for which the encoder takes longer than the rest of reading them. */
function nameBytes(name: string): Uint8Array {
  const bytes = new Uint8Array(name.length);
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit > 0x7f) return encoder.encode(name);
    bytes[i] = unit;
  }
  return bytes;
}

/** The names in a chunk, by where they lie. */
export class Names {
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #names = new Map<number, string>();

  constructor(bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
  }

  /** Throws a `DamagedRecord` where none can be. */
  at(offset: number): string {
    const known = this.#names.get(offset);
    if (known !== undefined) return known;
    const bytes = this.#bytes;
    const end = this.end(offset);
    const units = (end - offset - 10) / 2;
    this.#budget.spend(units);
    let name = '';
    for (let i = 0; i < units; i++) name += String.fromCharCode(u16(bytes, offset + 8 + i * 2));
    if (!/^[^\s<>&"'\p{Cc}]{1,256}$/u.test(name)) throw new DamagedRecord();
    this.#names.set(offset, name);
    return name;
  }

  /** Behind the name that lies there. */
  end(offset: number): number {
    if (offset < 128 || offset + 10 > this.#bytes.length) throw new DamagedRecord();
    const end = offset + 10 + u16(this.#bytes, offset + 6) * 2;
    if (end > this.#bytes.length) throw new DamagedRecord();
    return end;
  }
}

function tokenAt(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? bytes[at]! & ~MORE : Token.end;
}

/** Where in BinXML from `at` to `end` a template is used, if it begins with that; else -1. */
export function templateUse(bytes: Uint8Array, at: number, end: number): number {
  const start = tokenAt(bytes, at, end) === Token.header ? at + FRAGMENT_HEADER : at;
  return tokenAt(bytes, start, end) === Token.template ? start : -1;
}

/** Reads the elements of a template, or of a record or value without one. */
export class ElementReader {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #names: Names;
  readonly #budget: Budget;
  /** Whether elements say on which value they depend, which only those of templates do. */
  readonly #hasDependencies: boolean;

  constructor(bytes: Uint8Array, at: number, end: number, names: Names, budget: Budget, hasDependencies: boolean) {
    this.#bytes = bytes;
    this.at = at;
    this.#end = Math.min(end, bytes.length);
    this.#names = names;
    this.#budget = budget;
    this.#hasDependencies = hasDependencies;
  }

  /** The token that comes next, without what it carries; the end where there is none. */
  get token(): number {
    return tokenAt(this.#bytes, this.at, this.#end);
  }

  /** Moves past a header of a fragment, if one comes next. */
  skipHeader(): void {
    if (this.token === Token.header) this.#take(FRAGMENT_HEADER);
  }

  /** The element that comes next. Throws a `DamagedRecord` where there is none, or is not what the format requires. */
  element(depth = 0): Element {
    this.#budget.spend(1);
    if (this.token !== Token.element || depth > DEEPEST) throw new DamagedRecord();
    const hasAttributes = (this.#bytes[this.#take(1)]! & MORE) !== 0;
    const dependency = this.#hasDependencies ? u16(this.#bytes, this.#take(2)) : NO_DEPENDENCY;
    this.#take(4);
    const name = this.#name();
    const attributes = hasAttributes ? this.#attributes() : [];
    const close = this.#bytes[this.#take(1)]!;
    let content: (Element | Part)[] = [];
    if (close === Token.closeStart) content = this.#content(depth);
    else if (close !== Token.closeEmpty) throw new DamagedRecord();
    return elementOf(name, attributes, content, dependency === NO_DEPENDENCY ? -1 : dependency);
  }

  #attributes(): Attribute[] {
    this.#take(4);
    const attributes: Attribute[] = [];
    while (this.token === Token.attribute) {
      this.#budget.spend(1);
      this.#take(1);
      const name = this.#name();
      const parts: Part[] = [];
      for (let part = this.#part(); part; part = this.#part()) parts.push(part);
      attributes.push({ name, label: nameBytes(name), parts });
    }
    return attributes;
  }

  /** What stands in an element, and moves past its end. */
  #content(depth: number): (Element | Part)[] {
    const content: (Element | Part)[] = [];
    for (;;) {
      const { token } = this;
      if (token === Token.endElement) {
        this.#take(1);
        return content;
      }
      if (token === Token.element) content.push(this.element(depth + 1));
      else if (token === Token.instructionTarget) {
        this.#take(1);
        this.#name();
      } else if (token === Token.instructionData) {
        this.#take(1);
        this.#text();
      } else {
        const part = this.#part();
        if (!part) throw new DamagedRecord();
        content.push(part);
      }
    }
  }

  /** A text or a place for a value, if one comes next. */
  #part(): Part | undefined {
    const { token } = this;
    const bytes = this.#bytes;
    this.#budget.spend(1);
    switch (token) {
      case Token.value: {
        this.#take(1);
        const type = bytes[this.#take(1)]!;
        if (type === ValueType.string) return { text: this.#text() };
        throw new DamagedRecord();
      }
      case Token.cData:
        this.#take(1);
        return { text: this.#text() };
      case Token.charReference: {
        this.#take(1);
        const at = this.#take(2);
        return { text: utf8Of(bytes, at, 1) };
      }
      case Token.entity: {
        this.#take(1);
        const name = this.#name();
        return { text: encoder.encode(ENTITIES[name] ?? `&${name};`) };
      }
      case Token.substitution:
      case Token.optional: {
        this.#take(1);
        const at = this.#take(3);
        return { index: u16(bytes, at), type: bytes[at + 2]!, optional: token === Token.optional };
      }
      default:
        return undefined;
    }
  }

  /** A text with its length before it. */
  #text(): Uint8Array {
    const units = u16(this.#bytes, this.#take(2));
    this.#budget.spend(units);
    return utf8Of(this.#bytes, this.#take(units * 2), units);
  }

  /** A name: where it lies, and itself behind that where it is used for the first time. */
  #name(): string {
    const offset = u32(this.#bytes, this.#take(4));
    if (offset === this.at) this.#take(this.#names.end(offset) - offset);
    return this.#names.at(offset);
  }

  /** Moves past so many bytes, and answers where they begin. */
  #take(length: number): number {
    const { at } = this;
    if (at + length > this.#end) throw new DamagedRecord();
    this.at = at + length;
    return at;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What lines of a text are indented by that stands in a template. */
const TEXT_INDENT = 6;

function utf8Of(bytes: Uint8Array, at: number, units: number): Uint8Array {
  const out = scratch;
  out.length = 0;
  writeValue(out, ValueType.string, bytes, at, units * 2, TEXT_INDENT);
  return out.written().slice();
}

const scratch = new TextBuffer();

function elementOf(name: string, all: readonly Attribute[], nodes: (Element | Part)[], dependency: number): Element {
  const attributes = all.filter((one) => one.name !== 'xmlns' && !one.name.startsWith('xmlns:'));
  const hasElements = nodes.some(isElement);
  // Blanks between elements lay XML out.
  const content = hasElements ? nodes.filter((node) => isElement(node) || !isBlank(node)) : nodes;
  const called = name === 'Data' ? attributes.find((one) => one.name === 'Name') : undefined;
  const only = called?.parts.length === 1 ? called.parts[0]! : undefined;
  const text = only && 'text' in only ? only.text : undefined;
  return {
    name,
    label: text?.length ? text : nameBytes(name),
    nameParts: called && !text ? called.parts : undefined,
    attributes: called ? attributes.filter((one) => one !== called) : attributes,
    content,
    hasElements,
    dependency,
  };
}

function isBlank(part: Part): boolean {
  return 'text' in part && part.text.every((byte) => byte === 32 || byte === 9 || byte === 10 || byte === 13);
}
