import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { peek } from '../core/archives/peek.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import { type DiskPath, diskPath, joinPath } from '../node/diskPath.ts';
import type { DiskLog, LogFile } from '../node/logFile.ts';
import { streamedLog } from '../node/standardInput.ts';
import { diskFiles, diskLog, newWalk } from '../node/walk.ts';
import { filePattern, isPattern } from './filePattern.ts';
import { meantPath } from './meantPath.ts';
import { UsageError } from './usageError.ts';

const IS_WINDOWS = process.platform === 'win32';

/** The logs that arguments name, which may be standard input. Throws `UsageError` where it is named beside others. */
export function logsOf(words: readonly string[]): (read?: (bytes: number) => void) => Iterable<LogFile | Skipped> {
  if (!words.includes('-')) return (read) => filesOf(words, read);
  if (words.length > 1) throw new UsageError('"-" is standard input, and stands alone.');
  return () => [streamedLog(input ?? process.stdin)];
}

/** Standard input from its beginning on, where some of it was looked at. */
let input: AsyncIterable<Uint8Array> | undefined;

/** The first bytes of standard input, at least so many where it has them; `logsOf` reads them again. */
export async function standardInputHead(length: number): Promise<Uint8Array> {
  const { head, all } = await peek(input ?? process.stdin, length);
  input = all();
  return head;
}

/**
 * The files that arguments name; folders are walked, in the order of their names. Each file comes once. `read` is told each
 * number of bytes that is read from them.
 */
export function* filesOf(paths: readonly string[], read?: (bytes: number) => void): Generator<DiskLog | Skipped> {
  const walk = newWalk(read);
  for (const path of paths.map((typed) => (IS_WINDOWS ? meantPath(typed) : typed))) {
    const entry = entryNamed(path);
    if (entry) yield diskLog(entry, read);
    else for (const disk of disksOf(path)) yield* diskFiles(disk, '', walk);
  }
}

/**
 * The archive that an argument leads into, and what in it: `logs.zip/in/CBS.log` as it is printed, or `logs.zip!/in/CBS.log`.
 * Undefined where the path is on disk as it stands, or none of its beginnings is a file.
 */
function entryNamed(path: string): Pick<DiskLog, 'disk' | 'path' | 'label' | 'inside'> | undefined {
  if (existsSync(path)) return undefined;
  const separators = [...path.matchAll(IS_WINDOWS ? /[\\/]/g : /\//g)].map(({ index }) => index);
  for (const at of separators.reverse()) {
    const inside = path
      .slice(at + 1)
      .replaceAll('\\', '/')
      .replaceAll('!/', '/');
    const before = path.slice(0, at);
    const archive = [before, before.replace(/!$/, '')].find(isFile);
    if (archive !== undefined && inside !== '')
      return { disk: archive, path: archive, label: basename(archive), inside };
  }
  return undefined;
}

/** What may not be looked at is none either: why, is told when it is to be read. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * What an argument stands for. Arguments come as text: one for a file whose name is not UTF-8 has U+FFFD for what could
 * not be read, and as it is leads nowhere.
 */
function disksOf(path: string): readonly DiskPath[] {
  if (isPattern(path) && !existsSync(path)) return matching(path);
  if (!path.includes('\uFFFD')) return [path];
  try {
    const folder = dirname(path);
    const meant = readdirSync(folder, { encoding: 'buffer' }).filter((name) => name.toString() === basename(path));
    return meant.length > 0 ? meant.map((name) => joinPath(folder, diskPath(name))) : [path];
  } catch {
    return [path];
  }
}

/** The files and folders that a pattern describes, in order; the pattern itself where there are none, so that this is told. */
function matching(pattern: string): readonly DiskPath[] {
  const { folder, names } = filePattern(pattern, IS_WINDOWS);
  const found = globSync(names, {
    ...{ onlyFiles: false, expandDirectories: false, followSymbolicLinks: false, dot: true },
    ...{ caseSensitiveMatch: !IS_WINDOWS, ...(folder !== '' && { cwd: folder }) },
  });
  if (found.length === 0) return [pattern];
  return found.map((path) => join(folder, path.replace(/(?<=.)\/$/, ''))).sort();
}
