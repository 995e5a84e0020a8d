import type { Article } from '../articles/article.ts';
import { isTelling, tellsOfCancel } from '../firstFailure/reasonWords.ts';
import { itemName } from '../items/itemName.ts';
import { type CaseFile, CERTAINTIES, type Certainty, type Finding, type FindingLine } from './caseFile.ts';
import { type CaseKnowledge, type CaseScan, compareTexts } from './caseScan.ts';
import { byCause, caseOf, type Draft, linesOnce, passesOn, shownCodes } from './draft.ts';
import { loneDrafts, withLone } from './loneSigns.ts';
import { coverageOf, machineOf } from './machine.ts';
import { type Judged, missingLogs } from './missing.ts';
import { codeDrafts, firstDrafts, lineOf, placeKey, titleOf as titleOfReason } from './ofFailures.ts';
import { itemDrafts, sortedItems } from './ofItems.ts';
import { openDrafts, withTold } from './ofQuiet.ts';
import { begunDrafts, provenDrafts } from './ofSigns.ts';
import { explainedByStates, sortedStates, stateDrafts } from './ofStates.ts';
import { withDrivers } from './stopDrivers.ts';
import { countOf, hasCode, hasSign, isStill, plainLine, type Witness } from './witness.ts';
import { wrappersInto } from './wrappers.ts';

/** So many findings are told of: an engineer reads them in a minute. */
const MOST = 10;

/**
 * What the logs of a scan, or of a log that is open, say of one case: what failed and why, most certain first, what is wrong, the
 * items, and what is missing to decide. The order in which files were read changes nothing.
 */
export function caseFileOf(scan: CaseScan, knowledge: CaseKnowledge): CaseFile {
  const firsts = firstDrafts(scan, knowledge);
  const codes = codeDrafts(scan, knowledge);
  const { states, left } = explainedByStates(scan, stateDrafts(scan, knowledge), [...firsts, ...codes]);
  const all = [
    ...provenDrafts(scan, knowledge),
    ...states,
    ...firsts.filter((one) => left.has(one)),
    ...itemDrafts(scan, knowledge),
    ...codes.filter((one) => left.has(one)),
  ];
  const lead = leadOf(firsts);
  // A case of which only a part is there stands behind what failed: it says what that may be.
  const known = byCause([...all, ...begunDrafts(scan, knowledge)]);
  const whole = withLone(wrappersInto(withDrivers(known)), loneDrafts(scan, knowledge));
  const failed = withTold(whole, scan, knowledge);
  const found = (failed.some(isLasting) ? failed : [...failed, ...openDrafts(scan, knowledge)])
    .map((draft) => againstRecovered(draft, scan, knowledge))
    .map((draft): Judged => ({ draft, finding: findingOf(draft) }))
    .sort((a, b) => compareFindings(a, b, lead));
  const shown = found.slice(0, MOST);
  const moments = found.flatMap(({ draft: { instant }, finding }) =>
    instant === undefined || !finding.for[0] ? [] : [{ file: finding.for[0].file, instant }],
  );
  return {
    machine: machineOf(scan, knowledge),
    coverage: coverageOf(scan, moments),
    findings: shown.map(({ finding }) => finding),
    more: found.length - shown.length,
    items: sortedItems(scan),
    states: sortedStates(scan),
    missing: missingLogs(shown, scan, knowledge),
  };
}

/** Whether a finding says more than that somebody broke off what ran. */
const isLasting = ({ why, for: [own] }: Draft): boolean => !tellsOfCancel(why?.text ?? own?.text ?? '');

/** Which of the logs' first failures counts most: the earliest, or where no case fits that one, the next that one fits. */
function leadOf(firsts: readonly Draft[]): number | undefined {
  const lead =
    firsts.find((draft, at) => caseOf(draft) && (at === 0 || draft.basis !== 'weak')) ??
    firsts.find((draft) => caseOf(draft)) ??
    firsts[0];
  return lead?.firsts?.[0];
}

/** What of a finding's items, or of the same lines, succeeded later speaks against it. */
function againstRecovered(draft: Draft, { items }: CaseScan, { t }: CaseKnowledge): Draft {
  const lines = new Set(draft.for.map(placeKey));
  const later = items.flatMap((item): FindingLine[] => {
    const { outcome, failedBefore, last } = item;
    if (outcome !== 'recovered' || !failedBefore || !lines.has(placeKey(failedBefore))) return [];
    return [lineOf(t('{0} succeeded later', itemName(item)), last)];
  });
  return later.length === 0 ? draft : { ...draft, against: [...(draft.against ?? []), ...later] };
}

function findingOf(draft: Draft): Finding {
  const { key, article, why, against = [], missing = [], next, items = [] } = draft;
  const witnesses = linesOnce(draft.for);
  // Of a line that stands there anyway, what is said of it stays.
  const lines = linesOnce([...leading(witnesses, why), ...witnesses]).map(plainLine);
  return {
    key,
    title: titleOf(draft),
    certainty: certaintyOf(draft, countOf(witnesses) - (draft.repeated ?? 0)),
    ...{ for: lines, against, missing },
    ...(next && { next }),
    ...(article && { article }),
    codes: shownCodes(draft),
    items,
  };
}

/** The lines that stand before the others of a finding: what was in work when nothing more came, or what says why. */
function leading(witnesses: readonly Witness[], why: FindingLine | undefined): readonly Witness[] {
  const still = witnesses.filter(isStill);
  if (still.length > 0 || !why) return still;
  // Of a line that stands there anyway, what is said of it stays.
  const known = witnesses.find((one) => placeKey(one) === placeKey(why));
  const [first] = witnesses;
  // A line that says why itself leads; any other stands behind the one that does.
  const isFirst = first !== undefined && (isTelling(first.text) || (known && hasSign([first]) && hasSign([known])));
  return [...(isFirst ? [first] : []), known ?? why];
}

/** The case that an article names; where that is only one of those that a code may have, what the log says in words goes before it. */
function titleOf(draft: Draft): string {
  const { title, isNamed, basis, why, items = [] } = draft;
  const named = caseOf(draft);
  if (!named || isNamed || (basis === 'weak' && why)) return title;
  if (namesAnother(named, draft)) return title;
  // A case that only says that all has failed is told with its reason.
  if (passesOn(named) && why) return titleOfReason([named.title], why, '');
  const isStop = draft.codes.some(({ code }) => code.kind === 'bugcheck');
  const drivers = items.flatMap(({ kind, name }) => (isStop && kind === 'driver' && name ? name : []));
  return [named.title, ...new Set(drivers)].join(' · ');
}

/** Whether the title of a case names codes, and none of those that this finding has: it is called by what its log says. */
function namesAnother({ title, keys }: Article, { codes, follows = [], for: lines }: Draft): boolean {
  const own = [...codes, ...follows].filter(({ code }) => code.kind !== 'event');
  if (own.length === 0 || hasSign(lines)) return false;
  const words = title.match(/\b0x[0-9a-f]{2,8}\b|\b\d{3,5}\b/gi) ?? [];
  const named = words.filter((word) => keys.some((key) => key.kind === 'code' && hasCode(word, key.code)));
  return named.length > 0 && !named.some((word) => own.some(({ code }) => hasCode(word, code)));
}

/** See `Certainty`. */
function certaintyOf(draft: Draft, lines: number): Certainty {
  const { basis, isDoubted, against = [], why, isTelling: tells, items = [] } = draft;
  if (against.length > 0) return 'possible';
  if (basis === 'proven' || basis === 'answer') return isDoubted ? 'likely' : 'certain';
  // Lines of which none says why are only a failure told twice.
  const isSaid = caseOf(draft) !== undefined || why !== undefined || tells === true || items.length > 0;
  return basis === 'told' && lines > 1 && isSaid ? 'likely' : 'possible';
}

/**
 * How much the logs say of a finding, among others that are as certain: a sign of its case and an item that failed by it; a sign;
 * a case, or words that say why; only a code or a line. The failure that its run comes to goes before what stands beside it.
 */
function standingOf(draft: Draft, lead: number | undefined): number {
  const { for: lines, items = [], missing = [], why, isTelling: tells, firsts = [], basis } = draft;
  const isLead = lead !== undefined && firsts.includes(lead);
  const isSigned = caseOf(draft) !== undefined && hasSign(lines);
  const isNamed = caseOf(draft) !== undefined && (basis !== 'weak' || missing.length < 2);
  if (isSigned) return 2 + Number(items.length > 0 || isLead);
  const isTold = why !== undefined || tells === true;
  // An item with its code, or the part of it that failed, says as much as words.
  const isKnown = items.some(({ code, part }) => code !== undefined || part !== undefined);
  return isNamed || isTold || isKnown ? 1 + Number(isLead || (isTold && items.length > 0)) : 0;
}

/**
 * Most certain first; then what the logs say more of, see `standingOf`; then what failed first, as the courses of the logs tell, and of the others what is proven before what is
 * only told; then what was earlier, and what explains more.
 */
function compareFindings(a: Judged, b: Judged, lead: number | undefined): number {
  const rank = ({ finding }: Judged) => CERTAINTIES.indexOf(finding.certainty);
  const first = ({ draft: { firsts = [] } }: Judged) =>
    lead !== undefined && firsts.includes(lead) ? -1 : Math.min(...firsts, Number.MAX_SAFE_INTEGER);
  const isPutRight = ({ finding }: Judged) => Number(finding.against.length > 0);
  const when = ({ draft }: Judged) => draft.instant ?? Number.MAX_SAFE_INTEGER;
  const standing = (one: Judged) => standingOf(one.draft, lead);
  const basis = ({ draft }: Judged) => Number(draft.basis === 'answer');
  const explains = ({ finding }: Judged) => finding.codes.length + finding.items.length;
  return (
    rank(a) - rank(b) ||
    isPutRight(a) - isPutRight(b) ||
    standing(b) - standing(a) ||
    first(a) - first(b) ||
    basis(a) - basis(b) ||
    when(a) - when(b) ||
    explains(b) - explains(a) ||
    compareTexts(a.draft.key, b.draft.key)
  );
}
