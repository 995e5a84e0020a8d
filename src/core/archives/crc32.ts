import { COMPILED_CRC32 } from './compiledCrc32.ts';

/** What assembly/crc32/index.ts exports. */
interface Exports {
  readonly makeTables: () => void;
  readonly bytesAt: () => number;
  readonly crc32: (length: number, before: number) => number;
}

const PAGE = 65536;
/** Bytes at once. */
const ROOM = PAGE;

let program: { readonly crc32: Exports['crc32']; readonly bytes: Uint8Array } | undefined;

/**
 * The CRC-32 (RFC 1952 8, APPNOTE 4.4.7) of `bytes`; with `before`, of the bytes that had that CRC-32, followed by
 * `bytes`.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  program ??= load();
  let crc = before;
  for (let at = 0; at < bytes.length; at += ROOM) {
    const piece = bytes.subarray(at, at + ROOM);
    program.bytes.set(piece);
    crc = program.crc32(piece.length, crc);
  }
  return crc >>> 0;
}

function load() {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 2 });
  const module = new WebAssembly.Module(Uint8Array.from(atob(COMPILED_CRC32), (unit) => unit.charCodeAt(0)));
  const { makeTables, bytesAt, crc32 } = new WebAssembly.Instance(module, { env: { memory } })
    .exports as unknown as Exports;
  makeTables();
  return { crc32, bytes: new Uint8Array(memory.buffer, bytesAt(), ROOM) };
}
