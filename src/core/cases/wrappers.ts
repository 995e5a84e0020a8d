import { isWrapper } from '../codes/subjects.ts';
import { caseOf, type Draft, linesOnce, passesOn } from './draft.ts';
import { hasSign } from './witness.ts';

/**
 * Findings, of which one that only says that a run failed is no finding of its own where its log says what failed in that: its lines
 * and codes follow that one.
 */
export function wrappersInto(found: readonly Draft[]): readonly Draft[] {
  let left = found;
  for (const wrapper of found.filter(isPassedOn)) {
    const cause = left.find((one) => one !== wrapper && isCause(one) && isBefore(one, wrapper));
    if (cause) left = left.flatMap((one) => (one === wrapper ? [] : one === cause ? withEnd(one, wrapper) : one));
  }
  return left;
}

/** Whether all that a finding has is a code with which any run ends, and nothing that says why. */
function isPassedOn(draft: Draft): boolean {
  const { codes, basis, items = [], why, isTelling, for: lines } = draft;
  if (basis === 'answer' || why || isTelling || hasSign(lines) || items.length > 0 || codes.length === 0) return false;
  const own = caseOf(draft);
  return (!own || passesOn(own)) && codes.every(({ code }) => isWrapper(code));
}

/** Whether a finding that its log failed with first says what failed: by a code or case of its own, or in words. */
function isCause(draft: Draft): boolean {
  const own = caseOf(draft);
  if (isPassedOn(draft) || (draft.firsts ?? []).length === 0) return false;
  return own ? !passesOn(own) : draft.codes.some(({ code }) => !isWrapper(code)) || draft.why !== undefined;
}

/** Whether all lines of another finding stand behind the first of the one in its file. */
function isBefore({ origin }: Draft, { for: lines }: Draft): boolean {
  return origin !== undefined && lines.every(({ file, line }) => file === origin.file && line >= origin.line);
}

function withEnd(cause: Draft, { for: lines, codes, follows = [] }: Draft): Draft {
  return {
    ...cause,
    for: linesOnce([...cause.for, ...lines]),
    follows: [...(cause.follows ?? []), ...codes, ...follows],
  };
}
