import { archiveEntries } from '../../core/archives/archiveEntries.ts';
import { readUpTo } from '../../core/archives/byteSource.ts';
import { Passwords } from '../../core/archives/passwords.ts';
import { peek } from '../../core/archives/peek.ts';
import { type BinaryFile, documentKindOf } from '../../core/documents/documentKinds.ts';
import { HEAD_BYTES } from '../../core/scan/encoding.ts';
import { type Excerpt, readExcerpt } from '../../core/scan/excerpt.ts';
import { type ExcerptPlace, firstLineOf } from '../../core/scan/excerptPlace.ts';
import type { OpenLog } from '../logFile.ts';

/** A file that was opened: its name, and the names that lead through archives to the wanted entry. */
export interface Inside {
  readonly name: string;
  readonly entry: readonly string[];
}

/** Reads the lines around a place of an opened file, or of an entry in it. */
export async function readExcerptOf(
  log: OpenLog,
  inside: Inside,
  place: ExcerptPlace,
  passwords = new Passwords(),
): Promise<Excerpt> {
  const excerpt = await readTextOf(log, inside, (chunks) => readExcerpt(chunks, place), passwords);
  return excerpt ?? { firstLine: firstLineOf(place), lines: [] };
}

/** Reads the text of an opened file, or of an entry in it; undefined where the entry is not there any more. */
export async function readTextOf<T>(
  log: OpenLog,
  { name, entry }: Inside,
  read: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
  passwords: Passwords,
): Promise<T | undefined> {
  if (entry.length === 0) {
    const head = await readUpTo(log, 0, HEAD_BYTES);
    return read(textOf(head, { source: log, chunks: () => log.chunks() }));
  }
  const options = { name, only: entry, passwords: (archive: readonly string[]) => passwords.of([name, ...archive]) };
  for await (const { path, stream } of archiveEntries(log, options)) {
    if (path.length !== entry.length || !path.every((one, i) => one === entry[i])) continue;
    const { head, all } = await peek(stream(), HEAD_BYTES);
    return read(textOf(head, { chunks: all }));
  }
  return undefined;
}

/** A file's text, or what a binary file is as one. */
function textOf(head: Uint8Array, bytes: BinaryFile): AsyncIterable<Uint8Array> {
  return documentKindOf(head)?.text(bytes, () => {}) ?? bytes.chunks();
}
