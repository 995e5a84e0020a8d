import { crc32 } from 'node:zlib';
import { joined, le } from '../../archives/make/bytes.ts';

/** Where bytes will lie in their chunk, which many of them say themselves. */
export type Build = (at: number) => Uint8Array;

const CHUNK = 65_536;
const HEADER = 512;

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const fixed =
  (bytes: Uint8Array): Build =>
  () =>
    bytes;

/** Bytes one behind the other, each told where it begins. */
export const inOrder =
  (...parts: readonly (Build | Uint8Array)[]): Build =>
  (at) => {
    let bytes = new Uint8Array(0);
    for (const part of parts) {
      bytes = new Uint8Array(joined(bytes, typeof part === 'function' ? part(at + bytes.length) : part));
    }
    return bytes;
  };

/** A name, in place. */
const name = (text: string): Build =>
  inOrder((at) => le(4, at + 4), le(4, 0), le(2, 0), le(2, text.length), utf16(text), le(2, 0));

/** A text of a template. */
export const text = (value: string): Build => fixed(joined(le(1, 5), le(1, 1), le(2, value.length), utf16(value)));

/** The place of a value. */
export const place = (index: number, type = 1, token: 0x0d | 0x0e = 0x0e): Build =>
  fixed(joined(le(1, token), le(2, index), le(1, type)));

export const charReference = (unit: number): Build => fixed(joined(le(1, 8), le(2, unit)));
export const entity = (called: string): Build => inOrder(le(1, 9), name(called));
export const cData = (value: string): Build => fixed(joined(le(1, 7), le(2, value.length), utf16(value)));

export interface ElementOptions {
  readonly attributes?: Readonly<Record<string, Build>>;
  readonly content?: readonly Build[];
  /** The value that it depends on. */
  readonly dependency?: number;
  /** Elements of a record without a template say nothing of dependencies. */
  readonly bare?: boolean;
}

export function element(called: string, { attributes, content, dependency = 0xffff, bare }: ElementOptions): Build {
  const list = Object.entries(attributes ?? {}).map(([key, value]) => inOrder(le(1, 6), name(key), value));
  const own = inOrder(...list);
  const rest = inOrder(
    name(called),
    ...(attributes ? [(at: number) => joined(le(4, own(at + 4).length), own(at + 4))] : []),
    ...(content ? [le(1, 2), ...content, le(1, 4)] : [le(1, 3)]),
  );
  const start = joined(le(1, attributes ? 0x41 : 0x01), bare ? new Uint8Array(0) : le(2, dependency));
  return inOrder(start, (at) => {
    const bytes = rest(at + 4);
    return joined(le(4, bytes.length), bytes);
  });
}

export const FRAGMENT = new Uint8Array([0x0f, 1, 1, 0]);
export const END = new Uint8Array([0]);

export interface Value {
  readonly type: number;
  readonly bytes: Uint8Array | Build;
}

/** A template and the values for it; `known` is where the template lies, if it is in the chunk already. */
export function instance(id: number, root: Build, values: readonly Value[], known?: number): Build {
  const definition = inOrder(FRAGMENT, root, END);
  const head = (at: number) => joined(le(1, 0x0c), le(1, 1), le(4, id), le(4, known ?? at + 10));
  const inline = (at: number) => {
    const body = definition(at + 24);
    // Its GUID is made from what it defines, wherever that lies.
    const rest = le(4, crc32(definition(0)));
    return joined(le(4, 0), le(4, id), rest, rest, rest, le(4, body.length), body);
  };
  return inOrder(head, ...(known === undefined ? [inline] : []), (at) => {
    const start = at + 4 + values.length * 4;
    let own = new Uint8Array(0);
    const sizes: Uint8Array[] = [];
    for (const { type, bytes } of values) {
      const value = typeof bytes === 'function' ? bytes(start + own.length) : bytes;
      sizes.push(le(2, value.length), le(1, type), le(1, 0));
      own = new Uint8Array(joined(own, value));
    }
    return joined(le(4, values.length), ...sizes, own);
  });
}

/** A time as Windows counts it, from 1970 on in ms. */
export const fileTime = (ms: number, ticks = 0): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(ms) + 11_644_473_600_000n) * 10_000n + BigInt(ticks));
  return bytes;
};

/** A record: number, time it was written (ms), BinXML. */
export interface MadeRecord {
  readonly number: number;
  readonly written: number;
  readonly xml: Build;
}

/** A chunk with its checksums; `counted` is which of the file's records its first one is, where that is not its number. */
export function chunk(records: readonly MadeRecord[], counted = records[0]?.number ?? 0): Uint8Array {
  const bytes = Buffer.alloc(CHUNK);
  let at = HEADER;
  let last = HEADER;
  for (const { number, written, xml } of records) {
    const body = inOrder(FRAGMENT, xml, END)(at + 24);
    const size = (24 + body.length + 4 + 7) & ~7;
    if (at + size > CHUNK) throw new Error('the chunk is full');
    bytes.set(joined(le(4, 0x2a2a), le(4, size), le(8, number), fileTime(written), body), at);
    bytes.writeUInt32LE(size, at + size - 4);
    last = at;
    at += size;
  }
  const [first, final] = [records[0]?.number ?? 0, records.at(-1)?.number ?? 0];
  bytes.set(
    joined(
      new TextEncoder().encode('ElfChnk\0'),
      le(8, counted),
      le(8, counted + Math.max(0, records.length - 1)),
      le(8, first),
      le(8, final),
      le(4, 128),
      le(4, last),
      le(4, at),
    ),
  );
  return sealed(bytes);
}

/** A chunk with the checksums that its bytes have. */
export function sealed(chunkBytes: Uint8Array): Uint8Array {
  const bytes = Buffer.from(chunkBytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(HEADER, bytes.readUInt32LE(48))), 52);
  bytes.writeUInt32LE(crc32(bytes.subarray(128, HEADER), crc32(bytes.subarray(0, 120))), 124);
  return new Uint8Array(bytes);
}

/** A file of chunks; its header counts `counted` of them. */
export function evtxFile(chunks: readonly Uint8Array[], counted = chunks.length): Uint8Array {
  const header = Buffer.alloc(4096);
  header.write('ElfFile\0', 'latin1');
  header.writeUInt32LE(128, 32);
  header.writeUInt16LE(1, 36);
  header.writeUInt16LE(3, 38);
  header.writeUInt16LE(4096, 40);
  header.writeUInt16LE(counted, 42);
  header.writeUInt32LE(crc32(header.subarray(0, 120)), 124);
  return joined(header, ...chunks);
}
