import { ArchiveError, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import { ByteCursor, type ByteSource, u16, u32 } from './byteSource.ts';
import { decodeUtf8, decodeWindows1252, entryName } from './entryName.ts';

/** A run of data blocks that is packed as one (MS-CAB, CFFOLDER). */
export interface CabFolder {
  /**
   * Where its first block lies and where its last one ends at the latest, in bytes from the beginning of the cabinet.
   */
  readonly start: number;
  readonly end: number;
  readonly blocks: number;
  /** How it is packed, as the field `typeCompress` has it. */
  readonly packing: number;
}

/** A file in a folder (MS-CAB, CFFILE). */
export interface CabFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Where it begins in its folder's unpacked data. */
  readonly offset: number;
  /** Undefined where a part of it lies in another cabinet. */
  readonly folder: CabFolder | undefined;
}

export interface CabDirectory {
  /** In the order in which they lie in the cabinet. */
  readonly files: readonly CabFile[];
  /** Bytes of each data block's header that are reserved for the program that made the cabinet. */
  readonly blockReserve: number;
  /** Why the list is incomplete. */
  readonly rest: ArchiveError | undefined;
}

const HAS_PREVIOUS = 1;
const HAS_NEXT = 2;
const HAS_RESERVE = 4;
/** Folder numbers from here on stand for a file that continues in, or comes from, another cabinet. */
const FIRST_SPANNING = 0xfffd;
const NAME_IS_UTF8 = 0x80;
/** Of a file in the list, before its name. */
const FILE_LENGTH = 16;
/** MS-CAB, CFFILE: 256 bytes including the zero. Lenient, as nothing depends on it. */
const LONGEST_NAME = 1024;

/** Reads a cabinet's header, folders and files (MS-CAB, CFHEADER, CFFOLDER, CFFILE). Throws an `ArchiveError`. */
export async function readCabDirectory(source: ByteSource, budget: ArchiveBudget): Promise<CabDirectory> {
  const cursor = new ByteCursor(source, 0);
  const head = await cursor.take(36);
  if (u32(head, 0) !== 0x4643534d) throw damaged('no cabinet header');
  if (head[25] !== 1) throw new ArchiveError('unsupported', `is a cabinet of version ${head[25]}, which is not read`);
  const filesStart = u32(head, 16);
  const fileCount = u16(head, 28);
  const flags = u16(head, 30);
  let [folderReserve, blockReserve] = [0, 0];
  if (flags & HAS_RESERVE) {
    const reserve = await cursor.take(4);
    cursor.skip(u16(reserve, 0));
    [folderReserve, blockReserve] = [reserve[2]!, reserve[3]!];
  }
  for (const flag of [HAS_PREVIOUS, HAS_NEXT]) {
    if (!(flags & flag)) continue;
    await cursor.takeZeroEnded(LONGEST_NAME);
    await cursor.takeZeroEnded(LONGEST_NAME);
  }
  const folders = await readFolders(cursor, u16(head, 26), folderReserve, source.size);
  return { blockReserve, ...(await readFiles(new ByteCursor(source, filesStart), fileCount, folders, budget)) };
}

async function readFolders(cursor: ByteCursor, count: number, reserve: number, size: number): Promise<CabFolder[]> {
  const read: { start: number; blocks: number; packing: number }[] = [];
  for (let i = 0; i < count; i++) {
    const bytes = await cursor.take(8);
    cursor.skip(reserve);
    read.push({ start: u32(bytes, 0), blocks: u16(bytes, 4), packing: u16(bytes, 6) });
  }
  // A folder ends where another begins: overlapping folders are a way to make a small file swell.
  const starts = read.filter(({ blocks }) => blocks > 0).map(({ start }) => start);
  starts.sort((a, b) => a - b);
  if (starts.some((start, i) => start === starts[i + 1])) throw damaged('its folders overlap');
  const endOf = new Map(starts.map((start, i) => [start, starts[i + 1] ?? size]));
  return read.map((folder) => ({ ...folder, end: endOf.get(folder.start) ?? size }));
}

/**
 * Whether one more file is listed at a place where the list should be at its end: nothing else checks the number of files.
 * The first data block, if any, lies behind the list.
 */
async function isFile(cursor: ByteCursor, folders: readonly CabFolder[]): Promise<boolean> {
  const end = Math.min(...folders.map(({ start }) => start));
  const room = end - cursor.at;
  if (!(room > FILE_LENGTH && room < Number.POSITIVE_INFINITY)) return false;
  const head = await cursor.peek(Math.min(room, FILE_LENGTH + LONGEST_NAME));
  const name = head.subarray(FILE_LENGTH);
  return head.length > FILE_LENGTH && name.indexOf(0) > 0 && folders[u16(head, 8)] !== undefined;
}

async function readFiles(
  cursor: ByteCursor,
  count: number,
  folders: readonly CabFolder[],
  budget: ArchiveBudget,
): Promise<Omit<CabDirectory, 'blockReserve'>> {
  const files: CabFile[] = [];
  let rest: ArchiveError | undefined;
  try {
    for (let i = 0; i < count; i++) {
      const head = await cursor.take(FILE_LENGTH);
      const bytes = await cursor.takeZeroEnded(LONGEST_NAME);
      const number = u16(head, 8);
      const folder = folders[number];
      if (!folder && number < FIRST_SPANNING) throw damaged('its list of files makes no sense');
      budget.spendEntry();
      const name = entryName(bytes, u16(head, 14) & NAME_IS_UTF8 ? decodeUtf8 : decodeWindows1252);
      files.push({ name, size: u32(head, 0), offset: u32(head, 4), folder });
    }
    if (await isFile(cursor, folders)) throw damaged('its list of files is longer than it says');
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    rest = error;
  }
  files.sort((a, b) => (a.folder?.start ?? 0) - (b.folder?.start ?? 0) || a.offset - b.offset || a.size - b.size);
  return { files, rest: rest ?? (coversData(files, folders) ? undefined : notCovered()) };
}

/** The error for data of a folder that belong to no file, or to several: sizes of files have no checksum. */
export const notCovered = () => damaged('its list of files does not go with its data');

/**
 * Whether each folder with data has files, which lie one behind the other from its beginning on, as all programs write them.
 * What is split across cabinets begins elsewhere.
 */
function coversData(files: readonly CabFile[], folders: readonly CabFolder[]): boolean {
  if (files.some(({ folder }) => !folder)) return true;
  if (folders.some((one) => one.blocks > 0 && !files.some(({ folder }) => folder === one))) return false;
  return files.every(({ folder, offset }, i) => {
    const before = files[i - 1];
    return offset === (before?.folder === folder ? before!.offset + before!.size : 0);
  });
}
