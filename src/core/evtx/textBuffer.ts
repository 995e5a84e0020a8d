/** Text as UTF-8 that grows at its end. */
export class TextBuffer {
  bytes: Uint8Array;
  length = 0;

  /** `room`: bytes to begin with. */
  constructor(room = 1 << 18) {
    this.bytes = new Uint8Array(room);
  }

  /** What was written. It is changed by what is written next. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Makes room for so many bytes. */
  reserve(bytes: number): void {
    if (this.length + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + bytes));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  byte(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** The first `length` bytes of UTF-8. */
  put(text: Uint8Array, length = text.length): void {
    this.reserve(length);
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < length; i++) bytes[at++] = text[i]!;
    this.length = at;
  }

  /** ASCII. */
  ascii(text: string): void {
    const { length } = text;
    this.reserve(length);
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
    this.length = at;
  }

  spaces(count: number): void {
    this.reserve(count);
    const { bytes } = this;
    for (let i = 0; i < count; i++) bytes[this.length++] = 32;
  }

  /** A whole number from 0 to 2^32 - 1. */
  decimal(value: number): void {
    if (value < 10) {
      this.byte(48 + value);
      return;
    }
    let digits = 1;
    for (let rest = (value / 10) >>> 0; rest > 0; rest = (rest / 10) >>> 0) digits++;
    this.digits(value, digits);
  }

  /** The last `count` decimal digits of a whole number from 0 to 2^32 - 1. */
  digits(value: number, count: number): void {
    this.reserve(count);
    const { bytes } = this;
    let rest = value;
    for (let at = this.length + count - 1; at >= this.length; at--) {
      const tenth = (rest / 10) >>> 0;
      bytes[at] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.length += count;
  }

  /** The last `count` hexadecimal digits of a number below 2^32. */
  hex(value: number, count: number, digits: Uint8Array = LOWER): void {
    this.reserve(count);
    let rest = value;
    for (let at = this.length + count - 1; at >= this.length; at--) {
      this.bytes[at] = digits[rest & 15]!;
      rest >>>= 4;
    }
    this.length += count;
  }

  /**
   * `units` UTF-16 units (little endian) of `source`, without zeros at their end: line ends become a new line that is
   * indented by `indent`, tabs stay, and other controls become the pictures that Unicode has for them. Line ends too
   * where `indent` is `ONE_LINE`.
   */
  utf16(source: Uint8Array, from: number, units: number, indent: number): void {
    let end = from + units * 2;
    while (end > from && source[end - 1] === 0 && source[end - 2] === 0) end -= 2;
    this.reserve(((end - from) >> 1) * 3);
    let { bytes } = this;
    let at = this.length;
    for (let i = from; i < end; i += 2) {
      const unit = source[i]! | (source[i + 1]! << 8);
      if (unit < 0x80) {
        if (unit >= 0x20 && unit !== 0x7f) bytes[at++] = unit;
        else {
          this.length = at;
          if (unit === 13 && i + 2 < end && source[i + 2] === 10 && source[i + 3] === 0) continue;
          this.#control(unit, indent, end - i);
          bytes = this.bytes;
          at = this.length;
        }
      } else if (unit < 0x800) {
        if (unit < 0xa0) {
          this.length = at;
          this.#control(unit, indent, end - i);
          bytes = this.bytes;
          at = this.length;
          continue;
        }
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 63);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        if (unit === 0x2028 || unit === 0x2029) {
          this.length = at;
          this.#newLine(indent, end - i);
          bytes = this.bytes;
          at = this.length;
          continue;
        }
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 63);
        bytes[at++] = 0x80 | (unit & 63);
      } else {
        const next = i + 2 < end ? source[i + 2]! | (source[i + 3]! << 8) : 0;
        if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
          const point = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
          bytes[at++] = 0xf0 | (point >> 18);
          bytes[at++] = 0x80 | ((point >> 12) & 63);
          bytes[at++] = 0x80 | ((point >> 6) & 63);
          bytes[at++] = 0x80 | (point & 63);
          i += 2;
        } else {
          bytes[at++] = 0xef;
          bytes[at++] = 0xbf;
          bytes[at++] = 0xbd;
        }
      }
    }
    this.length = at;
  }

  /** `rest`: bytes of UTF-16 that are still to be written, for which room was made. */
  #control(unit: number, indent: number, rest: number): void {
    if (unit === 10 || unit === 13 || unit === 0x85) this.#newLine(indent, rest);
    else if (unit === 9) this.byte(9);
    else {
      this.reserve(3 + rest * 2);
      const { bytes } = this;
      // Those from 0x80 on have no picture.
      const picture = unit < 0x20 ? 0x2400 + unit : unit === 0x7f ? 0x2421 : 0xfffd;
      bytes[this.length++] = 0xe0 | (picture >> 12);
      bytes[this.length++] = 0x80 | ((picture >> 6) & 63);
      bytes[this.length++] = 0x80 | (picture & 63);
    }
  }

  #newLine(indent: number, rest: number): void {
    if (indent === ONE_LINE) {
      this.reserve(3 + rest * 2);
      for (const byte of NEW_LINE_PICTURE) this.bytes[this.length++] = byte;
      return;
    }
    this.reserve(1 + indent + rest * 2);
    this.bytes[this.length++] = 10;
    this.spaces(indent);
  }
}

/** For a text that must stay in one line. */
export const ONE_LINE = -1;
/** ␤ */
const NEW_LINE_PICTURE = [0xe2, 0x90, 0xa4];

const LOWER = new TextEncoder().encode('0123456789abcdef');
/** Digits for what is written in capitals. */
export const UPPER = new TextEncoder().encode('0123456789ABCDEF');
