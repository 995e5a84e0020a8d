import { type ArchiveEntry, archiveEntries, isFolder } from '../core/archives/archiveEntries.ts';
import { archiveKindOf, foreignArchive } from '../core/archives/archiveKind.ts';
import { readUpTo } from '../core/archives/byteSource.ts';
import { Passwords } from '../core/archives/passwords.ts';
import { peek } from '../core/archives/peek.ts';
import { endsLikeZip } from '../core/archives/zipDirectory.ts';
import { type BinaryFile, type DocumentKind, documentKindOf } from '../core/documents/documentKinds.ts';
import { encodingOf, HEAD_BYTES, type LogEncoding } from '../core/scan/encoding.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import { type LogFile, type OpenLog, skippedBy } from './logFile.ts';
import { nameOf } from './uriName.ts';

/** A text to search: a file's, or that of a file in an archive. */
export interface LogText {
  /** The file that it is, or lies in. */
  readonly file: LogFile;
  /** For showing: its own path, and that from the folder that is searched. */
  readonly path: string;
  readonly label: string;
  /** The names that lead through archives to it; none for a file. */
  readonly entry: readonly string[];
  /** The paths of the archives that it lies in, outermost first. */
  readonly archives: readonly string[];
  /** What is known of a file that is the text itself. */
  readonly whole?: WholeFile;
  /** The kind of binary file that it is made from, if it is, and the first bytes of that. */
  readonly document?: DocumentKind;
  readonly original?: Uint8Array;
  /** Its bytes in order, once, in a buffer that is used again for the next ones. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

interface WholeFile {
  /** The file's first bytes, enough to tell its encoding by. */
  readonly head: Uint8Array;
  /** Bytes. */
  readonly size: number;
  /** Its last change, in milliseconds UTC. */
  readonly changed: number;
}

/** Who reads the texts. */
export interface TextReader {
  /** Where the passwords of archives come from; each is asked for by the names that lead to it, the file's label first. */
  readonly passwords?: Passwords;
  /** Reads a text, and answers how it begins. What it throws, the text is skipped by. */
  read(text: LogText): Promise<LogEncoding['kind']>;
  /** Told of what was not read, or not wholly. */
  skip(skipped: Skipped): void | Promise<void>;
}

/**
 * Opens a file and hands out what is to be read in it: its text, or that of each file in an archive, which is known by its
 * first bytes and called `logs.zip/CBS.log`. Whatever cannot be read is told, and the rest is read. Never throws but what
 * `skip` does.
 */
export async function readTexts(file: LogFile, reader: TextReader): Promise<void> {
  let log: OpenLog | undefined;
  try {
    log = await file.open();
    const head = await readUpTo(log, 0, HEAD_BYTES);
    const foreign = foreignArchive(head);
    if (foreign) throw foreign;
    if (archiveKindOf(head) || (mayHideZip(file, head) && (await endsLikeZip(log))))
      await readArchive(file, log, reader);
    else if (file.inside !== undefined) await reader.skip({ file: `${file.path}/${file.inside}`, reason: 'gone' });
    else await readWhole(file, log, head, reader);
    const changed = await log.whatChanged();
    if (changed) await reader.skip({ file: file.path, reason: changed });
  } catch (error) {
    await reader.skip(skippedBy(error, file.path));
  } finally {
    await log?.close().catch(() => {});
  }
}

/** Whether what a file begins with leaves open what it is: neither a log's text nor a binary file that is read as one. */
function mayHideZip(file: LogFile, head: Uint8Array): boolean {
  if (documentKindOf(head)) return false;
  return head[0] === 0 || /\.zip$/i.test(file.path) || encodingOf(head).kind === 'binary';
}

async function readWhole(file: LogFile, log: OpenLog, head: Uint8Array, reader: TextReader): Promise<void> {
  const { path, label } = file;
  const { size, changed } = log;
  const text = { file, path, label, entry: [], archives: [], whole: { head, size, changed } };
  await readBytes(text, head, { source: log, chunks: () => log.chunks() }, reader);
}

async function readArchive(file: LogFile, log: OpenLog, reader: TextReader): Promise<void> {
  try {
    const { passwords = new Passwords() } = reader;
    const options = {
      name: nameOf(file.uri),
      passwords: (archive: readonly string[]) => passwords.of([file.label, ...archive]),
    };
    const { inside } = file;
    let isEmpty = true;
    for await (const entry of archiveEntries(log, options)) {
      if (isFolder(entry) || (inside !== undefined && !isInEntry(insideOf(entry), inside))) continue;
      isEmpty = false;
      await readEntry(file, entry, reader);
    }
    if (!isEmpty) return;
    await reader.skip(
      inside === undefined ? { file: file.path, reason: 'empty' } : { file: `${file.path}/${inside}`, reason: 'gone' },
    );
  } catch (error) {
    await reader.skip(skippedBy(error, file.path));
  }
}

/** The names that lead to an entry, as they are shown. */
function insideOf({ path }: ArchiveEntry): string {
  return path.join('/').replaceAll('\\', '/');
}

/** Whether an entry is the wanted one, or in it. `!/` may stand for what leads into an archive. */
function isInEntry(shown: string, wanted: string): boolean {
  const [one, other] = [shown, wanted].map((path) => path.replaceAll('!/', '/'));
  return one === other || one!.startsWith(`${other}/`);
}

async function readEntry(file: LogFile, entry: ArchiveEntry, reader: TextReader): Promise<void> {
  const inside = insideOf(entry);
  const path = `${file.path}/${inside}`;
  const label = `${file.label}/${inside}`;
  try {
    const { head, all } = await peek(entry.stream(), HEAD_BYTES);
    const archives = entry.path.map((_, depth) =>
      [file.path, ...entry.path.slice(0, depth).map((name) => name.replaceAll('\\', '/'))].join('/'),
    );
    await readBytes({ file, path, label, entry: entry.path, archives }, head, { chunks: all }, reader);
  } catch (error) {
    await reader.skip(skippedBy(error, path));
  }
}

/** Reads a text, or what a binary file is as one. */
async function readBytes(
  text: Omit<LogText, 'chunks' | 'document' | 'original'>,
  head: Uint8Array,
  bytes: BinaryFile,
  reader: TextReader,
): Promise<void> {
  const kind = documentKindOf(head);
  if (!kind) {
    await readText({ ...text, chunks: bytes.chunks() }, reader);
    return;
  }
  let loss: string | undefined;
  const tell = (told: string) => {
    loss = told;
  };
  await readText({ ...text, document: kind, original: head, chunks: kind.text(bytes, tell) }, reader);
  if (loss !== undefined) await reader.skip({ file: text.path, reason: 'incomplete', detail: loss });
}

async function readText(text: LogText, reader: TextReader): Promise<void> {
  if ((await reader.read(text)) === 'binary') await reader.skip({ file: text.path, reason: 'binary' });
}
