// A thread of its own that lists an archive and unpacks files of it: the extension host stays free to answer.
import { type ArchiveOptions, archiveEntries, isFolder } from '../../core/archives/archiveEntries.ts';
import { ArchiveError } from '../../core/archives/archiveError.ts';
import type { ListedEntry } from '../../core/archives/archiveTree.ts';
import { Passwords } from '../../core/archives/passwords.ts';
import { findText } from '../../core/scan/findText.ts';
import { sizeText } from '../../core/scan/skipped.ts';
import { isOnDisk } from '../disk.ts';
import { pathOfUri } from '../diskPath.ts';
import { type OpenLog, problemOf } from '../logFile.ts';
import { openDiskFile } from '../openLog.ts';
import { HostFiles } from '../scan/hostFiles.ts';
import { type ThreadPort, threadData, threadPort } from '../threadPort.ts';
import { nameOf } from '../uriName.ts';
import type { BrowseTask, FoundInEntry, FromBrowse, ToBrowse } from './messages.ts';

/** The editor takes a file only as a whole: a larger one is not worth the memory. Bytes. */
const LARGEST = 256 * 2 ** 20;
/** So many lines that hold a text are listed. */
const MOST_LINES = 1000;

type Tell = ThreadPort<ToBrowse, FromBrowse>['tell'];

/** Begins to answer what is asked of the archive that the thread was started with. */
export function archiveThread(): void {
  const { uri, passwords: known } = threadData<BrowseTask>();
  const port = threadPort<ToBrowse, FromBrowse>();
  const host = new HostFiles(port.tell);
  const passwords = new Passwords((question) => host.password(question), known);
  const name = nameOf(uri);
  const options = { name, passwords: (archive: readonly string[]) => passwords.of([name, ...archive]) };
  port.hear((message) => {
    if (message.type === 'answer') return host.receive(message.answer);
    const open = async () => (isOnDisk(uri) ? openDiskFile(pathOfUri(uri), () => {}) : host.open(uri, () => {}));
    answer(message, open, options, port.tell).catch((error: unknown) =>
      port.tell({ type: 'failed', id: message.id, problem: said(error) }),
    );
  });
}

async function answer(
  message: Exclude<ToBrowse, { type: 'answer' }>,
  open: () => Promise<OpenLog>,
  options: ArchiveOptions,
  tell: Tell,
): Promise<void> {
  const { id } = message;
  const log = await open();
  try {
    if (message.type === 'list') tell({ type: 'listed', id, ...(await list(log, options)) });
    else if (message.type === 'find') tell({ type: 'found', id, ...(await find(log, options, message.text)) });
    else tell({ type: 'bytes', id, bytes: await bytesOf(log, options, message.path) });
  } finally {
    await log.close();
  }
}

type Told<Type extends FromBrowse['type']> = Omit<Extract<FromBrowse, { type: Type }>, 'type' | 'id'>;

async function list(log: OpenLog, options: ArchiveOptions): Promise<Told<'listed'>> {
  const entries: ListedEntry[] = [];
  let problem: string | undefined;
  try {
    for await (const entry of archiveEntries(log, options)) {
      entries.push({ path: entry.path, size: entry.size, isFolder: isFolder(entry) });
    }
  } catch (error) {
    if (!(error instanceof ArchiveError) || entries.length === 0) throw error;
    problem = error.message;
  }
  return { entries, ...(problem !== undefined && { problem }) };
}

async function find(log: OpenLog, options: ArchiveOptions, text: string): Promise<Told<'found'>> {
  const lines: FoundInEntry[] = [];
  let unread = 0;
  try {
    for await (const { path, stream } of archiveEntries(log, options)) {
      try {
        for await (const line of findText(stream(), text)) {
          if (lines.length >= MOST_LINES) return { lines, isAll: false, unread };
          lines.push({ ...line, path });
        }
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        unread++;
      }
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    unread++;
  }
  return { lines, isAll: true, unread };
}

async function bytesOf(log: OpenLog, options: ArchiveOptions, wanted: readonly string[]): Promise<Uint8Array> {
  const isWanted = (path: readonly string[]) =>
    path.length === wanted.length && path.every((one, i) => one === wanted[i]);
  for await (const { path, stream } of archiveEntries(log, { ...options, only: wanted })) {
    if (isWanted(path)) return whole(stream());
  }
  throw new ArchiveError('damaged', 'is not in the archive any more');
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > LARGEST) throw new ArchiveError('limit', `is larger than ${sizeText(LARGEST)}: scan it instead`);
    pieces.push(piece);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function said(error: unknown): string {
  return error instanceof ArchiveError ? error.message : problemOf(error);
}
