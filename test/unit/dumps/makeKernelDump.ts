import { bytesOf, fileTime, padded, u16, u32, u64, utf16 } from './bytesOf.ts';

export interface MadeDriver {
  readonly path: string;
  readonly base: bigint;
  readonly size: number;
  readonly stamp: number;
}

export interface MadeKernelDump {
  readonly bits?: 32 | 64;
  readonly stopCode?: number;
  readonly parameters?: readonly bigint[];
  readonly build?: number;
  readonly machine?: number;
  readonly processors?: number;
  readonly type?: number;
  readonly time?: string;
  /** In milliseconds. */
  readonly uptime?: number;
  readonly product?: number;
  readonly comment?: string;
  /** Pages of a complete dump; they are not written. */
  readonly pages?: number;
  /** What follows the header of a small dump. */
  readonly drivers?: readonly MadeDriver[];
  readonly unloaded?: readonly { readonly name: string; readonly base: bigint; readonly end: bigint }[];
  readonly blamed?: string;
  /** Bytes that a later Windows adds to each driver. */
  readonly extra?: number;
}

/**
 * A kernel dump as Windows writes it: DUMP_HEADER or DUMP_HEADER64 field by field, filled with `PAGE`, and behind it, for a
 * small one, TRIAGE_DUMP with its lists. https://learn.microsoft.com/windows-hardware/drivers/debugger/small-memory-dump
 */
export function makeKernelDump(made: MadeKernelDump = {}): Uint8Array {
  const header = (made.bits ?? 64) === 64 ? header64(made) : header32(made);
  return (made.type ?? 4) === 4 ? bytesOf(header, lists(made, header.length)) : header;
}

const PAGE = 'PAGE';
const PARAMETERS = [0xfffff80112345678n, 2n, 0n, 0xfffff80145671234n];

function header64(made: MadeKernelDump): Uint8Array {
  const parameters = made.parameters ?? PARAMETERS;
  return padded(
    bytesOf(
      'PAGEDU64',
      u32(15),
      u32(made.build ?? 19041),
      ...[0x1aa000n, 0n, 0xfffff80100001000n, 0xfffff80100002000n].map(u64),
      u32(made.machine ?? 0x8664),
      u32(made.processors ?? 8),
      u32(made.stopCode ?? 0xd1),
      PAGE,
      ...parameters.map(u64),
      PAGE.repeat(8),
      u64(0xfffff80100003000n),
      padded(made.pages === undefined ? bytesOf('PAGE') : bytesOf(u32(1), PAGE, u64(made.pages)), 704, PAGE),
      padded(bytesOf(), 3000),
      padded(bytesOf(u32(0x80000003)), 152),
      u32(made.type ?? 4),
      PAGE,
      u64(0x40000),
      u64(fileTime(made.time ?? '2026-11-28T09:15:32.104Z')),
      made.comment === undefined ? PAGE.repeat(32) : padded(bytesOf(made.comment), 128),
      u64((made.uptime ?? 183_249_000) * 10_000),
      u32(0xcff),
      u32(0),
      u32(made.product ?? 1),
      u32(0x110),
    ),
    0x2000,
    PAGE,
  );
}

function header32(made: MadeKernelDump): Uint8Array {
  const parameters = made.parameters ?? PARAMETERS.map((one) => one & 0xffffffffn);
  return padded(
    bytesOf(
      'PAGEDUMP',
      u32(15),
      u32(made.build ?? 2600),
      ...[0x1aa000, 0, 0x80551000, 0x80552000].map(u32),
      u32(made.machine ?? 0x14c),
      u32(made.processors ?? 1),
      u32(made.stopCode ?? 0xd1),
      ...parameters.map((one) => u32(Number(one))),
      PAGE.repeat(8),
      '\x01AGE',
      u32(0x80553000),
      padded(made.pages === undefined ? bytesOf('PAGE') : bytesOf(u32(1), u32(made.pages)), 700, PAGE),
      padded(bytesOf(), 1200),
      padded(bytesOf(u32(0x80000003)), 80),
      made.comment === undefined ? PAGE.repeat(32) : padded(bytesOf(made.comment), 128),
      PAGE.repeat(442),
      u32(made.type ?? 4),
      u32(0xcff),
      u32(0),
      u32(made.product ?? 1),
      u32(0x110),
      PAGE,
      u64(0x10000),
      PAGE.repeat(4),
      u64((made.uptime ?? 183_249_000) * 10_000),
      u64(fileTime(made.time ?? '2026-11-28T09:15:32.104Z')),
    ),
    0x1000,
    PAGE,
  );
}

/** What follows the header of a small dump: offsets count from the beginning of the file. */
function lists(made: MadeKernelDump, start: number): Uint8Array {
  const { bits = 64, drivers = DRIVERS, unloaded = [], blamed, extra = 0 } = made;
  const fixed = bits === 64 ? 0x80 : 0x68;
  const entry = (bits === 64 ? 0x90 : 0x4c) + extra;
  const unloadedAt = start + fixed;
  const driversAt = unloadedAt + 8 + unloaded.length * 56;
  const namesAt = driversAt + drivers.length * entry;
  const names: Uint8Array[] = [];
  let end = namesAt;
  const add = (text: string) => {
    const at = end;
    // The number of its units, the text and a zero, up to a multiple of eight bytes.
    const size = Math.ceil((4 + text.length * 2 + 2) / 8) * 8;
    names.push(padded(bytesOf(u32(text.length), utf16(text)), size));
    end += size;
    return at;
  };
  const places = drivers.map(({ path }) => add(path));
  const blamedAt = blamed === undefined ? 0 : add(blamed);
  const pointers = (count: number) => new Uint8Array(count * (bits / 8));
  const wide = (value: bigint) => (bits === 64 ? u64(value) : u32(Number(value)));
  return bytesOf(
    padded(
      bytesOf(
        u32(0),
        u32(end + 4),
        u32(end),
        ...[bits === 64 ? 0x348 : 0x320, bits === 64 ? 0xf00 : 0x7d0, 0].map(u32),
        u32(bits === 64 ? unloadedAt : 0),
        ...[0, 0, 0, 0, 0].map(u32),
        u32(driversAt),
        u32(drivers.length),
        u32(namesAt),
        u32(end - namesAt),
        u32(blamedAt),
        u32(0xffffffff),
      ),
      fixed,
    ),
    u64(unloaded.length),
    ...unloaded.map(({ name, base, end: last }) =>
      bytesOf(
        u16(name.length * 2),
        u16(name.length * 2),
        u32(0),
        u64(0),
        padded(utf16(name.slice(0, 12)), 24),
        u64(base),
        u64(last),
      ),
    ),
    ...drivers.map(({ base, size, stamp }, index) =>
      padded(
        bytesOf(
          u32(places[index]!),
          bits === 64 ? u32(0) : '',
          // Three links, or what is left of them, and where the debug data are.
          pointers(6),
          wide(base),
          pointers(1),
          u32(size),
          bits === 64 ? u32(0) : '',
          // Two UNICODE_STRINGs.
          new Uint8Array(bits === 64 ? 32 : 16),
          u32(0),
          u16(1),
          u16(0),
          pointers(1),
          u32(0x1234),
          bits === 64 ? u32(0) : '',
          u32(stamp),
        ),
        entry,
      ),
    ),
    ...names,
    'TRGD',
  );
}

const DRIVERS: readonly MadeDriver[] = [
  { path: '\\SystemRoot\\system32\\ntoskrnl.exe', base: 0xfffff80145000000n, size: 0x1046000, stamp: 0x0d8333e6 },
  { path: '\\SystemRoot\\system32\\drivers\\made.sys', base: 0xfffff80112340000n, size: 0x10000, stamp: 0x5fb35784 },
];
