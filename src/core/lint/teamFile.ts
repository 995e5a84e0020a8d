import { type ArticleProblem, problemsOf } from '../articles/problem.ts';
import type { RuleId } from '../articles/rules.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import { readFormat } from '../detection/readFormat.ts';
import type { Format } from '../formats/format.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { teamFileKind } from '../formats/teamFile.ts';
import type { ItemLog } from '../items/itemLog.ts';
import { readItemLog } from '../items/readItemLog.ts';
import { readStateOutput } from '../states/readStateOutput.ts';
import type { StateOutput } from '../states/stateOutput.ts';

/** What a team's file holds, or the one thing that is wrong with it. */
export type OfTeamFile =
  | { readonly format: Format }
  | { readonly items: ItemLog }
  | { readonly states: StateOutput }
  | { readonly problem: ArticleProblem };

/** By what a file is read: the codes that logs may hold, and the formats of logs that are known, which items name. */
export interface TeamFileContext {
  readonly known: RecognisedCodes;
  readonly formats: FormatSet;
}

/** Reads the text of such a file; what it is its path tells. */
export function ofTeamFile(path: string, text: string, { known, formats }: TeamFileContext): OfTeamFile {
  const kind = teamFileKind(path);
  const wrong = (rule: RuleId, { problem: message, start, end }: { problem: string; start: number; end: number }) => ({
    problem: problemsOf([{ rule, message, span: { start, end } }], text)[0]!,
  });
  if (kind === 'items') {
    const read = readItemLog(text, formats);
    return 'log' in read ? { items: read.log } : wrong('FB059', read);
  }
  if (kind === 'states') {
    const read = readStateOutput(text);
    return 'output' in read ? { states: read.output } : wrong('FB060', read);
  }
  const read = readFormat(text, known);
  return 'format' in read ? read : wrong('FB038', read);
}
