import { itemName } from '../items/itemName.ts';
import { instantOf } from '../times/timestamp.ts';
import { type CaseKnowledge, type CaseScan, compareTexts } from './caseScan.ts';
import { caseOf, type Draft } from './draft.ts';
import { instantAt, lineOf, titleOf } from './ofFailures.ts';
import { sortedItems } from './ofItems.ts';
import { hasSign } from './witness.ts';

/** So far apart (ms) may be what two logs tell of one failure. */
const NEAR = 10 * 60_000;

/**
 * Short logs in which nothing failed, and a line says what was refused or is missing: where a finding does not know why, the one
 * that is of its time tells it; the others are findings, as far as no code of theirs is one.
 */
export function withTold(found: readonly Draft[], scan: CaseScan, { t }: CaseKnowledge): Draft[] {
  const known = new Set(found.flatMap(({ for: lines }) => lines.map(({ file }) => file)));
  const told = scan.files
    .filter((file) => !known.has(file))
    .toSorted(compareTexts)
    .flatMap((file) => {
      const says = scan.courseOf(file)?.told;
      return says ? [lineOf(t('This says why'), { file, line: says.line + 1, text: says.text })] : [];
    });
  const taken = new Set<string>();
  const joined = found.map((draft) => {
    const isFailed = draft.firsts !== undefined || (draft.items?.length ?? 0) > 0;
    if (draft.why || draft.isTelling || !isFailed || draft.basis === 'answer' || isSigned(draft)) return draft;
    const why = told.find(({ file }) => !taken.has(file) && isOfTime(draft, file, scan));
    if (!why) return draft;
    taken.add(why.file);
    return { ...draft, why, title: titleOf([draft.title], why, why.file) };
  });
  const rest = told.filter(({ file }) => !taken.has(file));
  return [
    ...joined,
    ...rest.map(
      (line): Draft => ({
        ...{ key: `told:${line.file}`, title: titleOf([], line, line.file), basis: 'weak', for: [line] },
        ...{ isTelling: true as const, codes: [] },
      }),
    ),
  ];
}

const isSigned = (draft: Draft): boolean => caseOf(draft) !== undefined && hasSign(draft.for);

/** Whether a log tells of the time of a failure, as far as both have times. */
function isOfTime({ instant }: Draft, file: string, { spanOf, offset = 0 }: CaseScan): boolean {
  const span = spanOf(file);
  if (instant === undefined || !span) return true;
  return instant >= instantOf(span.from, offset) - NEAR && instant <= instantOf(span.to, offset) + NEAR;
}

/** The items that began and of which no line says how they ended: the last of each log. */
export function openDrafts(scan: CaseScan, { t }: CaseKnowledge): Draft[] {
  const open = sortedItems(scan).filter(({ outcome }) => outcome === 'open');
  const last = new Map(open.map((item) => [item.last.file, item]));
  return [...last.values()].map((item): Draft => {
    const says = t('{0} began, and no line says how it ended', itemName(item));
    const instant = item.last.stamp && instantAt(item.last.stamp, scan);
    return {
      ...{ key: `item:${item.kind}:${item.key}`, title: says, isNamed: true as const, basis: 'weak' },
      ...{ for: [lineOf(says, item.last)], codes: [], items: [item] },
      ...(instant !== undefined && { instant }),
    };
  });
}
