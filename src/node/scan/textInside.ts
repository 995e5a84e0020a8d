import { archiveEntries } from '../../core/archives/archiveEntries.ts';
import { readUpTo } from '../../core/archives/byteSource.ts';
import { Passwords } from '../../core/archives/passwords.ts';
import { peek } from '../../core/archives/peek.ts';
import { type BinaryFile, documentKindOf } from '../../core/documents/documentKinds.ts';
import { HEAD_BYTES } from '../../core/scan/encoding.ts';
import type { OpenLog } from '../logFile.ts';

/** A file that was opened: its name, and the names that lead through archives to the wanted entry. */
export interface Inside {
  readonly name: string;
  readonly entry: readonly string[];
}

/** Uses the text of an opened file, or of an entry in it; undefined where it has no such entry. */
export async function withTextInside<T>(
  log: OpenLog,
  { name, entry }: Inside,
  use: (text: AsyncIterable<Uint8Array>) => Promise<T>,
  passwords = new Passwords(),
): Promise<T | undefined> {
  if (entry.length === 0) {
    const head = await readUpTo(log, 0, HEAD_BYTES);
    return use(textOf(head, { source: log, chunks: () => log.chunks() }));
  }
  const options = { name, only: entry, passwords: (archive: readonly string[]) => passwords.of([name, ...archive]) };
  for await (const { path, stream } of archiveEntries(log, options)) {
    if (path.length !== entry.length || !path.every((one, i) => one === entry[i])) continue;
    const { head, all } = await peek(stream(), HEAD_BYTES);
    return use(textOf(head, { chunks: all }));
  }
  return undefined;
}

/** A file's text, or what a binary file is as one. */
function textOf(head: Uint8Array, bytes: BinaryFile): AsyncIterable<Uint8Array> {
  return documentKindOf(head)?.text(bytes, () => {}) ?? bytes.chunks();
}
