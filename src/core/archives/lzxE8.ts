/** Blocks from this byte of the data on are left alone: 32,768 blocks of 32 KB. */
const LAST = 2 ** 30;
/** No call is looked for in the last bytes of a block. */
const TAIL = 10;

/**
 * Undoes what LZX does to programs: after each byte E8 (a call) it makes the address absolute, if that lies in the file
 * (MS-PATCH, E8 call translation). `bytes` begin at `start` of the unpacked data and are changed in place; `fileSize`
 * is what the stream says, 0 for nothing to do.
 */
export function undoE8(bytes: Uint8Array, start: number, fileSize: number): Uint8Array {
  if (fileSize === 0 || start >= LAST || bytes.length <= TAIL) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = fileSize | 0;
  const end = bytes.length - TAIL;
  for (let at = bytes.indexOf(0xe8); at >= 0 && at < end; at = bytes.indexOf(0xe8, at + 5)) {
    const absolute = view.getInt32(at + 1, true);
    const position = start + at;
    if (absolute < -position || absolute >= size) continue;
    view.setInt32(at + 1, absolute >= 0 ? absolute - position : absolute + size, true);
  }
  return bytes;
}
