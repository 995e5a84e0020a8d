import { u16, u32 } from '../archives/byteSource.ts';
import { type Attribute, type Element, isElement, type Part } from './binXml.ts';
import { RECORD_HEADER, recordId } from './chunk.ts';
import { type Budget, DamagedRecord } from './damage.ts';
import { writeFileTime } from './fileTime.ts';
import { headOf, type RecordHead } from './recordHead.ts';
import { KnownTemplates, Templates, Values } from './templates.ts';
import { ONE_LINE, type TextBuffer } from './textBuffer.ts';
import { ARRAY, eachItem, ValueType, writeValue } from './values.ts';

/** BinXML in values in BinXML; logs have one in another. */
const DEEPEST_VALUE = 8;
/** What a level is called: https://learn.microsoft.com/windows/win32/wes/eventmanifestschema-leveltype-complextype */
const LEVELS = ['Information', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'];
/** Keywords of Security events, in the upper half: https://learn.microsoft.com/windows/win32/wes/defining-keywords-used-to-classify-types-of-events */
const AUDIT_FAILURE = 0x0010_0000;
const AUDIT_SUCCESS = 0x0020_0000;
const LEVEL_WIDTH = 12;
/** What lines of a value after its first are indented by, in addition. */
const CONTINUED = 4;

const encoder = new TextEncoder();
const MESSAGE = encoder.encode('Message');
const GAP = encoder.encode('  ');

/**
 * Writes records as text: a first line with time, level, provider and id, channel, computer, user and number of the
 * record, separated by two blanks, and a line for each value below it, indented.
 * The number is that of the machine where the event happened; a log that collects events numbers them itself.
 */
export class RecordWriter {
  readonly #out: TextBuffer;
  readonly #budget: Budget;
  /** The values of the record, of a value in it, and so on. */
  readonly #values: Values[] = [];
  /** What values without a name are called. */
  readonly #numbers: Uint8Array[] = [];
  readonly #heads = new WeakMap<Element, RecordHead>();
  readonly #known = new KnownTemplates();
  #templates: Templates;
  /** How many values without a name the record has had. */
  #unnamed = 0;

  constructor(out: TextBuffer, budget: Budget) {
    this.#out = out;
    this.#budget = budget;
    this.#templates = new Templates(new Uint8Array(0), budget, this.#known, false);
  }

  /** Turns to another chunk; `isSound`: whether its checksums are right. */
  open(chunk: Uint8Array, isSound: boolean): void {
    this.#templates = new Templates(chunk, this.#budget, this.#known, isSound);
  }

  /** Writes the record of `size` bytes at `at`, as far as it is whole; answers whether all of it was. */
  write(at: number, size: number, isRecovered: boolean): boolean {
    const values = this.#valuesAt(0);
    const end = at + size - 4;
    this.#unnamed = 0;
    let root: Element | undefined;
    try {
      root = this.#templates.read(at + RECORD_HEADER, end, values);
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error;
      values.hold(0);
    }
    const start = this.#out.length;
    try {
      this.#head(root, values, at, isRecovered);
      if (root?.name === 'Event') this.#sections(root, values);
      else if (root) this.#item(root, values, 1, 0);
      else this.#lost(values);
      return root !== undefined;
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error;
      this.#out.ascii('  (The rest of this record is damaged.)\n');
      return false;
    } finally {
      this.#budget.spend(this.#out.length - start);
    }
  }

  #head(root: Element | undefined, values: Values, at: number, isRecovered: boolean): void {
    const out = this.#out;
    const { bytes } = this.#templates;
    const head = root && this.#headOf(root);
    const from = out.length;
    if (head) this.#parts(head.time, values, ONE_LINE);
    // Whatever stands there, a record begins with its time.
    if (!isTime(out, from)) {
      out.length = from;
      writeFileTime(out, bytes, at + 16);
    }
    out.put(GAP);
    const level = head ? this.#level(head, values) : 'Damaged';
    out.ascii(level);
    out.spaces(Math.max(1, LEVEL_WIDTH - level.length));
    this.#orNone(head?.provider, values);
    out.byte(47);
    this.#orNone(head?.id, values);
    this.#field(head?.channel, values);
    this.#field(head?.computer, values);
    this.#field(head?.user, values);
    out.ascii('  #');
    const number = out.length;
    if (head) this.#parts(head.record, values, ONE_LINE);
    if (!isDigits(out, number)) {
      out.length = number;
      out.ascii(String(recordId(bytes, at)));
    }
    if (isRecovered) out.ascii('  (recovered)');
    out.byte(10);
  }

  #headOf(root: Element): RecordHead {
    let head = this.#heads.get(root);
    if (!head) {
      head = headOf(root);
      this.#heads.set(root, head);
    }
    return head;
  }

  #field(parts: readonly Part[] | undefined, values: Values): void {
    this.#out.put(GAP);
    this.#orNone(parts, values);
  }

  #orNone(parts: readonly Part[] | undefined, values: Values): void {
    const { length } = this.#out;
    if (parts) this.#parts(parts, values, ONE_LINE);
    if (this.#out.length === length) this.#out.byte(45);
  }

  #level({ level, keywords }: RecordHead, values: Values): string {
    const value = this.#number(level, values, 0);
    if (value === 0) {
      const high = this.#number(keywords, values, 4);
      if (high & AUDIT_FAILURE) return 'AuditFailure';
      if (high & AUDIT_SUCCESS) return 'AuditSuccess';
    }
    return LEVELS[value] ?? `Level${value}`;
  }

  /** A number that is a value or a text; of a value of 8 bytes, the half that is `half` bytes from its beginning. */
  #number(parts: readonly Part[], values: Values, half: 0 | 4): number {
    const part = parts[0];
    if (!part) return 0;
    if ('index' in part) {
      if (!values.has(part.index)) return 0;
      const { bytes } = this.#templates;
      const at = values.at[part.index]!;
      const size = values.size[part.index]!;
      if (values.type[part.index] !== ValueType.string) {
        if (size === 8) return u32(bytes, at + half);
        return half > 0 ? 0 : size === 4 ? u32(bytes, at) : size === 2 ? u16(bytes, at) : bytes[at]!;
      }
    }
    const { length } = this.#out;
    this.#parts(parts, values, 0);
    const text = String.fromCharCode(...this.#out.bytes.subarray(length, Math.min(this.#out.length, length + 20)));
    this.#out.length = length;
    if (!/^(?:0x[0-9a-fA-F]{1,16}|\d{1,18})$/.test(text)) return 0;
    return Number(BigInt.asUintN(32, BigInt(text) >> (half > 0 ? 32n : 0n)));
  }

  /** What an event holds besides `System`; the text that the machine had for it comes first. */
  #sections(event: Element, values: Values): void {
    const { content } = event;
    const rendering = content.find((node): node is Element => isElement(node) && node.name === 'RenderingInfo');
    if (rendering) this.#rendering(rendering, values);
    for (const node of content) {
      if (!isElement(node)) {
        if ('index' in node && this.#isBinXml(node, values)) this.#nested(node.index, values, 1, 0, true);
      } else if (node !== rendering && node.name !== 'System') this.#section(node, values, 0);
    }
  }

  #rendering({ content }: Element, values: Values): void {
    const message = content.find((node): node is Element => isElement(node) && node.name === 'Message');
    if (!message || (message.dependency >= 0 && !values.has(message.dependency))) return;
    this.#leaf(message, MESSAGE, values, 1, 0);
  }

  #section(section: Element, values: Values, nesting: number): void {
    const { content, attributes, dependency } = section;
    if (dependency >= 0 && !values.has(dependency)) return;
    if (attributes.length > 0 || content.some((node) => !isElement(node) && 'text' in node)) {
      this.#item(section, values, 1, nesting);
      return;
    }
    for (const node of content) {
      if (isElement(node)) this.#item(node, values, 1, nesting);
      else if ('index' in node) {
        if (this.#isBinXml(node, values)) this.#nested(node.index, values, 1, nesting, false);
        else if (values.has(node.index)) this.#line(section.label, [], [node], values, 1);
      }
    }
  }

  /** An element at a depth, in steps of two blanks. */
  #item(element: Element, values: Values, depth: number, nesting: number): void {
    if (element.dependency >= 0 && !values.has(element.dependency)) return;
    const { name, nameParts, label } = element;
    if (nameParts) {
      const { length } = this.#out;
      this.#parts(nameParts, values, ONE_LINE);
      const own = this.#out.bytes.slice(length, this.#out.length);
      this.#out.length = length;
      this.#leaf(element, own.length > 0 ? own : label, values, depth, nesting);
    } else if (element.hasElements) this.#parent(element, values, depth, nesting);
    else this.#leaf(element, name === 'Data' && isUnnamed(element) ? undefined : label, values, depth, nesting);
  }

  #parent({ label, attributes, content }: Element, values: Values, depth: number, nesting: number): void {
    this.#opening(label, attributes, values, depth);
    for (const node of content) {
      if (isElement(node)) this.#item(node, values, depth + 1, nesting);
      else if ('index' in node && this.#isBinXml(node, values)) {
        this.#nested(node.index, values, depth + 1, nesting, false);
      } else if (!('index' in node) || values.has(node.index)) this.#line(TEXT, [], [node], values, depth + 1);
    }
  }

  /** An element without others in it; without a label it is called by its number: `%1`. */
  #leaf(element: Element, label: Uint8Array | undefined, values: Values, depth: number, nesting: number): void {
    const { attributes, content } = element;
    const only = content.length === 1 ? content[0]! : undefined;
    if (only && 'index' in only && only.index < values.count) {
      const type = values.type[only.index]!;
      if (type === ValueType.binXml && values.size[only.index]! > 0) {
        this.#opening(label ?? this.#numbered(), attributes, values, depth);
        this.#nested(only.index, values, depth + 1, nesting, false);
        return;
      }
      if (type & ARRAY) {
        this.#array(only.index, element, label, values, depth);
        return;
      }
      // A place that is left empty has no name to be told by.
      if (!label && type === ValueType.null) return;
    }
    if (label === undefined || content.length > 0 || attributes.length > 0 || element.name === 'Data') {
      this.#line(label ?? this.#numbered(), attributes, content as readonly Part[], values, depth);
    }
  }

  /** An array stands for as many elements. */
  #array(index: number, { attributes }: Element, label: Uint8Array | undefined, values: Values, depth: number): void {
    const { bytes } = this.#templates;
    const type = values.type[index]!;
    eachItem(type, bytes, values.at[index]!, values.size[index]!, (at, size) => {
      const start = this.#out.length;
      this.#beginLine(label ?? this.#numbered(), attributes, values, depth);
      this.#out.byte(58);
      if (size > 0) {
        this.#out.byte(32);
        writeValue(this.#out, type & ~ARRAY, bytes, at, size, depth * 2 + CONTINUED);
      }
      this.#out.byte(10);
      this.#budget.spend(this.#out.length - start);
    });
  }

  #numbered(): Uint8Array {
    const number = ++this.#unnamed;
    let label = this.#numbers[number];
    if (!label) {
      label = encoder.encode(`%${number}`);
      this.#numbers[number] = label;
    }
    return label;
  }

  /** The line above what is in an element. */
  #opening(label: Uint8Array, attributes: readonly Attribute[], values: Values, depth: number): void {
    const start = this.#out.length;
    this.#beginLine(label, attributes, values, depth);
    this.#out.byte(58);
    this.#out.byte(10);
    this.#budget.spend(this.#out.length - start);
  }

  #line(
    label: Uint8Array,
    attributes: readonly Attribute[],
    parts: readonly Part[],
    values: Values,
    depth: number,
  ): void {
    const out = this.#out;
    const start = out.length;
    this.#beginLine(label, attributes, values, depth);
    if (parts.length > 0 || attributes.length === 0) {
      out.byte(58);
      out.byte(32);
      const { length } = out;
      this.#parts(parts, values, depth * 2 + CONTINUED);
      if (out.length === length) out.length--;
    }
    out.byte(10);
    this.#budget.spend(out.length - start);
  }

  #beginLine(label: Uint8Array, attributes: readonly Attribute[], values: Values, depth: number): void {
    const out = this.#out;
    out.spaces(depth * 2);
    out.put(label);
    for (const { label: name, parts } of attributes) {
      const start = out.length;
      out.byte(32);
      out.put(name);
      out.byte(61);
      out.byte(34);
      const { length } = out;
      this.#parts(parts, values, depth * 2 + CONTINUED);
      // An attribute whose value is not there is not there itself.
      if (out.length === length) out.length = start;
      else out.byte(34);
    }
  }

  #parts(parts: readonly Part[], values: Values, indent: number): void {
    for (const part of parts) {
      if ('text' in part) this.#out.put(part.text);
      else if (values.has(part.index)) this.#value(part.index, values, indent);
    }
  }

  #value(index: number, values: Values, indent: number): void {
    const out = this.#out;
    const { bytes } = this.#templates;
    const type = values.type[index]!;
    const at = values.at[index]!;
    const size = values.size[index]!;
    const { length } = out;
    if (type & ARRAY) {
      let isFirst = true;
      eachItem(type, bytes, at, size, (from, bytesOfItem) => {
        if (!isFirst) out.ascii(', ');
        isFirst = false;
        writeValue(out, type & ~ARRAY, bytes, from, bytesOfItem, indent);
        this.#budget.spend(1);
      });
    } else writeValue(out, type, bytes, at, size, indent);
    this.#budget.spend(1 + out.length - length);
  }

  #isBinXml({ index }: { readonly index: number }, values: Values): boolean {
    return index < values.count && values.type[index] === ValueType.binXml && values.size[index]! > 0;
  }

  /** BinXML in a value; `isSection`: directly in the event. */
  #nested(index: number, outer: Values, depth: number, nesting: number, isSection: boolean): void {
    if (nesting >= DEEPEST_VALUE) throw new DamagedRecord();
    const at = outer.at[index]!;
    const values = this.#valuesAt(nesting + 1);
    this.#budget.spend(outer.size[index]!);
    const root = this.#templates.read(at, at + outer.size[index]!, values);
    if (!root) this.#lost(values);
    else if (isSection) this.#section(root, values, nesting + 1);
    else this.#item(root, values, depth, nesting + 1);
  }

  /** The values of a record whose template is lost. */
  #lost(values: Values): void {
    if (values.count === 0) {
      this.#out.ascii('  (What this record holds is damaged.)\n');
      return;
    }
    this.#out.ascii('  (How the values of this record are called is lost.)\n');
    for (let index = 0; index < values.count; index++) {
      if (values.has(index)) this.#line(this.#numbered(), [], [{ index, type: 0, optional: true }], values, 1);
    }
  }

  #valuesAt(nesting: number): Values {
    let values = this.#values[nesting];
    if (!values) {
      values = new Values();
      this.#values[nesting] = values;
    }
    return values;
  }
}

const TEXT = encoder.encode('Text');

/** Whether what was written from there on is digits. */
function isDigits({ bytes, length }: TextBuffer, from: number): boolean {
  for (let i = from; i < length; i++) if (bytes[i]! < 48 || bytes[i]! > 57) return false;
  return length > from;
}

/** Whether what was written from there on begins as `2017-07-12T17:16` does. */
function isTime({ bytes, length }: TextBuffer, from: number): boolean {
  return length - from >= 19 && bytes[from + 4] === 45 && bytes[from + 7] === 45 && bytes[from + 13] === 58;
}

function isUnnamed({ label, attributes }: Element): boolean {
  return label.length === 4 && label[0] === 68 && label[1] === 97 && label[2] === 116 && attributes.length === 0;
}
