import { AssemblyModule } from './assemblyProgram.ts';
import { COMPILED_CRC32 } from './compiledCrc32.ts';

/** What assembly/crc32/index.ts exports. */
interface Exports {
  readonly makeTables: () => void;
  readonly bytesAt: () => number;
  readonly crc32: (length: number, before: number) => number;
}

/** Bytes at once. */
const ROOM = 65536;

let program: { readonly exports: Exports; readonly bytes: Uint8Array } | undefined;

/**
 * The CRC-32 (RFC 1952 8, APPNOTE 4.4.7) of `bytes`; with `before`, of the bytes that had that CRC-32, followed by
 * `bytes`.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  program ??= started();
  let crc = before;
  for (let at = 0; at < bytes.length; at += ROOM) {
    const piece = bytes.subarray(at, at + ROOM);
    program.bytes.set(piece);
    crc = program.exports.crc32(piece.length, crc);
  }
  return crc >>> 0;
}

function started() {
  const { exports, memory } = new AssemblyModule(COMPILED_CRC32).start<Exports>(2);
  exports.makeTables();
  const at = exports.bytesAt();
  return { exports, bytes: memory.subarray(at, at + ROOM) };
}
