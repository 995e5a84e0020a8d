import type { DumpPart } from './dump.ts';
import type { DumpBytes } from './dumpBytes.ts';
import { MOST_STREAMS } from './dumpLimits.ts';
import type { Problems } from './problems.ts';

/** MINIDUMP_STREAM_TYPE. */
export const STREAMS = {
  threads: 3,
  modules: 4,
  exception: 6,
  system: 7,
  threadsEx: 8,
  memory64: 9,
  commentA: 10,
  commentW: 11,
  unloadedModules: 14,
  misc: 15,
} as const;

/** What the parts hold; all others, memory among them, are not read. */
const PARTS: ReadonlyMap<number, DumpPart> = new Map([
  [STREAMS.threads, 'threads'],
  [STREAMS.modules, 'modules'],
  [STREAMS.exception, 'exception'],
  [STREAMS.system, 'system'],
  [STREAMS.threadsEx, 'threads'],
  [STREAMS.commentA, 'comments'],
  [STREAMS.commentW, 'comments'],
  [STREAMS.unloadedModules, 'unloadedModules'],
  [STREAMS.misc, 'misc'],
]);

/** Where a part lies, in bytes. */
export interface Stream {
  readonly at: number;
  readonly length: number;
}

/** The bytes of an entry: MINIDUMP_DIRECTORY. */
const ENTRY_LENGTH = 12;

/** The parts of a dump by their type; of several of one type the first that has bytes. */
export async function readDirectory(
  bytes: DumpBytes,
  header: DataView,
  problems: Problems,
): Promise<ReadonlyMap<number, Stream>> {
  const count = header.getUint32(8, true);
  const at = header.getUint32(12, true);
  const streams = new Map<number, Stream>();
  const read = Math.min(count, MOST_STREAMS);
  for (let index = 0; index < read; index++) {
    const entry = await bytes.at(at + index * ENTRY_LENGTH, ENTRY_LENGTH);
    if (!entry) {
      problems.add({ kind: 'cutOff', part: 'directory' });
      return streams;
    }
    const type = entry.getUint32(0, true);
    const length = entry.getUint32(4, true);
    const place = entry.getUint32(8, true);
    if (length === 0 || type === 0) continue;
    if (place + length > bytes.size) problems.add({ kind: 'cutOff', part: PARTS.get(type) ?? 'memory' });
    if (!streams.has(type)) streams.set(type, { at: place, length });
  }
  if (count > read) problems.add({ kind: 'tooMany', part: 'directory', read, count });
  return streams;
}
