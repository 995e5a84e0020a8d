import { type ArchiveEntry, archiveEntries, isFolder } from '../../core/archives/archiveEntries.ts';
import { ArchiveError } from '../../core/archives/archiveError.ts';
import { archiveKindOf } from '../../core/archives/archiveKind.ts';
import { readUpTo } from '../../core/archives/byteSource.ts';
import type { Code } from '../../core/codes/code.ts';
import type { KnownCodes } from '../../core/codes/knownCodes.ts';
import type { ByteSearch } from '../../core/detection/byteSearch.ts';
import type { Describer } from '../../core/explain/describer.ts';
import { encodingOf, type LogEncoding } from '../../core/scan/encoding.ts';
import { locateHits } from '../../core/scan/locateHits.ts';
import { createScanSearch } from '../../core/scan/scanBytes.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import { FileTallies, type TallyOptions } from '../../core/summary/fileTallies.ts';
import type { ScannedFile } from '../../core/summary/scanResults.ts';
import type { DayOrder } from '../../core/times/dateParts.ts';
import { type LogFile, localDigits, type OpenLog, skippedBy } from '../logFile.ts';
import { TooLarge } from './hostFiles.ts';
import type { FromScan } from './messages.ts';
import { nameOf } from './uriName.ts';

/** What was found is sent once in so many milliseconds. */
const EVERY = 250;
/** How many first bytes tell what a file is. */
const HEAD = 8192;
/** How many places a whole scan keeps. */
const PLACES = 50_000;

/** Searches files one after the other, and tells what it finds. */
export class FileScan {
  readonly #known: KnownCodes;
  readonly #describer: Pick<Describer, 'outcome'>;
  readonly #post: (message: FromScan) => void;
  readonly #tallies: TallyOptions;
  readonly #byteSearch: ByteSearch;
  #bytes = 0;
  #files = 0;
  #name = '';
  #toldAt = 0;

  /** `needsNearby`: whether the lines around a code may tell which case it is. */
  constructor(
    known: KnownCodes,
    describer: Pick<Describer, 'outcome'>,
    post: (message: FromScan) => void,
    needsNearby: (code: Code) => boolean = () => true,
  ) {
    this.#known = known;
    this.#byteSearch = createScanSearch({ known });
    this.#describer = describer;
    this.#tallies = { room: { left: PLACES }, needsNearby };
    this.#post = post;
  }

  /** Takes note of bytes that were read. */
  readonly read = (bytes: number): void => {
    this.#bytes += bytes;
    const now = performance.now();
    if (now - this.#toldAt < EVERY / 2) return;
    this.#toldAt = now;
    this.#tellProgress();
  };

  async scan(file: LogFile | Skipped): Promise<void> {
    if ('reason' in file) return this.#skip(file);
    this.#name = file.label;
    let log: OpenLog | undefined;
    try {
      log = await file.open();
      const head = await readUpTo(log, 0, HEAD);
      if (archiveKindOf(head)) await this.#scanArchive(file, log);
      else await this.#scanLog(file, log, encodingOf(head));
      const changed = await log.whatChanged();
      if (changed) this.#skip({ file: file.path, reason: changed });
    } catch (error) {
      this.#skip(skippedFor(error, file.path));
    } finally {
      await log?.close().catch(() => {});
    }
  }

  /** Everything was read. */
  finish(): void {
    this.#tellProgress();
    this.#post({ type: 'done' });
  }

  async #scanLog(found: LogFile, log: OpenLog, { kind }: LogEncoding): Promise<void> {
    const { path, label, uri } = found;
    const { size, changed } = log;
    // The editor knows no UTF-32.
    const odd = found.excerptOnly || kind === 'utf-32le' || kind === 'utf-32be' ? { excerptOnly: true as const } : {};
    const units = kind === 'utf-16le' || kind === 'utf-16be' ? Math.ceil(size / 2) : size;
    await this.#search({ path, label, uri, entry: [], units, changed, ...odd }, log.chunks());
  }

  async #scanArchive(file: LogFile, log: OpenLog): Promise<void> {
    try {
      for await (const entry of archiveEntries(log, { name: nameOf(file.uri) })) {
        if (!isFolder(entry)) await this.#scanEntry(file, entry);
      }
    } catch (error) {
      this.#skip(skippedFor(error, file.path));
    }
  }

  async #scanEntry(archive: LogFile, entry: ArchiveEntry): Promise<void> {
    const inside = entry.path.join('/').replaceAll('\\', '/');
    const file: ScannedFile = {
      path: `${archive.path}/${inside}`,
      label: `${archive.label}/${inside}`,
      uri: archive.uri,
      entry: entry.path,
    };
    this.#name = file.label;
    try {
      await this.#search(file, entry.stream());
    } catch (error) {
      this.#skip(skippedFor(error, file.path));
    }
  }

  async #search(searched: ScannedFile, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let file = searched;
    this.#files++;
    const found = new FileTallies(file.path, this.#describer, this.#tallies);
    let isAny = false;
    let order: DayOrder | undefined;
    const send = () => {
      const tallies = found.take();
      if (tallies.length === 0) return;
      isAny = true;
      this.#post({ type: 'found', file, tallies });
    };
    const { changed } = file;
    try {
      const result = await locateHits(
        sendingBetween(chunks, send),
        { known: this.#known, fileName: file.path },
        changed === undefined ? {} : { changed: localDigits(changed) },
        (hit, stamp, lines) => found.add(hit, stamp, lines),
        this.#byteSearch,
      );
      order = result.order;
      if (result.mixed) {
        // The editor reads a file in one encoding.
        file = { ...file, excerptOnly: true };
        if (isAny) this.#post({ type: 'found', file, tallies: [] });
      }
      if (result.encoding === 'binary') this.#skip({ file: file.path, reason: 'binary' });
    } finally {
      // What was found before a file broke off counts.
      send();
      if (isAny) this.#post({ type: 'read', file: file.path, ...(order && { order }) });
    }
  }

  #skip(skipped: Skipped): void {
    this.#post({ type: 'skipped', skipped });
  }

  #tellProgress(): void {
    const progress = { name: this.#name, bytes: this.#bytes, files: this.#files };
    this.#post({ type: 'progress', progress });
  }
}

/** Hands chunks on; every now and then, sends in between what their use has found. */
async function* sendingBetween(chunks: AsyncIterable<Uint8Array>, send: () => void): AsyncGenerator<Uint8Array> {
  let sentAt = performance.now();
  for await (const chunk of chunks) {
    yield chunk;
    if (performance.now() - sentAt < EVERY) continue;
    send();
    sentAt = performance.now();
  }
}

function skippedFor(error: unknown, file: string): Skipped {
  if (error instanceof ArchiveError) return { file, reason: 'archive', detail: error.message };
  if (error instanceof TooLarge) return { file, reason: 'tooLarge', detail: error.limit };
  return skippedBy(error, file);
}
