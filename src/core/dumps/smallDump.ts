import type { DumpModule, DumpPart, DumpProblem } from './dump.ts';
import { countedText, type DumpBytes, utf16Text } from './dumpBytes.ts';
import { MOST_MODULES } from './dumpLimits.ts';
import type { KernelHeader } from './kernelHeader.ts';

/** What only a small dump of the kernel has. */
export interface SmallDump {
  readonly drivers: readonly DumpModule[] | undefined;
  readonly unloaded: readonly DumpModule[];
  readonly blamed: string | undefined;
  readonly problems: readonly DumpProblem[];
}

/**
 * Where things stand behind the header, in bytes: the part of TRIAGE_DUMP32 and TRIAGE_DUMP64 that is the same for both, as
 * in Rizin's dmp_specs.h and Ghidra's TriageDump. Offsets in it count from the beginning of the file.
 */
const FIELDS = {
  length: 0x48,
  size: 0x04,
  mark: 0x08,
  unloadedDrivers: 0x18,
  drivers: 0x30,
  driverCount: 0x34,
  names: 0x38,
  blamed: 0x40,
} as const;

/** `TRGD`, which is written last. */
const MARK = 0x44475254;

/** An entry of the list of drivers: DUMP_DRIVER_ENTRY with KLDR_DATA_TABLE_ENTRY in it; the same sources. */
const ENTRIES = {
  32: { length: 0x4c, base: 0x1c, size: 0x24, stamp: 0x48 },
  64: { length: 0x90, base: 0x38, size: 0x48, stamp: 0x88 },
} as const;

/** Longer ones are not known; a later Windows may add to them. */
const LONGEST_ENTRY = 0x200;

/** An unloaded driver of a 64-bit Windows, as its small dumps have them: a UNICODE_STRING, its text, begin and end. */
const UNLOADED = { header: 8, length: 56, text: 16, textLength: 24, base: 40, end: 48, most: 64 } as const;

/** Reads the lists of a small dump. What cannot be read is in `problems`. */
export async function readSmallDump(bytes: DumpBytes, { size, bits }: KernelHeader): Promise<SmallDump> {
  const view = await bytes.at(size, FIELDS.length);
  if (!view) return { drivers: undefined, unloaded: [], blamed: undefined, problems: [cutOff('drivers')] };
  const field = (at: number) => view.getUint32(at, true);
  const problems: DumpProblem[] = [];
  const mark = (await bytes.at(field(FIELDS.mark), 4))?.getUint32(0, true);
  const needed = field(FIELDS.size);
  if (needed > bytes.size) problems.push({ kind: 'short', size: bytes.size, needed });
  else if (mark !== MARK) problems.push({ kind: 'unfinished' });
  const drivers = await readDrivers(bytes, bits, {
    at: field(FIELDS.drivers),
    count: field(FIELDS.driverCount),
    names: field(FIELDS.names),
  });
  const unloadedAt = field(FIELDS.unloadedDrivers);
  const unloaded =
    bits === 64 && unloadedAt > 0 ? await readUnloaded(bytes, unloadedAt) : { modules: [], problems: [] };
  const blamedAt = field(FIELDS.blamed);
  const blamed = blamedAt > 0 ? await blamedDriver(bytes, blamedAt) : undefined;
  if (blamedAt > 0 && blamed === undefined) problems.push({ kind: 'damaged', part: 'blamedDriver' });
  return {
    drivers: drivers.modules,
    unloaded: unloaded.modules,
    blamed,
    problems: [...problems, ...drivers.problems, ...unloaded.problems],
  };
}

interface List {
  readonly modules: readonly DumpModule[];
  readonly problems: readonly DumpProblem[];
}

async function readDrivers(
  bytes: DumpBytes,
  bits: 32 | 64,
  { at, count, names }: { readonly at: number; readonly count: number; readonly names: number },
): Promise<List> {
  const entry = ENTRIES[bits];
  const length = entryLength(entry.length, names - at, count);
  const read = Math.min(count, MOST_MODULES);
  const modules: DumpModule[] = [];
  const problems: DumpProblem[] = [];
  for (let index = 0; index < read; index++) {
    const view = await bytes.at(at + index * length, entry.length);
    if (!view) {
      problems.push(cutOff('drivers'));
      break;
    }
    modules.push({
      name: await countedText(bytes, view.getUint32(0, true), 2),
      base: bits === 64 ? view.getBigUint64(entry.base, true) : BigInt(view.getUint32(entry.base, true)),
      size: view.getUint32(entry.size, true),
      stamp: view.getUint32(entry.stamp, true) || undefined,
      version: undefined,
    });
  }
  if (problems.length === 0 && count > read) problems.push({ kind: 'tooMany', part: 'drivers', read, count });
  const missing = modules.filter(({ name }) => name === undefined).length;
  if (missing > 0) problems.push({ kind: 'names', part: 'drivers', missing });
  return { modules, problems };
}

/** How long each entry is: the names follow the list, and entries begin at multiples of four. */
function entryLength(known: number, listLength: number, count: number): number {
  const length = Math.floor(listLength / count / 4) * 4;
  return length >= known && length <= LONGEST_ENTRY ? length : known;
}

async function readUnloaded(bytes: DumpBytes, at: number): Promise<List> {
  const count = (await bytes.at(at, UNLOADED.header))?.getUint32(0, true);
  if (count === undefined) return { modules: [], problems: [cutOff('unloadedDrivers')] };
  // Windows remembers the last fifty.
  if (count > UNLOADED.most) return { modules: [], problems: [{ kind: 'damaged', part: 'unloadedDrivers' }] };
  const modules: DumpModule[] = [];
  for (let index = 0; index < count; index++) {
    const view = await bytes.at(at + UNLOADED.header + index * UNLOADED.length, UNLOADED.length);
    if (!view) return { modules, problems: [cutOff('unloadedDrivers')] };
    const base = view.getBigUint64(UNLOADED.base, true);
    const size = view.getBigUint64(UNLOADED.end, true) - base;
    modules.push({
      name: utf16Text(new DataView(view.buffer, UNLOADED.text, UNLOADED.textLength)) || undefined,
      base,
      size: size > 0n && size < 2n ** 32n ? Number(size) : 0,
      stamp: undefined,
      version: undefined,
    });
  }
  return { modules, problems: [] };
}

/** The name at the place of the driver that Windows blames: a text, or an entry of the list, which begins with its place. */
async function blamedDriver(bytes: DumpBytes, at: number): Promise<string | undefined> {
  const name = await nameAt(bytes, at);
  if (name !== undefined) return name;
  const place = (await bytes.at(at, 4))?.getUint32(0, true);
  return place === undefined ? undefined : nameAt(bytes, place);
}

async function nameAt(bytes: DumpBytes, at: number): Promise<string | undefined> {
  const text = await countedText(bytes, at, 2);
  return text !== undefined && /^[\x20-\x7e]{2,}$/.test(text) ? text : undefined;
}

function cutOff(part: DumpPart): DumpProblem {
  return { kind: 'cutOff', part };
}
