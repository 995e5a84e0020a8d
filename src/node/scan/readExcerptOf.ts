import { archiveEntries } from '../../core/archives/archiveEntries.ts';
import { Passwords } from '../../core/archives/passwords.ts';
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
  { name, entry }: Inside,
  place: ExcerptPlace,
  passwords = new Passwords(),
): Promise<Excerpt> {
  if (entry.length === 0) return readExcerpt(log.chunks(), place);
  const options = { name, only: entry, passwords: (archive: readonly string[]) => passwords.of([name, ...archive]) };
  for await (const { path, stream } of archiveEntries(log, options)) {
    if (path.length === entry.length && path.every((one, i) => one === entry[i])) return readExcerpt(stream(), place);
  }
  return { firstLine: firstLineOf(place), lines: [] };
}
