import type { ItemPlace } from '../items/item.ts';
import type { MetLine } from './cardAt.ts';
import type { FindingLine } from './caseFile.ts';
import type { CaseKnowledge, CaseScan } from './caseScan.ts';

/**
 * The line beside a failure that says in words why, where the failure's own does not: what the course of its log found, else what is
 * `known`, or was kept with its code. Undefined where none is known.
 */
export function whyFailed(
  { file, line }: Pick<MetLine, 'file' | 'line'>,
  { courseOf, summary }: Pick<CaseScan, 'courseOf' | 'summary'>,
  { t }: Pick<CaseKnowledge, 't'>,
  known?: ItemPlace['why'],
): FindingLine | undefined {
  const course = courseOf(file)?.first;
  const told = course && (course.line === line - 1 || course.end === line - 1) ? course.reason : undefined;
  const found = told ? { ...told, line: told.line + 1 } : (known ?? ofCode());
  return found && { says: t('This says why'), file, line: found.line, text: found.text };

  function ofCode() {
    for (const { files } of summary.codes) {
      const tally = files.find((one) => one.file === file)?.tally;
      if (tally?.first.line === line && tally.why) return tally.why;
    }
    return undefined;
  }
}
