import { AssemblyModule } from './assemblyProgram.ts';
import { COMPILED_INFLATE } from './compiledInflate.ts';

/** What assembly/inflate/index.ts exports. */
interface Exports {
  readonly begin: (deflate64: boolean, history: number) => void;
  readonly unpackedAt: () => number;
  readonly packedAt: () => number;
  readonly packedRoom: () => number;
  readonly fed: (length: number) => void;
  readonly unused: () => number;
  readonly made: () => number;
  readonly taken: () => void;
  readonly run: () => number;
}

const PAGE = 65536;
/** What assembly/inflate/memory.ts lays out, with something to spare; a test guards it. */
const PAGES = 9;
/** So many that are not used are kept: a memory is expensive to make, and archives have thousands of entries. */
const MOST_IDLE = 4;

const MODULE = new AssemblyModule(COMPILED_INFLATE);
const idle: InflateProgram[] = [];

/** The unpacker of deflate in WebAssembly, with a memory of its own. It is made from the AssemblyScript in `assembly/inflate`. */
export class InflateProgram {
  readonly #exports: Exports;
  readonly #memory: Uint8Array;
  readonly #unpackedAt: number;

  private constructor() {
    const { exports, memory } = MODULE.start<Exports>(PAGES);
    this.#exports = exports;
    this.#memory = memory;
    this.#unpackedAt = this.#exports.unpackedAt();
  }

  /** One that nobody uses. */
  static take(): InflateProgram {
    return idle.pop() ?? new InflateProgram();
  }

  static giveBack(program: InflateProgram): void {
    if (idle.length < MOST_IDLE) idle.push(program);
  }

  /** Begins a stream, of deflate or Deflate64, that may refer to up to 64 KB of `history`. */
  begin(deflate64: boolean, history: Uint8Array = new Uint8Array(0)): void {
    const kept = history.subarray(Math.max(0, history.length - PAGE));
    this.#memory.set(kept, this.#unpackedAt - kept.length);
    this.#exports.begin(deflate64, kept.length);
  }

  /** Takes as many packed bytes as there is room for, and says how many. */
  feed(packed: Uint8Array): number {
    const at = this.#exports.packedAt();
    const taken = packed.subarray(0, this.#exports.packedRoom());
    this.#memory.set(taken, at);
    this.#exports.fed(taken.length);
    return taken.length;
  }

  /** How many bytes that were taken are not used. */
  get unused(): number {
    return this.#exports.unused();
  }

  /** Unpacks until it needs more (0), until what was unpacked must be taken (1), to the end (2) or to damage (3). */
  run(): number {
    return this.#exports.run();
  }

  /** What was unpacked since the last time. */
  takeUnpacked(): Uint8Array {
    const bytes = this.#memory.slice(this.#unpackedAt, this.#unpackedAt + this.#exports.made());
    this.#exports.taken();
    return bytes;
  }
}
