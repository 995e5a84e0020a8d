import type { DumpProblem, KernelDump } from './dump.ts';
import type { DumpBytes } from './dumpBytes.ts';
import { DumpError } from './dumpError.ts';
import { LARGEST } from './dumpLimits.ts';
import { duration, fileTime } from './dumpTimes.ts';
import {
  BITMAP,
  COMMENT_LENGTH,
  COMPLETE_DUMP,
  KERNEL_HEADERS,
  type KernelHeader,
  NOT_SET,
  PAGE_LENGTH,
  SMALL_DUMP,
} from './kernelHeader.ts';
import { readSmallDump } from './smallDump.ts';

/** Texts in a header are in the code page of the machine, which it does not say; mostly they are ASCII. */
const ansi = new TextDecoder('windows-1252');

/**
 * Reads the header of a kernel dump, and the list of drivers of a small one; the memory in it is left alone. Throws a
 * `DumpError` where not even the stop code is there.
 */
export async function readKernelDump(bytes: DumpBytes, kind: 'kernel32' | 'kernel64'): Promise<KernelDump> {
  const header = KERNEL_HEADERS[kind];
  const fields = await fieldsOf(bytes, header);
  const parameterSize = header.bits / 8;
  const parameters = [0, 1, 2, 3].map((index) => fields.pointer(header.parameters + index * parameterSize));
  const [stopCode, build, machine, processors] = [
    fields.number(header.stopCode),
    fields.number(header.build),
    fields.number(header.machine),
    fields.number(header.processors),
  ];
  if (
    stopCode === undefined ||
    build === undefined ||
    machine === undefined ||
    processors === undefined ||
    parameters.some((one) => one === undefined)
  ) {
    throw new DumpError({ kind: 'cutOff', size: bytes.size });
  }
  const problems: DumpProblem[] = fields.length < header.size ? [{ kind: 'cutOff', part: 'header' }] : [];
  const type = set(fields.number(header.type));
  const neededSize = type === COMPLETE_DUMP ? completeSize(fields, header) : await bitmapSize(bytes, header);
  const isSmall = type === SMALL_DUMP && problems.length === 0;
  if (neededSize !== undefined && neededSize > bytes.size)
    problems.push({ kind: 'short', size: bytes.size, needed: neededSize });
  const small = isSmall ? await readSmallDump(bytes, header) : undefined;
  return {
    kind: 'kernel',
    bits: header.bits,
    stopCode,
    parameters: parameters as bigint[],
    time: fileTime(fields.wide(header.time) ?? 0n),
    uptime: duration(fields.wide(header.uptime) ?? 0n),
    build,
    product: set(fields.number(header.product)),
    machine,
    processors,
    type,
    comment: commentOf(fields.bytes(header.comment, COMMENT_LENGTH)),
    neededSize,
    drivers: small?.drivers,
    unloaded: small?.unloaded ?? [],
    blamed: small?.blamed,
    problems: [...problems, ...(small?.problems ?? [])],
  };
}

/** The fields of a header, undefined where the file ends before them. */
interface Fields {
  /** How many bytes are there. */
  readonly length: number;
  number(at: number): number | undefined;
  wide(at: number): bigint | undefined;
  pointer(at: number): bigint | undefined;
  bytes(at: number, length: number): Uint8Array | undefined;
}

async function fieldsOf(bytes: DumpBytes, { size, bits }: KernelHeader): Promise<Fields> {
  const view = (await bytes.at(0, Math.min(size, bytes.size))) ?? new DataView(new ArrayBuffer(0));
  const has = (at: number, length: number) => at + length <= view.byteLength;
  const number = (at: number) => (has(at, 4) ? view.getUint32(at, true) : undefined);
  const wide = (at: number) => (has(at, 8) ? view.getBigUint64(at, true) : undefined);
  return {
    length: view.byteLength,
    number,
    wide,
    pointer: (at) => {
      const value = bits === 64 ? wide(at) : number(at);
      return value === undefined ? undefined : BigInt(value);
    },
    bytes: (at, length) => (has(at, length) ? new Uint8Array(view.buffer, at, length) : undefined),
  };
}

/** A number that was written. */
function set(value: number | undefined): number | undefined {
  return value === NOT_SET ? undefined : value;
}

/** The bytes of a dump of all memory, whose pages follow the header. */
function completeSize(fields: Fields, { size, pages }: KernelHeader): number | undefined {
  return sizeOf(BigInt(size), fields.pointer(pages));
}

/** The bytes of a dump that has a bit for each page, which stand before the pages; undefined where it is another kind. */
async function bitmapSize(bytes: DumpBytes, { size, bits }: KernelHeader): Promise<number | undefined> {
  const view = bits === 64 ? await bytes.at(size, BITMAP.length) : undefined;
  if (!view || !BITMAP.marks.some((mark) => mark === ansi.decode(new Uint8Array(view.buffer, 0, 8)))) return undefined;
  return sizeOf(view.getBigUint64(BITMAP.firstPage, true), view.getBigUint64(BITMAP.pages, true));
}

/** Where so many pages end that begin at a place; undefined where that is beyond any file, as with fields filled with `PAGE`. */
function sizeOf(start: bigint, pages: bigint | undefined): number | undefined {
  const end = pages === undefined ? 0n : start + pages * BigInt(PAGE_LENGTH);
  return end > 0n && end <= LARGEST ? Number(end) : undefined;
}

/** A comment, unless nobody wrote one. */
function commentOf(bytes: Uint8Array | undefined): string | undefined {
  const text = bytes && ansi.decode(bytes);
  const end = text?.indexOf('\0') ?? -1;
  const comment = (end < 0 ? text : text?.slice(0, end))?.trim();
  return !comment || /^(?:PAGE)+P?A?G?E?$/.test(comment) ? undefined : comment;
}
