import { sameFailure } from '../codes/bits.ts';
import { speaksOfFailure } from '../firstFailure/failureWords.ts';
import { isTelling } from '../firstFailure/reasonWords.ts';
import { LinePattern } from '../formats/linePattern.ts';
import type { CaseKnowledge, CaseScan } from './caseScan.ts';
import { compareTexts } from './caseScan.ts';
import { caseOf, type Draft, linesOnce, RECORD } from './draft.ts';
import { placeKey } from './ofFailures.ts';
import { againstOf, draftOf } from './ofSigns.ts';
import { hasSign } from './witness.ts';

/** So long must be what a sign finds for it to stand for its case alone, in UTF-16 units, and so many words it must have. */
const LONG = 30;
const WORDS = 4;

/**
 * Cases of which a single line is there, and it has a whole phrase of theirs: what other logs tell by an event or a code stands in
 * many files as plain text.
 */
export function loneDrafts({ summary, courseOf }: CaseScan, { t }: CaseKnowledge): Draft[] {
  return summary.begun
    .flatMap(({ article, evidence }): Draft[] => {
      const signs = article.signs ?? [];
      const lines = evidence.lines.filter(({ says, text }) =>
        signs.some((one) => one.says === says && isPhrase(one.pattern, text)),
      );
      if (lines.length === 0) return [];
      const own = { ...evidence, lines };
      return [draftOf(article, own, 'weak', summary.codes, againstOf(own, courseOf, t))];
    })
    .toSorted((a, b) => b.for.length - a.for.length || compareTexts(a.key, b.key));
}

/** What did not come, said without a word of failure. */
const ABSENT = /\b[Nn]o [a-z]{3,20} [a-z]|\b[Uu]nable to\b/;

/** Whether what a pattern finds in a line is a phrase that few other programs write. */
function isPhrase(pattern: string, text: string): boolean {
  const found = new LinePattern(pattern).parts(text)?.join(' ') ?? '';
  return found.length >= LONG && (found.match(/[A-Za-z]{2,40}/g) ?? []).length >= WORDS;
}

/**
 * Findings, and behind them those cases of single lines that none of them tells of. Where there is another finding, the line must say
 * that something failed; the case of a code beside it gives that its name.
 */
export function withLone(known: readonly Draft[], lone: readonly Draft[]): Draft[] {
  const found = [...known];
  const told = new Set(known.flatMap(({ for: lines, why }) => [...lines, ...(why ? [why] : [])].map(placeKey)));
  for (const draft of lone) {
    const places = draft.for.map(placeKey);
    if (found.some(({ article }) => article?.uri === draft.article!.uri) || places.some((one) => told.has(one)))
      continue;
    if (
      known.length > 0 &&
      !draft.for.some(({ text }) => isTelling(text) || speaksOfFailure(text) || ABSENT.test(text))
    )
      continue;
    for (const place of places) told.add(place);
    const at = found.findIndex((one) => isBeside(one, draft));
    if (at < 0) found.push(draft);
    else if (!caseOf(found[at]!) || !hasSign(found[at]!.for)) found[at] = namedBy(found[at]!, draft);
  }
  return found;
}

/** Whether a finding is of a code of the same case, a few lines away. */
function isBeside({ codes, for: lines }: Draft, { article, for: signs }: Draft): boolean {
  const isOurs = codes.some(({ code }) =>
    article!.keys.some((key) => key.kind === 'code' && sameFailure(key.code, code)),
  );
  return (
    isOurs &&
    lines.some(({ file, line }) => signs.some((one) => one.file === file && Math.abs(one.line - line) <= RECORD))
  );
}

/** A finding with the case that a line beside it is of. */
function namedBy(known: Draft, { article, for: signs, missing, next }: Draft): Draft {
  const { next: _, ...own } = known;
  return {
    ...{ ...own, article: article!, for: linesOnce([...known.for, ...signs]), basis: 'weak' },
    ...(missing && { missing }),
    ...(next && { next }),
  };
}
