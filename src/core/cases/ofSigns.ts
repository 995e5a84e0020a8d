import type { Article } from '../articles/article.ts';
import { articleId } from '../articles/articleId.ts';
import { spokenFor } from '../articles/spokenFor.ts';
import { sameFailure } from '../codes/bits.ts';
import type { Evidence } from '../explain/evidence.ts';
import { passedOver } from '../firstFailure/whyFirst.ts';
import { requiredText } from '../formats/requiredText.ts';
import type { FindingLine } from './caseFile.ts';
import type { CaseKnowledge, CaseScan } from './caseScan.ts';
import { compareTexts } from './caseScan.ts';
import { type Basis, type Draft, passesOn, type ShownCode } from './draft.ts';
import { nextCheckOf } from './nextCheck.ts';
import { ofSign, type Witness } from './witness.ts';

/** So many lines around a failure are those that may tell its case. */
const AROUND = 20;
/** A sign with so long a text in every line of it, in UTF-16 units, is no other tool's. */
const OWN = 24;

const isOwn = (pattern: string): boolean => (requiredText(pattern) ?? '').length >= OWN;

/** So many lines of a case that is not whole must be there for it to stand by itself. */
const ENOUGH = 2;

/**
 * Findings by the signs of articles: the cases of which all are there; one whose code only passes on that something failed comes
 * behind one that says what.
 */
export function provenDrafts({ summary, courseOf }: CaseScan, { t }: CaseKnowledge): Draft[] {
  const drafts = summary.cases.map(({ article, evidence }) => {
    const basis: Basis = evidence.isCertain ? 'proven' : 'told';
    return draftOf(article, evidence, basis, summary.codes, againstOf(evidence, courseOf, t));
  });
  return drafts.toSorted(
    (a, b) =>
      Number(passesOn(a.article!)) - Number(passesOn(b.article!)) ||
      Number(a.basis !== 'proven') - Number(b.basis !== 'proven') ||
      b.for.length - a.for.length ||
      compareTexts(a.key, b.key),
  );
}

/** Those of which some are there: where a failure is near one of them, and the others are no more than missing. */
export function begunDrafts({ summary, firsts, items, courseOf }: CaseScan, { t }: CaseKnowledge): Draft[] {
  const failed = [
    ...firsts,
    ...items.flatMap(({ outcome, failed: place }) => (outcome === 'failed' && place ? [place] : [])),
  ];
  const isNear = ({ lines }: Evidence) =>
    lines.some((one) => failed.some(({ file, line }) => file === one.file && Math.abs(line - one.line) <= AROUND));
  const standing = summary.begun.filter(({ evidence }) => evidence.lines.length >= ENOUGH && isNear(evidence));
  return standing
    .map(({ article, evidence }) => draftOf(article, evidence, 'told', summary.codes, againstOf(evidence, courseOf, t)))
    .toSorted((a, b) => b.for.length - a.for.length || compareTexts(a.key, b.key));
}

/**
 * What may be behind a failure that no article tells of: the case that has the most signs within so many lines of it, and of several
 * the nearest.
 */
export function begunAt(
  { file, line, lineText }: { readonly file: string; readonly line: number; readonly lineText: string },
  about: string,
  { summary: { begun }, courseOf }: Pick<CaseScan, 'summary' | 'courseOf'>,
  { t, formats }: Pick<CaseKnowledge, 't' | 'formats'>,
): Pick<Draft, 'article' | 'for' | 'against' | 'missing' | 'next' | 'basis'> | undefined {
  const near = begun.flatMap(({ article, evidence }) => {
    const distances = evidence.lines.flatMap((one) => {
      const distance = Math.abs(one.line - line);
      return one.file === file && distance <= AROUND ? [distance] : [];
    });
    const texts = evidence.lines.filter((one) => one.file === file).map(({ text }) => text);
    // Words of one sign stand in logs of other tools as well: something must be of this one.
    const isMeant = () =>
      distances.length >= ENOUGH ||
      texts.some((text) =>
        spokenFor(article, { fileName: file, line: text, nearby: `${lineText}\n${about}` }, formats),
      ) ||
      (article.signs ?? []).some(({ says, pattern }) => says === evidence.lines[0]!.says && isOwn(pattern));
    return distances.length > 0 && isMeant()
      ? [{ article, evidence, count: distances.length, nearest: Math.min(...distances) }]
      : [];
  });
  const [best] = near.toSorted(
    (a, b) => b.count - a.count || a.nearest - b.nearest || compareTexts(a.article.path, b.article.path),
  );
  return (
    best &&
    draftOf(
      best.article,
      best.evidence,
      best.count >= ENOUGH ? 'told' : 'weak',
      [],
      againstOf(best.evidence, courseOf, t),
    )
  );
}

/** What the article's signs say in the logs, as the card of a code has it. */
export function signLines({ lines }: Evidence): Witness[] {
  return lines.map(({ says, file, line, text }) => ({ says, file, line, text, ...ofSign(says) }));
}

/** A finding of an article, by what of its signs was found. */
export function draftOf(
  article: Article,
  evidence: Evidence,
  basis: Basis,
  rows: CaseScan['summary']['codes'],
  against: readonly FindingLine[],
): Draft {
  const next = nextCheckOf(article);
  const files = new Set(evidence.lines.map(({ file }) => file));
  const codes = rows.flatMap(({ first, shown, outcome, files: of }): ShownCode[] => {
    const { code } = first.hit;
    const isOurs = article.keys.some((key) => key.kind === 'code' && sameFailure(key.code, code));
    return outcome === 'failure' && isOurs && of.some(({ file }) => files.has(file)) ? [{ code, shown }] : [];
  });
  return {
    ...{ key: `article:${articleId(article)}`, title: article.title, basis, article },
    ...{ for: signLines(evidence), against, missing: evidence.missing, codes },
    ...(next && { next }),
  };
}

/** Of logs in which all that failed was put right, the lines up to there say so against it. */
export function againstOf(evidence: Evidence, courseOf: CaseScan['courseOf'], t: CaseKnowledge['t']): FindingLine[] {
  const files = [...new Set(evidence.lines.map(({ file }) => file))];
  return files.flatMap((file): FindingLine[] => {
    const course = courseOf(file);
    const { recovered = 0, rightedLine } = course?.passed ?? {};
    if (!course || course.first || recovered === 0 || rightedLine === undefined) return [];
    if (!evidence.lines.some((one) => one.file === file && one.line <= rightedLine + 1)) return [];
    return [
      { says: passedOver({ recovered, harmless: 0, rightedLine }, t)[0]!, file, line: rightedLine + 1, text: '' },
    ];
  });
}
