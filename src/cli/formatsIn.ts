import { readFile } from 'node:fs/promises';
import { decodeArticle } from '../core/articles/decodeText.ts';
import { withTeamFormats } from '../core/detection/rules/formatRules.ts';
import type { Format } from '../core/formats/format.ts';
import type { FormatSet } from '../core/formats/formatSet.ts';
import { isFormatFile } from '../core/formats/isFormatFile.ts';
import { asFsPath } from '../node/diskPath.ts';
import { problemOf } from '../node/logFile.ts';
import { filesOf } from './namedFiles.ts';
import type { Problems } from './problems.ts';

/** The formats of logs in a team's folders; one that cannot be read is told of, and left out. */
export async function formatsIn(folders: readonly string[], problems: Problems): Promise<Format[]> {
  if (folders.length === 0) return [];
  // Only now is all of this needed.
  const [{ formatOfFile }, { recognisedCodes }, { loadCatalogue }] = await Promise.all([
    import('../core/lint/formatFile.ts'),
    import('../core/catalogue/knownCodes.ts'),
    import('../core/catalogue/loadCatalogue.ts'),
  ]);
  const known = recognisedCodes(await loadCatalogue(), { covers: () => false, codes: () => [] });
  const formats: Format[] = [];
  for (const file of filesOf(folders)) {
    if ('reason' in file) {
      problems.tell(file);
      continue;
    }
    if (!isFormatFile(file.path)) continue;
    const unreadable = (detail: string) => problems.tell({ file: file.path, reason: 'unreadable', detail });
    try {
      const decoded = decodeArticle(await readFile(asFsPath(file.disk)));
      if ('problem' in decoded) unreadable(decoded.problem);
      else {
        const read = formatOfFile(decoded.text, known);
        if ('format' in read) formats.push(read.format);
        else unreadable(`line ${read.problem.line}: ${read.problem.message}`);
      }
    } catch (error) {
      unreadable(problemOf(error));
    }
  }
  return formats;
}

/** What logs look like: as all know, and as a team's folders say. */
export async function formatSetIn(folders: readonly string[], problems: Problems): Promise<FormatSet> {
  return withTeamFormats(await formatsIn(folders, problems));
}
