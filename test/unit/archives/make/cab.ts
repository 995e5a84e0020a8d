import { deflateRawSync } from 'node:zlib';
import { joined, le, utf8 } from './bytes.ts';
import { type LzxPlan, lzxFrames } from './lzx.ts';

export interface CabFolderPlan {
  readonly files: readonly { readonly name: string; readonly data: Uint8Array; readonly folder?: number }[];
  readonly method: 'none' | 'mszip' | 'lzx' | 'quantum';
  readonly lzx?: LzxPlan;
  /** Instead of the right blocks. */
  readonly blocks?: (blocks: CabBlockPlan[]) => CabBlockPlan[];
  readonly start?: number;
}

export interface CabBlockPlan {
  readonly packed: Uint8Array;
  readonly size: number;
  /** Instead of the right checksum. */
  readonly sum?: number;
}

const BLOCK = 32768;

function mszip(data: Uint8Array): CabBlockPlan[] {
  const blocks: CabBlockPlan[] = [];
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = data.subarray(at, at + BLOCK);
    // zlib takes no dictionary that is empty.
    const packed = deflateRawSync(block, at > 0 ? { dictionary: data.subarray(at - BLOCK, at) } : {});
    blocks.push({ packed: joined(utf8('CK'), packed), size: block.length });
  }
  return blocks;
}

function plain(data: Uint8Array): CabBlockPlan[] {
  const blocks: CabBlockPlan[] = [];
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = data.subarray(at, at + BLOCK);
    blocks.push({ packed: block, size: block.length });
  }
  return blocks;
}

export function blockSum(bytes: Uint8Array, seed: number): number {
  let sum = seed;
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < whole; i += 4) sum ^= view.getUint32(i, true);
  const rest = [...bytes.subarray(whole)];
  return (sum ^ rest.reduce((left, byte) => (left << 8) | byte, 0)) >>> 0;
}

/** A cabinet by MS-CAB, with what is asked for wrong in it. */
export function cabOf(folders: readonly CabFolderPlan[], { flags = 0, reserve = [0, 0, 0], version = 1 } = {}) {
  const [headReserve = 0, folderReserve = 0, blockReserve = 0] = reserve;
  const reserved = reserve.some((n) => n > 0);
  const allFlags = flags | (reserved ? 4 : 0);
  const names = [1, 2].filter((flag) => flags & flag).map(() => utf8('other.cab\0disk 2\0'));
  const extra = reserved
    ? joined(le(2, headReserve), le(1, folderReserve), le(1, blockReserve), noted(headReserve))
    : le(1, 0).subarray(1);

  const blocks = folders.map(({ files, method, lzx = {}, blocks: change }) => {
    const data = joined(...files.map(({ data }) => data));
    const made = method === 'lzx' ? lzxFrames(data, lzx) : method === 'mszip' ? mszip(data) : plain(data);
    return (change ?? ((same) => same))(made);
  });
  const blockBytes = blocks.map((list) =>
    joined(
      ...list.map(({ packed, size, sum }) => {
        const head = joined(le(2, packed.length), le(2, size), noted(blockReserve));
        return joined(le(4, sum ?? blockSum(head, blockSum(packed, 0))), head, packed);
      }),
    ),
  );
  const files = folders.flatMap(({ files }, number) => {
    let at = 0;
    return files.map(({ name, data, folder }) => {
      const isUtf8 = /[^\0-\x7f]/.test(name);
      const bytes = joined(
        le(4, data.length),
        le(4, at),
        le(2, folder ?? number),
        le(4, 0),
        le(2, isUtf8 ? 0x80 : 0x20),
        utf8(`${name}\0`),
      );
      at += data.length;
      return bytes;
    });
  });
  const start = 36 + extra.length + joined(...names).length;
  const filesAt = start + folders.length * (8 + folderReserve);
  let dataAt = filesAt + joined(...files).length;
  const folderBytes = folders.map(({ method, lzx, start }, i) => {
    const packing = { none: 0, mszip: 1, quantum: 2, lzx: 3 | ((lzx?.windowBits ?? 15) << 8) }[method];
    const bytes = joined(le(4, start ?? dataAt), le(2, blocks[i]!.length), le(2, packing), noted(folderReserve));
    dataAt += blockBytes[i]!.length;
    return bytes;
  });
  const head = joined(
    utf8('MSCF'),
    le(4, 0),
    le(4, dataAt),
    le(4, 0),
    le(4, filesAt),
    le(4, 0),
    le(1, 3),
    le(1, version),
    le(2, folders.length),
    le(2, files.length),
    le(2, allFlags),
    le(4, 0),
  );
  return joined(head, extra, ...names, ...folderBytes, ...files, ...blockBytes);
}

const noted = (length: number) => new Uint8Array(length).fill(0x5a);
