import { ArchiveError } from '../core/archives/archiveError.ts';
import { pathOfUri, uriOfPath } from '../node/diskPath.ts';
import type { LogFile } from '../node/logFile.ts';
import { problemOf } from '../node/logFile.ts';
import { diskLog } from '../node/walk.ts';
import type { NamedFile } from './fileIds.ts';
import type { Roots } from './roots.ts';
import { ToolError } from './toolError.ts';

/** What stands between an archive and the name of an entry in it: `C:\logs.zip!/CBS.log`. */
const INTO = '!/';
/** What answers show in place of that, behind what is called like an archive. */
const SHOWN_INTO = /(?<=\.(?:zip|cab|gz|tgz|tar))[\\/](?=.)/gi;

/**
 * The file that a call names: by an id of an earlier answer, by its absolute path, or by the path of an archive and the
 * names of entries (`a.zip!/b.zip!/x.log`, or `/` alone, as it is shown). Throws a `ToolError` where it must not be read, or is not there.
 */
export function fileNamed(name: string, files: { fileOf(id: string): NamedFile | undefined }, roots: Roots): NamedFile {
  if (/^f\d{1,9}$/.test(name)) {
    const file = files.fileOf(name);
    if (!file) throw new ToolError('There is no file with this id, or no longer: call scan_logs again.');
    // The folder may have been closed since.
    const path = pathOfUri(file.uri);
    if (typeof path === 'string') roots.allowedFile(path);
    else roots.allowOddFile(path);
    return file;
  }
  let problem: unknown;
  for (const spelt of new Set([name, name.replace(SHOWN_INTO, INTO)])) {
    const parts = spelt.split(INTO);
    // A folder may end in the same sign.
    for (let length = parts.length; length > 0; length--) {
      try {
        const path = roots.allowedFile(parts.slice(0, length).join(INTO));
        return { uri: uriOfPath(path), entry: parts.slice(length) };
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        problem ??= error;
      }
    }
  }
  throw problem;
}

/** A file to be opened. */
export function logOf({ uri }: NamedFile): LogFile {
  const disk = pathOfUri(uri);
  return diskLog({ disk, path: uri });
}

/** Why a file cannot be read, for a model; what names in it say is left out. */
export function readingError(error: unknown): ToolError {
  if (error instanceof ToolError) return error;
  if (!(error instanceof ArchiveError)) return new ToolError(`The file cannot be read: ${problemOf(error)}.`);
  if (error.problem === 'encrypted')
    return new ToolError('The archive needs a password, which is not asked for here: ask the user to unpack it.');
  if (error.problem === 'limit')
    return new ToolError('The archive unpacks to more than is read. Ask the user to unpack it.');
  return new ToolError('The archive cannot be read: it is damaged, or packed in a way that is not known.');
}
