import { sameFailure } from '../codes/bits.ts';
import { type Code, win32 } from '../codes/code.ts';
import { isWrapper } from '../codes/subjects.ts';
import { SHIPPED_FORMATS } from '../detection/rules/formatRules.ts';
import { codeKeyText } from '../explain/hitKey.ts';
import { isBareLabel } from '../firstFailure/emptyWords.ts';
import { innermost } from '../firstFailure/exceptionChain.ts';
import type { FirstFailure, Standstill } from '../firstFailure/firstFailure.ts';
import { namesThing } from '../firstFailure/namesThing.ts';
import { isTelling, reasonWords, tellsOfCancel } from '../firstFailure/reasonWords.ts';
import { tellingStretch } from '../firstFailure/tellingStretch.ts';
import { whyFirst } from '../firstFailure/whyFirst.ts';
import { lineMessage } from '../formats/lineMessage.ts';
import type { SummaryRow } from '../summary/summary.ts';
import { codeOfPlace, type FirstPlace, type LocatedHit } from '../times/locatedHit.ts';
import { isPutRight } from '../times/recovers.ts';
import { formatTimestamp, instantOf, type Timestamp } from '../times/timestamp.ts';
import { cardAt, ofArticle } from './cardAt.ts';
import type { FindingLine } from './caseFile.ts';
import { type CaseKnowledge, type CaseScan, compareTexts } from './caseScan.ts';
import { caseOf, type Draft } from './draft.ts';
import { begunAt } from './ofSigns.ts';
import { whyFailed } from './whyFailed.ts';
import { hasCode, ofCode, ofStill, type Witness } from './witness.ts';

/** How much of a line a title says, in UTF-16 units. */
const TITLE = 100;

/** The failures of a summary that are no background. */
export function failingRows({ summary: { codes } }: Pick<CaseScan, 'summary'>): readonly SummaryRow[] {
  return codes.filter(({ outcome }) => outcome === 'failure');
}

/** What failed first in each log, in the order of time. */
export function firstDrafts(scan: CaseScan, knowledge: CaseKnowledge): Draft[] {
  const rows = new Map(failingRows(scan).map((row) => [row.code, row]));
  const righted = rightedLines(scan);
  return scan.firsts.flatMap((first, index) => {
    if (righted.has(placeKey(first))) return [];
    const hit = codeOfPlace(first);
    const own = hit && rows.get(codeKeyText(hit.hit));
    const below = first.hit || own ? undefined : first.below;
    return firstDraft(first, index, own ?? (below && rows.get(codeKeyText(below.hit))), scan, knowledge);
  });
}

function firstDraft(
  first: FirstPlace,
  index: number,
  row: SummaryRow | undefined,
  scan: CaseScan,
  knowledge: CaseKnowledge,
): Draft {
  const { t } = knowledge;
  const { file, line, lineText, stamp } = first;
  const course = scan.courseOf(file)?.first;
  const isByCourse = course?.line === line - 1;
  const hit = codeOfPlace(first) ?? (first.hit ? undefined : first.below);
  const card =
    hit &&
    cardAt(
      { met: hit.hit, file: hit.file, line: hit.line, text: hit.lineText, at: hit.hit.start },
      row,
      scan,
      knowledge,
    );
  const offered = ofArticle(card?.article, hit && isWrapper(hit.hit.code));
  const isOfLine = codeOfPlace(first) !== undefined;
  // Records of events stand beside each other, whatever they are about.
  const isEvent = hit?.hit.code.kind === 'event';
  const isTold = caseOf(offered) !== undefined && (isOfLine || offered.for.length > 0);
  const begun =
    isTold || isEvent
      ? undefined
      : begunAt(first, [course?.name, card?.shown].filter(Boolean).join(' ').replaceAll('/', ' '), scan, knowledge);
  const told = begun ?? offered;
  const named = [card?.shown, card?.name].filter(Boolean).join(' ');
  const why =
    isByCourse && course?.name !== undefined ? whyFirst({ ...course, followed: 0, otherRuns: 0 }, t)[0]! : undefined;
  const says = why ?? (first.hit && named ? named : t('This failed first'));
  const because = whyFailed({ file, line }, scan, knowledge) ?? (hit && whyAt(hit, scan, knowledge));
  const work = isByCourse ? course.still?.lines[0] : undefined;
  const title = work
    ? titleOf([messageOf(work.text, file), named], undefined, file)
    : titleOf([...(why ? [why, named] : [named || messageOf(lineText, file)])], because, file);
  const later = isByCourse ? course.laterSuccess : undefined;
  const doubt =
    later === undefined ? [] : [t('line {0} tells of a later success, but not that it is of the same', later + 1)];
  const same = hit && ofCode(hit.hit.code);
  const lines: Witness[] = [
    { ...lineOf([says, ...doubt].join(' · '), { file, line, text: lineText, stamp }), ...same },
  ];
  // A code that stands in another line only says more of the same.
  if (!first.hit && hit && hit.line !== line) lines.push({ ...lineOf(named, { ...hit, text: hit.lineText }), ...same });
  const still = isByCourse ? course.still : undefined;
  if (still) lines.unshift(...stoodStill(still, file, knowledge));
  if (isByCourse) lines.push(...endOf(course, file, hit?.hit.code, knowledge));
  const instant = stamp && instantAt(stamp, scan);
  return {
    ...told,
    key: told.article && !told.article.general ? `failed:${told.article.path}` : `failed:${baseName(file)}:${line}`,
    title,
    // What the code says that only stands below is no more than possible.
    basis:
      (!begun && !isOfLine && told.article && told.for.length === 0) || (isCancelled(hit, because) && !still)
        ? 'weak'
        : told.basis,
    for: [...lines, ...told.for],
    // What somebody broke off follows from what did not go on.
    ...(because && !still && { why: because }),
    ...((isTelling(lineText) || still) && { isTelling: true as const }),
    ...(isEvent && lines.length > 1 && { repeated: 1 }),
    against: begun?.against ?? [],
    ...(later !== undefined && { isDoubted: true }),
    codes: hit && card ? [{ code: hit.hit.code, shown: card.shown }] : [],
    firsts: [index],
    ...(isByCourse && !isEvent && { origin: { file, line }, ...cameTo(first, scan) }),
    ...(instant !== undefined && { instant }),
  };
}

/** The codes behind a failure in its log that only pass on that something failed: what its run came to, and when that was said last. */
function cameTo({ file, line }: FirstPlace, scan: CaseScan): Pick<Draft, 'follows' | 'ended'> {
  const passedOn = failingRows(scan).flatMap(({ first: { hit }, shown, files }) => {
    const tally = isWrapper(hit.code) ? files.find((one) => one.file === file)?.tally : undefined;
    if (!tally?.lines.some((one) => one >= line)) return [];
    const { latest } = tally;
    return [{ code: hit.code, shown, ended: latest && instantAt(latest.stamp, scan) }];
  });
  const ends = passedOn.flatMap(({ ended }) => ended ?? []);
  return {
    follows: passedOn.map(({ code, shown }) => ({ code, shown })),
    ...(ends.length > 0 && { ended: Math.max(...ends) }),
  };
}

/** The line that says that all has failed; one with the code of the failure only passes that on. */
function endOf({ end, endText }: FirstFailure, file: string, code: Code | undefined, { t }: CaseKnowledge): Witness[] {
  if (end === undefined || endText === undefined) return [];
  const isSame = code && hasCode(endText, code);
  return [{ ...lineOf(t('All has failed'), { file, line: end + 1, text: endText }), ...(isSame && ofCode(code)) }];
}

/** What was in work when nothing more came. */
function stoodStill({ length, lines }: Standstill, file: string, { t }: CaseKnowledge): Witness[] {
  const says = t('In work when the log stood still for {0} seconds', Math.round(length / 1000));
  return lines.map(({ line, text }) => ({ ...lineOf(says, { file, line: line + 1, text }), ...ofStill(file) }));
}

/** What a finding is called by its log: what failed, and what says in words why. */
export function titleOf(parts: readonly string[], why: FindingLine | undefined, file: string): string {
  const said = why && messageOf(reasonWords(why.text), file);
  const names = said ? parts.filter((part) => !isBareLabel(part)) : parts;
  return [...names, said, baseName(file)].filter(Boolean).join(' · ');
}

/** Codes with which a program ends what somebody broke off: winerror.h and msi.h. */
const CANCELS = [995, 1223, 1235, 1602].map(win32);

/** Whether something failed because somebody broke off what ran: that says nothing of why. */
function isCancelled(hit: LocatedHit | undefined, why: FindingLine | undefined): boolean {
  if (why && tellsOfCancel(why.text)) return true;
  return hit !== undefined && CANCELS.some((code) => sameFailure(code, hit.hit.code));
}

/** The line that says why beside a code. */
const whyAt = ({ file, line }: LocatedHit, scan: CaseScan, knowledge: CaseKnowledge) =>
  whyFailed({ file, line }, scan, knowledge);

/** The lines in which items failed that succeeded later. */
export function rightedLines({ items }: Pick<CaseScan, 'items'>): ReadonlySet<string> {
  const places = items.flatMap(({ outcome, failedBefore }) =>
    outcome === 'recovered' && failedBefore ? [failedBefore] : [],
  );
  return new Set(places.map(placeKey));
}

export const placeKey = ({ file, line }: { readonly file: string; readonly line: number }): string => `${line} ${file}`;

/** The failing codes where they stand first and were not put right; those of which all were are left out. */
export function codeDrafts(scan: CaseScan, knowledge: CaseKnowledge): Draft[] {
  const drafts = failingRows(scan).flatMap((row): Draft[] => {
    const place = lastingPlace(row, scan);
    if (!place) return [];
    const { file, line, lineText: text, hit, stamp } = place;
    const card = cardAt({ met: hit, file, line, text, at: hit.start }, row, scan, knowledge);
    const told = ofArticle(card.article, isWrapper(hit.code));
    const named = [card.shown, card.name].filter(Boolean).join(' ');
    const instant = stamp && instantAt(stamp, scan);
    const same = ofCode(hit.code);
    const spoken = spokenAt(row, place, named, scan, knowledge);
    const why = whyAt(place, scan, knowledge) ?? (spoken && isTelling(spoken.text) ? spoken : undefined);
    // What only names a thing tells what it was, and not why.
    const thing = why ? undefined : spoken;
    return [
      {
        ...told,
        key: `code:${row.code}`,
        title: titleOf([named, ...(thing ? [messageOf(thing.text, thing.file)] : [])], why, file),
        ...(isCancelled(place, why) && { basis: 'weak' }),
        for: [
          { ...lineOf(named, { file, line, text, stamp }), ...same },
          ...(thing ? [{ ...thing, ...same }] : []),
          ...told.for,
        ],
        ...(why && { why }),
        ...(isTelling(text) && { isTelling: true as const }),
        codes: [{ code: hit.code, shown: card.shown }],
        ...(instant !== undefined && { instant }),
      },
    ];
  });
  const at = ({ instant = Number.POSITIVE_INFINITY }: Draft) => instant;
  return drafts.toSorted((a, b) => (at(a) === at(b) ? compareTexts(a.key, b.key) : at(a) - at(b)));
}

/** Of the lines with a code, where the first says nothing: one that says why, or else one that names what it is about. */
function spokenAt(
  { files }: SummaryRow,
  { file: own, line: ownLine, lineText }: LocatedHit,
  says: string,
  scan: CaseScan,
  { t }: CaseKnowledge,
): FindingLine | undefined {
  if (isTelling(lineText)) return undefined;
  const righted = rightedLines(scan);
  const places = files.flatMap(({ file, tally }) =>
    [tally.first, ...tally.places]
      .filter((one) => !isPutRight(one) && !righted.has(placeKey({ file, line: one.line })))
      .map((one) => ({ ...one, file })),
  );
  const told = places.find((one) => isTelling(one.lineText));
  const named = told ?? (namesThing(lineText) ? undefined : places.find((one) => namesThing(one.lineText)));
  if (!named || (named.file === own && named.line === ownLine)) return undefined;
  const { file, line, lineText: text, stamp } = named;
  return lineOf(told ? t('This says why') : says, { file, line, text, stamp });
}

/** The first place of a code that is not known to have been put right. */
function lastingPlace({ files, outcome }: SummaryRow, scan: CaseScan): LocatedHit | undefined {
  const righted = rightedLines(scan);
  const places = files.flatMap(({ file, tally }) => {
    const course = scan.courseOf(file);
    if (course && !course.first && course.passed.recovered > 0) return [];
    const place = [tally.first, ...tally.places].find(
      (one) => !isPutRight(one) && !righted.has(placeKey({ file, line: one.line })),
    );
    return place ? [{ ...place, file, outcome }] : [];
  });
  const at = ({ stamp }: LocatedHit) =>
    stamp?.hasDate ? instantOf(stamp, scan.offset ?? 0) : Number.POSITIVE_INFINITY;
  return places.toSorted((a, b) =>
    at(a) === at(b) ? compareTexts(a.file, b.file) || a.line - b.line : at(a) - at(b),
  )[0];
}

/** A line of a finding. */
export function lineOf(
  says: string,
  { file, line, text, stamp }: { file: string; line: number; text: string; stamp?: Timestamp | undefined },
): FindingLine {
  const time = stamp && formatTimestamp(stamp);
  return { says, file, line, text, ...(time && { time }) };
}

/** When something was, in milliseconds UTC; undefined where its log tells no day. */
export function instantAt(stamp: Timestamp, { offset = 0 }: Pick<CaseScan, 'offset'>): number | undefined {
  return stamp.hasDate && !Number.isNaN(stamp.time) ? instantOf(stamp, offset) : undefined;
}

export const messageOf = (text: string, file: string) =>
  tellingStretch(lineMessage(innermost(text), '', SHIPPED_FORMATS, file), TITLE);

const baseName = (file: string) => file.split(/[\\/]/).at(-1)!;
