import { UniqueNames } from '../text/uniqueNames.ts';
import { ArchiveError } from './archiveError.ts';
import { ARCHIVE_MAGIC_LENGTH, type ArchiveKind, archiveKindOf, foreignArchive } from './archiveKind.ts';
import { ArchiveBudget, type ArchiveLimits, DEFAULT_LIMITS } from './archiveLimits.ts';
import { type ByteSource, readUpTo } from './byteSource.ts';
import { cabEntries } from './cab.ts';
import { gzipEntries } from './gzip.ts';
import { failing, type PackedEntry } from './packedEntry.ts';
import { type PasswordFinder, Passwords } from './passwords.ts';
import { type Peeked, peek } from './peek.ts';
import { ReplaySource } from './replaySource.ts';
import { tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';
import { endsLikeZip } from './zipDirectory.ts';

/** A file in an archive, or in an archive inside it. */
export interface ArchiveEntry {
  /**
   * Only to be shown, never a path to open: control characters are spelled out, `..` and drive letters stay as they
   * were. An archive may hold any number of files with the same name: the second is called `a.log (2)`.
   */
  readonly name: string;
  /**
   * The names of the inner archives that lead to it, outermost first, and its own. No other entry has the same path,
   * even when the names are joined and `\` is taken for `/`.
   */
  readonly path: readonly string[];
  /** Bytes when unpacked, as the archive states; undefined where it does not. */
  readonly size: number | undefined;
  /**
   * Unpacks it in pieces of at most 1 MB. Throws an `ArchiveError` where it is damaged, encrypted, packed in a way that
   * is not read, or too large. Cheapest while the iteration is at this entry, and when called only once.
   */
  stream(): AsyncIterable<Uint8Array>;
}

export interface ArchiveOptions {
  /** The archive's file name, from which an unnamed entry of a gzip file takes its own. */
  readonly name?: string;
  readonly limits?: Partial<ArchiveLimits>;
  /** Who finds the passwords of the archive to which these names lead; none for this one. */
  readonly passwords?: (archive: readonly string[]) => PasswordFinder;
  /** The path of the one entry that is wanted: no other is looked into. */
  readonly only?: readonly string[];
  /** Aborts reading, with its reason as the error. */
  readonly signal?: AbortSignal;
}

const NO_PASSWORDS = new Passwords();

type Reader = (source: ByteSource, budget: ArchiveBudget, passwords: PasswordFinder) => AsyncGenerator<PackedEntry>;

const READERS: Readonly<Record<ArchiveKind, Reader>> = {
  zip: zipEntries,
  gzip: gzipEntries,
  cab: cabEntries,
  tar: tarEntries,
};

/**
 * What kind of archive a file is, by its first bytes or, of a zip with something before it, by its last ones; undefined
 * for anything that is not read as one.
 */
export async function archiveKind(source: ByteSource): Promise<ArchiveKind | undefined> {
  const head = await readUpTo(source, 0, ARCHIVE_MAGIC_LENGTH);
  const kind = archiveKindOf(head);
  if (kind || foreignArchive(head)) return kind;
  return (await endsLikeZip(source)) ? 'zip' : undefined;
}

/**
 * The files in an archive in the order in which they lie, those of inner archives in their place. Only what is asked
 * for is unpacked, and the first bytes of each file, to recognise archives.
 *
 * An entry that cannot be read, or an inner archive whose list cannot be, becomes an entry whose `stream` throws. The
 * iteration itself throws an `ArchiveError` where this is not an archive, is damaged as a whole or has too many
 * entries, and whatever the source throws. It ends once more has been unpacked than the limit allows.
 */
export async function* archiveEntries(source: ByteSource, options: ArchiveOptions = {}): AsyncGenerator<ArchiveEntry> {
  const kind = await archiveKind(source);
  if (!kind) {
    const head = await readUpTo(source, 0, ARCHIVE_MAGIC_LENGTH);
    throw foreignArchive(head) ?? new ArchiveError('unsupported', 'is not an archive that is read');
  }
  const budget = new ArchiveBudget({ ...DEFAULT_LIMITS, ...options.limits }, options.signal);
  const { name = '', passwords = (archive) => NO_PASSWORDS.of(archive) } = options;
  yield* new Walk(budget, passwords, options.only).through({ source, kind, path: [], fileName: name });
}

/** An archive on the way to an entry: `path` leads to it and is as long as the archive is deep. */
interface OpenArchive {
  readonly source: ByteSource;
  readonly kind: ArchiveKind;
  readonly path: readonly string[];
  readonly fileName: string;
}

/** The way through an archive and all in it. */
class Walk {
  readonly #budget: ArchiveBudget;
  readonly #passwords: (archive: readonly string[]) => PasswordFinder;
  readonly #only: readonly string[] | undefined;
  readonly #names = new UniqueNames();

  constructor(
    budget: ArchiveBudget,
    passwords: (archive: readonly string[]) => PasswordFinder,
    only?: readonly string[],
  ) {
    this.#only = only;
    this.#budget = budget;
    this.#passwords = passwords;
  }

  async *through({ source, kind, path, fileName }: OpenArchive): AsyncGenerator<ArchiveEntry> {
    for await (const packed of READERS[kind](source, this.#budget, this.#passwords(path))) {
      const own = packed.name || nameWithoutGz(fileName);
      const name = isFolder(packed) ? own : uniqueName(own, path, this.#names);
      const entry = { name, path: [...path, name], size: packed.size };
      if (this.#only && this.#only[path.length] !== name) continue;
      const peeked = await tryToPeek(packed);
      if (peeked instanceof ArchiveError) {
        yield { ...entry, stream: () => failing(peeked) };
      } else {
        const kind = archiveKindOf(peeked.head);
        const foreign = foreignArchive(peeked.head);
        if (kind) {
          await peeked.close();
          yield* this.#inside(packed, { ...entry, kind, fileName: own });
        } else if (foreign) {
          await peeked.close();
          yield { ...entry, stream: () => failing(foreign) };
        } else {
          yield { ...entry, stream: onceThenAnew(peeked, packed) };
          await peeked.close();
        }
      }
      if (this.#budget.bytesSpent) return;
    }
  }

  async *#inside(
    packed: PackedEntry,
    entry: Omit<ArchiveEntry, 'stream'> & { readonly kind: ArchiveKind; readonly fileName: string },
  ): AsyncGenerator<ArchiveEntry> {
    const { kind, path, name, size, fileName } = entry;
    const { limits, entriesSpent } = this.#budget;
    let replay: ReplaySource | undefined;
    try {
      if (path.length >= limits.depth) {
        throw new ArchiveError('limit', `lies in more than ${limits.depth - 1} archives: it is not opened`);
      }
      if (entriesSpent) {
        throw new ArchiveError('limit', `is not opened: more than ${limits.entries} entries were listed before`);
      }
      // A tar archive is read from the beginning to the end: how long it is need not be known before.
      if (!packed.stored)
        replay = new ReplaySource(packed.open, size ?? (kind === 'tar' ? undefined : await lengthOf(packed.open())));
      yield* this.through({ source: packed.stored ?? replay!, kind, path, fileName });
      // The checksum of what it is packed in comes last.
      if (kind === 'tar') await replay?.readToEnd();
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      yield { name, path, size, stream: () => failing(error) };
    } finally {
      await replay?.close();
    }
  }
}

/** Whether an entry is a folder, as some packers list them: it has no bytes, and its files are entries of their own. */
export function isFolder({ name, size }: Pick<ArchiveEntry, 'name' | 'size'>): boolean {
  return /[\\/]$/.test(name) && size === 0;
}

/** A name that makes the whole path differ from those of all entries before. */
function uniqueName(name: string, parents: readonly string[], names: UniqueNames): string {
  const path = [...parents, name].join('/').replaceAll('\\', '/');
  return name + names.take(path).slice(path.length);
}

async function tryToPeek(packed: PackedEntry): Promise<Peeked | ArchiveError> {
  try {
    return await peek(packed.open(), ARCHIVE_MAGIC_LENGTH);
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
}

/** The stream already begun, then new ones. */
function onceThenAnew(peeked: Peeked, packed: PackedEntry): () => AsyncIterable<Uint8Array> {
  let begun: Peeked | undefined = peeked;
  return () => {
    const stream = begun?.all() ?? packed.open();
    begun = undefined;
    return stream;
  };
}

async function lengthOf(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const bytes of stream) length += bytes.length;
  return length;
}

/** `gzip` drops its own ending, and so does everybody who unpacks by hand. */
function nameWithoutGz(fileName: string): string {
  return fileName.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
}
