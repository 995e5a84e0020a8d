import type { DumpModule, DumpPart, ProgramDump, ProgramException, ProgramSystem } from './dump.ts';
import { countedText, type DumpBytes, utf16Text } from './dumpBytes.ts';
import { LARGEST, LONGEST_COMMENT, MOST_MODULES, MOST_RANGES } from './dumpLimits.ts';
import { unixTime } from './dumpTimes.ts';
import type { Problems } from './problems.ts';
import { STREAMS, type Stream } from './streamDirectory.ts';

// Sizes and places: minidumpapiset.h (https://learn.microsoft.com/windows/win32/api/minidumpapiset/), and Breakpad's
// minidump_format.h, which agrees.

/** An entry of the lists of modules. */
const MODULE = { length: 108, name: 20, version: 24 } as const;
const UNLOADED_MODULE = { length: 24, name: 20 } as const;
/** What a VS_FIXEDFILEINFO begins with. */
const VERSION_MARK = 0xfeef04bd;

/** The flags of MINIDUMP_MISC_INFO that say which of its fields are set. */
const MISC = { id: 1, times: 2, build: 0x100, buildAt: 232, buildLength: 520 } as const;

/** Reads the parts of a minidump. What cannot be read goes to the problems. */
export class ProgramParts {
  readonly #bytes: DumpBytes;
  readonly #streams: ReadonlyMap<number, Stream>;
  readonly #problems: Problems;

  constructor(bytes: DumpBytes, streams: ReadonlyMap<number, Stream>, problems: Problems) {
    this.#bytes = bytes;
    this.#streams = streams;
    this.#problems = problems;
  }

  /** Whether all memory of a dump with all of it is there: it follows everything else. MINIDUMP_MEMORY64_LIST. */
  async checkMemory(): Promise<void> {
    const stream = this.#streams.get(STREAMS.memory64);
    const header = stream && (await this.#bytes.at(stream.at, 16));
    if (!header) return;
    const count = header.getBigUint64(0, true);
    if (count > MOST_RANGES) return;
    let end = header.getBigUint64(8, true);
    for (let index = 0; index < count; index++) {
      const range = await this.#bytes.at(stream.at + 16 + index * 16, 16);
      if (!range) return this.#problems.add({ kind: 'cutOff', part: 'memory' });
      end += range.getBigUint64(8, true);
    }
    if (end > LARGEST) this.#problems.add({ kind: 'damaged', part: 'memory' });
    else if (end > this.#bytes.size) this.#problems.add({ kind: 'short', size: this.#bytes.size, needed: Number(end) });
  }

  async exception(): Promise<ProgramException | undefined> {
    const view = await this.#fields('exception', STREAMS.exception, 160);
    if (!view) return undefined;
    const count = Math.min(view.getUint32(32, true), 15);
    return {
      threadId: view.getUint32(0, true),
      code: view.getUint32(8, true),
      address: view.getBigUint64(24, true),
      parameters: Array.from({ length: count }, (_, index) => view.getBigUint64(40 + index * 8, true)),
    };
  }

  async system(): Promise<ProgramSystem | undefined> {
    const view = await this.#fields('system', STREAMS.system, 28);
    if (!view) return undefined;
    const servicePack = view.getUint32(24, true);
    return {
      architecture: view.getUint16(0, true),
      processors: view.getUint8(6),
      product: view.getUint8(7),
      version: [8, 12, 16].map((at) => view.getUint32(at, true)).join('.'),
      platform: view.getUint32(20, true),
      servicePack: servicePack > 0 ? await countedText(this.#bytes, servicePack, 1) : undefined,
    };
  }

  async misc(): Promise<Pick<ProgramDump, 'processId' | 'started' | 'buildText'>> {
    const view = await this.#fields('misc', STREAMS.misc, 24);
    const flags = view?.getUint32(4, true) ?? 0;
    const { at = 0, length = 0 } = this.#streams.get(STREAMS.misc) ?? {};
    const hasBuild = (flags & MISC.build) !== 0 && length >= MISC.buildAt + MISC.buildLength;
    const build = hasBuild ? await this.#bytes.at(at + MISC.buildAt, MISC.buildLength) : undefined;
    return {
      processId: view && flags & MISC.id ? view.getUint32(8, true) : undefined,
      started: view && flags & MISC.times ? unixTime(view.getUint32(12, true)) : undefined,
      buildText: (build && utf16Text(build)) || undefined,
    };
  }

  async threads(): Promise<number | undefined> {
    const type = this.#streams.has(STREAMS.threads) ? STREAMS.threads : STREAMS.threadsEx;
    const length = type === STREAMS.threads ? 48 : 64;
    const count = (await this.#fields('threads', type, 4))?.getUint32(0, true);
    if (count === undefined || 4 + count * length <= this.#streams.get(type)!.length) return count;
    this.#problems.add({ kind: 'damaged', part: 'threads' });
    return undefined;
  }

  async modules(): Promise<readonly DumpModule[]> {
    const count = (await this.#fields('modules', STREAMS.modules, 4))?.getUint32(0, true);
    if (count === undefined) return [];
    const { at, length } = this.#streams.get(STREAMS.modules)!;
    // Some programs align the entries to eight bytes.
    const begin = length === 8 + count * MODULE.length ? 8 : 4;
    return this.#list(
      'modules',
      { at: at + begin, count, step: MODULE.length, room: length - begin },
      async (view) => ({
        name: await countedText(this.#bytes, view.getUint32(MODULE.name, true), 1),
        base: view.getBigUint64(0, true),
        size: view.getUint32(8, true),
        stamp: view.getUint32(16, true) || undefined,
        version: versionOf(new DataView(view.buffer, MODULE.version)),
      }),
    );
  }

  async unloaded(): Promise<readonly DumpModule[]> {
    const header = await this.#fields('unloadedModules', STREAMS.unloadedModules, 12);
    if (!header) return [];
    const { at, length } = this.#streams.get(STREAMS.unloadedModules)!;
    const begin = header.getUint32(0, true);
    const step = header.getUint32(4, true);
    if (begin < 12 || step < UNLOADED_MODULE.length) {
      this.#problems.add({ kind: 'damaged', part: 'unloadedModules' });
      return [];
    }
    const place = { at: at + begin, count: header.getUint32(8, true), step, room: length - begin };
    return this.#list('unloadedModules', place, async (view) => ({
      name: await countedText(this.#bytes, view.getUint32(UNLOADED_MODULE.name, true), 1),
      base: view.getBigUint64(0, true),
      size: view.getUint32(8, true),
      stamp: view.getUint32(16, true) || undefined,
      version: undefined,
    }));
  }

  async comments(): Promise<readonly string[]> {
    const comments: string[] = [];
    for (const [type, decoder] of [
      [STREAMS.commentA, new TextDecoder('windows-1252')],
      [STREAMS.commentW, new TextDecoder('utf-16le')],
    ] as const) {
      const stream = this.#streams.get(type);
      if (!stream) continue;
      const view = await this.#bytes.at(stream.at, Math.min(stream.length, LONGEST_COMMENT));
      if (!view) this.#problems.add({ kind: 'cutOff', part: 'comments' });
      const text = view && decoder.decode(view).split('\0')[0]!.trim();
      if (text) comments.push(stream.length > LONGEST_COMMENT ? `${text}…` : text);
    }
    return comments;
  }

  /** The first bytes of a part; undefined where the dump has no such part, or not all of them. */
  async #fields(part: DumpPart, type: number, length: number): Promise<DataView | undefined> {
    const stream = this.#streams.get(type);
    if (!stream) return undefined;
    if (stream.length < length) {
      this.#problems.add({ kind: 'damaged', part });
      return undefined;
    }
    const view = await this.#bytes.at(stream.at, length);
    if (!view) this.#problems.add({ kind: 'cutOff', part });
    return view;
  }

  /** The entries of a list that are in its part and in the file. */
  async #list(
    part: DumpPart,
    {
      at,
      count,
      step,
      room,
    }: { readonly at: number; readonly count: number; readonly step: number; readonly room: number },
    entry: (view: DataView) => Promise<DumpModule>,
  ): Promise<readonly DumpModule[]> {
    const inPart = Math.floor(Math.max(0, room) / step);
    const read = Math.min(count, inPart, MOST_MODULES);
    const modules: DumpModule[] = [];
    for (let index = 0; index < read; index++) {
      const view = await this.#bytes.at(at + index * step, Math.min(step, MODULE.length));
      if (!view) {
        this.#problems.add({ kind: 'cutOff', part });
        return modules;
      }
      modules.push(await entry(view));
    }
    if (count > inPart) this.#problems.add({ kind: 'damaged', part });
    else if (count > read) this.#problems.add({ kind: 'tooMany', part, read, count });
    const missing = modules.filter(({ name }) => name === undefined).length;
    if (missing > 0) this.#problems.add({ kind: 'names', part, missing });
    return modules;
  }
}

/** The version of the file, from a VS_FIXEDFILEINFO. */
function versionOf(view: DataView): string | undefined {
  if (view.getUint32(0, true) !== VERSION_MARK) return undefined;
  const parts = [10, 8, 14, 12].map((at) => view.getUint16(at, true));
  return parts.every((part) => part === 0) ? undefined : parts.join('.');
}
