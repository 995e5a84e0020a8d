import type { StateFinding } from '../states/stateFinding.ts';
import { STATE_LEVELS } from '../states/stateOutput.ts';
import { stateWords } from '../states/stateWords.ts';
import type { FindingLine } from './caseFile.ts';
import { type CaseKnowledge, type CaseScan, compareTexts } from './caseScan.ts';
import type { Draft } from './draft.ts';
import { nextOfState } from './nextCheck.ts';

/** Answers of Windows that say that something is wrong, or will be. */
export function stateDrafts(scan: Pick<CaseScan, 'states'>, { explainer }: CaseKnowledge): Draft[] {
  return sortedStates(scan).flatMap((state): Draft[] => {
    const { rule } = state;
    if (rule.level === 'note') return [];
    const article = rule.article === undefined ? undefined : explainer.articleAt(rule.article);
    const next = nextOfState(state);
    return [
      {
        key: `state:${rule.id}`,
        title: firstSentence(stateWords(state)),
        isNamed: true as const,
        basis: rule.level === 'wrong' ? 'answer' : 'told',
        ...(article && { article }),
        for: linesOf(state),
        codes: [],
        ...(next && { next }),
      },
    ];
  });
}

/** What is wrong first; of the same level, what more fields say together, in the order of files and lines. */
export function sortedStates({ states }: Pick<CaseScan, 'states'>): StateFinding[] {
  const rank = ({ rule }: StateFinding) => STATE_LEVELS.indexOf(rule.level);
  return states.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      Object.keys(b.rule.when).length - Object.keys(a.rule.when).length ||
      compareTexts(a.file, b.file) ||
      (a.fields[0]?.line ?? 0) - (b.fields[0]?.line ?? 0) ||
      compareTexts(a.rule.id, b.rule.id),
  );
}

/** The fields of a state: what they mean together, its title says. */
function linesOf({ words, file, fields }: StateFinding): FindingLine[] {
  // What is not there stands nowhere.
  if (fields.length === 0) return [{ says: words, file, line: 1, text: '' }];
  return fields.map(({ name, value, line, text }) => ({ says: `${name}: ${value}`, file, line, text }));
}

function firstSentence(words: string): string {
  return /^.{1,200}?[.](?=\s|$)/.exec(words)?.[0].replace(/\.$/, '') ?? words;
}
