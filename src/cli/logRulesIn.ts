import { readFile } from 'node:fs/promises';
import { decodeArticle } from '../core/articles/decodeText.ts';
import { withTeamFormats } from '../core/detection/rules/formatRules.ts';
import type { Format } from '../core/formats/format.ts';
import type { FormatSet } from '../core/formats/formatSet.ts';
import { teamFileKind } from '../core/formats/teamFile.ts';
import type { ItemLog } from '../core/items/itemLog.ts';
import { type LogRules, NO_LOG_RULES } from '../core/scan/logRules.ts';
import type { StateOutput } from '../core/states/stateOutput.ts';
import { asFsPath } from '../node/diskPath.ts';
import { problemOf } from '../node/logFile.ts';
import { filesOf } from './namedFiles.ts';
import type { Problems } from './problems.ts';

/** What a team's folders say of logs; a file that cannot be read is told of, and left out. */
export async function logRulesIn(folders: readonly string[], problems: Problems): Promise<LogRules> {
  if (folders.length === 0) return NO_LOG_RULES;
  // Only now is all of this needed.
  const [{ ofTeamFile }, { recognisedCodes }, { loadCatalogue }] = await Promise.all([
    import('../core/lint/teamFile.ts'),
    import('../core/catalogue/knownCodes.ts'),
    import('../core/catalogue/loadCatalogue.ts'),
  ]);
  const known = recognisedCodes(await loadCatalogue(), { covers: () => false, codes: () => [] });
  const rules = { formats: [] as Format[], items: [] as ItemLog[], states: [] as StateOutput[] };
  for (const { path, text } of await textsIn(folders, problems)) {
    const read = ofTeamFile(path, text, { known, formats: withTeamFormats(rules.formats) });
    if ('format' in read) rules.formats.push(read.format);
    else if ('items' in read) rules.items.push(read.items);
    else if ('states' in read) rules.states.push(read.states);
    else {
      const { line, message } = read.problem;
      problems.tell({ file: path, reason: 'unreadable', detail: `line ${line}: ${message}` });
    }
  }
  return rules;
}

/** The texts of such files, formats first: the others name them. */
async function textsIn(folders: readonly string[], problems: Problems): Promise<{ path: string; text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  for (const file of filesOf(folders)) {
    if ('reason' in file) {
      problems.tell(file);
      continue;
    }
    if (teamFileKind(file.path) === undefined) continue;
    const unreadable = (detail: string) => problems.tell({ file: file.path, reason: 'unreadable', detail });
    try {
      const decoded = decodeArticle(await readFile(asFsPath(file.disk)));
      if ('problem' in decoded) unreadable(decoded.problem);
      else texts.push({ path: file.path, text: decoded.text });
    } catch (error) {
      unreadable(problemOf(error));
    }
  }
  const isFormat = ({ path }: { readonly path: string }) => teamFileKind(path) === 'format';
  return [...texts.filter(isFormat), ...texts.filter((one) => !isFormat(one))];
}

/** The formats of logs, with those of a team's folders beside them. */
export async function formatSetIn(folders: readonly string[], problems: Problems): Promise<FormatSet> {
  return withTeamFormats((await logRulesIn(folders, problems)).formats);
}
