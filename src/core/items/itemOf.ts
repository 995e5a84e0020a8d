import type { Item, ItemOutcome, ItemPhase, ItemPlace } from './item.ts';
import { PHASES, type Phase, type Saying } from './itemLog.ts';
import { areApart } from './itemNotes.ts';
import type { ItemSketch, PhaseSketch, PlaceOrder, Said } from './itemSketch.ts';

/** What is really done with an item, and not only told of it. */
const DONE: readonly Phase[] = ['downloaded', 'staged', 'run', 'installed', 'configured', 'removed'];

/** To be offered, or told of, is no success. */
const ONLY_TOLD: readonly Phase[] = ['offered', 'reported'];

/** Something that was said of a phase, where last. */
interface Told extends Said {
  readonly phase: Phase;
  readonly says: Saying;
}

/** What is told of an item in the end. `order` tells which of two places comes first. */
export function itemOf(sketch: ItemSketch, order: PlaceOrder): Item {
  const { kind, key, id, name, version, part, first, last, files } = sketch;
  const all = sketch.phases.flatMap(({ phase, said }) =>
    Object.entries(said).map(([says, one]): Told => ({ ...one, phase, says: says as Saying })),
  );
  const later = (a: Told, b: Told) => order(a.last, b.last) > 0;
  const failures = all.filter(({ says }) => says === 'fails').sort((a, b) => order(b.last, a.last));
  const counting = failures.filter((failure) => !all.some((one) => later(one, failure) && settles(one, failure)));
  // A line that only says so counts less than one with a number.
  const failure = counting.find(({ code }) => code) ?? counting[0];
  const before = failures.find((one) => !counting.includes(one));
  const outcome = failure ? 'failed' : outcomeOf(all, before !== undefined, later);
  const deciding = failure ?? decidingOf(outcome, all, later);
  const attempt = deciding && attemptOf(deciding, sketch.phases, order);
  return {
    ...{ kind, key },
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    ...(part !== undefined && { part }),
    outcome,
    phases: sketch.phases.map((phase) => phaseOf(phase, order)),
    ...(failure?.code && { code: failure.code }),
    ...(failure && { failed: failure.last }),
    ...(before && !failure && { failedBefore: before.last }),
    attempts: attemptsOf(sketch.phases),
    ...(attempt && { attempt }),
    ...{ first, last: deciding?.last ?? last, files },
  };
}

/**
 * Whether what was said later takes a failure back: success of the same phase or of one that needs it. To tell of something,
 * or to take it away again, is no success of what was to be done.
 */
function settles({ phase, says }: Told, failure: Told): boolean {
  if (phase === failure.phase) return says !== 'fails';
  if (says !== 'succeeds' || phase === 'removed' || phase === 'reported' || failure.phase === 'removed') return false;
  return PHASES.indexOf(phase) > PHASES.indexOf(failure.phase);
}

function outcomeOf(all: readonly Told[], hasFailed: boolean, later: (a: Told, b: Told) => boolean): ItemOutcome {
  const isOver = (one: Told) => all.some((other) => isOverBy(other, one, later));
  if (all.some((one) => one.says === 'begins' && !isOver(one))) return 'open';
  if (all.some((one) => one.says === 'waits' && !isOver(one))) return 'waiting';
  if (hasFailed) return 'recovered';
  if (all.some(({ says, phase }) => says === 'succeeds' && !ONLY_TOLD.includes(phase))) return 'succeeded';
  return all.some(({ says }) => says === 'skips') ? 'skipped' : 'named';
}

/** What was said last of what makes an item that did not fail end so; undefined where it is only named. */
function decidingOf(
  outcome: ItemOutcome,
  all: readonly Told[],
  later: (a: Told, b: Told) => boolean,
): Told | undefined {
  if (outcome === 'named') return undefined;
  const isOver = (one: Told) => all.some((other) => isOverBy(other, one, later));
  const latest = (some: readonly Told[]) =>
    some.length === 0 ? undefined : some.reduce((a, b) => (later(a, b) ? a : b));
  if (outcome === 'open') return latest(all.filter((one) => one.says === 'begins' && !isOver(one)));
  if (outcome === 'waiting') return latest(all.filter((one) => one.says === 'waits' && !isOver(one)));
  if (outcome === 'skipped') return latest(all.filter(({ says }) => says === 'skips'));
  const done = all.filter(({ says, phase }) => says === 'succeeds' && !ONLY_TOLD.includes(phase));
  // What failed may also be right because it need not be done any more.
  return latest(done) ?? latest(all.filter(({ says }) => says === 'waits' || says === 'skips'));
}

/**
 * The attempt that ended with what decides: from the begin of its phase, or of the one that began last before it, and of those that
 * led to that, to the line that decides; or where that comes much later, as a detection of the next day, to the end of the phase.
 */
function attemptOf({ phase, says, last }: Told, phases: readonly PhaseSketch[], order: PlaceOrder): Item['attempt'] {
  if (says === 'begins') return undefined;
  const begun = phases
    .flatMap(({ phase: one, said: { begins, ...ended } }) =>
      begins && order(begins.last, last) <= 0
        ? [{ phase: one, begin: begins.from ?? begins.last, ends: Object.values(ended).map((end) => end.last) }]
        : [],
    )
    .sort((a, b) => order(b.begin, a.begin));
  const own = begun.find((one) => one.phase === phase) ?? begun[0];
  if (!own) return undefined;
  let { begin } = own;
  const ended = own.ends.filter((end) => order(end, begin) >= 0).sort((a, b) => order(b, a))[0];
  const end = own.phase === phase || !ended || !areApart(ended, last) ? last : ended;
  for (const one of begun) {
    if (order(one.begin, begin) >= 0 || PHASES.indexOf(one.phase) >= PHASES.indexOf(own.phase)) continue;
    // An attempt before this one ended in between.
    const isOther = own.ends.some((other) => order(other, one.begin) >= 0 && order(other, begin) < 0);
    const led = [one.begin, ...one.ends.filter((other) => order(other, begin) <= 0)].sort((a, b) => order(b, a))[0]!;
    if (isOther || areApart(led, begin)) break;
    begin = one.begin;
  }
  return { begin, end };
}

/** Whether a phase that began, or waited, has ended, as something else tells; what was there just before need not wait to be installed. */
function isOverBy(other: Told, one: Told, later: (a: Told, b: Told) => boolean): boolean {
  if (later(other, one)) return ends(other, one);
  const isThere = other.phase === 'detected' && other.says === 'succeeds';
  return isThere && one.phase === 'checked' && one.says === 'waits' && !areApart(other.last, one.last);
}

/** Whether what was said later tells that a phase that began, or waited, has ended: itself, or one that comes behind it. */
function ends(later: Told, begun: Told): boolean {
  if (later.phase === begun.phase) return true;
  return (
    later.says !== 'begins' && later.phase !== 'reported' && PHASES.indexOf(later.phase) > PHASES.indexOf(begun.phase)
  );
}

function phaseOf({ phase, said }: PhaseSketch, order: PlaceOrder): ItemPhase {
  const all = Object.entries(said) as [Saying, Said][];
  const [says, { last, code }] = all.reduce((a, b) => (order(b[1].last, a[1].last) > 0 ? b : a));
  const begin: ItemPlace | undefined = said.begins?.from ?? said.begins?.last;
  return { phase, says, ...(begin && { begin }), last, attempts: attemptsIn(said), ...(code && { code }) };
}

function attemptsIn({ begins, ...ends }: PhaseSketch['said']): number {
  return begins?.count ?? Object.values(ends).reduce((sum, { count }) => sum + count, 0);
}

/** How often it was tried: what is begun with a check may end with it. */
function attemptsOf(phases: readonly PhaseSketch[]): number {
  const done = phases.filter(({ phase, said }) => DONE.includes(phase) || (phase === 'checked' && said.begins));
  return Math.max(1, ...done.map(({ said }) => attemptsIn(said)));
}
