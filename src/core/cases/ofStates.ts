import type { StateFinding } from '../states/stateFinding.ts';
import { STATE_LEVELS } from '../states/stateOutput.ts';
import { stateWords } from '../states/stateWords.ts';
import type { FindingLine } from './caseFile.ts';
import { type CaseKnowledge, type CaseScan, compareTexts } from './caseScan.ts';
import { type Draft, joined } from './draft.ts';
import { nextOfState } from './nextCheck.ts';
import { placeKey } from './ofFailures.ts';

/** So many of the things of which a rule holds are named in a title. */
const NAMED = 5;

/** Answers of Windows that say that something is wrong, or will be: each rule once, with all things of which it holds. */
export function stateDrafts(scan: Pick<CaseScan, 'states'>, { explainer }: CaseKnowledge): Draft[] {
  const byRule = new Map<string, StateFinding[]>();
  for (const state of sortedStates(scan)) {
    if (state.rule.level === 'note') continue;
    const same = byRule.get(state.rule.id);
    if (same) same.push(state);
    else byRule.set(state.rule.id, [state]);
  }
  return [...byRule.values()].map((states): Draft => {
    const [first] = states as [StateFinding];
    const { rule } = first;
    const article = rule.article === undefined ? undefined : explainer.articleAt(rule.article);
    const next = nextOfState(first);
    const subjects = [...new Set(states.flatMap(({ subject }) => subject ?? []))];
    const others = [...subjects.slice(1, NAMED), ...(subjects.length > NAMED ? ['…'] : [])];
    return {
      key: `state:${rule.id}`,
      title: [firstSentence(stateWords(first)), ...(others.length > 0 ? [others.join(', ')] : [])].join(' · '),
      isNamed: true as const,
      ...(subjects.length > 0 && { of: subjects.join('\n') }),
      basis: rule.level === 'wrong' ? 'answer' : 'told',
      ...(article && { article }),
      for: states.flatMap((state) => linesOf(state, subjects.length > 1)),
      codes: [],
      ...(next && { next }),
    };
  });
}

/**
 * Failures whose line is a field that a rule of an answer tells of, taken out of `failures`: they are joined to what that rule
 * found; what a mere note tells of is no failure.
 */
export function explainedByStates(
  { states }: Pick<CaseScan, 'states'>,
  found: readonly Draft[],
  failures: readonly Draft[],
): { readonly states: readonly Draft[]; readonly left: ReadonlySet<Draft> } {
  const rules = new Map<string, string>();
  for (const { file, fields, explained = [], rule } of sortedStates({ states }))
    for (const { line } of [...fields, ...explained]) {
      const place = placeKey({ file, line });
      if (!rules.has(place)) rules.set(place, `state:${rule.id}`);
    }
  const joinedTo = new Map(found.map((draft) => [draft.key, draft]));
  const left = new Set<Draft>();
  for (const failure of failures) {
    const [own] = failure.for;
    const key = own && rules.get(placeKey(own));
    if (key === undefined) {
      left.add(failure);
      continue;
    }
    const state = joinedTo.get(key);
    if (state) joinedTo.set(key, joined(state, { ...failure, for: [own!] }));
  }
  return { states: [...joinedTo.values()], left };
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
function linesOf({ words, file, fields, subject }: StateFinding, isOneOfSeveral: boolean): FindingLine[] {
  // What is not there stands nowhere.
  if (fields.length === 0) return [{ says: words, file, line: 1, text: '' }];
  const of = isOneOfSeveral && subject !== undefined ? [subject] : [];
  return fields.map(({ name, value, line, text }) => ({
    says: [...of, `${name}: ${value}`].join(' · '),
    file,
    line,
    text,
  }));
}

function firstSentence(words: string): string {
  return /^.{1,200}?[.](?=\s|$)/.exec(words)?.[0].replace(/\.$/, '') ?? words;
}
