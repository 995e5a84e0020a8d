import { ArchiveError } from './archiveError.ts';

/** How large one archive may become, with all the archives in it. */
export interface ArchiveLimits {
  /** Entries listed, including those of inner archives. */
  readonly entries: number;
  /** How deep archives may be nested; the outermost one is 1 deep. */
  readonly depth: number;
  /** Bytes unpacked in all. What has to be unpacked twice to get at an inner archive counts twice. */
  readonly totalBytes: number;
  /** How many times its packed size an entry may become, once it is past `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const DEFAULT_LIMITS: ArchiveLimits = {
  entries: 10_000,
  depth: 3,
  totalBytes: 20 * 2 ** 30,
  ratio: 1000,
  ratioFrom: 10 * 2 ** 20,
};

/** Counts what is listed and unpacked of one archive, and says when it is too much. */
export class ArchiveBudget {
  readonly limits: ArchiveLimits;
  readonly #signal: AbortSignal | undefined;
  #bytes = 0;
  #entries = 0;

  constructor(limits: ArchiveLimits, signal?: AbortSignal) {
    this.limits = limits;
    this.#signal = signal;
  }

  /** Whether the limit of unpacked bytes is reached, so that nothing more is read. */
  get bytesSpent(): boolean {
    return this.#bytes > this.limits.totalBytes;
  }

  /** Whether the limit of listed entries is reached, so that no further archive is opened. */
  get entriesSpent(): boolean {
    return this.#entries > this.limits.entries;
  }

  /** Counts unpacked bytes. Throws an `ArchiveError`, or the reason of the caller's signal. */
  spendBytes(bytes: number): void {
    this.#signal?.throwIfAborted();
    this.#bytes += bytes;
    if (this.#bytes > this.limits.totalBytes) {
      throw new ArchiveError('limit', `unpacks to more than ${inWords(this.limits.totalBytes)}: the rest is not read`);
    }
  }

  /** Counts an entry. Throws as `spendBytes` does. */
  spendEntry(): void {
    this.#signal?.throwIfAborted();
    this.#entries++;
    if (this.#entries > this.limits.entries) {
      throw new ArchiveError('limit', `has more than ${this.limits.entries} entries: the rest is not read`);
    }
  }

  /** Throws where an entry of `packed` bytes that has become `unpacked` bytes looks like a bomb. */
  checkRatio(packed: number, unpacked: number): void {
    const { ratio, ratioFrom } = this.limits;
    if (unpacked > ratioFrom && unpacked > packed * ratio) {
      throw new ArchiveError('limit', `unpacks to more than ${ratio} times its size: not read further`);
    }
  }
}

/** A number of bytes as `20 GB`, for messages. */
function inWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(bytes) / 10)));
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power]}`;
}
