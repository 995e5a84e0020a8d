/** What stands in a dump, without symbols and without a look at the memory in it. */
export type Dump = KernelDump | ProgramDump;

/** A dump of Windows after a stop. */
export interface KernelDump {
  readonly kind: 'kernel';
  readonly bits: 32 | 64;
  /** As it stands there; small dumps set bit 28 of some. */
  readonly stopCode: number;
  /** Four of them. */
  readonly parameters: readonly bigint[];
  /** When Windows stopped, in milliseconds since 1970 (UTC). */
  readonly time: number | undefined;
  /** How long Windows had been running, in milliseconds. */
  readonly uptime: number | undefined;
  /** The build of the kernel: `19041`. */
  readonly build: number;
  /** VER_NT_…: 1 workstation, 2 domain controller, 3 server. */
  readonly product: number | undefined;
  /** IMAGE_FILE_MACHINE_…. */
  readonly machine: number;
  readonly processors: number;
  /** DUMP_TYPE_…: 1 full, 2 kernel, 4 small, and so on. */
  readonly type: number | undefined;
  readonly comment: string | undefined;
  /** The bytes that the whole dump has, by the pages that it counts; undefined where they are not counted. */
  readonly neededSize: number | undefined;
  /** In the order in which they were loaded; undefined where the kind of dump has no list. */
  readonly drivers: readonly DumpModule[] | undefined;
  /** Drivers that were loaded once. */
  readonly unloaded: readonly DumpModule[];
  /** The driver that Windows itself blames. */
  readonly blamed: string | undefined;
  readonly problems: readonly DumpProblem[];
}

/** A minidump of one program. */
export interface ProgramDump {
  readonly kind: 'program';
  /** When it was written, in milliseconds since 1970 (UTC). */
  readonly time: number | undefined;
  /** MINIDUMP_TYPE, the flags with which it was written. */
  readonly flags: bigint;
  readonly exception: ProgramException | undefined;
  readonly system: ProgramSystem | undefined;
  readonly processId: number | undefined;
  /** When the program was started, in milliseconds since 1970 (UTC). */
  readonly started: number | undefined;
  /** How many threads it had. */
  readonly threads: number | undefined;
  /** The program itself comes first. */
  readonly modules: readonly DumpModule[];
  readonly unloaded: readonly DumpModule[];
  /** The build of Windows in full. */
  readonly buildText: string | undefined;
  /** What the program that wrote it says. */
  readonly comments: readonly string[];
  readonly problems: readonly DumpProblem[];
}

export interface ProgramException {
  readonly code: number;
  readonly address: bigint;
  readonly parameters: readonly bigint[];
  readonly threadId: number;
}

export interface ProgramSystem {
  /** PROCESSOR_ARCHITECTURE_…. */
  readonly architecture: number;
  readonly processors: number;
  readonly product: number;
  /** `10.0.19041`. */
  readonly version: string;
  /** VER_PLATFORM_…: 2 is Windows; what writes minidumps elsewhere has numbers above 0x8000. */
  readonly platform: number;
  /** The service pack, and elsewhere the system in words. */
  readonly servicePack: string | undefined;
}

/** A program, DLL or driver in memory. */
export interface DumpModule {
  /** As the dump has it, mostly with its path; undefined where it cannot be read. */
  readonly name: string | undefined;
  readonly base: bigint;
  /** In bytes. */
  readonly size: number;
  /** From the header of the file: seconds since 1970, or a hash where the linker was told to repeat its work exactly; undefined where it has none. */
  readonly stamp: number | undefined;
  /** Of the file, where the dump has it: `10.0.19041.1806`. */
  readonly version: string | undefined;
}

/** The parts of a dump that can be unreadable by themselves. */
export type DumpPart =
  | 'header'
  | 'drivers'
  | 'unloadedDrivers'
  | 'blamedDriver'
  | 'directory'
  | 'exception'
  | 'system'
  | 'threads'
  | 'modules'
  | 'unloadedModules'
  | 'misc'
  | 'memory'
  | 'comments';

/** What of a dump could not be read. */
export type DumpProblem =
  /** A part lies past the end of the file. */
  | { readonly kind: 'cutOff'; readonly part: DumpPart }
  /** A part lies behind what is read of a file that can only be read from its beginning, as in an archive. */
  | { readonly kind: 'tooFar'; readonly part: DumpPart }
  /** A part says of itself what cannot be. */
  | { readonly kind: 'damaged'; readonly part: DumpPart }
  /** A list has `count` entries, `read` of which are read. */
  | { readonly kind: 'tooMany'; readonly part: DumpPart; readonly read: number; readonly count: number }
  /** Names of a list that cannot be read. */
  | { readonly kind: 'names'; readonly part: DumpPart; readonly missing: number }
  /** The file has `size` bytes of `needed`. */
  | { readonly kind: 'short'; readonly size: number; readonly needed: number }
  /** The mark that is written last is missing. */
  | { readonly kind: 'unfinished' };

/** The module that an address lies in. */
export function moduleAt(modules: readonly DumpModule[], address: bigint): DumpModule | undefined {
  return modules.find(({ base, size }) => address >= base && address < base + BigInt(size));
}

/** The file name at the end of a path of Windows, or of another system. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}
