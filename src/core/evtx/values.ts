import { u16, u32 } from '../archives/byteSource.ts';
import { codePage } from './ansiText.ts';
import { writeFileTime, writeSystemTime } from './fileTime.ts';
import { type TextBuffer, UPPER } from './textBuffer.ts';

/** Types of values in BinXML: [MS-EVEN6] 2.2.15, "BinXml type". */
export const ValueType = {
  null: 0x00,
  string: 0x01,
  ansi: 0x02,
  int8: 0x03,
  uint8: 0x04,
  int16: 0x05,
  uint16: 0x06,
  int32: 0x07,
  uint32: 0x08,
  int64: 0x09,
  uint64: 0x0a,
  real32: 0x0b,
  real64: 0x0c,
  bool: 0x0d,
  binary: 0x0e,
  guid: 0x0f,
  size: 0x10,
  fileTime: 0x11,
  systemTime: 0x12,
  sid: 0x13,
  hex32: 0x14,
  hex64: 0x15,
  handle: 0x20,
  binXml: 0x21,
  xml: 0x23,
} as const;

/** Added to the type of what an array holds. */
export const ARRAY = 0x80;

/** Bytes of an item in an array, by its type; 0 where items are of any length. */
const ITEM_SIZE: Readonly<Record<number, number>> = {
  [ValueType.int8]: 1,
  [ValueType.uint8]: 1,
  [ValueType.int16]: 2,
  [ValueType.uint16]: 2,
  [ValueType.int32]: 4,
  [ValueType.uint32]: 4,
  [ValueType.int64]: 8,
  [ValueType.uint64]: 8,
  [ValueType.real32]: 4,
  [ValueType.real64]: 8,
  [ValueType.bool]: 4,
  [ValueType.guid]: 16,
  [ValueType.size]: 8,
  [ValueType.fileTime]: 8,
  [ValueType.systemTime]: 16,
  [ValueType.hex32]: 4,
  [ValueType.hex64]: 8,
};

/**
 * Writes a value of `size` bytes as an event's XML has it, but numbers in hex without leading zeros. `indent`: of the
 * lines of a text after its first.
 */
export function writeValue(
  out: TextBuffer,
  type: number,
  bytes: Uint8Array,
  at: number,
  size: number,
  indent: number,
): void {
  if (size === 0 || size < (ITEM_SIZE[type] ?? 0)) {
    writeOdd(out, type, bytes, at, size);
    return;
  }
  switch (type) {
    case ValueType.null:
      return;
    case ValueType.string:
    case ValueType.xml:
      out.utf16(bytes, at, size >> 1, indent);
      return;
    case ValueType.ansi: {
      const wide = codePage(bytes, at, size);
      out.utf16(wide, 0, wide.length >> 1, indent);
      return;
    }
    case ValueType.int8:
      signed(out, (bytes[at]! << 24) >> 24);
      return;
    case ValueType.uint8:
      out.decimal(bytes[at]!);
      return;
    case ValueType.int16:
      signed(out, (u16(bytes, at) << 16) >> 16);
      return;
    case ValueType.uint16:
      out.decimal(u16(bytes, at));
      return;
    case ValueType.int32:
      signed(out, u32(bytes, at) | 0);
      return;
    case ValueType.uint32:
      out.decimal(u32(bytes, at));
      return;
    case ValueType.int64:
    case ValueType.uint64:
      long(out, bytes, at, type === ValueType.int64);
      return;
    case ValueType.real32:
      out.ascii(realText(viewOf(bytes, at, 4).getFloat32(0, true)));
      return;
    case ValueType.real64:
      out.ascii(realText(viewOf(bytes, at, 8).getFloat64(0, true)));
      return;
    case ValueType.bool:
      writeBool(out, bytes, at, size);
      return;
    case ValueType.guid:
      writeGuid(out, bytes, at);
      return;
    case ValueType.fileTime:
      writeFileTime(out, bytes, at);
      return;
    case ValueType.systemTime:
      writeSystemTime(out, bytes, at);
      return;
    case ValueType.sid:
      writeSid(out, bytes, at, size);
      return;
    case ValueType.size:
    case ValueType.hex32:
    case ValueType.hex64:
    case ValueType.handle:
      writeHex(out, bytes, at, size);
      return;
    default:
      writeBinary(out, bytes, at, size);
  }
}

/** Values whose size is not that of their type: nothing is said of them that is not there. */
function writeOdd(out: TextBuffer, type: number, bytes: Uint8Array, at: number, size: number): void {
  if (size === 0) return;
  if (type === ValueType.bool) writeBool(out, bytes, at, size);
  else if (type === ValueType.size && size >= 4) writeHex(out, bytes, at, 4);
  else writeBinary(out, bytes, at, size);
}

/**
 * The items of an array one after the other: `item` gets where each lies, and how many bytes it has. Strings end with a
 * zero; what else is of any length comes as one.
 */
export function eachItem(
  type: number,
  bytes: Uint8Array,
  at: number,
  size: number,
  item: (at: number, size: number) => void,
): void {
  const end = at + size;
  const of = type & ~ARRAY;
  if (of === ValueType.string || of === ValueType.ansi) {
    const step = of === ValueType.string ? 2 : 1;
    for (let from = at; from + step <= end; ) {
      let to = from;
      while (to + step <= end && (bytes[to] !== 0 || (step === 2 && bytes[to + 1] !== 0))) to += step;
      item(from, to - from);
      from = to + step;
    }
    return;
  }
  if (of === ValueType.sid) {
    for (let from = at; from + 8 <= end; ) {
      const length = Math.min(8 + bytes[from + 1]! * 4, end - from);
      item(from, length);
      from += length;
    }
    return;
  }
  const step = ITEM_SIZE[of] ?? size;
  if (size === 0) return;
  for (let from = at; from < end; from += step) item(from, Math.min(step, end - from));
}

function signed(out: TextBuffer, value: number): void {
  if (value < 0) out.byte(45);
  out.decimal(Math.abs(value));
}

function long(out: TextBuffer, bytes: Uint8Array, at: number, isSigned: boolean): void {
  const high = u32(bytes, at + 4);
  if (high === 0) {
    out.decimal(u32(bytes, at));
    return;
  }
  const value = (BigInt(high) << 32n) | BigInt(u32(bytes, at));
  out.ascii(String(isSigned ? BigInt.asIntN(64, value) : value));
}

function realText(value: number): string {
  return Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value < 0 ? '-INF' : 'INF';
}

function viewOf(bytes: Uint8Array, at: number, size: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + at, size);
}

function writeBool(out: TextBuffer, bytes: Uint8Array, at: number, size: number): void {
  for (let i = at; i < at + size; i++) {
    if (bytes[i] === 0) continue;
    out.ascii('true');
    return;
  }
  out.ascii('false');
}

/** `{3f2504e0-4f89-11d3-9a0c-0305e82c3301}`. */
export function writeGuid(out: TextBuffer, bytes: Uint8Array, at: number): void {
  out.byte(123);
  out.hex(u32(bytes, at), 8);
  out.byte(45);
  out.hex(u16(bytes, at + 4), 4);
  out.byte(45);
  out.hex(u16(bytes, at + 6), 4);
  for (let i = 8; i < 16; i++) {
    if (i === 8 || i === 10) out.byte(45);
    out.hex(bytes[at + i]!, 2);
  }
  out.byte(125);
}

/** `S-1-5-21-…`; as bytes where it is not one. [MS-DTYP] 2.4.2.2 */
function writeSid(out: TextBuffer, bytes: Uint8Array, at: number, size: number): void {
  const parts = bytes[at + 1]!;
  if (size < 8 || size < 8 + parts * 4) {
    writeBinary(out, bytes, at, size);
    return;
  }
  out.ascii('S-');
  out.decimal(bytes[at]!);
  out.byte(45);
  let authority = 0;
  for (let i = 2; i < 8; i++) authority = authority * 256 + bytes[at + i]!;
  out.ascii(String(authority));
  for (let i = 0; i < parts; i++) {
    out.byte(45);
    out.decimal(u32(bytes, at + 8 + i * 4));
  }
}

function writeHex(out: TextBuffer, bytes: Uint8Array, at: number, size: number): void {
  out.ascii('0x');
  const high = size >= 8 ? u32(bytes, at + 4) : 0;
  const low = u32(bytes, at);
  if (high > 0) out.hex(high, hexDigits(high));
  out.hex(low, high > 0 ? 8 : hexDigits(low));
}

function hexDigits(value: number): number {
  return value === 0 ? 1 : (35 - Math.clz32(value)) >> 2;
}

function writeBinary(out: TextBuffer, bytes: Uint8Array, at: number, size: number): void {
  out.reserve(size * 2);
  for (let i = at; i < at + size; i++) out.hex(bytes[i]!, 2, UPPER);
}
