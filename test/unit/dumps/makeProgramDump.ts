import { bytesOf, type Piece, padded, u16, u32, u64, utf16 } from './bytesOf.ts';

export interface MadeModule {
  readonly path: string;
  readonly base: bigint;
  readonly size: number;
  readonly stamp: number;
  /** Four parts. */
  readonly version?: readonly number[];
}

export interface MadeProgramDump {
  /** In seconds since 1970. */
  readonly time?: number;
  readonly flags?: bigint;
  readonly exception?:
    | { readonly code: number; readonly address: bigint; readonly parameters?: readonly bigint[] }
    | 'none';
  readonly system?: { readonly architecture?: number; readonly platform?: number; readonly servicePack?: string };
  readonly modules?: readonly MadeModule[];
  /** Bytes between the number of modules and the first. */
  readonly gap?: 0 | 4;
  readonly unloaded?: readonly Omit<MadeModule, 'version'>[];
  readonly threads?: number;
  /** When the program was started, in seconds since 1970. */
  readonly started?: number;
  readonly build?: string;
  /** Where all memory begins, and the sizes of its stretches; it is not written. */
  readonly memory?: { readonly at: number; readonly ranges: readonly number[] };
  readonly commentA?: string;
  readonly commentW?: string;
}

/** 2026-11-28T09:15:32Z. */
export const WRITTEN = Date.parse('2026-11-28T09:15:32Z') / 1000;

export const MODULES: readonly MadeModule[] = [
  {
    path: 'C:\\Program Files\\Made\\made.exe',
    base: 0x7ff600000000n,
    size: 0x20000,
    stamp: 0x68a1b2c3,
    version: [3, 1, 4, 15],
  },
  {
    path: 'C:\\Program Files\\Made\\plug-in.dll',
    base: 0x7ff8a0000000n,
    size: 0x8000,
    stamp: 0x5fb35784,
    version: [1, 0, 0, 7],
  },
  {
    path: 'C:\\Windows\\System32\\ntdll.dll',
    base: 0x7ff8b0000000n,
    size: 0x1f8000,
    stamp: 0x1000a5b9,
    version: [10, 0, 19041, 1806],
  },
];

/** A minidump as MiniDumpWriteDump writes it: https://learn.microsoft.com/windows/win32/api/minidumpapiset/. */
export function makeProgramDump(made: MadeProgramDump = {}): Uint8Array {
  const {
    time = WRITTEN,
    flags = 0n,
    exception = EXCEPTION,
    modules = MODULES,
    unloaded = [],
    threads = 3,
    gap = 0,
  } = made;
  const streams: { readonly type: number; readonly bytes: Uint8Array }[] = [];
  const count =
    5 +
    (exception === 'none' ? 0 : 1) +
    [made.commentA, made.commentW, made.memory].filter((one) => one !== undefined).length;
  const texts: Uint8Array[] = [];
  let end = 32 + count * 12;
  const text = (value: string) => {
    const at = end;
    texts.push(bytesOf(u32(value.length * 2), utf16(`${value}\0`)));
    end += 6 + value.length * 2;
    return at;
  };
  const servicePack = text(made.system?.servicePack ?? '');
  const names = modules.map(({ path }) => text(path));
  const unloadedNames = unloaded.map(({ path }) => text(path));
  const stream = (type: number, ...pieces: readonly Piece[]) => {
    streams.push({ type, bytes: bytesOf(...pieces) });
  };
  stream(
    7,
    u16(made.system?.architecture ?? 9),
    u16(6),
    u16(0x3c03),
    [1, 8],
    [1, 1],
    ...[10, 0, 19045, made.system?.platform ?? 2, servicePack].map(u32),
    new Uint8Array(28),
  );
  stream(
    4,
    u32(modules.length),
    new Uint8Array(gap),
    ...modules.map(({ base, size, stamp, version }, index) =>
      bytesOf(u64(base), u32(size), u32(0), u32(stamp), u32(names[index]!), fixedInfo(version), new Uint8Array(32)),
    ),
  );
  if (exception !== 'none') {
    const { code, address, parameters = [] } = exception;
    stream(
      6,
      u32(0x1f34),
      u32(0),
      u32(code),
      u32(0),
      u64(0),
      u64(address),
      u32(parameters.length),
      u32(0),
      padded(bytesOf(...parameters.map(u64)), 120),
      new Uint8Array(8),
    );
  }
  stream(3, u32(threads), new Uint8Array(threads * 48));
  stream(
    14,
    ...[12, 24, unloaded.length].map(u32),
    ...unloaded.map(({ base, size, stamp }, index) =>
      bytesOf(u64(base), u32(size), u32(0), u32(stamp), u32(unloadedNames[index]!)),
    ),
  );
  stream(
    15,
    u32(832),
    u32(1 | 2 | 0x100),
    u32(4711),
    u32(made.started ?? time - 90),
    padded(bytesOf(), 216),
    padded(utf16(made.build ?? ''), 520),
    new Uint8Array(80),
  );
  if (made.commentA !== undefined) stream(10, `${made.commentA}\0`);
  if (made.commentW !== undefined) stream(11, utf16(`${made.commentW}\0`));
  if (made.memory) {
    const { at: begin, ranges } = made.memory;
    stream(9, u64(ranges.length), u64(begin), ...ranges.flatMap((size) => [u64(0x10000), u64(size)]));
  }
  let at = end;
  const directory = streams.map(({ type, bytes }) => {
    const entry = bytesOf(u32(type), u32(bytes.length), u32(at));
    at += bytes.length;
    return entry;
  });
  return bytesOf(
    'MDMP',
    u32(0x61b1a793),
    u32(streams.length),
    u32(32),
    u32(0),
    u32(time),
    u64(flags),
    ...directory,
    ...texts,
    ...streams.map(({ bytes }) => bytes),
  );
}

const EXCEPTION = { code: 0xc0000005, address: 0x7ff8a0001234n, parameters: [1n, 0x10n] };

/** A VS_FIXEDFILEINFO. */
function fixedInfo(version: readonly number[] | undefined): Uint8Array {
  if (!version) return new Uint8Array(52);
  const [a = 0, b = 0, c = 0, d = 0] = version;
  return padded(bytesOf(u32(0xfeef04bd), u32(0x10000), u16(b), u16(a), u16(d), u16(c)), 52);
}
