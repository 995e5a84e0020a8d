import type { Article } from '../articles/article.ts';
import { sameFailure } from '../codes/bits.ts';
import type { Code } from '../codes/code.ts';
import { isWrapper } from '../codes/subjects.ts';
import type { Item } from '../items/item.ts';
import type { Finding, FindingLine, NextCheck } from './caseFile.ts';
import { hasSign, type Witness } from './witness.ts';

/**
 * What a finding rests on. `proven`: all signs of its case, and those of no other one. `answer`: Windows says so. `told`: lines tell of it.
 * `weak`: what names its case is only a code, or what failed in it may be another run's.
 */
export type Basis = 'proven' | 'answer' | 'told' | 'weak';

/** A code as people write it. */
export interface ShownCode {
  readonly code: Code;
  readonly shown: string;
}

/** A finding in the making: others of the same cause are joined to it. */
export interface Draft {
  readonly key: string;
  /** What it is called where no article names the case. */
  readonly title: string;
  /** Set where that says more than the title of an article. */
  readonly isNamed?: true;
  /** Which of several things it is about: another one of those is another cause. */
  readonly of?: string;
  readonly basis: Basis;
  readonly article?: Article;
  readonly for: readonly Witness[];
  /** The line that says in words why it failed. It stands beside the others, and is no line of another finding's. */
  readonly why?: FindingLine;
  /** Set where its own line says in words why. */
  readonly isTelling?: true;
  /** How many of these are only further lines of one record: they say nothing more. */
  readonly repeated?: number;
  readonly against?: readonly FindingLine[];
  /** Set where its log tells of a later success, and not that it is of the same: that speaks against nothing, and leaves nothing certain. */
  readonly isDoubted?: true;
  readonly missing?: readonly string[];
  readonly next?: NextCheck;
  /** The codes that it is about, and those that only follow from it. */
  readonly codes: readonly ShownCode[];
  readonly follows?: readonly ShownCode[];
  readonly items?: readonly Item[];
  /** Which of the logs' first failures it is, in their order. */
  readonly firsts?: readonly number[];
  /** The file of which it is the first failure, and the line (from 1) with which its run begins to fail. */
  readonly origin?: { readonly file: string; readonly line: number };
  /** When it failed, in milliseconds UTC, and when its log said last what it came to. */
  readonly instant?: number;
  readonly ended?: number;
}

/** So close in time (ms) must be what two logs tell of one failure, where its code could be anybody's. */
const NEAR = 60_000;

/** So many lines are near enough to be of one record of an event. */
export const RECORD = 15;

/** An article that tells of a case, and not only of a code. */
export function caseOf({ article }: Pick<Draft, 'article'>): Article | undefined {
  return article?.general ? undefined : article;
}

/** Whether two findings have one cause, as far as the logs tell; `known` was there first. */
function isOfOneCause(known: Draft, other: Draft): boolean {
  if (known.key === other.key) return true;
  if (known.of !== undefined && other.of !== undefined && known.of !== other.of) return false;
  if (sharesReason(known, other)) return true;
  const [ours, theirs] = [caseOf(known), caseOf(other)];
  if (ours && theirs) {
    if (ours.uri === theirs.uri) return true;
    if (known.basis === 'proven') return isTold(known, ours, other, theirs);
    // What a run came to is passed on from what failed in it first.
    return (
      !passesOn(ours) &&
      passesOn(theirs) &&
      other.basis !== 'proven' &&
      (isBehind(known, other) || isPassedOn(known, other))
    );
  }
  return sharesLine(known, other) || sharesCode(known, other) || isInRecord(known, other) || isPassedOn(known, other);
}

/** Whether one line says why of both, and no case says that they are two. */
function sharesReason(known: Draft, other: Draft): boolean {
  if (caseOf(known) && caseOf(other) && caseOf(known)!.uri !== caseOf(other)!.uri) return false;
  const isReason = ({ why }: Draft, lines: readonly FindingLine[]) =>
    why !== undefined && lines.some(({ file, line }) => file === why.file && line === why.line);
  const linesOf = ({ why, for: lines }: Draft) => (why ? [why, ...lines] : lines);
  return isReason(known, linesOf(other)) || isReason(other, linesOf(known));
}

/** Whether another log passes on what a run came to, when that ended: an agent that ran an installer. */
function isPassedOn(known: Draft, other: Draft): boolean {
  const { ended, follows = [] } = known;
  if (ended === undefined || other.instant === undefined || Math.abs(ended - other.instant) > NEAR) return false;
  return (
    other.codes.length > 0 &&
    other.codes.every(({ code }) => isWrapper(code) && follows.some((one) => sameFailure(one.code, code)))
  );
}

/** Whether a code stands in the record of an event, as far as place and time tell. */
function isInRecord(known: Draft, other: Draft): boolean {
  // What crashed may be told of by an event; other items fail by themselves.
  const isOther = other.items?.some(({ kind, part }) => part === undefined && kind !== 'program' && kind !== 'driver');
  if (isOther || known.instant === undefined || known.instant !== other.instant) return false;
  if (!known.codes.some(({ code }) => code.kind === 'event') || other.codes.some(({ code }) => code.kind === 'event'))
    return false;
  return other.for.some(({ file, line }) =>
    known.for.some((one) => one.file === file && Math.abs(one.line - line) <= RECORD),
  );
}

/** Whether a proven case tells of what another one would: by its lines, or as what is behind a code that only passes on that. */
function isTold(known: Draft, ours: Article, other: Draft, theirs: Article): boolean {
  if (passesOn(ours) !== passesOn(theirs)) return passesOn(theirs) && isInOneFile(known, other);
  return sharesLine(known, other);
}

/** Whether the code of a case only passes on that something failed. */
export function passesOn({ keys }: Article): boolean {
  const own = keys.find(({ kind }) => kind === 'code');
  return own?.kind === 'code' && isWrapper(own.code);
}

function sharesLine(known: Draft, other: Draft): boolean {
  return ownLines(other).some((one) =>
    ownLines(known).some(({ file, line }) => file === one.file && line === one.line),
  );
}

/** The lines that a finding is about: those behind the first of a state are only what it depends on. */
const ownLines = ({ isNamed, for: lines }: Draft): readonly FindingLine[] => (isNamed ? lines.slice(0, 1) : lines);

/** A code that says what failed is one cause; one that any program passes on must have been passed on at the same time. */
function sharesCode(known: Draft, other: Draft): boolean {
  const own = [...known.codes, ...articleCodes(known)];
  return other.codes.some(({ code }) => {
    const same = own.filter((one) => sameFailure(one.code, code));
    if (same.length === 0) return false;
    if (!isWrapper(code)) return true;
    return isInOneFile(known, other) || isNear(known, other);
  });
}

function articleCodes(draft: Draft): readonly { readonly code: Code }[] {
  const keys = caseOf(draft)?.keys ?? [];
  return keys.flatMap((key) => (key.kind === 'code' ? [{ code: key.code }] : []));
}

/** What fails behind the first failure of a log comes from it, unless it is a case of its own. */
function followsFrom({ origin }: Draft, other: Draft): boolean {
  if (!origin || caseOf(other) || other.basis === 'answer' || other.origin) return false;
  // Another app fails by itself, and events are of whatever goes on beside each other.
  if (other.items?.length || other.codes.some(({ code }) => code.kind === 'event')) return false;
  return isBehind({ origin }, other);
}

/** Whether all lines of a finding are in the log of another's failure, and not before it. */
function isBehind({ origin }: Pick<Draft, 'origin'>, other: Draft): boolean {
  return origin !== undefined && other.for.every(({ file, line }) => file === origin.file && line >= origin.line);
}

function isInOneFile(known: Draft, other: Draft): boolean {
  return other.for.some(({ file }) => known.for.some((one) => one.file === file));
}

function isNear(known: Draft, other: Draft): boolean {
  if (known.instant === undefined || other.instant === undefined) return false;
  return Math.abs(known.instant - other.instant) <= NEAR;
}

/**
 * Of two findings that one line gives the reason of, the one that stands nearer to it names both, and has the article: an exception is
 * thrown for the one within it.
 */
function inDepth(known: Draft, other: Draft): readonly [Draft, Draft] {
  if (!known.why || !other.why || placeOf(known.why) !== placeOf(other.why) || caseOf(known) || known.items?.length)
    return [known, other];
  const distance = ({ why, for: [own] }: Draft) =>
    own && own.file === why!.file ? Math.abs(own.line - why!.line) : Number.POSITIVE_INFINITY;
  const [near, far] = distance(other) < distance(known) ? [other, known] : [known, other];
  const { article: _, next: __, missing: ___, ...bare } = far;
  return caseOf(far) || near.article ? [near, far] : [near, bare];
}

const placeOf = ({ file, line }: FindingLine) => `${line} ${file}`;

/** The finding that two of one cause are; `known` gives it its name. */
export function joined(first: Draft, second: Draft): Draft {
  const [known, other] = inDepth(first, second);
  const isSame = other.codes.some(({ code }) => known.codes.some((one) => sameFailure(one.code, code)));
  // What an answer means, its rule says: no other finding.
  const article = known.isNamed ? known.article : (caseOf(known) ?? caseOf(other) ?? known.article ?? other.article);
  const isTheirs = article !== undefined && article !== known.article;
  const instant = least(known.instant, other.instant);
  const origin = known.origin ?? other.origin;
  const why = known.why ?? other.why;
  const next = (isTheirs ? other.next : known.next) ?? known.next ?? other.next;
  return {
    key: isTheirs ? other.key : known.key,
    title: titleOfBoth(known, other),
    // What gets its article from another is as sure as that one was.
    basis: isTheirs ? other.basis : known.basis,
    ...(article && { article }),
    for: linesOnce([...known.for, ...other.for]),
    ...(why && { why }),
    ...((known.isTelling || other.isTelling) && { isTelling: true as const }),
    repeated: (known.repeated ?? 0) + (other.repeated ?? 0) + Number(isInRecord(known, other)),
    against: linesOnce([...(known.against ?? []), ...(other.against ?? [])]),
    // What would be there as well in another case says nothing of this one.
    missing: isTheirs ? (other.missing ?? []) : (known.missing ?? []),
    ...(next && { next }),
    codes: isSame || known.codes.length === 0 ? codesOnce([...known.codes, ...other.codes]) : known.codes,
    follows: codesOnce([...(known.follows ?? []), ...other.codes, ...(other.follows ?? [])]),
    items: [...new Set([...(known.items ?? []), ...(other.items ?? [])])],
    firsts: [...(known.firsts ?? []), ...(other.firsts ?? [])],
    ...(origin && { origin }),
    ...((known.isDoubted || other.isDoubted) && { isDoubted: true as const }),
    ...(known.isNamed && { isNamed: true as const }),
    ...(known.of !== undefined && { of: known.of }),
    ...(instant !== undefined && { instant }),
    ...(known.ended !== undefined && { ended: known.ended }),
  };
}

/** The title that says most: what an item is called, and why it failed. */
function titleOfBoth(known: Draft, other: Draft): string {
  const isOfItem = ({ items = [] }: Draft) => items.length > 0;
  if (isOfItem(known) !== isOfItem(other)) return isOfItem(known) ? known.title : other.title;
  const says = ({ why, isTelling }: Draft) => why !== undefined || isTelling === true;
  return says(other) && !says(known) && !known.isNamed && !caseOf(known) ? other.title : known.title;
}

/** A finding with codes that come from it: their lines are no evidence for it. */
function followed(known: Draft, other: Draft): Draft {
  return { ...known, follows: codesOnce([...(known.follows ?? []), ...other.codes]) };
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** What stands between the two that are said of a line at most. */
const BETWEEN = ' · ';

/** Each line once, with what is said of it. */
export function linesOnce(all: readonly Witness[]): Witness[] {
  const lines = new Map<string, Witness>();
  for (const one of all) {
    const place = `${one.line} ${one.file}`;
    const same = lines.get(place);
    if (!same) lines.set(place, one);
    else if (!same.says.includes(one.says) && !same.says.includes(BETWEEN))
      lines.set(place, { ...same, says: same.says + BETWEEN + one.says, ...(hasSign([one]) && { of: one.of! }) });
  }
  return [...lines.values()];
}

function codesOnce(all: readonly ShownCode[]): ShownCode[] {
  const known = new Map<string, ShownCode>();
  for (const one of all) if (!known.has(one.shown)) known.set(one.shown, one);
  return [...known.values()];
}

/** All findings, of which each is a cause of its own: each one is joined to the first that has its cause. */
export function byCause(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const draft of drafts) {
    const at = found.findIndex((known) => isOfOneCause(known, draft));
    const from = at < 0 ? found.findIndex((known) => followsFrom(known, draft)) : -1;
    if (at >= 0) found[at] = joined(found[at]!, draft);
    else if (from < 0) found.push(draft);
    else found[from] = followed(found[from]!, draft);
  }
  return found;
}

/** What a finding shows of its codes: those that it is about first. */
export function shownCodes({ codes: own, follows = [] }: Draft): Finding['codes'] {
  return [...new Set([...own, ...follows].map(({ shown }) => shown))];
}
